/** What the explorer is measured against: the same graph, drawn by sigma as it comes. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { BenchGraph } from '../make-graph.ts';

declare global {
  interface Window {
    /** For the measuring script. */
    bare: {
      /** So that a node is in the middle and a width, in the graph's units, is seen. */
      lookAt(node: string, width: number): void;
      hideKind(kind: string): void;
    };
  }
}

const colours: Readonly<Record<string, string>> = { person: '#1f6fb2', institution: '#bd7b00', framework: '#a8438c' };
const container = document.getElementById('canvas');
const heading = document.getElementById('selected');
if (!container || !heading) throw new Error('index.html and this script belong together.');

const file: BenchGraph = await (await fetch('./graph.json')).json();
const graph = new MultiDirectedGraph();
for (const { key, attributes } of file.nodes)
  graph.addNode(key, {
    kind: attributes.kind,
    label: attributes.label,
    x: attributes.x ?? 0,
    y: attributes.y ?? 0,
    size: 4,
    color: colours[attributes.kind] ?? '#66717f',
  });
for (const { key, source, target } of file.edges)
  graph.addDirectedEdgeWithKey(key, source, target, { size: 1, color: '#c8cdd3' });

const renderer = new Sigma(graph, container);
renderer.on('clickNode', ({ node }) => {
  heading.textContent = graph.getNodeAttribute(node, 'label');
});

window.bare = {
  lookAt(node, width) {
    const place = renderer.getNodeDisplayData(node);
    const { x, y } = renderer.getBBox();
    if (place)
      renderer.getCamera().setState({ x: place.x, y: place.y, ratio: width / Math.max(x[1] - x[0], y[1] - y[0]) });
  },
  hideKind(kind) {
    renderer.setSetting('nodeReducer', (_, data) => ({ ...data, hidden: data.kind === kind }));
    heading.textContent = `Without ${kind}`;
  },
};
