/** Where a person or a body belongs, and who belongs to it. */
import type { AffiliationStatus } from '../extract/fact.ts';
import { byCodeUnit, rolePart } from '../graph/keys.ts';
import type { AffiliationEdge, EntenteGraph } from '../graph/schema.ts';
import { dayOf, latestDate, type Standing, standingOn } from './as-of.ts';
import { type Backing, backingOf } from './backing.ts';
import { findEntity } from './find.ts';

export interface AffiliationsOptions {
  /** ISO 8601 year, month or day; default: the date of the newest document. */
  readonly asOf?: string;
  /** Take in what only the tables say. Default: false. */
  readonly background?: boolean;
  /** Which edges may answer; default: all. */
  readonly accept?: (edge: string) => boolean;
}

export interface AffiliationRow extends Backing {
  /** Key of the edge that speaks for it. */
  readonly edge: string;
  /** Node key and label of who holds the role. */
  readonly holder: string;
  readonly holderLabel: string;
  readonly body: string;
  readonly bodyLabel: string;
  readonly role: string;
  readonly status: AffiliationStatus;
  readonly since?: string;
  readonly until?: string;
}

/**
 * Affiliations of a person or body and to it, as of a day. For one role at one body the newest fact wins (see `as-of.ts`); sources of the
 * same date that differ stay side by side. Its own affiliations come first, then those of others to it, by label and role.
 *
 * @throws {UnknownNameError | AmbiguousNameError} See `findEntity`.
 * @throws {RangeError} When `asOf` is no date.
 */
export function affiliations(graph: EntenteGraph, name: string, options: AffiliationsOptions = {}): AffiliationRow[] {
  const { asOf, background = false, accept = () => true } = options;
  const key = findEntity(graph, name, { background });
  const day = dayOf(graph, asOf);
  const posts = new Map<string, Fact[]>();
  for (const id of graph.edges(key).sort(byCodeUnit)) {
    const edge = graph.getEdgeAttributes(id);
    if (edge.kind !== 'affiliation' || (edge.basis === 'background' && !background) || !accept(id)) continue;
    const standing = standingOn(graph, edge, day);
    if (!standing) continue;
    const [holder, body] = graph.extremities(id);
    const post = [holder, body, rolePart(edge.role)].join('\n');
    const status = standing.state === 'held' ? 'current' : edge.status;
    posts.set(post, [...(posts.get(post) ?? []), { id, edge, standing, status, holder, body }]);
  }
  return [...posts.values()]
    .flatMap(newest)
    .map((fact) => rowOf(graph, fact))
    .sort(
      (a, b) =>
        Number(b.holder === key) - Number(a.holder === key) ||
        byCodeUnit(a.holderLabel, b.holderLabel) ||
        byCodeUnit(a.bodyLabel, b.bodyLabel) ||
        byCodeUnit(a.role, b.role) ||
        byCodeUnit(a.status, b.status),
    );
}

interface Fact {
  readonly id: string;
  readonly edge: AffiliationEdge;
  readonly standing: Standing;
  readonly status: AffiliationStatus;
  readonly holder: string;
  readonly body: string;
}

const newest = (facts: readonly Fact[]): Fact[] => {
  const date = latestDate(facts.map((fact) => fact.standing.date));
  return facts.filter((fact) => fact.standing.date === date);
};

function rowOf(graph: EntenteGraph, { id, edge, status, holder, body }: Fact): AffiliationRow {
  return {
    edge: id,
    holder,
    holderLabel: graph.getNodeAttribute(holder, 'label'),
    body,
    bodyLabel: graph.getNodeAttribute(body, 'label'),
    role: edge.role,
    status,
    ...(edge.since && { since: edge.since }),
    ...(edge.until && { until: edge.until }),
    ...backingOf(graph, edge, [holder, body]),
  };
}
