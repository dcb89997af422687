import type { Tie } from '../../language/layers.ts';

/** For each reference (index into `mentions`), the probability of its strongest coreference tie to every entity, in order of first tie. */
export function referenceSupport(
  ties: readonly Tie[],
  entityOf: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const support = new Map<number, Map<number, number>>();
  for (const tie of ties) {
    const entity = entityOf[tie.to] ?? -1;
    if (tie.label !== 'coreference' || entity < 0) continue;
    const strongest = support.get(tie.from) ?? new Map<number, number>();
    strongest.set(entity, Math.max(strongest.get(entity) ?? 0, tie.score));
    support.set(tie.from, strongest);
  }
  return support;
}
