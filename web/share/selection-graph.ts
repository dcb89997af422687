import { emptyGraph } from '../../src/graph/build.ts';
import { nodeEvidence } from '../../src/graph/check.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Shown } from '../state/shown.ts';

/** The part of a graph that is shown, with the articles that back it, in the order of the whole. */
export function shownGraph(graph: EntenteGraph, shown: Shown): EntenteGraph {
  const backing = new Set(
    [...shown.edges].flatMap((key) => graph.getEdgeAttribute(key, 'evidence').map((item) => item.document)),
  );
  for (const key of shown.nodes)
    for (const [, evidence] of nodeEvidence(graph.getNodeAttributes(key))) backing.add(evidence.document);
  const kept = (key: string): boolean => shown.nodes.has(key) || backing.has(key);
  const part = emptyGraph({
    ...graph.getAttributes(),
    documents: graph.getAttribute('documents').filter(kept),
  });
  graph.forEachNode((key, attributes) => {
    if (kept(key)) part.addNode(key, attributes);
  });
  graph.forEachEdge((key, attributes, source, target) => {
    if (shown.edges.has(key)) part.addDirectedEdgeWithKey(key, source, target, attributes);
  });
  return part;
}
