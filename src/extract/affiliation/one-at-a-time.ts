/** A country has one president at a time: of several that a text names, the one it speaks of most is taken for today's. */
import type { ExtractContext } from '../context.ts';
import type { Affiliation } from '../fact.ts';
import { officeNouns } from './office-kind.ts';

export function oneAtATime(context: ExtractContext, facts: readonly Affiliation[]): Affiliation[] {
  const mentionsOf = ({ from }: Affiliation): number => context.entities.entities[from]?.mentions.length ?? 0;
  const offices = facts.map((fact) => soleOffice(context, fact));
  const most = new Map<string, number>();
  offices.forEach((office, index) => {
    const fact = facts[index];
    if (office && fact) most.set(office, Math.max(most.get(office) ?? 0, mentionsOf(fact)));
  });
  return facts.map((fact, index) =>
    (most.get(offices[index] ?? '') ?? 0) > 2 * mentionsOf(fact) ? { ...fact, status: 'former' } : fact,
  );
}

/** The office and its country, of those now held that only one can hold. */
function soleOffice(context: ExtractContext, fact: Affiliation): string | undefined {
  if (fact.status !== 'current' || context.kindOf(fact.to) !== 'country') return undefined;
  const row = officeNouns(fact.role).find((one) => one.class === 'head of state or government');
  return row && `${row.head} ${fact.to}`;
}
