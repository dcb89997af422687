/** Groups of entities that have more to do with each other than with the rest. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import type { Part } from './part.ts';

/**
 * Communities by the method of Louvain (Blondel and others 2008), edges weighed by the number of facts; articles and nodes without facts are left out.
 *
 * @returns A number for each node, from 0; the largest group has 0, of equal ones that with the first key.
 */
export function communities(graph: EntenteGraph, part: Part): ReadonlyMap<string, number> {
  const plain = plainGraph(graph, part);
  if (plain.size === 0) return new Map();
  const found = louvain(plain, { getEdgeWeight: 'weight', randomWalk: false, rng: seeded() });
  const groups = new Map<number, string[]>();
  for (const [node, group] of Object.entries(found)) groups.set(group, [...(groups.get(group) ?? []), node]);
  const ordered = [...groups.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''));
  return new Map(ordered.flatMap((nodes, number) => nodes.map((node): [string, number] => [node, number])));
}

/**
 * The part with one edge for all facts between two nodes, without articles and nodes that have none. Its order comes from the keys of
 * the nodes alone, and with it what is worked out.
 */
export function plainGraph(graph: EntenteGraph, { nodes, edges }: Part): UndirectedGraph<object, { weight: number }> {
  const isEntity = (node: string): boolean => nodes.has(node) && graph.getNodeAttribute(node, 'kind') !== 'document';
  const pairs = Array.from(edges, (key) => graph.extremities(key)).filter((ends) => ends.every(isEntity));
  const keys = [...new Set(pairs.flat())].sort(byCodeUnit);
  const places = new Map(keys.map((key, place) => [key, place]));
  const weights = new Map<number, number>();
  for (const [source, target] of pairs) {
    const [a, b] = [places.get(source) ?? 0, places.get(target) ?? 0];
    const pair = Math.min(a, b) * keys.length + Math.max(a, b);
    weights.set(pair, (weights.get(pair) ?? 0) + 1);
  }
  const plain = new UndirectedGraph<object, { weight: number }>();
  for (const key of keys) plain.addNode(key);
  for (const [pair, weight] of [...weights].sort(([a], [b]) => a - b))
    plain.addUndirectedEdge(keys[Math.floor(pair / keys.length)], keys[pair % keys.length], { weight });
  return plain;
}

/** The same numbers each time (mulberry32). */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
