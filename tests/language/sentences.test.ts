import { describe, expect, it } from 'vitest';
import { segment } from '../../src/language/sentences.ts';

const sentences = (text: string): string[] =>
  segment(text, [{ start: 0, end: text.length }]).sentences.map(({ start, end }) => text.slice(start, end));

describe('segment ends sentences where readers do', () => {
  it.each<[string, string[]]>([
    ['Dr. Orlo left. Mrs. Lind stayed.', ['Dr. Orlo left.', 'Mrs. Lind stayed.']],
    ['J. B. Orlo spoke. A. Lind did not.', ['J. B. Orlo spoke.', 'A. Lind did not.']],
    ['They moved to the U.S. The talks failed.', ['They moved to the U.S.', 'The talks failed.']],
    ['The U.S. Senate met at 5 p.m. on Friday.', ['The U.S. Senate met at 5 p.m. on Friday.']],
    ['“We won.” He smiled.', ['“We won.”', 'He smiled.']],
    ['“Who pays?” Mr. Lind asked. Nobody knew.', ['“Who pays?” Mr. Lind asked.', 'Nobody knew.']],
    ['“Stop!” she said.', ['“Stop!” she said.']],
    ['It cost 1.5 million. Orlo.com paid.', ['It cost 1.5 million.', 'Orlo.com paid.']],
    ['He waited . . . and left. Then it rained.', ['He waited . . . and left.', 'Then it rained.']],
    ['It was sold in 1805. [6] Then it burnt. [7]', ['It was sold in 1805. [6]', 'Then it burnt. [7]']],
    ['It was founded by writer L. Orlo Lind.', ['It was founded by writer L. Orlo Lind.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['1. Reform the bank.', ['1. Reform the bank.']],
    ['She paid (he did not.) They left.', ['She paid (he did not.)', 'They left.']],
    ['No stop at the end', ['No stop at the end']],
    ['First\n\nSecond', ['First', 'Second']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('segment keeps to its blocks', () => {
  it('never joins two blocks, and a block without words has no sentence', () => {
    const text = 'Bank opens\n\n \n\nIt opened. People came';
    const { words, sentences: found } = segment(text, [
      { start: 0, end: 10 },
      { start: 12, end: 13 },
      { start: 15, end: text.length },
    ]);
    expect(found.map((s) => [s.block, text.slice(s.start, s.end), s.words.first, s.words.last])).toEqual([
      [0, 'Bank opens', 0, 2],
      [2, 'It opened.', 2, 5],
      [2, 'People came', 5, 7],
    ]);
    expect(words).toHaveLength(7);
  });

  it.each(['. ', '? ', 'a. ', 'A. ', '” ', '1. ', '. . '])('takes linear time over many %j', (unit) => {
    const text = unit.repeat(30_000);
    const begin = performance.now();
    segment(text, [{ start: 0, end: text.length }]);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
