/** What hangs together: parts of the graph that no fact ties to the rest. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import type { Part } from './part.ts';

/** Components over the facts of a part, the largest first, of equal ones that with the first key; each as sorted keys. */
export function components(graph: EntenteGraph, { nodes, edges }: Part): string[][] {
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of nodes) {
    if (seen.has(start)) continue;
    seen.add(start);
    const component = [start];
    for (const node of component)
      graph.forEachEdge(node, (edge, _, source, target) => {
        const other = source === node ? target : source;
        if (seen.has(other) || !edges.has(edge) || !nodes.has(other)) return;
        seen.add(other);
        component.push(other);
      });
    found.push(component.sort(byCodeUnit));
  }
  return found.sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''));
}
