/**
 * ForceAtlas2 in a module worker of our own: the package's worker is a blob, which the page's policy blocks.
 * Rests a little between reports so that the page can draw them.
 */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { perNode } from '../state/layout-matrices.ts';
import type { LayoutOrder, LayoutReport } from './messages.ts';

const reportEveryMs = 33;
/** At rest when the mean step of a node is below this share of the layout's width. */
const restShare = 0.0002;
const minimumSteps = 100;

self.addEventListener('message', (event: MessageEvent<LayoutOrder>) => {
  const { nodes, edges } = event.data;
  const count = nodes.length / perNode;
  // What `inferSettings` of the package gives for this many nodes, the rest its defaults.
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(1, count)),
    barnesHutOptimize: count > 1000,
    barnesHutTheta: 0.5,
  };
  let steps = 0;
  const run = () => {
    const until = performance.now() + reportEveryMs;
    const before = nodes.slice();
    const first = steps;
    do {
      iterate(settings, nodes, edges);
      steps += 1;
    } while (performance.now() < until);
    const settled = steps > minimumSteps && meanStep(before, nodes) / (steps - first) < restShare * width(nodes);
    const report: LayoutReport = { nodes, settled };
    self.postMessage(report);
    if (!settled) setTimeout(run, 8);
  };
  run();
});

function meanStep(before: Float32Array, after: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < after.length; i += perNode)
    sum += Math.hypot((after[i] ?? 0) - (before[i] ?? 0), (after[i + 1] ?? 0) - (before[i + 1] ?? 0));
  return after.length === 0 ? 0 : sum / (after.length / perNode);
}

function width(nodes: Float32Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < nodes.length; i += perNode) {
    low = Math.min(low, nodes[i] ?? 0);
    high = Math.max(high, nodes[i] ?? 0);
  }
  return Math.max(1, high - low);
}
