import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/graph/evidence.ts';
import { article } from './fixture.ts';

const at = (text: string, words: string) => {
  const { document, layers } = article({ marked: text });
  const start = document.text.indexOf(words);
  return evidenceOf(document, layers.sentences, 'document:a', { start, end: start + words.length }, 'x');
};

test('evidence holds the words, 32 units on each side, and the sentence', () => {
  const text =
    'Nothing happened on the first day of the talks. Chile signed the pact. Then everybody went home to rest.';
  expect(at(text, 'Chile signed')).toEqual({
    document: 'document:a',
    start: 48,
    end: 60,
    quote: 'Chile signed',
    prefix: 'on the first day of the talks. '.padStart(32),
    suffix: ' the pact. Then everybody went h',
    sentence: 'Chile signed the pact.',
    extractor: 'x',
  });
});

test('evidence over two sentences gives both', () => {
  expect(at('Chile signed. Peru did not. Fiji waits.', 'signed. Peru').sentence).toBe('Chile signed. Peru did not.');
});

test('a sentence without end is kept some way on each side of the quote, at white space, and the cuts are marked', () => {
  const { sentence, quote } = at(`${'far '.repeat(5000)}Chile signed ${'away '.repeat(5000)}.`, 'Chile signed');
  expect(sentence).toMatch(/^…(?:far )+Chile signed(?: away)+…$/);
  expect(sentence.length).toBeLessThan(quote.length + 700);
  const unbroken = at(`${'😀'.repeat(500)}Fiji${'😀'.repeat(500)}`, 'Fiji').sentence;
  expect(unbroken).toMatch(/^…(?:😀)+Fiji(?:😀)+…$/u);
  const early = at(`Chile signed ${'away '.repeat(5000)}.`, 'Chile signed').sentence;
  expect(early).toMatch(/^Chile signed(?: away)+…$/);
});

test('context never starts or ends with half a surrogate pair', () => {
  const emoji = '😀'.repeat(20);
  const { prefix, suffix, quote } = at(`${emoji}x${emoji}a`, 'x');
  expect(quote).toBe('x');
  expect(prefix).toBe('😀'.repeat(16));
  expect(suffix).toBe('😀'.repeat(16));
  const odd = at(`${emoji}.x.${emoji}`, 'x');
  expect(odd.prefix).toBe(`${'😀'.repeat(15)}.`);
  expect(odd.suffix).toBe(`.${'😀'.repeat(15)}`);
});
