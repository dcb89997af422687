import { expect, test } from 'vitest';
import { isotonicPoints, type Outcome, shareAt } from './isotonic.ts';

/** `right` of `count` outcomes with one confidence. */
const outcomes = (confidence: number, right: number, count: number): Outcome[] =>
  Array.from({ length: count }, (_, k) => ({ confidence, right: k < right }));

test('isotonic points rise, and a stretch that falls becomes one point', () => {
  const points = isotonicPoints([...outcomes(0.9, 15, 19), ...outcomes(0.3, 9, 19), ...outcomes(0.6, 5, 19)]);
  expect(points).toHaveLength(2);
  expect(points[0]?.[0]).toBeCloseTo(0.45);
  expect(points[0]?.[1]).toBeCloseTo(14.5 / 39);
  expect(points[1]?.[1]).toBeCloseTo(15.5 / 20);
});

test('a share between two points lies on the line between them, and beyond them on the nearer one', () => {
  const points = [
    [0.4, 0.2],
    [0.8, 0.6],
  ] as const;
  expect([0.1, 0.5, 0.8, 0.95].map((confidence) => shareAt(points, confidence))).toEqual([
    0.2,
    expect.closeTo(0.3),
    0.6,
    0.6,
  ]);
});
