import type { Tie } from '../../language/layers.ts';

/** Summed probability under which the reference head does not decide. Chosen by hand, not measured against other values. */
const MIN_SUPPORT = 0.3;

/** For each reference (index into `mentions`), the summed probability of its coreference ties to every entity, in order of first tie. */
export function referenceSupport(
  ties: readonly Tie[],
  entityOf: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const support = new Map<number, Map<number, number>>();
  for (const tie of ties) {
    const entity = entityOf[tie.to] ?? -1;
    if (tie.label !== 'coreference' || entity < 0) continue;
    const sums = support.get(tie.from) ?? new Map<number, number>();
    sums.set(entity, (sums.get(entity) ?? 0) + tie.score);
    support.set(tie.from, sums);
  }
  return support;
}

/** The best supported entity that passes `agrees`, or -1; of equals the one tied first. */
export function bestSupported(
  sums: ReadonlyMap<number, number> | undefined,
  agrees: (entity: number) => boolean,
): number {
  let best = -1;
  let most = MIN_SUPPORT;
  for (const [entity, sum] of sums ?? []) {
    if (sum > most && agrees(entity)) {
      best = entity;
      most = sum;
    }
  }
  return best;
}
