/** The flat arrays that the layouts' packages work on. */
import { type Point, spiralPoint } from './places.ts';
import type { Scene } from './scene.ts';

/** Numbers per node for ForceAtlas2: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
export const perNode = 10;
/** Numbers per edge: offset of the source, offset of the target, weight. */
const perEdge = 3;
/** Numbers per node for moving apart: x, y, radius. */
export const perSpreadNode = 3;
/** Nodes on one spot are put this share of the layout's width apart, since forces without a direction move nothing. */
const apartShare = 0.001;

export interface LayoutMatrices {
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
}

/** Matrices for ForceAtlas2 of a scene at given positions; nodes in the scene's order. */
export function layoutMatrices(scene: Scene, positionOf: (key: string) => Point): LayoutMatrices {
  const nodes = new Float32Array(scene.nodes.length * perNode);
  const edges = new Float32Array(scene.edges.length * perEdge);
  const offsets = new Map<string, number>();
  const points = apart(scene.nodes.map(({ key }) => positionOf(key)));
  for (const [index, node] of scene.nodes.entries()) {
    const offset = index * perNode;
    const { x, y } = points[index] as Point;
    offsets.set(node.key, offset);
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, node.size, 0], offset);
  }
  for (const [index, edge] of scene.edges.entries()) {
    const source = offsets.get(edge.source) ?? 0;
    const target = offsets.get(edge.target) ?? 0;
    edges.set([source, target, 1], index * perEdge);
    // Mass is one more than the weighted degree.
    nodes[source + 6] = (nodes[source + 6] ?? 0) + 1;
    nodes[target + 6] = (nodes[target + 6] ?? 0) + 1;
  }
  return { nodes, edges };
}

/** The matrix for moving nodes apart: their circles, grown by `margin` pixels, in the scene's units. */
export function spreadMatrix(
  scene: Scene,
  positionOf: (key: string) => Point,
  { unitsPerPixel, margin }: { readonly unitsPerPixel: number; readonly margin: number },
): Float32Array<ArrayBuffer> {
  const matrix = new Float32Array(scene.nodes.length * perSpreadNode);
  const points = apart(scene.nodes.map(({ key }) => positionOf(key)));
  for (const [index, { size }] of scene.nodes.entries()) {
    const { x, y } = points[index] as Point;
    matrix.set([x, y, (size + margin) * unitsPerPixel], index * perSpreadNode);
  }
  return matrix;
}

/** The points with those on a spot that is taken moved a little aside, always the same way. */
function apart(points: readonly Point[]): readonly Point[] {
  const onSpot = new Map<string, number>();
  const xs = points.map(({ x }) => x);
  const width =
    xs.reduce((most, x) => Math.max(most, x), -Infinity) - xs.reduce((least, x) => Math.min(least, x), Infinity);
  return points.map((point) => {
    const spot = `${point.x} ${point.y}`;
    const before = onSpot.get(spot) ?? 0;
    onSpot.set(spot, before + 1);
    if (before === 0) return point;
    const { x, y } = spiralPoint(before, Math.max(1, width) * apartShare);
    return { x: point.x + x, y: point.y + y };
  });
}
