/**
 * Which part of what the filters let through is on the canvas. A graph of many nodes begins with its strongest part, or with what is
 * around the selected node, and grows on demand; smaller graphs are drawn whole. As a list of steps, so that each can be taken back.
 */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Shown } from './shown.ts';

export type ScopeStep =
  | { readonly type: 'more' }
  | { readonly type: 'all' }
  /** The neighbours of a node that are not drawn yet, the strongest first. */
  | { readonly type: 'neighbours'; readonly node: string }
  /** Only a node and its neighbours. */
  | { readonly type: 'around'; readonly node: string };

export type Scope = readonly ScopeStep[];

export interface Scoped {
  readonly shown: Shown;
  /** What is drawn besides what was added node by node: everything, the best connected, or what is around a node. */
  readonly part: 'all' | 'strongest' | 'around';
  /** The node of `around`. */
  readonly node?: string;
  /** Number of nodes that the filters let through. */
  readonly total: number;
}

/** Up to so many nodes everything is drawn from the start. */
export const wholeLimit = 2000;
/** Nodes of the first part, and of each step. */
export const stepSize = 600;

/**
 * The part that the steps lead to.
 *
 * @param always Nodes that are drawn in any case, as the selected ones.
 */
export function scopeOf(graph: EntenteGraph, shown: Shown, scope: Scope, always: readonly string[] = []): Scoped {
  const total = shown.nodes.size;
  const ways = scope.filter((step) => !('node' in step) || shown.nodes.has(step.node));
  if (total <= wholeLimit && !ways.some(({ type }) => type === 'around')) return { shown, part: 'all', total };
  const links = linksOf(graph, shown);
  let count = stepSize;
  let around: string | undefined;
  let whole = false;
  let nodes = new Set<string>();
  const grow = () => {
    for (const node of strongest(links, count)) nodes.add(node);
  };
  if (ways[0]?.type !== 'around') grow();
  for (const step of ways) {
    if (step.type === 'all') {
      whole = true;
    } else if (step.type === 'around') {
      [whole, around, count] = [false, step.node, 0];
      nodes = new Set([step.node, ...strongestOf(links, links.get(step.node) ?? [], stepSize)]);
    } else if (step.type === 'neighbours') {
      const others = (links.get(step.node) ?? []).filter((node) => !nodes.has(node));
      for (const node of [step.node, ...strongestOf(links, others, stepSize)]) nodes.add(node);
    } else {
      around = undefined;
      count += stepSize;
      grow();
    }
  }
  if (whole) return { shown, part: 'all', total };
  for (const node of always) if (shown.nodes.has(node)) nodes.add(node);
  const part = around === undefined ? 'strongest' : 'around';
  return { shown: within(graph, shown, nodes), part, ...(around !== undefined && { node: around }), total };
}

/** Those edges with both ends among the nodes; both in the order of `shown`, which drawing goes by. */
function within(graph: EntenteGraph, shown: Shown, nodes: ReadonlySet<string>): Shown {
  const edges = new Set<string>();
  for (const edge of shown.edges) {
    const [source, target] = graph.extremities(edge);
    if (nodes.has(source) && nodes.has(target)) edges.add(edge);
  }
  return { nodes: new Set(Array.from(shown.nodes).filter((node) => nodes.has(node))), edges };
}

/** Neighbours of each node, once for each edge, so that their number is the degree. */
type Links = ReadonlyMap<string, readonly string[]>;

const linksByShown = new WeakMap<Shown, Links>();

function linksOf(graph: EntenteGraph, shown: Shown): Links {
  const known = linksByShown.get(shown);
  if (known) return known;
  const links = new Map<string, string[]>(Array.from(shown.nodes, (node) => [node, []]));
  for (const edge of shown.edges) {
    const [source, target] = graph.extremities(edge);
    links.get(source)?.push(target);
    links.get(target)?.push(source);
  }
  linksByShown.set(shown, links);
  return links;
}

/** The nodes with the most edges first; by key where they have the same number, so that it does not depend on the file's order. */
function byDegree(links: Links, nodes: Iterable<string>): string[] {
  const degree = (node: string): number => links.get(node)?.length ?? 0;
  return Array.from(nodes).sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1));
}

const strongestOf = (links: Links, nodes: readonly string[], count: number): string[] =>
  byDegree(links, new Set(nodes)).slice(0, count);

/**
 * The best connected node, then again and again the best connected of all that touch what is already there; where nothing touches it,
 * the best of the rest. More of them begin with the same ones.
 */
function strongest(links: Links, count: number): string[] {
  const order = byDegree(links, links.keys());
  const rank = new Map(order.map((node, index) => [node, index]));
  const chosen = new Set<string>();
  const touching = new Heap();
  for (let next = 0; chosen.size < count && chosen.size < order.length; ) {
    const node = order[touching.pop() ?? next++];
    if (node === undefined || chosen.has(node)) continue;
    chosen.add(node);
    for (const other of links.get(node) ?? []) if (!chosen.has(other)) touching.push(rank.get(other) ?? 0);
  }
  return [...chosen];
}

/** Gives back the least of its numbers first. */
class Heap {
  readonly #items: number[] = [];

  push(item: number): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above] as number;
      if (parent <= item) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const items = this.#items;
    const [least] = items;
    const last = items.pop();
    if (least === undefined || last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && (items[below + 1] as number) < (items[below] as number)) below += 1;
      const child = items[below] as number;
      if (child >= last) break;
      items[at] = child;
      at = below;
    }
    items[at] = last;
    return least;
  }
}
