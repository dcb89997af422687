import { expect, test } from 'vitest';
import { type FoundParts, matchWithSources, pairOff } from './matching.ts';
import { keyOfTokens, quotedSpans, shareOfUnion, Tokens } from './tokens.ts';

const range = (first: number, last: number): Set<number> =>
  new Set(Array.from({ length: last - first }, (_, k) => first + k));
const parts = (source: Set<number>, content: Set<number>, speakers: Set<number> = new Set()): FoundParts => ({
  source,
  cue: new Set(),
  content,
  speakers,
});
const NONE = new Set<number>();

test('tokens are words and marks, and a span has every token that it touches', () => {
  const tokens = new Tokens('The U.S. “may go,” Bo said.');
  // The | U.S | . | “ | may | go | , | ” | Bo | said | .
  expect(keyOfTokens(tokens.under([{ start: 9, end: 18 }]))).toBe('3 4 5 6 7');
  expect(
    keyOfTokens(
      tokens.under([
        { start: 5, end: 6 },
        { start: 19, end: 21 },
      ]),
    ),
  ).toBe('1 8');
  expect(tokens.isDirect(range(0, 6))).toBe(true);
  expect(tokens.isDirect(range(0, 5))).toBe(false);
});

test('quotations end with their mark or their line', () => {
  const text = '“A” b "c d\n"e" “f';
  expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(['“A”', '"c d', '"e"', '“f']);
});

test('share of union: 3 of 6 tokens', () => {
  expect(shareOfUnion(range(0, 5), range(2, 6))).toBe(0.5);
  expect(shareOfUnion(NONE, NONE)).toBe(0);
});

test('pairs are made best share first, each side once', () => {
  const golden = [parts(NONE, range(0, 10)), parts(NONE, range(0, 4))];
  const found = [parts(NONE, range(0, 5)), parts(NONE, range(0, 9))];
  // shares: 5/10, 9/10 | 4/5, 4/9
  expect(pairOff(golden, found, 0.5)).toEqual([
    { gold: 0, found: 1, share: 0.9 },
    { gold: 1, found: 0, share: 0.8 },
  ]);
});

test('a source may be met by a mention of the speaker; claims without a source and those on unsourced gold do not count', () => {
  const golden = [
    parts(range(0, 2), range(4, 10)),
    parts(range(20, 21), range(22, 30)),
    parts(NONE, range(40, 50)),
    parts(range(60, 61), range(62, 70)),
  ];
  const found = [
    parts(NONE, range(4, 10), range(1, 3)),
    parts(range(19, 20), range(22, 30)),
    parts(range(38, 39), range(41, 50)),
    parts(NONE, range(62, 70)),
    parts(range(80, 81), range(82, 90)),
  ];
  const match = matchWithSources(golden, found);
  expect(match.pairs.map(({ gold, found: index }) => [gold, index])).toEqual([[0, 0]]);
  expect(match.missed).toEqual([1, 3]);
  expect(match.wrong).toEqual([1, 4]);
});
