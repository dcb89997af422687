/** Which nodes can be reached from which over what is shown. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { forEachShown } from './for-each-shown.ts';
import type { Shown } from './shown.ts';

/** The other ends of each node's shown edges, one for each edge; nodes without edges have no entry. */
export type Neighbours = ReadonlyMap<string, readonly string[]>;

export function neighboursOf(graph: EntenteGraph, shown: Shown): Neighbours {
  const all = new Map<string, string[]>();
  const add = (from: string, to: string): void => {
    const known = all.get(from);
    if (known) known.push(to);
    else all.set(from, [to]);
  };
  forEachShown(graph, shown, (_key, _edge, source, target) => {
    add(source, target);
    add(target, source);
  });
  return all;
}

/** The nodes at most `distance` steps from one, with it. */
export function within(neighbours: Neighbours, from: string, distance: number): Set<string> {
  const reached = new Set([from]);
  let border = [from];
  for (let step = 0; step < distance && border.length > 0; step++) {
    const next: string[] = [];
    for (const node of border)
      for (const neighbour of neighbours.get(node) ?? [])
        if (!reached.has(neighbour)) {
          reached.add(neighbour);
          next.push(neighbour);
        }
    border = next;
  }
  return reached;
}

/** The largest part that hangs together; of equal ones the one that comes first among `nodes`. */
export function largestPart(neighbours: Neighbours, nodes: Iterable<string>): ReadonlySet<string> {
  let largest: readonly string[] = [];
  const seen = new Set<string>();
  for (const start of nodes) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const node of part)
      for (const neighbour of neighbours.get(node) ?? [])
        if (!seen.has(neighbour)) {
          seen.add(neighbour);
          part.push(neighbour);
        }
    if (part.length > largest.length) largest = part;
  }
  return new Set(largest);
}

/** How many shown edges each node has; nodes without any have no entry. */
export function degreesOf(graph: EntenteGraph, shown: Shown): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  forEachShown(graph, shown, (_key, _edge, source, target) => {
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  });
  return degrees;
}
