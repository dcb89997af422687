import type { EntenteGraph } from '../graph/schema.ts';

/** Part of a graph, by keys. Both ends of each edge are among the nodes. */
export interface Part {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The part that a question asks without a word about it: all but articles, with what only the tables say on request. */
export function partOf(graph: EntenteGraph, background: boolean): Part {
  const isAsked = (basis: string | undefined): boolean => background || basis !== 'background';
  const nodes = new Set(
    graph.filterNodes((_, node) => node.kind !== 'document' && isAsked('basis' in node ? node.basis : undefined)),
  );
  const edges = graph.filterEdges(
    (_, { basis }, source, target) => isAsked(basis) && nodes.has(source) && nodes.has(target),
  );
  return { nodes, edges: new Set(edges) };
}
