/** Takes the attributes that are ours out of those of a foreign node or edge; what nobody takes stays. */
import { isPartialDate } from '../../src/graph/partial-date.ts';
import type { Value } from './foreign.ts';

/** How our tables join lists. */
export const listSeparator = ' | ';

export interface Columns {
  /** The value as `read` takes it, and gone from what is left; `undefined` where it is missing or not such a value. */
  take<Read>(name: string, read: (value: Value) => Read | undefined): Read | undefined;
  has(name: string): boolean;
  drop(...names: readonly string[]): void;
  left(): ReadonlyMap<string, Value>;
}

export function columnsOf(values: ReadonlyMap<string, Value>): Columns {
  const left = new Map(values);
  return {
    take(name, read) {
      const value = left.get(name);
      const result = value === undefined ? undefined : read(value);
      if (result !== undefined) left.delete(name);
      return result;
    },
    has: (name) => left.has(name),
    drop(...names) {
      for (const name of names) left.delete(name);
    },
    left: () => left,
  };
}

export const asText = (value: Value): string => String(value);
export const asList = (value: Value): string[] => String(value).split(listSeparator);
export const asDate = (value: Value): string | undefined => (isPartialDate(String(value)) ? String(value) : undefined);

/** A whole number from `least` up. */
export const asCount =
  (least: number) =>
  (value: Value): number | undefined =>
    Number.isSafeInteger(value) && Number(value) >= least ? Number(value) : undefined;

export const asShare = (value: Value): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;

export const asOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: Value): Word | undefined =>
    words.find((word) => word === value);

export const asMatch =
  (pattern: RegExp) =>
  (value: Value): string | undefined =>
    pattern.test(String(value)) ? String(value) : undefined;

/** The object without what is missing. */
export const present = <Some extends object>(some: Some): { [Name in keyof Some]: Exclude<Some[Name], undefined> } =>
  Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as never;
