import { describe, expect, test } from 'vitest';
import { decodeTags } from '../../src/language/decode-tags.ts';

/** Logits that give each word's tag the probability stated and share the rest among the others. */
function logitsOf(tags: number, words: readonly (readonly [tag: number, probability: number])[]): Float32Array {
  const logits = new Float32Array(words.length * tags);
  words.forEach(([tag, probability], word) => {
    logits.fill(Math.log((1 - probability) / (tags - 1)), word * tags, (word + 1) * tags);
    logits[word * tags + tag] = Math.log(probability);
  });
  return logits;
}

describe('decodeTags', () => {
  test('reads spans of several kinds with the mean probability of their tags', () => {
    const logits = logitsOf(5, [
      [1, 0.9],
      [2, 0.7],
      [0, 0.9],
      [3, 0.6],
      [1, 0.8],
    ]);
    const spans = decodeTags(logits, 5, 0, 5);
    expect(spans.map(({ first, last, kind }) => [first, last, kind])).toEqual([
      [0, 2, 0],
      [3, 4, 1],
      [4, 5, 0],
    ]);
    expect(spans.map(({ score }) => Math.round(score * 1000) / 1000)).toEqual([0.8, 0.6, 0.8]);
  });

  test('never lets a span go on that has not begun: the best legal sequence wins over the best tag of each word', () => {
    // Word 0 is outside at 0.6 against begin at 0.3; word 1 goes on at 0.8 and all else is unlikely.
    const logits = Float32Array.from([0.6, 0.3, 0.1, 0.1, 0.1, 0.8], Math.log);
    expect(decodeTags(logits, 3, 0, 2)).toMatchObject([{ first: 0, last: 2 }]);
  });

  test('decodes a sentence by itself: neighbours outside the range change nothing', () => {
    const logits = logitsOf(3, [
      [1, 0.9],
      [2, 0.9],
      [2, 0.9],
      [0, 0.9],
    ]);
    expect(decodeTags(logits, 3, 2, 4).every(({ first }) => first >= 2)).toBe(true);
    expect(decodeTags(logits, 3, 2, 2)).toEqual([]);
  });

  test('finds more spans with a bias against outside', () => {
    const logits = logitsOf(3, [[0, 0.6]]);
    expect(decodeTags(logits, 3, 0, 1)).toEqual([]);
    expect(decodeTags(logits, 3, 0, 1, -2)).toHaveLength(1);
  });
});
