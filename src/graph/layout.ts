/**
 * Positions by ForceAtlas2 (Jacomy et al. 2014) from a seeded start.
 *
 * The start comes from a hash of each key, the order of nodes is the order of keys, and no other chance enters: the same graph gives
 * the same positions under the same JavaScript engine on any machine. (Only `Math.log` and `Math.sqrt` are used on the way; engines
 * compute the latter exactly and V8 ships the former in software.) Parallel edges pull as one, a little stronger.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { byCodeUnit } from './keys.ts';
import type { EntenteGraph } from './schema.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Half the side of the square that nodes start in. */
const SPREAD = 100;
/** Pairs of nodes whose repulsion is worked out in all; about a second. */
const PAIR_BUDGET = 60_000_000;
const ITERATIONS = { least: 30, most: 500 };
/** Above this many nodes the tree of Barnes and Hut is quicker than all pairs; a node then costs about as much as this many. */
const TREE_FROM = 600;
/** Background memberships hold their countries near without pulling like a stated fact. */
const BACKGROUND_WEIGHT = 0.2;

/**
 * A position for every node, rounded to three decimals. What documents say is laid out first; nodes that are there by background
 * knowledge alone are then placed around it, so that leaving them out moves nothing else.
 */
export function layout(graph: EntenteGraph): Map<string, Position> {
  const keys = graph.nodes().sort(byCodeUnit);
  const told = keys.filter((key) => !isBackground(graph, key));
  const first = arrange(graph, told, new Map());
  return told.length === keys.length ? first : arrange(graph, keys, first);
}

/** Sets `x` and `y` of every node. */
export function assignLayout(graph: EntenteGraph): void {
  for (const [key, { x, y }] of layout(graph)) graph.mergeNodeAttributes(key, { x, y });
}

/** The seeded start of a node: two hashes of its key as a place in a square. */
export const seedPosition = (key: string): Position => ({
  x: (hash(key, 0x811c9dc5) / 0x1_0000_0000 - 0.5) * 2 * SPREAD,
  y: (hash(key, 0x9e3779b1) / 0x1_0000_0000 - 0.5) * 2 * SPREAD,
});

function arrange(
  graph: EntenteGraph,
  keys: readonly string[],
  fixed: ReadonlyMap<string, Position>,
): Map<string, Position> {
  const scratch = new UndirectedGraph();
  for (const key of keys) {
    const known = fixed.get(key);
    scratch.addNode(key, { ...(known ?? seedPosition(key)), fixed: known !== undefined });
  }
  for (const edge of graph.edges().sort(byCodeUnit)) {
    const [source, target] = graph.extremities(edge);
    if (!scratch.hasNode(source) || !scratch.hasNode(target)) continue;
    const known = graph.getEdgeAttribute(edge, 'basis') === 'background';
    if (known && fixed.size === 0) continue;
    const weight = known ? BACKGROUND_WEIGHT : 1;
    // Twenty statements of one speaker on one country should not weld the two together.
    scratch.updateEdge(source, target, (old) => ({
      weight: old.weight === undefined ? weight : Math.min(old.weight + weight / 4, 3),
    }));
  }
  if (scratch.order > 1)
    forceAtlas2.assign(scratch, {
      iterations: iterationsFor(scratch.order),
      settings: {
        gravity: 0.05,
        strongGravityMode: true,
        scalingRatio: 10,
        slowDown: 1 + Math.log(scratch.order),
        barnesHutOptimize: scratch.order > TREE_FROM,
      },
    });
  return new Map(
    keys.map((key) => {
      const known = fixed.get(key);
      if (known) return [key, known];
      const seed = seedPosition(key);
      const x: unknown = scratch.getNodeAttribute(key, 'x');
      const y: unknown = scratch.getNodeAttribute(key, 'y');
      return [key, { x: rounded(x, seed.x), y: rounded(y, seed.y) }];
    }),
  );
}

const isBackground = (graph: EntenteGraph, key: string): boolean => {
  const node = graph.getNodeAttributes(key);
  return 'basis' in node && node.basis === 'background';
};

const iterationsFor = (order: number): number =>
  Math.min(ITERATIONS.most, Math.max(ITERATIONS.least, Math.floor(PAIR_BUDGET / (order * Math.min(order, TREE_FROM)))));

const rounded = (value: unknown, otherwise: number): number => {
  const finite = typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
  return Math.round(finite * 1000) / 1000 || 0;
};

/** FNV-1a over code units, with a final mix so that keys that differ in their last letter start far apart. */
function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
