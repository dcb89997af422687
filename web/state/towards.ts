/** Which node an arrow key leads to. */
import type { Point } from './places.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface PlacedNode extends Point {
  readonly key: string;
}

const units = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
} as const satisfies Record<Direction, Point>;

/** A node this far off the direction does not count, as the cosine of the angle. */
const widestCosine = 0.2;

/**
 * The node that lies most in a direction: near ones before far ones, straight ahead before aside; y runs up.
 *
 * @returns Its key, or `undefined` when none lies there.
 */
export function nodeTowards(from: Point, nodes: readonly PlacedNode[], direction: Direction): string | undefined {
  const unit = units[direction];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { key, x, y } of nodes) {
    const distance = Math.hypot(x - from.x, y - from.y);
    const cosine = ((x - from.x) * unit.x + (y - from.y) * unit.y) / distance;
    if (!(cosine > widestCosine)) continue;
    const cost = distance / cosine ** 2;
    if (cost < least || (cost === least && best !== undefined && key < best)) [best, least] = [key, cost];
  }
  return best;
}
