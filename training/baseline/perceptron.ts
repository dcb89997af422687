/**
 * What the linear baseline is made of: averaged perceptron weights over hashed features, and templates that are written as text.
 *
 * @see Collins 2002, "Discriminative training methods for hidden Markov models", for the averaging.
 */

/** A row of weights for each hashed feature, a weight for each class. */
export class AveragedWeights {
  readonly #weights: Float32Array;
  readonly #sums: Float32Array;
  #time = 1;

  constructor(
    readonly classes: number,
    rows: number,
  ) {
    this.#weights = new Float32Array(rows * classes);
    this.#sums = new Float32Array(rows * classes);
  }

  weight(row: number, klass: number): number {
    return this.#weights[row * this.classes + klass] as number;
  }

  /** Writes the scores of all classes for the features `rows[first..last)` to `scores`, from `at` on. */
  score(rows: Int32Array, first: number, last: number, scores: Float64Array, at = 0): void {
    const { classes } = this;
    const weights = this.#weights;
    for (let k = 0; k < classes; k++) scores[at + k] = 0;
    for (let i = first; i < last; i++) {
      const row = (rows[i] as number) * classes;
      for (let k = 0; k < classes; k++) scores[at + k] = (scores[at + k] as number) + (weights[row + k] as number);
    }
  }

  update(rows: Int32Array, first: number, last: number, klass: number, step: number): void {
    for (let i = first; i < last; i++) this.#add((rows[i] as number) * this.classes + klass, step);
  }

  updateRow(row: number, klass: number, step: number): void {
    this.#add(row * this.classes + klass, step);
  }

  /** One more example has been seen: weights that stand longer count more in the mean. */
  tick(): void {
    this.#time++;
  }

  /** Puts the mean over all examples in place of the last weights; training is over then. */
  average(): void {
    const weights = this.#weights;
    for (let i = 0; i < weights.length; i++)
      weights[i] = (weights[i] as number) - (this.#sums[i] as number) / this.#time;
  }

  #add(index: number, step: number): void {
    this.#weights[index] = (this.#weights[index] as number) + step;
    this.#sums[index] = (this.#sums[index] as number) + step * this.#time;
  }
}

/** A 32-bit hash of a text (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Takes another number into a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** A template as the names that it joins, each with the offset of the word that it is looked up at. */
export type Template = readonly { readonly column: number; readonly offset: number }[];

/**
 * Reads templates such as `lower-1 lower`: names out of `columns`, each with the offset of its word.
 *
 * @throws {Error} Names the part that is not among the columns.
 */
export function parseTemplates(text: string, columns: readonly string[]): Template[] {
  return text
    .trim()
    .split(/\s*[,\n]\s*/)
    .map((template) =>
      template.split(' ').map((part) => {
        const [, name = '', offset = '0'] = /^(\w+)([+-]\d)?$/.exec(part) ?? [];
        const column = columns.indexOf(name);
        if (column < 0) throw new Error(`Template "${template}": "${part}" is not one of ${columns.join(', ')}.`);
        return { column, offset: Number(offset) };
      }),
    );
}

/** Numbers from 0 to before 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A shuffled copy (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [copy[i], copy[other]] = [copy[other] as T, copy[i] as T];
  }
  return copy;
}
