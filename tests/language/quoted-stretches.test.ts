import { expect, test } from 'vitest';
import { findQuotations } from '../../src/document/quotations.ts';
import { quotedStretches } from '../../src/language/quoted-stretches.ts';
import { splitWords } from '../../src/language/words.ts';

test('outermost quotations are ranges of words with their marks, and every word knows its own', () => {
  const text = 'He said “we ‘may’ go” and "left".';
  const words = splitWords(text);
  const { stretches, stretchOf } = quotedStretches(
    words,
    findQuotations(text, [{ kind: 'paragraph', start: 0, end: text.length }]),
  );
  expect(stretches.map(({ first, last }) => text.slice(words[first]?.start, words[last - 1]?.end))).toEqual([
    '“we ‘may’ go”',
    '"left"',
  ]);
  expect([...stretchOf]).toEqual([-1, -1, 0, 0, 0, 0, 0, 0, 0, -1, 1, 1, 1, -1]);
});
