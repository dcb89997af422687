import { describe, expect, test } from 'vitest';
import { decodeAttribution } from '../../src/language/decode-attributions.ts';

/** One letter a word: `.` outside, `B` begins, `I` goes on, lower case with less certainty. */
function logitsOf(tags: string): Float32Array {
  const logits = new Float32Array(tags.length * 3);
  [...tags].forEach((tag, word) => {
    logits[word * 3 + '.BI'.indexOf(tag.toUpperCase())] = tag === tag.toUpperCase() ? 9 : 2;
  });
  return logits;
}

const read = (
  cue: readonly [number, number],
  source: string,
  content: string,
  sentences = [{ first: 0, last: source.length }],
) =>
  decodeAttribution(
    { first: cue[0], last: cue[1], kind: 0, score: 1 },
    { source: logitsOf(source), content: logitsOf(content) },
    sentences,
  );

describe('decodeAttribution', () => {
  test('takes all pieces of the content and one source', () => {
    expect(read([3, 4], '..B.....', 'BI..BIII')).toMatchObject({
      cue: { first: 3, last: 4 },
      source: { first: 2, last: 3 },
      content: [
        { first: 0, last: 2 },
        { first: 4, last: 8 },
      ],
    });
  });

  test('takes the more probable of two sources, and the nearer of two that are equal', () => {
    expect(read([3, 4], 'b.B...B.', '....BIII')?.source).toEqual({ first: 2, last: 3 });
    expect(read([3, 4], 'B.b.....', '....BIII')?.source).toEqual({ first: 0, last: 1 });
  });

  test('lets the content run over sentences, and not the source', () => {
    const sentences = [
      { first: 0, last: 4 },
      { first: 4, last: 8 },
    ];
    const found = read([1, 2], '...BI...', '..BIIIII', sentences);
    expect(found?.content).toEqual([{ first: 2, last: 8 }]);
    expect(found?.source).toEqual({ first: 3, last: 4 });
  });

  test('is nothing without content, and less certain when a part is', () => {
    expect(read([1, 2], 'B.......', '........')).toBeUndefined();
    const sure = read([1, 2], 'B.......', '..BIIIII');
    const unsure = read([1, 2], 'b.......', '..BIIIII');
    expect(unsure?.score).toBeLessThan(sure?.score ?? 0);
    expect(read([1, 2], '........', '..BIIIII')?.source).toBeUndefined();
  });
});
