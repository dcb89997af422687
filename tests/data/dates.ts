import { expect } from 'vitest';
import { isPartialDate } from '../../src/graph/partial-date.ts';

/** Fails, naming the row, unless the date is empty or ISO 8601 of year, month or day. */
export function expectDate(date: string | undefined, where: string): void {
  if (date === undefined || date === '') return;
  expect(isPartialDate(date), `${where}: "${date}"`).toBe(true);
}
