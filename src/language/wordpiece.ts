/**
 * WordPiece of uncased BERT, one word at a time.
 *
 * A word is cleaned of control characters, lower-cased, stripped of accents and cut at punctuation; each part is then covered from the left by
 * the longest pieces of the vocabulary. Source: Devlin et al. 2019, `tokenization.py` of google-research/bert.
 */

/** One word as the encoder sees it. */
export interface EncodedWord {
  /** Ids of the pieces, at least one and at most `MAX_PIECES_PER_WORD`. */
  readonly pieces: readonly number[];
  /** The stretch of the original word under each piece, for its case. */
  readonly surfaces: readonly string[];
}

/** The vocabulary with the ids of its special pieces. */
export interface WordPiece {
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
  readonly unknown: number;
  /** Pieces of one word, taken by itself. */
  encode(word: string): EncodedWord;
}

export const MAX_PIECES_PER_WORD = 12;
/** BERT gives up on longer parts; it also keeps the search for pieces linear. */
const MAX_PART_LENGTH = 100;
/** More of a word than this cannot matter, since only `MAX_PIECES_PER_WORD` pieces are kept. */
const MAX_WORD_LENGTH = 1200;

/**
 * Makes the encoder for a vocabulary.
 *
 * @param vocabulary Pieces in order of their ids; continuing pieces begin with `##`.
 * @throws {Error} When a special piece is missing, naming it.
 */
export function createWordPiece(vocabulary: readonly string[]): WordPiece {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]));
  const special = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined)
      throw new Error(
        `The vocabulary (${vocabulary.length} pieces) has no ${piece}. Use the vocabulary.txt made with the model.`,
      );
    return id;
  };
  const unknown = special('[UNK]');
  const cache = new Map<string, EncodedWord>();
  return {
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    pad: special('[PAD]'),
    unknown,
    encode(word) {
      const known = cache.get(word);
      if (known) return known;
      const encoded = encode(word, ids, unknown);
      if (cache.size < CACHE_SIZE && word.length <= MAX_PART_LENGTH) cache.set(word, encoded);
      return encoded;
    },
  };
}

const CACHE_SIZE = 50_000;

/** A normalised character and where its source stands in the word. */
interface Normalised {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function encode(word: string, ids: ReadonlyMap<string, number>, unknown: number): EncodedWord {
  const pieces: number[] = [];
  const surfaces: string[] = [];
  for (const part of splitParts(normalise(word.slice(0, MAX_WORD_LENGTH)))) {
    for (const { id, from, to } of coverPart(part, ids, unknown)) {
      if (pieces.length === MAX_PIECES_PER_WORD) return { pieces, surfaces };
      pieces.push(id);
      surfaces.push(word.slice(part[from]?.start, part[to - 1]?.end));
    }
  }
  return pieces.length > 0 ? { pieces, surfaces } : { pieces: [unknown], surfaces: [word] };
}

/** Lower-cased characters without accents and controls, one code point each; letter apostrophes ("Nukuʻalofa") become the plain one. */
function normalise(word: string): Normalised[] {
  const characters: Normalised[] = [];
  let start = 0;
  for (const source of word) {
    const end = start + source.length;
    if (!/[\p{C}\uFFFD]/u.test(source)) {
      const plain = /[\u02BB-\u02BF]/.test(source) ? "'" : source.toLowerCase().normalize('NFD');
      for (const text of plain) {
        if (!/\p{Mn}/u.test(text)) characters.push({ text, start, end });
      }
    }
    start = end;
  }
  return characters;
}

const isPunctuation = (text: string): boolean => /^[!-/:-@[-`{-~\p{P}]$/u.test(text);
const isIdeograph = (text: string): boolean => /^\p{Script=Han}$/u.test(text);

/** Every mark and every Chinese character is a part of its own. */
function splitParts(characters: readonly Normalised[]): Normalised[][] {
  const parts: Normalised[][] = [];
  let open: Normalised[] | undefined;
  for (const character of characters) {
    if (isPunctuation(character.text) || isIdeograph(character.text)) {
      parts.push([character]);
      open = undefined;
    } else if (open) open.push(character);
    else {
      open = [character];
      parts.push(open);
    }
  }
  return parts;
}

interface Cover {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** Greedy longest match from the left; one unknown piece for the part when it cannot be covered. */
function coverPart(part: readonly Normalised[], ids: ReadonlyMap<string, number>, unknown: number): Cover[] {
  const whole = [{ id: unknown, from: 0, to: part.length }];
  if (part.length > MAX_PART_LENGTH) return whole;
  const covers: Cover[] = [];
  for (let from = 0; from < part.length; ) {
    const rest = part.slice(from).map((character) => character.text);
    let to = part.length;
    let id: number | undefined;
    for (; to > from && id === undefined; to--)
      id = ids.get((from > 0 ? '##' : '') + rest.slice(0, to - from).join(''));
    if (id === undefined) return whole;
    covers.push({ id, from, to: to + 1 });
    from = to + 1;
  }
  return covers;
}
