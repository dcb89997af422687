/**
 * A greedy arc-hybrid parser with a dynamic oracle; an averaged perceptron picks the move, another the relation of a new arc.
 *
 * @see Kuhlmann, Gómez-Rodríguez, Satta 2011 for the system; Goldberg and Nivre 2013, "Training deterministic parsers with non-deterministic
 * oracles", for the costs and the exploration; Zhang and Nivre 2011 for the features.
 */
import { RELATIONS } from '../../src/language/layers.ts';
import { AveragedWeights, createRandom, hashText, mix, parseTemplates, shuffled, type Template } from './perceptron.ts';

/** A sentence with predicted parts of speech. */
export interface ParserInput {
  readonly words: readonly string[];
  readonly upos: ArrayLike<number>;
}

/** Heads as words of the sentence, -1 for the root; relations as indexes of `RELATIONS`. */
export interface Parse {
  readonly heads: ArrayLike<number>;
  readonly relations: ArrayLike<number>;
}

const SHIFT = 0;
const LEFT = 1;
const RIGHT = 2;
const SEED = 20261124;
/** How often training follows the model's own move, after the first epoch. */
const EXPLORATION = 0.9;
const ROOT_RELATION = RELATIONS.indexOf('root');

/** Nodes that features look at: stack and buffer, their outermost children (l, r) and the next ones inwards (m, q); head and dependent of an arc. */
const NODES = ['s0', 's1', 's2', 'b0', 'b1', 'b2', 's0l', 's0m', 's0r', 's0q', 's1l', 's1r', 'b0l', 'b0m'] as const;
/** w word, p part of speech, c ending, d relation to its head. */
const ATOMS = ['w', 'p', 'c', 'd'] as const;
const MOVE_COLUMNS = [
  ...NODES.flatMap((node) => ATOMS.map((atom) => `${node}${atom}`)),
  ...['dist', 's0nl', 's0nr', 's1nr', 'b0nl', 's0sl', 's0sr', 's1sr', 'b0sl'],
];
const MOVE_TEMPLATES = `
s0w, s0p, s0w s0p, s1w, s1p, s1w s1p, s2w, s2p, b0w, b0p, b0w b0p, b1w, b1p, b1w b1p, b2w, b2p, s0c, b0c, b1c, s1c
s0w s0p b0w b0p, s0w s0p b0w, s0w b0w b0p, s0w s0p b0p, s0p b0w b0p, s0w b0w, s0p b0p, s0c b0c, s0p b0c, s0c b0p
s1w s1p s0w s0p, s1w s0w, s1p s0p, s1w s0p, s1p s0w, s1w b0w, s1p b0p, s1w b0p, s1p b0w, b0p b1p, b0w b1p, s0p b1p, s0w b1w
b0p b1p b2p, s0p b0p b1p, s1p s0p b0p, s2p s1p s0p, s0w b0p b1p, s0p b0w b1p, s1p s0w b0p, s1p s0p b0p b1p, s1w s0p b0p, s1p s0p b0w
s0p s0lp b0p, s0p s0rp b0p, s0p b0p b0lp, s1p s1rp s0p, s1p s1lp s0p, s0p s0lp s0mp, s0p s0rp s0qp, b0p b0lp b0mp, s0p s0rd b0p, s0p s1p s0ld
s0w dist, s0p dist, b0w dist, b0p dist, s0w b0w dist, s0p b0p dist, s1p s0p dist
s0w s0nl, s0p s0nl, s0w s0nr, s0p s0nr, b0w b0nl, b0p b0nl, s1p s1nr, s0w s0sl, s0p s0sl, s0w s0sr, s0p s0sr, b0w b0sl, b0p b0sl, s1w s1sr, s1p s1sr
s0lw, s0lp, s0ld, s0rw, s0rp, s0rd, b0lw, b0lp, b0ld, s1rw, s1rp, s1rd, s1ld, s0md, s0qd, b0md, s0p s0sr b0p, s0p b0p b0sl`;

