/** Facts that cannot both hold: texts that disagree stand side by side, and the reader decides. */
import { firstDay, lastDay } from '../../src/graph/partial-date.ts';
import type { AffiliationEdge, EdgeAttributes, EntenteGraph, MembershipEdge } from '../../src/graph/schema.ts';
import { type Fact, factsFromEdges } from './facts.ts';
import type { Shown } from './shown.ts';

type Standing = AffiliationEdge | MembershipEdge;

/** Statuses that go together: a founder or a leader is a member too, and a supporter may be anything. */
const inside = new Set(['member', 'leader', 'founder']);

/** Shown facts of the same two ends that say otherwise for a time that both may mean. */
export function conflictsOf(graph: EntenteGraph, fact: Fact, shown: Shown): Fact[] {
  const { attributes } = fact;
  if (!isStanding(attributes)) return [];
  const [source, target] = graph.extremities(fact.key);
  const edges = graph.directedEdges(source, target).filter((edge) => {
    if (edge === fact.key || !shown.edges.has(edge)) return false;
    const other = graph.getEdgeAttributes(edge);
    return isStanding(other) && disagree(attributes, other);
  });
  return factsFromEdges(graph, edges);
}

const isStanding = (edge: EdgeAttributes): edge is Standing =>
  edge.kind === 'affiliation' || edge.kind === 'membership';

function disagree(a: Standing, b: Standing): boolean {
  if (!overlap(a, b) || !isOneRole(a, b)) return false;
  if (a.status === b.status) return differ(a.since, b.since) || differ(a.until, b.until);
  if (a.status === 'supporter' || b.status === 'supporter') return false;
  return !(inside.has(a.status) && inside.has(b.status));
}

/** People hold several roles side by side; a text that names none may mean any of them. */
function isOneRole(a: Standing, b: Standing): boolean {
  if (a.kind !== 'affiliation' || b.kind !== 'affiliation') return a.kind === b.kind;
  return a.role === '' || b.role === '' || a.role.toLowerCase() === b.role.toLowerCase();
}

/** Two dates that no day is in both of; `2014` and `2014-05` may be one. */
function differ(a: string | undefined, b: string | undefined): boolean {
  const [firstA, lastA, firstB, lastB] = [firstDay(a), lastDay(a), firstDay(b), lastDay(b)];
  return (
    Boolean(firstA && lastA && firstB && lastB) && ((lastA ?? '') < (firstB ?? '') || (lastB ?? '') < (firstA ?? ''))
  );
}

function overlap(a: Standing, b: Standing): boolean {
  const [fromA, toA] = [firstDay(a.since) ?? '', lastDay(a.until) ?? '9999'];
  const [fromB, toB] = [firstDay(b.since) ?? '', lastDay(b.until) ?? '9999'];
  return fromA <= toB && fromB <= toA;
}
