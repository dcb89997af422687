/** The flat arrays that ForceAtlas2's `iterate` works on, as graphology-layout-forceatlas2 lays them out. */
import type { Scene } from './scene.ts';

/** Numbers per node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
export const perNode = 10;
/** Numbers per edge: offset of the source, offset of the target, weight. */
const perEdge = 3;

export interface LayoutMatrices {
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
}

/** Matrices for a scene at given positions; nodes in the scene's order. */
export function layoutMatrices(
  scene: Scene,
  positionOf: (key: string) => { readonly x: number; readonly y: number },
): LayoutMatrices {
  const nodes = new Float32Array(scene.nodes.length * perNode);
  const edges = new Float32Array(scene.edges.length * perEdge);
  const offsets = new Map<string, number>();
  for (const [index, node] of scene.nodes.entries()) {
    const offset = index * perNode;
    const { x, y } = positionOf(node.key);
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