const ARC_NODES = ['h', 'd', 'g', 'e', 'f', 'hn', 'dl', 'dr', 'hl'] as const;
const ARC_COLUMNS = [...ARC_NODES.flatMap((node) => ATOMS.map((atom) => `${node}${atom}`)), 'dist', 'hs', 'ds', 'dsr'];
/** h head, d dependent, g and e the words before and after it, f and hn those before and after the head, dl, dr, hl outermost children. */
const ARC_TEMPLATES = `
hw, hp, dw, dp, dc, hc, hw hp, dw dp, hw dw, hp dp, hw dp, hp dw, hp dc, hw hp dw dp, hc dc, dc dp, hc dp
dist hp dp, dist dw, dist hw, dist dp, hp dp gp, hp dp ep, hp dp fp, hp dp hnp, gw dp, ew dp, gp dp ep
dlw dp, dlp dp, dld dp, drd dp, drp dp, dlw dp hp, dlw hw, dlw dlp dw, dlp dld dp hp, drw dp, ds dp, dsr dp, ds dp hp, hs dp hp, hs dp, hs dw, hs hw, hld hp dp, hs ds dp hp`;

const MOVE_BITS = 20;
const LABEL_BITS = 18;
const MOVES = parseTemplates(MOVE_TEMPLATES, MOVE_COLUMNS);
const ARCS = parseTemplates(ARC_TEMPLATES, ARC_COLUMNS);

export class Parser {
  readonly #moves = new AveragedWeights(3, 1 << MOVE_BITS);
  readonly #labels = new AveragedWeights(RELATIONS.length, 1 << LABEL_BITS);
  readonly #moveRows = new Int32Array(MOVES.length);
  readonly #labelRows = new Int32Array(ARCS.length);
  readonly #moveScores = new Float64Array(3);
  readonly #labelScores = new Float64Array(RELATIONS.length);

