/** Who is near an entity: the others by how many facts lead to them, whichever way the facts run. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import type { Part } from './part.ts';

export interface Neighbour {
  /** Node key. */
  readonly node: string;
  /** Steps from the one asked about, from 1. */
  readonly distance: number;
  /** Keys of the edges between it and nodes one step nearer, sorted. */
  readonly edges: readonly string[];
}

/**
 * The nodes at most `distance` steps from one over the facts of a part, but for articles; the nearest first, of equally near ones those
 * with most edges.
 */
export function neighbourhood(graph: EntenteGraph, part: Part, node: string, distance: number): Neighbour[] {
  const seen = new Set([node]);
  const found: Neighbour[] = [];
  let border: readonly string[] = [node];
  for (let step = 1; step <= distance && border.length > 0; step++) {
    const next = new Map<string, string[]>();
    for (const nearer of border)
      graph.forEachEdge(nearer, (edge, _, source, target) => {
        const other = source === nearer ? target : source;
        if (seen.has(other) || !part.edges.has(edge) || !part.nodes.has(other)) return;
        if (graph.getNodeAttribute(other, 'kind') === 'document') return;
        const edges = next.get(other);
        if (edges) edges.push(edge);
        else next.set(other, [edge]);
      });
    const ring = [...next].map(([other, edges]) => ({ node: other, distance: step, edges: edges.sort(byCodeUnit) }));
    found.push(...ring.sort((a, b) => b.edges.length - a.edges.length || byCodeUnit(a.node, b.node)));
    border = [...next.keys()];
    for (const other of border) seen.add(other);
  }
  return found;
}
