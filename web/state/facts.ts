/** The facts behind a selection, as the panel lists them: a statement once, however many edges it has. */
import type { EdgeAttributes, EntenteGraph, Evidence } from '../../src/graph/schema.ts';
import type { Selection } from './explorer.ts';
import { type EdgeKind, edgeKinds } from './kinds.ts';
import { factsShown, type Shown } from './shown.ts';

export interface Fact {
  /** Key of its first edge; selecting that edge selects the fact. */
  readonly key: string;
  readonly edges: readonly string[];
  /** Node keys without repeats, in the order of the edges. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly attributes: EdgeAttributes;
  /** Of all its edges, without repeats, in text order within a document. */
  readonly evidence: readonly Evidence[];
}

export interface FactGroup {
  readonly kind: EdgeKind;
  readonly facts: readonly Fact[];
}

/** Facts of a node among those shown, grouped by kind; those of a document are the facts that its words back. */
export function factsOfNode(graph: EntenteGraph, node: string, shown: Shown): FactGroup[] {
  const facts =
    graph.getNodeAttribute(node, 'kind') === 'document'
      ? factsShown(graph, shown).filter((fact) => fact.evidence.some((evidence) => evidence.document === node))
      : factsFromEdges(
          graph,
          graph.edges(node).filter((edge) => shown.edges.has(edge)),
        );
  return edgeKinds
    .map((kind) => ({ kind, facts: facts.filter((fact) => fact.attributes.kind === kind).sort(inTextOrder) }))
    .filter((group) => group.facts.length > 0);
}

/** The fact that an edge belongs to, with all the edges of its statement. */
export function factOfEdge(graph: EntenteGraph, edge: string): Fact | undefined {
  if (!graph.hasEdge(edge)) return undefined;
  const attributes = graph.getEdgeAttributes(edge);
  const edges =
    attributes.kind === 'statement'
      ? graph.filterEdges((_, other) => other.kind === 'statement' && other.statementId === attributes.statementId)
      : [edge];
  return factsFromEdges(graph, edges)[0];
}

/** Other facts between the same ends, either way. */
export function factsBeside(graph: EntenteGraph, fact: Fact, shown: Shown): Fact[] {
  const own = new Set(fact.edges);
  const edges = fact.from.flatMap((from) =>
    fact.to.flatMap((to) =>
      from === to ? [] : [...graph.edges(from, to), ...graph.edges(to, from)].filter((edge) => !own.has(edge)),
    ),
  );
  return factsFromEdges(
    graph,
    edges.filter((edge) => shown.edges.has(edge)),
  ).sort(inTextOrder);
}

/** Every edge that lights up with a selection. */
export function edgesOfSelection(graph: EntenteGraph, selection: Selection, shown: Shown): readonly string[] {
  if (selection.type === 'edge') return factOfEdge(graph, selection.key)?.edges ?? [];
  if (selection.type === 'none') return [];
  return factsOfNode(graph, selection.key, shown).flatMap((group) => group.facts.flatMap((fact) => fact.edges));
}

/** The facts that some edges are, in their order: the edges of one statement are one fact. */
export function factsFromEdges(graph: EntenteGraph, edges: readonly string[]): Fact[] {
  const groups = new Map<string, string[]>();
  for (const edge of edges) {
    const attributes = graph.getEdgeAttributes(edge);
    const id = attributes.kind === 'statement' ? `statement ${attributes.statementId}` : `edge ${edge}`;
    const group = groups.get(id);
    if (group) group.push(edge);
    else groups.set(id, [edge]);
  }
  return Array.from(groups.values(), (group) => {
    const key = group[0] as string;
    return {
      key,
      edges: group,
      from: unique(group.map((edge) => graph.source(edge))),
      to: unique(group.map((edge) => graph.target(edge))),
      attributes: graph.getEdgeAttributes(key),
      evidence: mergeEvidence(group.flatMap((edge) => graph.getEdgeAttributes(edge).evidence)),
    };
  });
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Drops repeats; documents keep the order in which they come first. */
function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  const documents = unique(evidence.map((item) => item.document));
  const seen = new Map(evidence.map((item) => [`${item.document} ${item.start} ${item.end}`, item]));
  return [...seen.values()].sort(
    (a, b) => documents.indexOf(a.document) - documents.indexOf(b.document) || a.start - b.start || a.end - b.end,
  );
}

function inTextOrder(a: Fact, b: Fact): number {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  // Background facts have no words and come last.
  if (!first || !second) return Number(!first) - Number(!second);
  if (first.document !== second.document) return first.document < second.document ? -1 : 1;
  return first.start - second.start;
}
