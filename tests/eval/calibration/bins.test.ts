import { expect, test } from 'vitest';
import { binsOf, binsWithIntervals, bootstrapInterval, calibrationError, type GroupedOutcome } from './bins.ts';

const outcome = (confidence: number, right: boolean, group = 'a'): GroupedOutcome => ({ confidence, right, group });

/** Two low ones of which one is right, two high ones that are both right. */
const FOUR = [outcome(0.9, true), outcome(0.2, false), outcome(0.8, true), outcome(0.4, true)];

test('bins hold equally many outcomes in order of confidence', () => {
  expect(binsOf(FOUR, 2)).toEqual([
    { count: 2, confidence: expect.closeTo(0.3), share: 0.5 },
    { count: 2, confidence: expect.closeTo(0.85), share: 1 },
  ]);
  expect(binsOf(FOUR, 10)).toHaveLength(4);
});

test('the calibration error is the mean distance of confidence and share right', () => {
  // (2/4) |0.3 - 0.5| + (2/4) |0.85 - 1|
  expect(calibrationError(FOUR, 2)).toBeCloseTo(0.175);
  expect(calibrationError([outcome(1, true), outcome(0, false)], 2)).toBe(0);
});

test('an interval spans what the groups differ in, and nothing where they agree', () => {
  const groups = ['a', 'b', 'c', 'd'];
  const same = groups.flatMap((group) => [outcome(0.5, true, group), outcome(0.5, false, group)]);
  expect(binsWithIntervals(same, 1)).toEqual([{ count: 8, confidence: 0.5, share: 0.5, low: 0.5, high: 0.5 }]);
  const apart = groups.flatMap((group, k) => [outcome(0.5, k < 2, group), outcome(0.5, k < 2, group)]);
  const [bin] = binsWithIntervals(apart, 1);
  // four draws of right or wrong groups: none right in 1 of 16 resamples, all right in 1 of 16
  expect([bin?.low, bin?.high]).toEqual([0, 1]);
  expect(bootstrapInterval(apart, (sample) => sample.filter(({ right }) => right).length / sample.length)).toEqual([
    0, 1,
  ]);
});
