/** ForceAtlas2 until it comes to rest. Where it ends depends on where it begins only, not on how fast the machine is. */
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { type LayoutMatrices, perNode } from '../state/layout-matrices.ts';
import { positionsIn } from './positions.ts';

/** At rest when the mean step of a node is below this share of the layout's width. */
const restShare = 0.0002;
const checkEvery = 20;
const minimumSteps = 100;
const maximumSteps = 1000;
/** From so many nodes on far ones are taken together. */
const exactLimit = 1000;

/** Gives, after each step and at the end, what reads the positions. */
export function* forceSteps({
  nodes,
  edges,
}: LayoutMatrices): Generator<() => Float32Array<ArrayBuffer>, () => Float32Array<ArrayBuffer>> {
  const count = nodes.length / perNode;
  const positions = () => positionsIn(nodes, perNode);
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
    barnesHutOptimize: count > exactLimit,
    barnesHutTheta: 0.5,
  };
  let before = nodes.slice();
  for (let step = 1; step <= maximumSteps; step++) {
    iterate(settings, nodes, edges);
    if (step % checkEvery === 0) {
      if (step >= minimumSteps && meanStep(before, nodes) / checkEvery < restShare * width(nodes)) break;
      before = nodes.slice();
    }
    yield positions;
  }
  return positions;
}

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
