import type { ExtractContext } from '../context.ts';
import type { Affiliation } from '../fact.ts';
import { toldInStory } from '../told.ts';
import { countriesOfBodies } from './body-country.ts';
import { closedByEvents } from './fallen.ts';
import { affiliationsFromNames } from './from-names.ts';
import { affiliationsFromOffices } from './from-offices.ts';
import { affiliationsFromPatterns } from './from-patterns.ts';
import { affiliationsFromTies } from './from-ties.ts';
import { affiliationsFromTitles } from './from-titles.ts';
import { affiliationsFromVerbs } from './from-verbs.ts';
import { mergeAffiliations } from './merge.ts';
import { officesOf } from './offices.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Who belongs to which body or country, and as what, in text order: what the words of offices and verbs say, what patterns and the tie head
 * add, and what a reader infers from bare titles; then what the story tells of how offices ended, and one fact of all that agree.
 */
export function affiliationsOf(context: ExtractContext): Affiliation[] {
  const offices = officesOf(context);
  const said = [
    ...affiliationsFromOffices(context, offices),
    ...affiliationsFromVerbs(context),
    ...affiliationsFromPatterns(context),
    ...affiliationsFromTies(context, offices),
    ...countriesOfBodies(context),
    ...affiliationsFromNames(context),
  ];
  const told = toldInStory(context.document.blocks, [...said, ...affiliationsFromTitles(context, offices, said)]);
  return mergeAffiliations(oneAtATime(context, closedByEvents(context, told)));
}
