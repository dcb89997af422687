import type { DrawnText } from './drawn.ts';
import { endsAgree, isSameSpan, type Pair } from './pairs.ts';

/** Where on its way to the graph a pair was lost, first stage first. */
export const LOSSES = ['no such mention', 'ends taken for one', 'wrong kind', 'no tie', 'tie too weak'] as const;
export type Loss = (typeof LOSSES)[number];

/**
 * Why a gold pair is not drawn: a span is no mention; both resolve to one entity; the kinds of what they resolve to may not be tied, or one
 * resolves to nothing; the tie head joins no mentions of the two; or it does, and the extractors left that out.
 *
 * @param mayTie Whether a node of the first kind and one of the second may be tied.
 */
export function lossOf(
  { layers, entities }: DrawnText,
  { ends }: Pair,
  mayTie: (a: string, b: string) => boolean,
): Loss {
  const [as, bs] = ends.map((spans) =>
    layers.mentions.flatMap((mention, index) => (endsAgree([mention], spans, isSameSpan) ? [index] : [])),
  );
  if (!as?.length || !bs?.length) return 'no such mention';
  const entityOf = (mention: number): number => entities.entityOf[mention] ?? -1;
  const kindOf = (entity: number): string => entities.entities[entity]?.kind ?? 'none';
  const pairs = as.flatMap((a) => bs.map((b) => [entityOf(a), entityOf(b)] as const));
  if (pairs.every(([a, b]) => a === b && a >= 0)) return 'ends taken for one';
  const tieable = pairs.filter(([a, b]) => a !== b && mayTie(kindOf(a), kindOf(b)));
  if (tieable.length === 0) return 'wrong kind';
  const isTied = layers.ties.some(({ label, from, to }) => {
    const [source, target] = [entityOf(from), entityOf(to)];
    const joins = tieable.some(([a, b]) => (a === source && b === target) || (a === target && b === source));
    return joins && /^(?:affiliation|membership):/.test(label);
  });
  return isTied ? 'tie too weak' : 'no tie';
}

/** Losses with how often each occurred, in words. */
export const lossText = (losses: readonly Loss[]): string =>
  LOSSES.map((loss) => `${loss} ${losses.filter((other) => other === loss).length}`).join(', ');

/** What is missed where the most was found before it weighs most, 0 to 1: the nearer to right, the likelier to be mended. */
export const missWeight = (loss: Loss): number => LOSSES.indexOf(loss) / LOSSES.length;
