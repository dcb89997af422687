/** Where the nodes of a graph stand before anybody moves them, and how many facts each has: of the graph alone, whatever is shown. */
import type { EntenteGraph } from '../../src/graph/schema.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place extends Point {
  /** Number of edges that are not background. */
  readonly degree: number;
}

/** Nodes without edges stand no further out than this, as a share of the radius of those with edges. */
const loneReach = 1.15;
const spiralStep = 10;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

const placesByGraph = new WeakMap<EntenteGraph, ReadonlyMap<string, Place>>();

/**
 * A place for every node: the stored one, or one on a spiral by its place in the file. They do not depend on what is shown, so that a
 * filter moves nothing. Worked out once for each graph, which does not change while it is looked at.
 */
export function placesOf(graph: EntenteGraph): ReadonlyMap<string, Place> {
  const known = placesByGraph.get(graph);
  if (known) return known;
  const degrees = new Map<string, number>();
  graph.forEachEdge((_, { basis }, source, target) => {
    if (basis === 'background') return;
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
  });
  const places = new Map<string, Place>();
  let index = 0;
  graph.forEachNode((key, { x, y }) => {
    const spiral = spiralPoint(index++);
    places.set(key, { x: x ?? spiral.x, y: y ?? spiral.y, degree: degrees.get(key) ?? 0 });
  });
  drawIn(places);
  placesByGraph.set(graph, places);
  return places;
}

/** The points of a sunflower: as many as are asked for, no two near each other. */
export function spiralPoint(index: number, step = spiralStep): Point {
  const radius = step * Math.sqrt(index);
  return { x: radius * Math.cos(index * goldenAngle), y: radius * Math.sin(index * goldenAngle) };
}

/** Pulls nodes without edges towards the rest: the layout lets them drift far off, and the rest would be drawn small. */
function drawIn(places: Map<string, Place>): void {
  const tied = Array.from(places.values()).filter(({ degree }) => degree > 0);
  if (tied.length < 2) return;
  const x = tied.reduce((sum, place) => sum + place.x, 0) / tied.length;
  const y = tied.reduce((sum, place) => sum + place.y, 0) / tied.length;
  const reach = loneReach * tied.reduce((far, place) => Math.max(far, Math.hypot(place.x - x, place.y - y)), 0);
  for (const [key, place] of places) {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (place.degree > 0 || distance <= reach) continue;
    const share = reach / distance;
    places.set(key, { ...place, x: x + (place.x - x) * share, y: y + (place.y - y) * share });
  }
}
