/** Moves nodes apart until none covers another, and otherwise leaves them where they are. */
import iterate from 'graphology-layout-noverlap/iterate.js';
import { perSpreadNode } from '../state/layout-matrices.ts';
import { positionsIn } from './positions.ts';

const maximumSteps = 500;
/** Nodes in a cell of the grid in which overlaps are looked for. */
const perCell = 4;

/** Gives, after each step and at the end, what reads the positions. `nodes` has x, y and radius of each node and is changed in place. */
export function* spreadSteps(
  nodes: Float32Array,
): Generator<() => Float32Array<ArrayBuffer>, () => Float32Array<ArrayBuffer>> {
  const positions = () => positionsIn(nodes, perSpreadNode);
  const gridSize = Math.max(1, Math.round(Math.sqrt(nodes.length / perSpreadNode / perCell)));
  // The radius holds the room about a node already.
  const settings = { gridSize, margin: 0, expansion: 1.1, ratio: 1, speed: 3 };
  for (let step = 0; step < maximumSteps; step++) {
    if (iterate(settings, nodes).converged) break;
    yield positions;
  }
  return positions;
}
