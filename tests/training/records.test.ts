import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../src/language/features.ts';
import { createWordPiece } from '../../src/language/wordpiece.ts';
import { Snapper, splitOf } from '../../training/alignment.ts';
import { type CorpusDocument, maskMentions, OUTSIDE, tagMask } from '../../training/document.ts';
import { toRecords } from '../../training/records.ts';

describe('maskMentions', () => {
  it('lets the longer mention win and leaves an article before a name unscored', () => {
    const words = ['in', 'the', 'Bank', 'of', 'Orlo'];
    const masks = maskMentions(words, [
      { first: 4, last: 5, kinds: ['place'] },
      { first: 1, last: 5, kinds: ['institution', 'other'], none: true },
    ]);
    const inside = tagMask(['institution', 'other'], false, true);
    expect(masks).toEqual([OUTSIDE, 0, tagMask(['institution', 'other'], true, true), inside, inside]);
  });
});

describe('Snapper', () => {
  it('covers a span with words and counts the spans that cut one', () => {
    const snapper = new Snapper([
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]);
    expect(snapper.snap(0, 9)).toEqual({ first: 0, last: 2 });
    expect(snapper.snap(6, 9)).toEqual({ first: 1, last: 2 });
    expect(snapper.snap(4, 5)).toBeUndefined();
    expect(snapper.unsnapped).toBe(2);
  });
});

describe('splitOf', () => {
  it('always puts the same tenth of the ids into dev', () => {
    const splits = Array.from({ length: 1000 }, (_, i) => splitOf(`id-${i}`));
    expect(splits.filter((split) => split === 'dev').length).toBeGreaterThan(60);
    expect(splits.filter((split) => split === 'dev').length).toBeLessThan(140);
    expect(splitOf('id-1')).toBe(splitOf('id-1'));
  });
});

describe('toRecords', () => {
  const wordPiece = createWordPiece(['[PAD]', '[UNK]', '[CLS]', '[SEP]']);
  const long = Array.from({ length: 150 }, () => 'x');

  it('cuts layers, attributions and ties at the windows and counts in their words', () => {
    const words = [...long, ...long];
    const document: CorpusDocument = {
      id: 'd',
      split: 'train',
      words,
      sentences: [
        { block: 0, words: { first: 0, last: 150 } },
        { block: 1, words: { first: 150, last: 300 } },
      ],
      syntax: {
        upos: words.map(() => 7),
        heads: words.map((_, i) => (i === 150 ? -1 : i === 151 ? 150 : 0)),
        relations: words.map(() => 0),
      },
      attributions: [
        { cue: { first: 151, last: 152 }, source: { first: 0, last: 1 }, content: [{ first: 140, last: 160 }] },
        { cue: { first: 149, last: 151 }, source: undefined, content: [{ first: 160, last: 161 }] },
      ],
      spans: [
        { first: 0, last: 1, kind: 'person' },
        { first: 200, last: 202, kind: 'pronoun' },
        { first: 210, last: 211, kind: 'country' },
      ],
      ties: [
        [0, 2, 'affiliation:current'],
        [1, 2, 'coreference'],
      ],
      ignored: [
        [1, 2],
        [0, 1],
      ],
      unsnapped: 0,
    };
    const [, second] = toRecords('own', document, wordPiece, createGazetteer({}));
    expect(second).toMatchObject({
      attributions: [{ cue: [1, 2], source: null, content: [[0, 10]] }],
      spans: [
        [50, 52, 8],
        [60, 61, 2],
      ],
      ties: [[0, 1, 15]],
      ignored: [[0, 1]],
      mentions: null,
      cues: null,
    });
    expect(second?.heads?.slice(0, 3)).toEqual([-1, 0, -2]);
    expect(second?.sentences).toEqual(long.map(() => 0));
  });
});
