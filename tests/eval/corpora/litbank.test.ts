import { expect, test } from 'vitest';
import { layText } from './litbank-text.ts';

test('tokens become running text, and straight marks lean to the words that they enclose', () => {
  const { text, tokens } = layText([
    ['"', 'Do', "n't", 'go', ',', '"', 'said', 'James', "'", 'aunt', '(', 'Ann', ')', '.'],
    ['“', 'Why', '?', '”'],
  ]);
  expect(text).toBe('"Don\'t go," said James\' aunt (Ann). “Why?”');
  expect(tokens.map((line) => line.map(({ start, end }) => text.slice(start, end)))[1]).toEqual(['“', 'Why', '?', '”']);
});
