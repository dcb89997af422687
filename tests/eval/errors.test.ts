import { expect, test } from 'vitest';
import { missReport } from './errors.ts';

const figures = [{ layer: 'names', data: 'lake texts', measure: 'person', value: 50, note: '' }];
const miss = (text: string, by: string, weight: number) => ({
  text,
  gold: 'person Ana',
  predicted: 'place Ana',
  by,
  weight,
});

test('the worst come first, wrong ones before missed ones, as many of each as asked for', () => {
  const misses = [
    miss('mild', 'head', 0.2),
    miss('lost', '', 0),
    miss('worst\n  of all', 'head', 0.9),
    miss('too', '', 0),
  ];
  expect(missReport('names', { figures, misses }, 1)).toBe(`## names, lake texts: 2 wrong, 2 missed

WRONG by head, 0.90
  text       worst of all
  gold       person Ana
  predicted  place Ana

MISSED
  text       lost
  gold       person Ana
  predicted  place Ana`);
});

test('nothing is said where nothing is asked or wrong', () => {
  expect(missReport('names', { figures, misses: [miss('a', 'b', 1)] }, 0)).toBe('');
  expect(missReport('names', { figures }, 3)).toBe('');
});
