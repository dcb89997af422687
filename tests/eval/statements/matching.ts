/** Pairs what was found off with gold attributions, each once. */
import { shared, shareOfUnion, type TokenSet } from './tokens.ts';

/** The parts of an attribution as tokens; an empty set for a part that is not there. */
export interface Parts {
  readonly source: TokenSet;
  readonly cue: TokenSet;
  readonly content: TokenSet;
}

/** Found parts; `speakers` are the tokens of every mention of the entities that speak. */
export interface FoundParts extends Parts {
  readonly speakers: TokenSet;
}

export interface Pair {
  /** Indexes into the two lists. */
  readonly gold: number;
  readonly found: number;
  /** Intersection over union of the contents' tokens. */
  readonly share: number;
}

/**
 * One-to-one pairs whose contents share at least `least` of their union (and a token), best share first; of equals the earlier ones.
 *
 * @param fits What else a pair needs.
 */
export function pairOff<G extends Parts, F extends Parts>(
  golden: readonly G[],
  found: readonly F[],
  least: number,
  fits: (gold: G, found: F) => boolean = () => true,
): Pair[] {
  const candidates = golden.flatMap((one, gold) =>
    found.flatMap((other, index) => {
      const share = shareOfUnion(one.content, other.content);
      return share > 0 && share >= least && fits(one, other) ? [{ gold, found: index, share }] : [];
    }),
  );
  candidates.sort((a, b) => b.share - a.share || a.gold - b.gold || a.found - b.found);
  const [taken, spent] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ gold, found: index }) => {
    if (taken.has(gold) || spent.has(index)) return false;
    taken.add(gold);
    spent.add(index);
    return true;
  });
}

/** Whether the source's words, or any mention of a known speaker, share a token with the gold source. */
export const sameSource = (gold: Parts, found: FoundParts): boolean =>
  shared(gold.source, found.source) > 0 || shared(gold.source, found.speakers) > 0;

export const namesSource = ({ source, speakers }: FoundParts): boolean => source.size > 0 || speakers.size > 0;

export const HALF = 0.5;

/** What a comparison with content and source came to. */
export interface Match {
  readonly pairs: readonly Pair[];
  /** Indexes of gold attributions with a source that no pair has. */
  readonly missed: readonly number[];
  /** Indexes of what names a source, is in no pair, and fits no gold attribution without a source. */
  readonly wrong: readonly number[];
}

/**
 * "Content IoU >= 0.5 and a source that overlaps", over gold attributions with a source. Found ones without a source claim none and are
 * not counted, nor are those that fit a gold attribution without one.
 */
export function matchWithSources<F extends FoundParts>(golden: readonly Parts[], found: readonly F[]): Match {
  const pairs = pairOff(golden, found, HALF, sameSource);
  const [taken, spent] = [new Set(pairs.map(({ gold }) => gold)), new Set(pairs.map((pair) => pair.found))];
  const unsourced = golden.filter(({ source }) => source.size === 0);
  const open = found.map((_, index) => index).filter((index) => !spent.has(index));
  const excused = new Set(
    pairOff(
      unsourced,
      open.flatMap((index) => found[index] ?? []),
      HALF,
    ).map((pair) => open[pair.found]),
  );
  return {
    pairs,
    missed: golden.flatMap(({ source }, index) => (source.size > 0 && !taken.has(index) ? [index] : [])),
    wrong: open.filter((index) => {
      const one = found[index];
      return one !== undefined && namesSource(one) && !excused.has(index);
    }),
  };
}
