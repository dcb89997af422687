/** Two graphs as one: what a page does when articles are read beside a graph that is already open. */
import { emptyGraph } from './build.ts';
import type { EdgeDraft } from './fact-edges.ts';
import { type JoinedEdge, joinEdges } from './join-edges.ts';
import { joinNodes } from './join-nodes.ts';
import { byCodeUnit, hexOf } from './keys.ts';
import { placeNew } from './place-new.ts';
import type { EntenteGraph } from './schema.ts';
import { type KeptEdge, withoutDocuments } from './without-documents.ts';

/**
 * All that either graph holds: nodes and edges in order of key, documents in order of (published, key).
 *
 * Nodes with the same key are one, edges with the same key one fact with the evidence of both, as if the articles of both had been
 * built together. A document that both hold is taken from `b`, and what `a` knew from it alone is gone: an article read again
 * replaces itself. Mentions, which are counted without their documents, are then the higher number instead of the sum, and a node
 * without fact and alias stays, since nothing tells which document named it.
 * A background membership between a body of one and a body of the other is not there, since no table is asked.
 *
 * Nodes stay where `a` has them, and new ones come to lie beside their neighbours. Neither graph is changed.
 *
 * A node of another program that has the key of something else gets one of its own.
 */
export function joinGraphs(a: EntenteGraph, given: EntenteGraph): EntenteGraph {
  const b = withOwnKeys(given, a);
  const read = new Set(b.getAttribute('documents'));
  const again = new Set(a.getAttribute('documents').filter((key) => read.has(key)));
  const kept = withoutDocuments(a, again, (key) => b.hasNode(key));
  const documents = documentsInOrder(a, b);
  const rank = new Map(documents.map((key, place) => [key, place]));

  const firstPlace = (graph: EntenteGraph): number | undefined => rank.get(graph.getAttribute('documents')[0] ?? '');
  const bIsEarlier = (firstPlace(b) ?? documents.length) < (firstPlace(a) ?? -1);
  const nodes = new Map(kept.nodes);
  b.forEachNode((key, node) => {
    const other = nodes.get(key);
    const [first, second] = bIsEarlier ? [node, other] : [other, node];
    nodes.set(key, first && second ? joinNodes(first, second, again.size === 0) : node);
  });

  const graph = emptyGraph({
    ...b.getAttributes(),
    ...a.getAttributes(),
    generator: (a.order > 0 ? a : b).getAttribute('generator'),
    documents,
  });
  for (const [key, node] of [...nodes].sort(([x], [y]) => byCodeUnit(x, y))) graph.addNode(key, { ...node });
  for (const { key, source, target, attributes } of edgesOf(kept.edges, b, rank))
    graph.addDirectedEdgeWithKey(key, source, target, { ...attributes });
  placeNew(graph, a);
  return graph;
}

/** `b`, whose nodes of other programs get keys of their own where `a` has another thing under the same key (`1`, `2`, …). */
function withOwnKeys(b: EntenteGraph, a: EntenteGraph): EntenteGraph {
  const renamed = new Map<string, string>();
  b.forEachNode((key, { kind, label }) => {
    if (!a.hasNode(key)) return;
    const there = a.getNodeAttributes(key);
    if ((kind === 'other' || there.kind === 'other') && (there.kind !== kind || there.label !== label))
      renamed.set(key, `${key}~${hexOf(label, 8)}`);
  });
  if (renamed.size === 0) return b;
  const own = emptyGraph(b.getAttributes());
  const keyOf = (key: string): string => renamed.get(key) ?? key;
  b.forEachNode((key, node) => own.addNode(keyOf(key), node));
  b.forEachEdge((key, edge, source, target) => own.addDirectedEdgeWithKey(key, keyOf(source), keyOf(target), edge));
  return own;
}

/** The edges of both in order of key; those that share one become one as if each came from an article. */
function edgesOf(kept: readonly KeptEdge[], b: EntenteGraph, rank: ReadonlyMap<string, number>): JoinedEdge[] {
  const edges = new Map<string, KeptEdge | JoinedEdge>(kept.map((edge) => [edge.key, edge]));
  b.forEachEdge((key, attributes, source, target) => {
    const there = edges.get(key);
    // Keys of other programs (`1`, `2`, …) may stand for something else in each file.
    const taken = there !== undefined && (there.source !== source || there.target !== target);
    const edge = { key: taken ? `${key}~${hexOf(`${source}\n${target}`, 8)}` : key, source, target, attributes };
    const twin = edges.get(edge.key);
    edges.set(edge.key, twin ? joinTwins(twin, edge, rank) : edge);
  });
  return [...edges.values()].sort((x, y) => byCodeUnit(x.key, y.key));
}

function joinTwins(a: KeptEdge | JoinedEdge, b: JoinedEdge, rank: ReadonlyMap<string, number>): JoinedEdge {
  const documentOf = ({ attributes }: JoinedEdge): string => attributes.evidence[0]?.document ?? '';
  // What is left of an edge still has the confidence that the document read again gave it: the better one counts, not both.
  const document = 'partly' in a && a.partly ? documentOf(b) : documentOf(a);
  const drafts: EdgeDraft[] = [
    { ...a, document },
    { ...b, document: documentOf(b) },
  ];
  return joinEdges(drafts, rank)[0] ?? b;
}

function documentsInOrder(...graphs: readonly EntenteGraph[]): string[] {
  const published = new Map<string, string>();
  for (const graph of graphs)
    for (const key of graph.getAttribute('documents')) {
      const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
      published.set(key, (node?.kind === 'document' && node.published) || '');
    }
  return [...published].sort(([a, x], [b, y]) => byCodeUnit(x, y) || byCodeUnit(a, b)).map(([key]) => key);
}
