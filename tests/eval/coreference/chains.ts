import type { Figure } from '../metrics.ts';
import { bestAssignment } from './assignment.ts';

/** Mentions of one text, each at most once, grouped by whom they refer to. */
export type Chains = readonly (readonly number[])[];

/** What a recall or a precision is made of; texts add up. */
class Share {
  right = 0;
  all = 0;

  add(right: number, all: number): void {
    this.right += right;
    this.all += all;
  }

  get value(): number {
    return this.all === 0 ? 0 : this.right / this.all;
  }
}

class Measure {
  readonly recall = new Share();
  readonly precision = new Share();

  get f1(): number {
    const sum = this.recall.value + this.precision.value;
    return sum === 0 ? 0 : (2 * this.recall.value * this.precision.value) / sum;
  }
}

/**
 * MUC, B3 and CEAF-e, and their mean, as the reference scorer of CoNLL 2012 counts them: sums are taken over all texts before they are
 * divided, and mentions that only one side has count on that side alone.
 *
 * @see Pradhan et al. 2014, Scoring coreference partitions of predicted mentions: a reference implementation.
 */
export class ChainScore {
  readonly muc = new Measure();
  readonly b3 = new Measure();
  readonly ceafe = new Measure();

  add(gold: Chains, predicted: Chains): this {
    const shared = sharedMentions(gold, predicted);
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    const sizes = (chains: Chains) => sum(chains.map((chain) => chain.length));
    const links = (chains: Chains) => sum(chains.map((chain) => Math.max(0, chain.length - 1)));

    // A link of either side is found when its ends fall into one chain of the other: mentions in common less the parts they fall into.
    const found = sum(shared.flat()) - shared.flat().filter((count) => count > 0).length;
    this.muc.recall.add(found, links(gold));
    this.muc.precision.add(found, links(predicted));

    const squares = (size: (row: number, column: number) => number) =>
      sum(shared.flatMap((row, g) => row.map((count, p) => (count === 0 ? 0 : count ** 2 / size(g, p)))));
    this.b3.recall.add(
      squares((g) => gold[g]?.length ?? 0),
      sizes(gold),
    );
    this.b3.precision.add(
      squares((_, p) => predicted[p]?.length ?? 0),
      sizes(predicted),
    );

    const likeness = shared.map((row, g) =>
      row.map((count, p) => (2 * count) / ((gold[g]?.length ?? 0) + (predicted[p]?.length ?? 0))),
    );
    const paired = bestAssignment(likeness);
    this.ceafe.recall.add(paired, gold.length);
    this.ceafe.precision.add(paired, predicted.length);
    return this;
  }

  get conll(): number {
    return (this.muc.f1 + this.b3.f1 + this.ceafe.f1) / 3;
  }

  /** The three measures and their mean in percent; the mean alone when `brief`. */
  figures(data: string, what: string, brief = false): Figure[] {
    const percent = (share: Share) => (100 * share.value).toFixed(1);
    const each = (['muc', 'b3', 'ceafe'] as const).map((name) => ({
      layer: 'coreference',
      data,
      measure: `${TITLES[name]}, ${what}`,
      value: 100 * this[name].f1,
      note: `P ${percent(this[name].precision)} R ${percent(this[name].recall)}`,
    }));
    const { muc, b3, ceafe } = this;
    const parts = [muc, b3, ceafe].map(({ f1 }) => (100 * f1).toFixed(1)).join(', ');
    const mean = { layer: 'coreference', data, measure: `CoNLL F1, ${what}`, value: 100 * this.conll };
    const note = `MUC, B3, CEAF-e: ${parts}; ${ceafe.recall.all} gold chains`;
    return [...(brief ? [] : each), { ...mean, note }];
  }
}

const TITLES = { muc: 'MUC', b3: 'B3', ceafe: 'CEAF-e' } as const;

/** For each gold chain (row) how many of its mentions each predicted chain (column) holds. */
function sharedMentions(gold: Chains, predicted: Chains): number[][] {
  const chainOf = new Map(predicted.flatMap((chain, number) => chain.map((mention) => [mention, number] as const)));
  return gold.map((chain) => {
    const row = new Array<number>(predicted.length).fill(0);
    for (const mention of chain) {
      const number = chainOf.get(mention);
      if (number !== undefined) row[number] = (row[number] ?? 0) + 1;
    }
    return row;
  });
}

/** Groups numbers 0, 1, 2 … by key; one without a key is a chain of its own, or of none when `loose` says so. */
export function chainsBy(keys: readonly (string | number | undefined)[], loose: 'alone' | 'out' = 'alone'): Chains {
  const chains = new Map<string | number | symbol, number[]>();
  keys.forEach((key, number) => {
    if (key === undefined && loose === 'out') return;
    const id = key ?? Symbol();
    const chain = chains.get(id);
    if (chain) chain.push(number);
    else chains.set(id, [number]);
  });
  return [...chains.values()];
}

/** The chains of more than one mention, which are all that OntoNotes marks. */
export const withoutSingletons = (chains: Chains): Chains => chains.filter((chain) => chain.length > 1);
