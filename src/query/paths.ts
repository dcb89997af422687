/** How two entities hang together: the shortest ways from fact to fact. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { type Backing, backingOf } from './backing.ts';
import { findEntity } from './find.ts';

export interface PathsOptions {
  /** Take in what only the tables say. Default: false. */
  readonly background?: boolean;
  /** Which edges may be walked; default: all. */
  readonly accept?: (edge: string) => boolean;
  /** Whether a way may lead through articles. Default: false, since that two are named in one is no fact about them. */
  readonly documents?: boolean;
  /** Most paths given. Default: 5. */
  readonly limit?: number;
  /** Most steps that a path may have; default: any number. */
  readonly maxLength?: number;
}

export interface PathStep extends Backing {
  /** Key of the surest edge between the two nodes, which the fields of the backing are about. */
  readonly edge: string;
  /** Keys of all edges between the two that may be walked, the surest first. */
  readonly edges: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  /** Whether the edge itself runs from `from` to `to`. */
  readonly forward: boolean;
}

export interface Path {
  readonly steps: readonly PathStep[];
  /** Product of the steps' confidences: how sure it is that all of them hold. */
  readonly confidence: number;
}

/**
 * The shortest paths between two entities, whichever way the facts run: the surest first, and of equal ones the first by key.
 *
 * @returns None when nothing joins the two, or they are one.
 * @throws {UnknownNameError | AmbiguousNameError} See `findEntity`.
 */
export function paths(graph: EntenteGraph, from: string, to: string, options: PathsOptions = {}): Path[] {
  const { background = false, accept = () => true, documents = false, limit = 5 } = options;
  const [start, end] = [findEntity(graph, from, { background }), findEntity(graph, to, { background })];
  if (start === end) return [];
  const isWalked = (edge: string): boolean =>
    accept(edge) && (background || graph.getEdgeAttribute(edge, 'basis') !== 'background');
  const isPassed = (node: string): boolean => documents || graph.getNodeAttribute(node, 'kind') !== 'document';
  const reached = reach(graph, start, end, options.maxLength ?? Number.POSITIVE_INFINITY, isWalked, isPassed);
  return surestRoutes(graph, start, end, reached, isWalked, limit).map(({ nodes, confidence }) => ({
    steps: nodes.slice(1).map((node, at) => stepOf(graph, nodes[at] ?? '', node, isWalked)),
    confidence,
  }));
}

/** Nodes in order of their distance from the start, each with the nodes one step nearer; empty when the end is not reached. */
type Reached = ReadonlyMap<string, readonly string[]>;

/** Breadth first, up to the end's distance. */
function reach(
  graph: EntenteGraph,
  start: string,
  end: string,
  maxLength: number,
  isWalked: (edge: string) => boolean,
  isPassed: (node: string) => boolean,
): Reached {
  const before = new Map<string, readonly string[]>();
  const seen = new Set([start]);
  let border: Iterable<string> = [start];
  for (let step = 1; step <= maxLength; step++) {
    const next = new Map<string, Set<string>>();
    for (const node of border)
      graph.forEachEdge(node, (edge, _, source, target) => {
        const other = source === node ? target : source;
        if (seen.has(other) || !isWalked(edge) || !isPassed(other)) return;
        const nearer = next.get(other);
        if (nearer) nearer.add(node);
        else next.set(other, new Set([node]));
      });
    if (next.size === 0) break;
    for (const [node, nearer] of next) {
      seen.add(node);
      before.set(node, [...nearer]);
    }
    if (next.has(end)) return before;
    border = next.keys();
  }
  return new Map();
}

interface Route {
  readonly nodes: readonly string[];
  readonly confidence: number;
}

/**
 * At most `limit` routes. The best ones to a node go on from the best ones to the nodes before it, so that of very many none but
 * those are ever made.
 */
function surestRoutes(
  graph: EntenteGraph,
  start: string,
  end: string,
  reached: Reached,
  isWalked: (edge: string) => boolean,
  limit: number,
): readonly Route[] {
  const best = new Map<string, readonly Route[]>([[start, [{ nodes: [start], confidence: 1 }]]]);
  for (const node of leadingTo(end, reached)) {
    const routes = (reached.get(node) ?? []).flatMap((nearer) => {
      const [edge = ''] = edgesBetween(graph, nearer, node, isWalked);
      const step = graph.getEdgeAttribute(edge, 'confidence');
      return (best.get(nearer) ?? []).map(({ nodes, confidence }) => ({
        nodes: [...nodes, node],
        confidence: confidence * step,
      }));
    });
    best.set(node, routes.sort(bySureness).slice(0, Math.max(limit, 0)));
  }
  return best.get(end) ?? [];
}

/** The nodes on some way to `end`, in order of their distance from the start. */
function leadingTo(end: string, reached: Reached): string[] {
  const wanted = new Set([end]);
  for (const node of wanted) for (const nearer of reached.get(node) ?? []) wanted.add(nearer);
  return [...reached.keys()].filter((node) => wanted.has(node));
}

const bySureness = (a: Route, b: Route): number =>
  b.confidence - a.confidence || byCodeUnit(a.nodes.join('\n'), b.nodes.join('\n'));

/** The surest first; of equal ones the first by key. */
function edgesBetween(graph: EntenteGraph, a: string, b: string, isWalked: (edge: string) => boolean): string[] {
  const sureness = (edge: string): number => graph.getEdgeAttribute(edge, 'confidence');
  return graph
    .edges(a, b) // of both directions
    .filter(isWalked)
    .sort((one, other) => sureness(other) - sureness(one) || byCodeUnit(one, other));
}

function stepOf(graph: EntenteGraph, from: string, to: string, isWalked: (edge: string) => boolean): PathStep {
  const edges = edgesBetween(graph, from, to, isWalked);
  const [edge = ''] = edges;
  return {
    edge,
    edges,
    from,
    to,
    fromLabel: graph.getNodeAttribute(from, 'label'),
    toLabel: graph.getNodeAttribute(to, 'label'),
    forward: graph.source(edge) === from,
    ...backingOf(graph, graph.getEdgeAttributes(edge), [from, to]),
  };
}
