/** What the filters let through. Every view reads this; none filters for itself. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { ExplorerState } from './explorer.ts';
import { type Fact, factsFromEdges } from './facts.ts';
import { passFilters } from './filter.ts';

export interface Shown {
  readonly nodes: ReadonlySet<string>;
  /** Both ends of each are among the nodes. */
  readonly edges: ReadonlySet<string>;
}

export type ShownBy = Pick<ExplorerState, 'background' | 'hiddenNodeKinds' | 'hiddenEdgeKinds' | 'filters'>;

/** Background only when asked for, kinds as the legend has them, then the filters that are on, one after the other. */
export function shownOf(
  graph: EntenteGraph,
  { background, hiddenNodeKinds, hiddenEdgeKinds, filters }: ShownBy,
): Shown {
  const nodes = new Set<string>();
  graph.forEachNode((key, node) => {
    const known = 'basis' in node && node.basis === 'background';
    if (!hiddenNodeKinds.includes(node.kind) && (background || !known)) nodes.add(key);
  });
  const edges = new Set<string>();
  graph.forEachEdge((key, edge, source, target) => {
    if (hiddenEdgeKinds.includes(edge.kind) || (edge.basis === 'background' && !background)) return;
    if (nodes.has(source) && nodes.has(target)) edges.add(key);
  });
  return passFilters(graph, { nodes, edges }, filters);
}

const factsByShown = new WeakMap<Shown, readonly Fact[]>();

/** All facts shown, in the order of the graph; worked out once for each `Shown`. */
export function factsShown(graph: EntenteGraph, shown: Shown): readonly Fact[] {
  const known = factsByShown.get(shown);
  if (known) return known;
  const facts = factsFromEdges(graph, [...shown.edges]);
  factsByShown.set(shown, facts);
  return facts;
}
