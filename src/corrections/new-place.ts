/** Where a node comes to lie that a correction brings in. It hangs on the node's key and on what is there, not on what comes later. */
import { type Position, seedPosition } from '../graph/layout.ts';
import type { Overlay } from './overlay.ts';

/** Outside all that is there; nowhere in a graph without places. */
export function placeOutside(graph: Overlay, key: string): Partial<Position> {
  const extent = extentOf(graph);
  return extent ? towards(key, extent.centre, extent.radius + extent.step) : {};
}

/** Beside another node, where that has a place. */
export function placeBeside(graph: Overlay, key: string, { x, y }: Partial<Position>): Partial<Position> {
  return x === undefined || y === undefined ? {} : towards(key, { x, y }, extentOf(graph)?.step ?? 1);
}

/** In a direction that only the key decides. */
function towards(key: string, from: Position, distance: number): Position {
  const seed = seedPosition(key);
  const share = distance / (Math.hypot(seed.x, seed.y) || 1);
  return { x: rounded(from.x + seed.x * share), y: rounded(from.y + seed.y * share) };
}

/** The circle around all nodes, and about how far they lie from each other. */
function extentOf(graph: Overlay): { centre: Position; radius: number; step: number } | undefined {
  let count = 0;
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_, { x, y }) => {
    if (x === undefined || y === undefined) return;
    count++;
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  });
  if (count === 0) return undefined;
  const radius = Math.max(1, Math.hypot(right - left, high - low) / 2);
  return { centre: { x: (left + right) / 2, y: (low + high) / 2 }, radius, step: radius / Math.sqrt(count) };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000 || 0;
