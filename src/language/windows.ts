/**
 * Model windows: runs of whole sentences of one article that fit the encoder.
 *
 * `[CLS] paragraph [SEP] paragraph [SEP]`, at most `MAX_PIECES` pieces. Paragraphs are added while they fit; one longer than the limit is cut
 * between sentences, a sentence longer than the limit between words. Training and reading share this file, so both see the same windows.
 */
import { CASES, caseOf, type Gazetteer } from './features.ts';
import type { WordRange } from './layers.ts';
import type { EncodedWord, WordPiece } from './wordpiece.ts';

/** Most pieces in a window, [CLS] and [SEP]s among them. */
export const MAX_PIECES = 192;

/** Consecutive words that the model sees at once, in parts that end in a [SEP] each. */
export interface Window extends WordRange {
  /** Ranges of words, one a paragraph; together they are the window. */
  readonly parts: readonly WordRange[];
}

/** Tensors of one window. */
export interface WindowInputs {
  /** Ids of the pieces. */
  readonly pieces: Int32Array;
  /** Case class of each piece, 0 for specials. */
  readonly cases: Int32Array;
  /** Gazetteer mask of each piece's word, 0 for specials. */
  readonly gazetteer: Int32Array;
  /** Index of each word's first piece. */
  readonly starts: Int32Array;
}

/**
 * Packs sentences into windows.
 *
 * @param sentences Sentences in order, each with its block; consecutive sentences of one block are a paragraph. They must follow on each other without a gap.
 * @param pieceCounts How many pieces each word has.
 * @returns Windows in order that cover every word exactly once.
 */
export function packWindows(
  sentences: readonly { readonly block: number; readonly words: WordRange }[],
  pieceCounts: readonly number[],
  maxPieces = MAX_PIECES,
): Window[] {
  const windows: Window[] = [];
  let parts: WordRange[] = [];
  let used = 1;
  const flush = (): void => {
    const first = parts[0]?.first;
    const last = parts.at(-1)?.last;
    if (first !== undefined && last !== undefined) windows.push({ first, last, parts });
    parts = [];
    used = 1;
  };
  const size = ({ first, last }: WordRange): number => {
    let sum = 1;
    for (let i = first; i < last; i++) sum += pieceCounts[i] ?? 0;
    return sum;
  };
  for (const units of paragraphs(sentences)) {
    const whole = { first: units[0]?.first ?? 0, last: units.at(-1)?.last ?? 0 };
    const pieces = size(whole);
    if (used + pieces > maxPieces) flush();
    if (used + pieces <= maxPieces) {
      parts.push(whole);
      used += pieces;
      continue;
    }
    // Longer than a window by itself: filled up sentence by sentence; its tail may share a window with the next paragraph.
    for (const unit of units.flatMap((sentence) => cutSentence(sentence, pieceCounts, maxPieces - 2))) {
      const more = size(unit) - 1;
      const open = parts.at(-1);
      if (open && used + more <= maxPieces) {
        parts[parts.length - 1] = { first: open.first, last: unit.last };
        used += more;
      } else {
        flush();
        parts.push(unit);
        used += 1 + more;
      }
    }
  }
  flush();
  return windows;
}

function paragraphs(sentences: readonly { readonly block: number; readonly words: WordRange }[]): WordRange[][] {
  const groups: WordRange[][] = [];
  let block: number | undefined;
  for (const sentence of sentences) {
    if (sentence.block === block) groups.at(-1)?.push(sentence.words);
    else groups.push([sentence.words]);
    block = sentence.block;
  }
  return groups;
}

/** The sentence itself, or stretches of it that fit when it is longer than a window. */
function cutSentence(sentence: WordRange, pieceCounts: readonly number[], room: number): WordRange[] {
  const cuts: WordRange[] = [];
  let first = sentence.first;
  let used = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const count = pieceCounts[i] ?? 0;
    if (used + count > room && i > first) {
      cuts.push({ first, last: i });
      first = i;
      used = 0;
    }
    used += count;
  }
  cuts.push({ first, last: sentence.last });
  return cuts;
}

/** The words of a document as the encoder sees them, found once and used for every window. */
export interface WordFeatures {
  readonly encoded: readonly EncodedWord[];
  readonly masks: readonly number[];
}

/**
 * Encodes words and looks them up, sentence by sentence, so that no list entry is matched across a sentence's end.
 *
 * @param words Surface forms of all words.
 * @param sentences Ranges that cover the words in order.
 */
export function encodeWords(
  words: readonly string[],
  sentences: readonly { readonly words: WordRange }[],
  wordPiece: WordPiece,
  gazetteer: Gazetteer,
): WordFeatures {
  return {
    encoded: words.map((word) => wordPiece.encode(word)),
    masks: sentences.flatMap((sentence) => gazetteer.match(words.slice(sentence.words.first, sentence.words.last))),
  };
}

/** Lays out one window for the encoder. */
export function windowInputs(window: Window, features: WordFeatures, wordPiece: WordPiece): WindowInputs {
  const pieces: number[] = [wordPiece.cls];
  const cases: number[] = [CASES.special];
  const gazetteer: number[] = [0];
  const starts: number[] = [];
  for (const part of window.parts) {
    for (let word = part.first; word < part.last; word++) {
      starts.push(pieces.length);
      const { pieces: ids, surfaces } = features.encoded[word] ?? { pieces: [wordPiece.unknown], surfaces: [''] };
      ids.forEach((id, piece) => {
        pieces.push(id);
        cases.push(caseOf(surfaces[piece] ?? '', piece > 0));
        gazetteer.push(features.masks[word] ?? 0);
      });
    }
    pieces.push(wordPiece.sep);
    cases.push(CASES.special);
    gazetteer.push(0);
  }
  return {
    pieces: Int32Array.from(pieces),
    cases: Int32Array.from(cases),
    gazetteer: Int32Array.from(gazetteer),
    starts: Int32Array.from(starts),
  };
}
