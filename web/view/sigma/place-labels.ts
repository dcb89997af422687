/** Chooses places for labels so that none covers another, the first in the list first. Knows no canvas. */

export interface LabelWish {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of what it names; 0 centres the label on its point. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Drawn even where it covers a node or, at worst, another label. */
  readonly forced: boolean;
}

export interface PlacedLabel {
  readonly key: string;
  /** Left edge and middle of the text. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const gap = 4;

export interface Obstacle {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What a place costs; anything above nothing is too much for a label that is not forced. */
const costs = { label: 100, outside: 20, node: 1 } as const;

/**
 * Labels that found a place inside the stage, in the order of the wishes; `obstacles` are circles that labels keep off, their
 * own aside.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  stage: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    let best: Box | undefined;
    let bestCost = wish.forced ? Number.POSITIVE_INFINITY : 1;
    for (const box of placesOf(wish)) {
      const outside = box.left < 0 || box.top < 0 || box.right > stage.width || box.bottom > stage.height;
      const cost =
        (outside ? costs.outside : 0) +
        costs.label * taken.filter((other) => overlap(box, other)).length +
        costs.node * obstacles.filter((circle) => circle.key !== wish.key && covers(box, circle)).length;
      if (cost < bestCost) [best, bestCost] = [box, cost];
    }
    if (!best) continue;
    taken.push(best);
    placed.push({ key: wish.key, x: best.left, y: (best.top + best.bottom) / 2 });
  }
  return placed;
}

/** Under, right, left, above; for a label on a point only that point. */
function placesOf({ x, y, radius, width, height }: LabelWish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const centred = x - width / 2;
  if (radius === 0) return [at(centred, y - height / 2)];
  return [
    at(centred, y + radius + gap),
    at(x + radius + gap, y - height / 2),
    at(x - radius - gap - width, y - height / 2),
    at(centred, y - radius - gap - height),
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function covers(box: Box, { x, y, radius }: Obstacle): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.right));
  const dy = y - Math.max(box.top, Math.min(y, box.bottom));
  return dx * dx + dy * dy < radius * radius;
}