  /** Trains on sentences whose words all have a head in the sentence; the same sentences in the same order give the same parser. */
  constructor(sentences: readonly (ParserInput & { readonly gold: Parse })[], epochs: number) {
    const random = createRandom(SEED);
    const prepared = sentences.map((sentence) => ({ sentence, atoms: atomsOf(sentence) }));
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const { sentence, atoms } of shuffled(prepared, random))
        this.#run(new State(sentence.words.length, atoms), {
          gold: new Gold(sentence.gold),
          explores: () => epoch > 0 && random() < EXPLORATION,
        });
    this.#moves.average();
    this.#labels.average();
  }

  parse(sentence: ParserInput): Parse {
    const state = new State(sentence.words.length, atomsOf(sentence));
    this.#run(state);
    return {
      heads: state.heads.map((head) => (head === state.root ? -1 : head)).subarray(0, state.root),
      relations: state.relations,
    };
  }

  #run(state: State, teacher?: { gold: Gold; explores: () => boolean }): void {
    while (!state.isDone) {
      rowsOf(state.moveValues(), MOVES, (1 << MOVE_BITS) - 1, this.#moveRows);
      this.#moves.score(this.#moveRows, 0, MOVES.length, this.#moveScores);
      let move = best(this.#moveScores, (m) => state.allows(m));
      if (teacher) {
        const costs = teacher.gold.costs(state);
        const lowest = Math.min(...costs);
        const right = best(this.#moveScores, (m) => costs[m] === lowest);
        this.#moves.tick();
        if (costs[move] !== lowest) {
          this.#moves.update(this.#moveRows, 0, MOVES.length, right, 1);
          this.#moves.update(this.#moveRows, 0, MOVES.length, move, -1);
          if (!teacher.explores()) move = right;
        }
      }
      if (move === SHIFT) {
        state.shift();
        continue;
      }
      const [head, dependent] = [move === LEFT ? state.front : state.under, state.top];
      state.attach(head, dependent, this.#label(state, head, dependent, teacher?.gold));
    }
  }

  #label(state: State, head: number, dependent: number, gold: Gold | undefined): number {
    if (head === state.root) return ROOT_RELATION;
    rowsOf(state.arcValues(head, dependent), ARCS, (1 << LABEL_BITS) - 1, this.#labelRows);
    this.#labels.score(this.#labelRows, 0, ARCS.length, this.#labelScores);
    const label = best(this.#labelScores, (l) => l !== ROOT_RELATION);
    if (gold?.heads[dependent] === head) {
      const right = gold.relations[dependent] as number;
      this.#labels.tick();
      if (right >= 0 && right !== label) {
        this.#labels.update(this.#labelRows, 0, ARCS.length, right, 1);
        this.#labels.update(this.#labelRows, 0, ARCS.length, label, -1);
      }
    }
    return label;
  }
}

function rowsOf(values: Int32Array, templates: readonly Template[], mask: number, rows: Int32Array): void {
  for (let t = 0; t < templates.length; t++) {
    let hash = mix(t, 0x5bd1e995);
    for (const { column } of templates[t] as Template) hash = mix(hash, values[column] as number);
    rows[t] = hash & mask;
  }
}

function best(scores: Float64Array, isAllowed: (index: number) => boolean): number {
  let found = -1;
  for (let i = 0; i < scores.length; i++)
    if ((found < 0 || (scores[i] as number) > (scores[found] as number)) && isAllowed(i)) found = i;
  return found;
}

/** Word, part of speech and ending of each word, three numbers each; then those of the root. */
function atomsOf({ words, upos }: ParserInput): Int32Array {
  const atoms = new Int32Array(3 * (words.length + 1)).fill(-3);
  words.forEach((word, i) => {
    const plain = word.toLowerCase().replace(/\d/g, '0');
    atoms[3 * i] = hashText(plain);
    atoms[3 * i + 1] = upos[i] as number;
    atoms[3 * i + 2] = hashText(`${plain.slice(-3)} ${word !== word.toLowerCase()}`);
  });
  return atoms;
}

/** Gold arcs of a sentence, and what each move would lose of them. */
class Gold {
  readonly heads: Int32Array;
  readonly relations: ArrayLike<number>;
  readonly #dependents: number[][];

  constructor({ heads, relations }: Parse) {
    const root = heads.length;
    this.heads = Int32Array.from(heads, (head) => (head < 0 ? root : head));
    this.relations = relations;
    this.#dependents = Array.from({ length: root + 1 }, () => []);
    this.heads.forEach((head, word) => void this.#dependents[head]?.push(word));
  }

  /** Gold arcs that are out of reach after each move; infinite where it is not allowed. */
  costs(state: State): [number, number, number] {
    const costs: [number, number, number] = [Infinity, Infinity, Infinity];
    const { front, top } = state;
    if (state.allows(SHIFT)) {
      const head = this.heads[front] as number;
      costs[SHIFT] =
        (head !== top && head < front && state.onStack[head] ? 1 : 0) +
        this.#count(front, (d) => d < front && !!state.onStack[d]);
    }
    const lost = top < 0 ? 0 : this.#count(top, (d) => d >= front);
    const head = this.heads[top] as number;
    if (state.allows(LEFT)) costs[LEFT] = lost + (head === state.under || head > front ? 1 : 0);
    if (state.allows(RIGHT)) costs[RIGHT] = lost + (head >= front ? 1 : 0);
    return costs;
  }

  #count(head: number, isLost: (dependent: number) => boolean): number {
    let count = 0;
    for (const dependent of this.#dependents[head] ?? []) if (isLost(dependent)) count++;
    return count;
  }
}

/** Stack, buffer and arcs so far; the root stands behind the last word. */
class State {
  front = 0;
  readonly onStack: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly #stack: Int32Array;
  #size = 0;
  /** By node: outermost and next child on the left, on the right, and how many and which relations there are. */
  readonly #kids: Int32Array;
  readonly #moveValues = new Int32Array(MOVE_COLUMNS.length);
  readonly #arcValues = new Int32Array(ARC_COLUMNS.length);

  constructor(
    readonly root: number,
    readonly atoms: Int32Array,
  ) {
    this.onStack = new Uint8Array(root + 1);
    this.heads = new Int32Array(root + 1).fill(-2);
    this.relations = new Int32Array(root).fill(-1);
    this.#stack = new Int32Array(root);
    this.#kids = new Int32Array(8 * (root + 1));
    for (let i = 0; i < this.#kids.length; i++) this.#kids[i] = i % 8 < 4 ? -1 : 0;
  }

  get isDone(): boolean {
    return this.front === this.root && this.#size === 0;
  }
  get top(): number {
    return this.#at(0);
  }
  get under(): number {
    return this.#at(1);
  }

  /** The root takes one word only. */
  allows(move: number): boolean {
    if (move === SHIFT) return this.front < this.root;
    if (move === LEFT) return this.#size > 0 && (this.front < this.root || this.#size === 1);
    return this.#size > 1;
  }

  shift(): void {
    this.onStack[this.front] = 1;
    this.#stack[this.#size++] = this.front++;
  }

  /** Gives the top of the stack its head and takes it off. */
  attach(head: number, dependent: number, relation: number): void {
    this.#size--;
    this.onStack[dependent] = 0;
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    const kids = this.#kids;
    const side = 8 * head + (dependent < head ? 0 : 2);
    kids[side + 1] = kids[side] as number;
    kids[side] = dependent;
    const count = 8 * head + (dependent < head ? 4 : 6);
    kids[count] = (kids[count] as number) + 1;
    kids[count + 1] = ((kids[count + 1] as number) + Math.imul(relation + 1, 0x85ebca6b)) | 0;
  }

  moveValues(): Int32Array {
    const { front, root, top, under } = this;
    const buffer = (offset: number): number => (front + offset <= root ? front + offset : -1);
    const nodes = [
      top,
      under,
      this.#at(2),
      front,
      buffer(1),
      buffer(2),
      this.#kid(top, 0),
      this.#kid(top, 1),
      this.#kid(top, 2),
    ];
    nodes.push(this.#kid(top, 3), this.#kid(under, 0), this.#kid(under, 2), this.#kid(front, 0), this.#kid(front, 1));
    const facts = [
      distance(front - top),
      this.#kid(top, 4),
      this.#kid(top, 6),
      this.#kid(under, 6),
      this.#kid(front, 4),
    ];
    facts.push(this.#kid(top, 5), this.#kid(top, 7), this.#kid(under, 7), this.#kid(front, 5));
    return this.#fill(this.#moveValues, nodes, facts);
  }

  arcValues(head: number, dependent: number): Int32Array {
    const after = (word: number): number => (word < this.root ? word + 1 : -1);
    const nodes = [
      head,
      dependent,
      dependent - 1,
      after(dependent),
      head - 1,
      after(head),
      this.#kid(dependent, 0),
      this.#kid(dependent, 2),
    ];
    nodes.push(this.#kid(head, dependent < head ? 0 : 2));
    const side = dependent < head ? 0 : 100;
    const facts = [side + distance(Math.abs(head - dependent)), mix(this.#kid(head, side === 0 ? 5 : 7), side)];
    facts.push(this.#kid(dependent, 5), this.#kid(dependent, 7));
    return this.#fill(this.#arcValues, nodes, facts);
  }

  #at = (depth: number): number => (depth < this.#size ? (this.#stack[this.#size - 1 - depth] as number) : -1);
  #kid = (node: number, which: number): number => (node < 0 ? -1 : (this.#kids[8 * node + which] as number));

  #fill(values: Int32Array, nodes: readonly number[], facts: readonly number[]): Int32Array {
    let at = 0;
    for (const node of nodes) {
      for (let k = 0; k < 3; k++) values[at++] = node < 0 ? -1 : (this.atoms[3 * node + k] as number);
      values[at++] = node < 0 || node >= this.root ? -1 : (this.relations[node] as number);
    }
    for (const fact of facts) values[at++] = fact;
    return values;
  }
}

const distance = (words: number): number => (words < 5 ? words : words < 10 ? 5 : words < 20 ? 6 : 7);
