/** Groups of entities that have more to do with each other than with the rest. */
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import type { Part } from './part.ts';

/**
 * Communities by the method of Louvain (Blondel and others 2008), edges weighed by the number of facts; nodes without facts are left out.
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

/** The part with one edge for all facts between two nodes, in order of key, without nodes that have none. */
export function plainGraph(graph: EntenteGraph, { nodes, edges }: Part): UndirectedGraph<object, { weight: number }> {
  const plain = new UndirectedGraph<object, { weight: number }>();
  const ends = new Set<string>();
  for (const key of edges) ends.add(graph.source(key)).add(graph.target(key));
  for (const key of [...ends].filter((node) => nodes.has(node)).sort(byCodeUnit)) plain.addNode(key);
  for (const key of [...edges].sort(byCodeUnit)) {
    const [source, target] = graph.extremities(key);
    if (!plain.hasNode(source) || !plain.hasNode(target)) continue;
    plain.updateUndirectedEdge(source, target, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
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
