/** All nodes on one circle: kind by kind with a gap between them, the best connected of each kind first. */
import { nodeKinds } from '../state/kinds.ts';
import type { Point } from '../state/places.ts';
import { neighboursIn, type Scene } from '../state/scene.ts';

/** The way along the circle from a node to the next, in the scene's units. */
const spacing = 24;
/** The gap between two kinds, in nodes. */
const gap = 2;

export function circleByKind(scene: Scene): ReadonlyMap<string, Point> {
  const groups = nodeKinds
    .map((kind) => scene.nodes.filter((node) => node.kind === kind))
    .filter((group) => group.length > 0);
  const gaps = groups.length > 1 ? groups.length * gap : 0;
  const count = scene.nodes.length + gaps;
  const radius = (count * spacing) / (2 * Math.PI);
  const places = new Map<string, Point>();
  let slot = 0;
  for (const group of groups) {
    const degrees = new Map(group.map(({ key }) => [key, neighboursIn(scene, key).length]));
    const degree = (key: string): number => degrees.get(key) ?? 0;
    for (const { key } of group.toSorted((a, b) => degree(b.key) - degree(a.key) || (a.key < b.key ? -1 : 1))) {
      // From the top, clockwise.
      const angle = Math.PI / 2 - (2 * Math.PI * slot++) / count;
      places.set(key, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
    slot += gap;
  }
  return places;
}
