/** Communities beside the page: of a large graph they take longer than a page may stand still. */
import { MultiDirectedGraph } from 'graphology';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { communities } from '../../src/query/communities.ts';

/** Ends of each edge that counts, as keys. */
export type GroupsOrder = readonly (readonly [source: string, target: string])[];
export type GroupsReport = ReadonlyMap<string, number>;

self.addEventListener('message', ({ data: ends }: MessageEvent<GroupsOrder>) => {
  const graph = new MultiDirectedGraph();
  for (const [source, target] of ends) {
    graph.mergeNode(source);
    graph.mergeNode(target);
    graph.addEdge(source, target);
  }
  const part = { nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) };
  // Communities depend on who is tied to whom alone, so the attributes stayed on the page.
  const report: GroupsReport = communities(graph as unknown as EntenteGraph, part);
  self.postMessage(report);
});
