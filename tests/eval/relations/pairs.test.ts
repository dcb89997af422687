import { expect, test } from 'vitest';
import { isOverlap, isSameSpan, type Pair, PairCounts, pairsAgree } from './pairs.ts';

type Ends = readonly (readonly [start: number, end: number])[];
const pair = (a: Ends, b: Ends): Pair => {
  const spans = (ends: Ends) => ends.map(([start, end]) => ({ start, end }));
  return { ends: [spans(a), spans(b)] };
};

test('pairs agree when any span of each end agrees, either way round', () => {
  const gold = pair([[0, 8]], [[20, 26]]);
  expect(
    pairsAgree(
      gold,
      pair(
        [[20, 26]],
        [
          [3, 5],
          [0, 8],
        ],
      ),
      isSameSpan,
    ),
  ).toBe(true);
  expect(pairsAgree(gold, pair([[0, 8]], [[20, 25]]), isSameSpan)).toBe(false);
  expect(pairsAgree(gold, pair([[0, 8]], [[20, 25]]), isOverlap)).toBe(true);
  expect(pairsAgree(gold, pair([[0, 8]], [[26, 30]]), isOverlap)).toBe(false);
});

test('one end of a pair does not stand for both', () => {
  expect(pairsAgree(pair([[0, 8]], [[0, 8]]), pair([[0, 8]], [[20, 26]]), isSameSpan)).toBe(false);
});

test('one drawn pair may find two gold pairs, and counts as one right', () => {
  const gold = [pair([[0, 8]], [[20, 40]]), pair([[0, 8]], [[42, 44]]), pair([[50, 55]], [[20, 40]])];
  const drawn = [
    pair(
      [[0, 8]],
      [
        [20, 40],
        [42, 44],
      ],
    ),
    pair([[60, 65]], [[0, 8]]),
  ];
  const counts = new PairCounts().add(gold, drawn, isSameSpan);
  expect([counts.gold, counts.found, counts.drawn, counts.right]).toEqual([3, 2, 2, 1]);
  expect(counts.f1).toBeCloseTo((2 * (2 / 3) * (1 / 2)) / (2 / 3 + 1 / 2));
});

test('nothing gold and nothing drawn is no division by nought', () => {
  expect(new PairCounts().add([], [], isSameSpan).f1).toBe(0);
});
