/** What the filters let through. Every view reads this; none filters for itself. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { ExplorerState } from './explorer.ts';
import { type Fact, factsFromEdges } from './facts.ts';
import { passFilters } from './filter.ts';
import { forEachShown } from './for-each-shown.ts';
import type { EdgeKind, NodeKind } from './kinds.ts';

export interface Shown {
  readonly nodes: ReadonlySet<string>;
  /** Both ends of each are among the nodes. */
  readonly edges: ReadonlySet<string>;
}

export type ShownBy = Pick<ExplorerState, 'background' | 'hiddenNodeKinds' | 'hiddenEdgeKinds' | 'filters'>;

/** Background only when asked for, kinds as the legend has them, then the filters that are on, one after the other. */
export const shownOf = (graph: EntenteGraph, by: ShownBy): Shown =>
  passFilters(graph, beforeFilters(graph, by), by.filters);

const startsByGraph = new WeakMap<EntenteGraph, Map<string, Shown>>();
/** As many as the page asks for in turn: as it is, without filters, without hidden kinds, without either. */
const startsKept = 4;

/** What the first filter gets; the same object while nothing of it changes, so that what is worked out from it stays good. */
export function beforeFilters(graph: EntenteGraph, by: Omit<ShownBy, 'filters'>): Shown {
  const starts = startsByGraph.get(graph) ?? new Map<string, Shown>();
  startsByGraph.set(graph, starts);
  const key = [by.background, ...by.hiddenNodeKinds, '/', ...by.hiddenEdgeKinds].join(' ');
  const start = starts.get(key) ?? startOf(graph, by);
  starts.delete(key);
  starts.set(key, start);
  for (const oldest of starts.keys()) {
    if (starts.size <= startsKept) break;
    starts.delete(oldest);
  }
  return start;
}

function startOf(
  graph: EntenteGraph,
  { background, hiddenNodeKinds, hiddenEdgeKinds }: Omit<ShownBy, 'filters'>,
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
  return { nodes, edges };
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

export interface Counts {
  readonly nodes: number;
  /** A statement once, however many edges it has. */
  readonly facts: number;
  readonly ofNodeKind: ReadonlyMap<NodeKind, number>;
  readonly ofEdgeKind: ReadonlyMap<EdgeKind, number>;
}

const countsByShown = new WeakMap<Shown, Counts>();

/** How much is shown, without making a list of it; worked out once for each `Shown`. */
export function countsOf(graph: EntenteGraph, shown: Shown): Counts {
  const known = countsByShown.get(shown);
  if (known) return known;
  const ofNodeKind = new Map<NodeKind, number>();
  graph.forEachNode((key, { kind }) => {
    if (shown.nodes.has(key)) addOne(ofNodeKind, kind);
  });
  const ofEdgeKind = new Map<EdgeKind, number>();
  const statements = new Set<string>();
  let facts = 0;
  forEachShown(graph, shown, (_, edge) => {
    if (edge.kind === 'statement') {
      if (statements.has(edge.statementId)) return;
      statements.add(edge.statementId);
    }
    facts += 1;
    addOne(ofEdgeKind, edge.kind);
  });
  const counts = { nodes: shown.nodes.size, facts, ofNodeKind, ofEdgeKind };
  countsByShown.set(shown, counts);
  return counts;
}

const addOne = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
