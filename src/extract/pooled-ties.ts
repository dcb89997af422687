import type { Tie } from '../language/layers.ts';

/**
 * One tie for each pair of mentions among those whose label begins with `family`: the likeliest label with the probability of the whole
 * family. The head is often sure that two are tied and in doubt how.
 */
export function pooled(ties: readonly Tie[], family: 'affiliation:' | 'membership:'): Tie[] {
  const byPair = new Map<string, { best: Tie; sum: number }>();
  for (const tie of ties) {
    if (!tie.label.startsWith(family)) continue;
    const pair = `${tie.from} ${tie.to}`;
    const held = byPair.get(pair);
    byPair.set(pair, {
      best: held && held.best.score >= tie.score ? held.best : tie,
      sum: (held?.sum ?? 0) + tie.score,
    });
  }
  return [...byPair.values()].map(({ best, sum }) => ({ ...best, score: Math.min(1, sum) }));
}
