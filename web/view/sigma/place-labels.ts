/** Chooses places for labels so that none covers another, the first in the list first. Knows no canvas. */

export interface LabelWish {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Radius of what it names; 0 centres the label on its point. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Drawn even where it covers nodes or reaches out of the stage. */
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

/** What a place costs; anything is too much for a label that is not forced, and another label's place for any. */
const costs = { label: 10_000, outside: 20, node: 1 } as const;

/**
 * Labels that found a place inside the stage, in the order of the wishes; `obstacles` are circles that labels keep off, their
 * own aside.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  stage: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const taken = new Grid<Box>((box) => box);
  const circles = new Grid<Obstacle>(boxAround);
  for (const obstacle of obstacles) circles.add(obstacle);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    let best: Box | undefined;
    let bestCost = wish.forced ? costs.label : 1;
    for (const box of placesOf(wish)) {
      const outside = box.left < 0 || box.top < 0 || box.right > stage.width || box.bottom > stage.height;
      const cost =
        (outside ? costs.outside : 0) +
        costs.label * taken.count(box, (other) => overlap(box, other)) +
        costs.node * circles.count(box, (circle) => circle.key !== wish.key && covers(box, circle));
      if (cost < bestCost) [best, bestCost] = [box, cost];
    }
    if (!best) continue;
    taken.add(best);
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

const boxAround = ({ x, y, radius }: Obstacle): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

const cellSize = 64;

/** Things by the cells that they touch, so that a place is compared with what is near it and not with thousands. */
class Grid<Item> {
  readonly #cells = new Map<string, Item[]>();
  readonly #boxOf: (item: Item) => Box;

  constructor(boxOf: (item: Item) => Box) {
    this.#boxOf = boxOf;
  }

  add(item: Item): void {
    for (const cell of cellsOf(this.#boxOf(item))) {
      const items = this.#cells.get(cell);
      if (items) items.push(item);
      else this.#cells.set(cell, [item]);
    }
  }

  /** How many of the things near a box are what is asked for. */
  count(box: Box, isMeant: (item: Item) => boolean): number {
    const found = new Set<Item>();
    for (const cell of cellsOf(box)) for (const item of this.#cells.get(cell) ?? []) if (isMeant(item)) found.add(item);
    return found.size;
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / cellSize); column <= right / cellSize; column++)
    for (let row = Math.floor(top / cellSize); row <= bottom / cellSize; row++) cells.push(`${column} ${row}`);
  return cells;
}
