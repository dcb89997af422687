import { describe, expect, it } from 'vitest';
import { createWordPiece, MAX_PIECES_PER_WORD } from '../../src/language/wordpiece.ts';

const vocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'jose',
  'un',
  '##able',
  '##b',
  '##le',
  "'",
  'o',
  '-',
  'i',
  '##mf',
  'straße',
  '.',
  'a',
];
const wordPiece = createWordPiece(vocabulary);
const pieces = (word: string): (string | undefined)[] => wordPiece.encode(word).pieces.map((id) => vocabulary[id]);

describe('createWordPiece', () => {
  it('names the special piece that a vocabulary lacks', () => {
    expect(() => createWordPiece(['[UNK]', '[CLS]'])).toThrow('[SEP]');
  });
});

describe('encode', () => {
  it.each([
    ['José', ['jose']],
    ['Unable', ['un', '##able']],
    ["O'", ['o', "'"]],
    ['Oʻ', ['o', "'"]],
    ['o-o', ['o', '-', 'o']],
    ['IMF', ['i', '##mf']],
    ['zzz', ['[UNK]']],
    ['', ['[UNK]']],
    ['\u0000', ['[UNK]']],
    ['\ud800', ['[UNK]']],
  ])('%j', (word, expected) => {
    expect(pieces(word)).toEqual(expected);
  });

  it('gives the stretch of the word under each piece, as it was written', () => {
    expect(wordPiece.encode('IMF').surfaces).toEqual(['I', 'MF']);
    expect(wordPiece.encode('O-Jos\u00e9').surfaces).toEqual(['O', '-', 'Jos\u00e9']);
  });

  it('gives no more than twelve pieces and gives up on very long parts', () => {
    expect(wordPiece.encode('-'.repeat(5000)).pieces).toHaveLength(MAX_PIECES_PER_WORD);
    expect(pieces('o'.repeat(200_000))).toEqual(['[UNK]']);
  });
});
