import type { Document } from '../document/document.ts';
import type { Layers } from '../language/layers.ts';
import type { Entities } from '../resolve/entity.ts';
import { affiliationsFromNames } from './affiliation/from-names.ts';
import { affiliationsFromPatterns } from './affiliation/from-patterns.ts';
import { affiliationsFromTies } from './affiliation/from-ties.ts';
import { affiliationsFromTitles } from './affiliation/from-titles.ts';
import { mergeAffiliations } from './affiliation/merge.ts';
import { type ExtractContext, extractContext } from './context.ts';
import type { Affiliation, Fact, Membership, Statement } from './fact.ts';
import { membershipsFromPatterns } from './membership/from-patterns.ts';
import { membershipsFromTies } from './membership/from-ties.ts';
import { mergeMemberships } from './membership/merge.ts';
import { statementsOf } from './statement/statements.ts';
import { toldInStory } from './told.ts';

/**
 * What the document says of its entities.
 *
 * @returns Affiliations, then memberships, then statements, each in text order; leaving out those of little confidence is the graph's
 * business.
 */
export function extract(document: Document, layers: Layers, entities: Entities): Fact[] {
  const context = extractContext(document, layers, entities);
  const pairs = [...affiliationsOf(context), ...membershipsOf(context)];
  return [...pairs, ...statementsOf(context).map((statement) => placed(statement, pairs.length))];
}

function affiliationsOf(context: ExtractContext): Affiliation[] {
  const said = [
    ...affiliationsFromPatterns(context),
    ...affiliationsFromTies(context),
    ...affiliationsFromNames(context),
  ];
  return mergeAffiliations(toldInStory(context.document.blocks, [...said, ...affiliationsFromTitles(context, said)]));
}

const membershipsOf = (context: ExtractContext): Membership[] =>
  mergeMemberships(
    toldInStory(context.document.blocks, [...membershipsFromPatterns(context), ...membershipsFromTies(context)]),
  );

/** A statement whose `nestedIn` counts from the first fact rather than the first statement. */
const placed = (statement: Statement, earlier: number): Statement =>
  statement.nestedIn === undefined ? statement : { ...statement, nestedIn: statement.nestedIn + earlier };
