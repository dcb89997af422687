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
  /** Most paths given. Default: 5. */
  readonly limit?: number;
}

export interface PathStep extends Backing {
  /** Key of the surest edge between the two nodes. */
  readonly edge: string;
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
 * The shortest paths between two entities, whichever way the facts run, the surest first. Articles are not walked through: that two are
 * named in one is no fact about them.
 *
 * @returns None when nothing joins the two, or they are one.
 * @throws {UnknownNameError | AmbiguousNameError} See `findEntity`.
 */
export function paths(graph: EntenteGraph, from: string, to: string, options: PathsOptions = {}): Path[] {
  const { background = false, accept = () => true, limit = 5 } = options;
  const [start, end] = [findEntity(graph, from, { background }), findEntity(graph, to, { background })];
  if (start === end) return [];
  const isWalked = (edge: string): boolean =>
    accept(edge) && (background || graph.getEdgeAttribute(edge, 'basis') !== 'background');
  const isPassed = (node: string): boolean => graph.getNodeAttribute(node, 'kind') !== 'document';
  const before = stepsBack(graph, start, end, isWalked, isPassed);
  const routes = before ? routesTo(start, end, before, Math.max(limit, 1) * spare) : [];
  return routes
    .map((route) => pathOf(graph, route, isWalked))
    .sort((a, b) => b.confidence - a.confidence || byCodeUnit(routeId(a), routeId(b)))
    .slice(0, limit);
}

/** So many times the paths asked for are looked at before the surest are chosen. */
const spare = 20;

const routeId = ({ steps }: Path): string => steps.map(({ edge }) => edge).join('\n');

/** For each node on a shortest way, the nodes before it; `undefined` when `end` is not reached. Breadth first. */
function stepsBack(
  graph: EntenteGraph,
  start: string,
  end: string,
  isWalked: (edge: string) => boolean,
  isPassed: (node: string) => boolean,
): ReadonlyMap<string, readonly string[]> | undefined {
  const before = new Map<string, string[]>();
  const depth = new Map([[start, 0]]);
  let border = [start];
  for (let step = 1; border.length > 0 && !depth.has(end); step++) {
    const next = new Set<string>();
    for (const node of border.sort(byCodeUnit))
      graph.forEachEdge(node, (edge) => {
        const other = graph.opposite(node, edge);
        if (!isWalked(edge) || !isPassed(other) || (depth.get(other) ?? step) < step) return;
        depth.set(other, step);
        const known = before.get(other);
        if (!known) before.set(other, [node]);
        else if (!known.includes(node)) known.push(node);
        next.add(other);
      });
    border = [...next];
  }
  return depth.has(end) ? before : undefined;
}

/** Routes as lists of nodes, at most `most`. */
function routesTo(
  start: string,
  end: string,
  before: ReadonlyMap<string, readonly string[]>,
  most: number,
): readonly (readonly string[])[] {
  const routes: string[][] = [];
  const walk = (node: string, rest: readonly string[]): void => {
    if (routes.length >= most) return;
    if (node === start) routes.push([start, ...rest]);
    else for (const earlier of before.get(node) ?? []) walk(earlier, [node, ...rest]);
  };
  walk(end, []);
  return routes;
}

function pathOf(graph: EntenteGraph, route: readonly string[], isWalked: (edge: string) => boolean): Path {
  const steps = route.slice(1).map((to, at): PathStep => {
    const from = route[at] ?? '';
    const [edge = ''] = [...graph.edges(from, to), ...graph.edges(to, from)]
      .filter(isWalked)
      .sort(
        (a, b) => graph.getEdgeAttribute(b, 'confidence') - graph.getEdgeAttribute(a, 'confidence') || byCodeUnit(a, b),
      );
    return {
      edge,
      from,
      to,
      fromLabel: graph.getNodeAttribute(from, 'label'),
      toLabel: graph.getNodeAttribute(to, 'label'),
      forward: graph.source(edge) === from,
      ...backingOf(graph, graph.getEdgeAttributes(edge), [from, to]),
    };
  });
  return { steps, confidence: steps.reduce((product, step) => product * step.confidence, 1) };
}
