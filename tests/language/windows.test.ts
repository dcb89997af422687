import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/language/features.ts';
import { encodeWords, MAX_PIECES, packWindows, windowInputs } from '../../src/language/windows.ts';
import { createWordPiece } from '../../src/language/wordpiece.ts';

/** Sentences of given lengths; `blocks[i]` is the block of the i-th. */
function layout(lengths: readonly number[], blocks: readonly number[]) {
  let first = 0;
  return lengths.map((length, i) => {
    const words = { first, last: first + length };
    first = words.last;
    return { block: blocks[i] ?? 0, words };
  });
}
const ones = (count: number): number[] => new Array<number>(count).fill(1);

describe('packWindows', () => {
  it('adds paragraphs while they fit, with one separator each', () => {
    // [CLS] 3 [SEP] 4 [SEP] is ten pieces; the third paragraph needs four more.
    expect(packWindows(layout([3, 4, 3], [0, 1, 2]), ones(10), 10)).toEqual([
      {
        first: 0,
        last: 7,
        parts: [
          { first: 0, last: 3 },
          { first: 3, last: 7 },
        ],
      },
      { first: 7, last: 10, parts: [{ first: 7, last: 10 }] },
    ]);
  });

  it('cuts a paragraph that is too long between sentences and lets its tail share a window', () => {
    expect(packWindows(layout([5, 5, 2, 1], [0, 0, 0, 1]), ones(13), 10).map((w) => w.parts)).toEqual([
      [{ first: 0, last: 5 }],
      [{ first: 5, last: 12 }],
      [{ first: 12, last: 13 }],
    ]);
  });

  it('cuts a sentence that is too long between words', () => {
    expect(packWindows(layout([20], [0]), ones(20), 10).map(({ first, last }) => [first, last])).toEqual([
      [0, 8],
      [8, 16],
      [16, 20],
    ]);
  });

  it('covers every word once and keeps to the limit, whatever the lengths', () => {
    const lengths = Array.from({ length: 60 }, (_, i) => 1 + ((i * 37) % 91));
    const sentences = layout(
      lengths,
      lengths.map((_, i) => Math.floor(i / 3)),
    );
    const total = lengths.reduce((a, b) => a + b, 0);
    const counts = Array.from({ length: total }, (_, i) => 1 + (i % 4));
    let next = 0;
    for (const window of packWindows(sentences, counts)) {
      expect(window.first).toBe(next);
      expect(window.parts.map((part) => part.first)).toEqual([
        next,
        ...window.parts.slice(0, -1).map((part) => part.last),
      ]);
      next = window.last;
      expect(
        counts.slice(window.first, window.last).reduce((a, b) => a + b, 1 + window.parts.length),
      ).toBeLessThanOrEqual(MAX_PIECES);
    }
    expect(next).toBe(total);
  });

  it('makes no window of nothing', () => {
    expect(packWindows([], [])).toEqual([]);
  });
});

describe('windowInputs', () => {
  it('lays out pieces, cases, lists and the first piece of each word', () => {
    const wordPiece = createWordPiece(['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'nor', '##land', 'votes', '7']);
    const words = ['Norland', 'votes', '7'];
    const sentences = layout([2, 1], [0, 1]);
    const features = encodeWords(words, sentences, wordPiece, createGazetteer({ country: ['Norland'] }));
    const [window] = packWindows(
      sentences,
      features.encoded.map((word) => word.pieces.length),
    );
    expect(window && windowInputs(window, features, wordPiece)).toEqual({
      pieces: Int32Array.of(2, 4, 5, 6, 3, 7, 3),
      cases: Int32Array.of(0, 2, 1, 1, 0, 5, 0),
      gazetteer: Int32Array.of(0, 1, 1, 0, 0, 0, 0),
      starts: Int32Array.of(1, 3, 5),
    });
  });
});
