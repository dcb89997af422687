/** Who is in what: the clauses of the text first, then the phrases that put people in parties, then the tie head. */
import type { ExtractContext } from '../context.ts';
import type { Membership } from '../fact.ts';
import { toldInStory } from '../told.ts';
import { endsOf } from './ends.ts';
import { membershipsFromClauses } from './from-clauses.ts';
import { membershipsFromTies } from './from-ties.ts';
import { mergeMemberships } from './merge.ts';
import { partyPeople } from './party-people.ts';

export function membershipsOf(context: ExtractContext): Membership[] {
  const ends = endsOf(context);
  const told = membershipsFromClauses(context, ends);
  const all = [...told.facts, ...partyPeople(context, ends), ...membershipsFromTies(context, told)];
  return mergeMemberships(toldInStory(context.document.blocks, all));
}
