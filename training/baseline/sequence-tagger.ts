/** A first-order sequence tagger: structured averaged perceptron, Viterbi decoding, hashed features (Collins 2002). */
import { AveragedWeights, createRandom, mix, parseTemplates, shuffled, type Template } from './perceptron.ts';

/** What the templates read: a value a word for each column; the columns' order is the tagger's. */
export interface Sequence {
  readonly length: number;
  readonly columns: readonly ArrayLike<number>[];
}

/** A sequence with the mask of allowed tags of each word; 0 allows all. */
export interface Example extends Sequence {
  readonly allowed: readonly number[];
}

export interface TaggerOptions {
  readonly tags: number;
  /** Whether tags are 0 = O, 1 + 2k = B, 2 + 2k = I: an I then needs a B or I of its kind before it. */
  readonly bio: boolean;
  readonly columns: readonly string[];
  readonly templates: string;
  readonly epochs: number;
  readonly bits?: number;
}

const SEED = 20261124;

export class SequenceTagger {
  readonly #tags: number;
  readonly #legal: Uint8Array;
  readonly #templates: readonly Template[];
  readonly #mask: number;
  readonly #emission: AveragedWeights;
  readonly #transition: AveragedWeights;

  /** Trains on the examples; the same examples in the same order give the same tagger. */
  constructor(examples: readonly Example[], { tags, bio, columns, templates, epochs, bits = 18 }: TaggerOptions) {
    this.#tags = tags;
    this.#templates = parseTemplates(templates, columns);
    this.#mask = (1 << bits) - 1;
    this.#emission = new AveragedWeights(tags, 1 << bits);
    // Row 0 is the start of a sequence, row 1 + t follows on tag t.
    this.#transition = new AveragedWeights(tags, tags + 1);
    this.#legal = Uint8Array.from({ length: (tags + 1) * tags }, (_, i) => {
      const [before, tag] = [Math.floor(i / tags) - 1, i % tags];
      return !bio || tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1 ? 1 : 0;
    });
    const random = createRandom(SEED);
    const prepared = examples.map((example) => ({ example, rows: this.#rows(example) }));
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const { example, rows } of shuffled(prepared, random)) this.#learn(example, rows);
    this.#emission.average();
    this.#transition.average();
  }

  /** The best tag of each word. */
  tag(sequence: Sequence): Uint8Array {
    return this.#decode(this.#emissions(this.#rows(sequence), sequence.length), sequence.length) ?? new Uint8Array();
  }

  /** With several allowed tags the best path among them is the gold one, as the model stands. */
  #learn({ length, allowed }: Example, rows: Int32Array): void {
    const emissions = this.#emissions(rows, length);
    const found = this.#decode(emissions, length);
    this.#emission.tick();
    this.#transition.tick();
    if (!found || allowed.every((mask, i) => mask === 0 || mask & (1 << (found[i] as number)))) return;
    const gold = this.#decode(emissions, length, allowed);
    if (!gold) return;
    const width = this.#templates.length;
    for (let i = 0; i < length; i++) {
      const [right, wrong] = [gold[i] as number, found[i] as number];
      const [rightBefore, wrongBefore] = i === 0 ? [0, 0] : [1 + (gold[i - 1] as number), 1 + (found[i - 1] as number)];
      if (right !== wrong || rightBefore !== wrongBefore) {
        this.#transition.updateRow(rightBefore, right, 1);
        this.#transition.updateRow(wrongBefore, wrong, -1);
      }
      if (right === wrong) continue;
      this.#emission.update(rows, i * width, (i + 1) * width, right, 1);
      this.#emission.update(rows, i * width, (i + 1) * width, wrong, -1);
    }
  }

  #rows({ length, columns }: Sequence): Int32Array {
    const rows = new Int32Array(length * this.#templates.length);
    let at = 0;
    for (let word = 0; word < length; word++)
      for (let t = 0; t < this.#templates.length; t++) {
        let hash = mix(t, 0x5bd1e995);
        for (const { column, offset } of this.#templates[t] as Template)
          hash = mix(hash, columns[column]?.[word + offset] ?? (offset < 0 ? -1 : -2));
        rows[at++] = hash & this.#mask;
      }
    return rows;
  }

  #emissions(rows: Int32Array, length: number): Float64Array {
    const scores = new Float64Array(length * this.#tags);
    const width = this.#templates.length;
    for (let i = 0; i < length; i++) this.#emission.score(rows, i * width, (i + 1) * width, scores, i * this.#tags);
    return scores;
  }

  /** The best legal path, among the allowed tags if they are given; undefined when there is none. */
  #decode(emissions: Float64Array, length: number, allowed?: readonly number[]): Uint8Array | undefined {
    const tags = this.#tags;
    const from = new Uint8Array(length * tags);
    let best = new Float64Array(tags);
    let next = new Float64Array(tags);
    for (let i = 0; i < length; i++) {
      const mask = allowed?.[i] || -1;
      for (let tag = 0; tag < tags; tag++) {
        let [top, previous] = [-Infinity, 0];
        if (mask & (1 << tag)) {
          if (i === 0) top = this.#legal[tag] ? this.#transition.weight(0, tag) : -Infinity;
          else
            for (let before = 0; before < tags; before++) {
              if (!this.#legal[(before + 1) * tags + tag]) continue;
              const score = (best[before] as number) + this.#transition.weight(before + 1, tag);
              if (score > top) [top, previous] = [score, before];
            }
        }
        next[tag] = top + (emissions[i * tags + tag] as number);
        from[i * tags + tag] = previous;
      }
      [best, next] = [next, best];
    }
    let tag = 0;
    for (let other = 1; other < tags; other++) if ((best[other] as number) > (best[tag] as number)) tag = other;
    if (best[tag] === -Infinity) return undefined;
    const path = new Uint8Array(length);
    for (let i = length - 1; i >= 0; i--) {
      path[i] = tag;
      tag = from[i * tags + tag] as number;
    }
    return path;
  }
}

/** Spans of a BIO path, with the number of their kind. */
export function bioSpans(path: ArrayLike<number>, first = 0): { first: number; last: number; kind: number }[] {
  const spans: { first: number; last: number; kind: number }[] = [];
  for (let i = 0; i < path.length; i++) {
    const tag = path[i] as number;
    if (tag % 2 === 1) spans.push({ first: first + i, last: first + i + 1, kind: (tag - 1) / 2 });
    else if (tag > 0) {
      const open = spans.at(-1);
      if (open) open.last = first + i + 1;
    }
  }
  return spans;
}
