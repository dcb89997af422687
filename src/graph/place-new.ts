/** Places for nodes that join a graph that is already laid out. */
import { byCodeUnit } from './keys.ts';
import type { Position } from './layout.ts';
import type { EntenteGraph } from './schema.ts';

/** Seeds of a sunflower lie at this angle to each other, so that no two share a direction. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Leaves every node of `before` where it lies there. A new one goes beside the middle of its neighbours that have a place; what is
 * tied to none of them goes around the rest, like the seeds of a sunflower. Nothing moves when `before` has no places at all.
 */
export function placeNew(graph: EntenteGraph, before: EntenteGraph): void {
  const places = new Map<string, Position>();
  before.forEachNode((key, { x, y }) => {
    if (graph.hasNode(key) && x !== undefined && y !== undefined) places.set(key, { x, y });
  });
  if (places.size === 0) return;
  const centre = middle([...places.values()]);
  let radius = 1;
  for (const { x, y } of places.values()) radius = Math.max(radius, Math.hypot(x - centre.x, y - centre.y));
  /** About as far apart as the nodes lie now. */
  const step = radius / Math.sqrt(places.size);
  const seeds = new Map<string, number>();
  /** Each node beside the same place has a direction and a distance of its own. */
  const beside = ({ x, y }: Position, least: number): Position => {
    const seed = seeds.get(`${x} ${y} ${least}`) ?? 0;
    seeds.set(`${x} ${y} ${least}`, seed + 1);
    const angle = GOLDEN_ANGLE * seed;
    const distance = least + step * Math.sqrt(seed + 1);
    return { x: rounded(x + distance * Math.cos(angle)), y: rounded(y + distance * Math.sin(angle)) };
  };

  const added = graph.filterNodes((key) => !places.has(key)).sort(byCodeUnit);
  const unplaced = (keys: readonly string[]) => [...new Set(keys)].filter((key) => !places.has(key)).sort(byCodeUnit);
  const placesOf = (keys: readonly string[]) => keys.flatMap((key) => places.get(key) ?? []);
  /** Each round is tied to the one before it, and looks at nothing of its own. */
  const placeRound = (round: readonly string[]): void => {
    const anchors = round.map((key) => middle(placesOf(graph.neighbors(key))));
    round.forEach((key, at) => void places.set(key, beside(anchors[at] ?? centre, 0)));
  };
  const spread = (from: readonly string[]): void => {
    for (let round = from; round.length > 0; round = unplaced(round.flatMap((key) => graph.neighbors(key))))
      placeRound(round);
  };
  spread(added.filter((key) => placesOf(graph.neighbors(key)).length > 0));
  for (const key of added) {
    if (places.has(key)) continue;
    places.set(key, beside(centre, radius));
    spread(unplaced(graph.neighbors(key)));
  }
  for (const [key, place] of places) graph.mergeNodeAttributes(key, { ...place });
}

const middle = (places: readonly Position[]): Position => ({
  x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
  y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
});

const rounded = (value: number): number => Math.round(value * 1000) / 1000 || 0;
