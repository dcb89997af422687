import { expect, test } from 'vitest';
import { bestAssignment } from './assignment.ts';
import { ChainScore, chainsBy, withoutSingletons } from './chains.ts';

const [a, b, c, d, e, f, g, h, i] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

test('the example of Pradhan et al. 2014, with a missing mention and two that are too many', () => {
  const score = new ChainScore().add(
    [
      [a, b, c],
      [d, e, f, g],
    ],
    [
      [a, b],
      [c, d],
      [f, g, h, i],
    ],
  );
  expect(score.muc.recall.value).toBeCloseTo(2 / 5);
  expect(score.muc.precision.value).toBeCloseTo(2 / 5);
  // Recall (4/3 + 1/3 + 1/4 + 4/4) / 7; precision (4/2 + 1/2 + 1/2 + 4/4) / 8.
  expect(score.b3.recall.value).toBeCloseTo(35 / 84);
  expect(score.b3.precision.value).toBeCloseTo(1 / 2);
  // {a b c} with {a b}: 4/5; {d e f g} with {f g h i}: 4/8.
  expect(score.ceafe.recall.value).toBeCloseTo(1.3 / 2);
  expect(score.ceafe.precision.value).toBeCloseTo(1.3 / 3);
  expect(score.conll).toBeCloseTo((0.4 + 0.4545 + 0.52) / 3, 3);
});

test('one chain of everything: MUC is lenient, B3 and CEAF-e are not', () => {
  // The example of Bagga and Baldwin 1998: chains of 5, 2 and 5 mentions taken for one.
  const gold = chainsBy([1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3]);
  const score = new ChainScore().add(gold, chainsBy(new Array(12).fill(1)));
  expect(score.muc.precision.value).toBeCloseTo(9 / 11);
  expect(score.muc.recall.value).toBe(1);
  expect(score.b3.precision.value).toBeCloseTo((25 + 4 + 25) / 144);
  expect(score.b3.recall.value).toBe(1);
  expect(score.ceafe.recall.value).toBeCloseTo(10 / 17 / 3);
});

test('texts add up before anything is divided', () => {
  const score = new ChainScore().add([[a, b, c]], [[a, b, c]]).add([[a, b]], []);
  expect(score.muc.recall.value).toBeCloseTo(2 / 3);
  expect(score.muc.precision.value).toBe(1);
});

test('a mention without a key is alone or left out', () => {
  const keys = ['x', undefined, 'x', 'y'];
  expect(chainsBy(keys)).toEqual([[0, 2], [1], [3]]);
  expect(chainsBy(keys, 'out')).toEqual([[0, 2], [3]]);
  expect(withoutSingletons(chainsBy(keys))).toEqual([[0, 2]]);
});

test('the best pairing is not the greedy one, and need not be square', () => {
  expect(
    bestAssignment([
      [9, 8],
      [8, 1],
    ]),
  ).toBe(16);
  expect(
    bestAssignment([
      [1, 5, 3],
      [2, 6, 1],
    ]),
  ).toBe(9);
  expect(bestAssignment([[1], [4], [2]])).toBe(4);
  expect(bestAssignment([])).toBe(0);
});

test('the best pairing agrees with trying all of them', () => {
  let state = 7;
  const next = () => {
    state = (state * 16807) % 2147483647;
    return state % 10;
  };
  const best = (weights: readonly (readonly number[])[], taken: readonly number[] = []): number => {
    const row = weights[taken.length];
    if (!row) return 0;
    return Math.max(
      ...row.map((weight, column) =>
        taken.includes(column) ? Number.NEGATIVE_INFINITY : weight + best(weights, [...taken, column]),
      ),
    );
  };
  for (let round = 0; round < 50; round++) {
    const weights = Array.from({ length: 4 }, () => Array.from({ length: 6 }, next));
    expect(bestAssignment(weights)).toBe(best(weights));
  }
});
