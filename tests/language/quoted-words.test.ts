import { expect, test } from 'vitest';
import { quotedWords } from '../../src/language/quoted-words.ts';
import { segment } from '../../src/language/sentences.ts';

/** The words that stand within quotation marks, closing marks left out; blocks are the lines. */
function quotedIn(...blocks: readonly string[]): string[] {
  const text = blocks.join('\n');
  let start = 0;
  const spans = blocks.map((block) => {
    const span = { start, end: start + block.length };
    start = span.end + 1;
    return span;
  });
  const { words, sentences } = segment(text, spans);
  const forms = words.map((word) => text.slice(word.start, word.end));
  const quoted = quotedWords(forms, sentences);
  return forms.filter((form, k) => quoted[k] && /\w/.test(form));
}

test('words between marks are quoted, whichever marks they are', () => {
  expect(quotedIn('She said “we go” and left.')).toEqual(['we', 'go']);
  expect(quotedIn('She said "we go" and left.')).toEqual(['we', 'go']);
  expect(quotedIn('She said «we go» and left.')).toEqual(['we', 'go']);
});

test('a quotation over several sentences and one that opens again in the next block are quoted throughout', () => {
  expect(quotedIn('“We go. You stay.', '“They wait,” he said.')).toEqual(['We', 'go', 'You', 'stay', 'They', 'wait']);
});

test('a mark that is never closed holds to the end of its block and no further', () => {
  expect(quotedIn('A “word', 'and more')).toEqual(['word']);
});

test('an apostrophe opens nothing', () => {
  expect(quotedIn("The minister's aide didn't speak.")).toEqual([]);
});
