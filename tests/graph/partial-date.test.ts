import { expect, test } from 'vitest';
import { firstDay, isPartialDate, lastDay } from '../../src/graph/partial-date.ts';

test.each([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2022-06', '2022-06-01', '2022-06-30'],
  ['2022-05-24', '2022-05-24', '2022-05-24'],
])('%s runs from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each(['', '22', '2022-13', '2022-02-30', '2022-5', 'May 2022', '2022-05-24T00:00'])('"%s" is no date', (date) => {
  expect(isPartialDate(date)).toBe(false);
  expect(firstDay(date)).toBeUndefined();
  expect(lastDay(date)).toBeUndefined();
});
