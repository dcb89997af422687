/** Measures of what is shown, beside the page: of a large graph they take longer than a page may stand still. */
import { MultiDirectedGraph } from 'graphology';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { centralities } from '../../src/query/centrality.ts';
import { communities } from '../../src/query/communities.ts';
import { components } from '../../src/query/components.ts';
import type { MeasureOrder, MeasureReport } from './messages.ts';

self.addEventListener('message', ({ data: { what, nodes, ends } }: MessageEvent<MeasureOrder>) => {
  // Who is tied to whom is all that a measure needs; the attributes stay on the page.
  const plain = new MultiDirectedGraph();
  for (const node of nodes) plain.addNode(node);
  for (let at = 0; at < ends.length; at += 2)
    plain.addEdgeWithKey(String(at), nodes[ends[at] ?? 0], nodes[ends[at + 1] ?? 0]);
  const graph = plain as unknown as EntenteGraph;
  const part = { nodes: new Set(nodes), edges: new Set(plain.edges()) };
  const report: MeasureReport =
    what === 'communities'
      ? { what, value: communities(graph, part) }
      : what === 'components'
        ? { what, value: components(graph, part) }
        : { what, value: centralities(graph, part) };
  self.postMessage(report);
});
