import type { Document } from '../document/document.ts';
import type { Layers } from '../language/layers.ts';
import type { Entities } from '../resolve/entity.ts';
import { affiliationsOf } from './affiliation/affiliations.ts';
import { extractContext } from './context.ts';
import type { Fact, Statement } from './fact.ts';
import { membershipsOf } from './membership/memberships.ts';
import { relationsOf } from './relation/relations.ts';
import { statementsOf } from './statement/statements.ts';

/**
 * What the document says of its entities.
 *
 * @returns Affiliations, then memberships, relations and statements, each in text order; leaving out those of little confidence is the graph's
 * business.
 */
export function extract(document: Document, layers: Layers, entities: Entities): Fact[] {
  const context = extractContext(document, layers, entities);
  const pairs = [...affiliationsOf(context), ...membershipsOf(context), ...relationsOf(context)];
  return [...pairs, ...statementsOf(context).map((statement) => placed(statement, pairs.length))];
}

/** A statement whose `nestedIn` counts from the first fact rather than the first statement. */
const placed = (statement: Statement, earlier: number): Statement =>
  statement.nestedIn === undefined ? statement : { ...statement, nestedIn: statement.nestedIn + earlier };
