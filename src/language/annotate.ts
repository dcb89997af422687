import type { Document } from '../document/document.ts';
import { findQuotations } from '../document/quotations.ts';
import { consistentKinds } from './consistent-kinds.ts';
import { decodeWindow } from './decode-window.ts';
import type { LanguageModel } from './encoder.ts';
import { joinWindows } from './join-windows.ts';
import type { Layers, WordRange } from './layers.ts';
import { mendContent } from './mend-content.ts';
import { quotedStretches } from './quoted-stretches.ts';
import { quotedWords } from './quoted-words.ts';
import { type Segmentation, segment } from './sentences.ts';
import { encodeWords, packWindows, windowInputs } from './windows.ts';

export interface AnnotateOptions {
  /** Called after each window; a promise is awaited, so that a worker can let messages in. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * The language stage: what every word of a document is doing.
 *
 * All blocks but page furniture are read, in windows of some 150 words that the model sees one at a time: a long article needs no more
 * of the model's memory than a short one, and nothing outside the document bears on what is found.
 *
 * @returns Layers whose indexes and offsets are the document's; all empty for a document without words.
 * @throws {DOMException} `AbortError`, between two windows, when the signal is aborted.
 * @throws {ModelError} When the model does not fit the program.
 */
export async function annotate(
  document: Document,
  model: LanguageModel,
  options: AnnotateOptions = {},
): Promise<Layers> {
  const segmentation = segmentStory(document);
  const { sentences } = segmentation;
  const words = segmentation.words.map(({ start, end }) => document.text.slice(start, end));
  const quoted = quotedWords(words, sentences);
  const sentenceOf = sentenceNumbers(segmentation);
  const features = encodeWords(words, sentences, model.wordPiece, model.gazetteer);
  const pieceCounts = features.encoded.map(({ pieces }) => pieces.length);
  const windows = packWindows(sentences, pieceCounts);
  const joined = joinWindows(segmentation, sentenceOf);
  for (const [k, window] of windows.entries()) {
    options.signal?.throwIfAborted();
    const { first, last } = window;
    const text = {
      words: words.slice(first, last),
      sentences: sentencesWithin(window, sentenceOf),
      quoted: quoted.slice(first, last),
    };
    joined.add(first, await decodeWindow(model, windowInputs(window, features, model.wordPiece), text));
    await options.onProgress?.(k + 1, windows.length);
  }
  const { layers } = joined;
  const quotations = quotedStretches(segmentation.words, findQuotations(document.text, document.blocks));
  return {
    ...layers,
    mentions: consistentKinds(layers.mentions, ({ start, end }) => document.text.slice(start, end)),
    attributions: layers.attributions.map((attribution) => mendContent(attribution, layers.words, quotations)),
  };
}

/** Words and sentences of all blocks but furniture; `sentence.block` counts all blocks of the document. */
function segmentStory({ text, blocks }: Document): Segmentation {
  const story = blocks.flatMap((block, number) => (block.kind === 'furniture' ? [] : [{ ...block, number }]));
  const { words, sentences } = segment(text, story);
  return {
    words,
    sentences: sentences.map((sentence) => ({ ...sentence, block: story[sentence.block]?.number ?? 0 })),
  };
}

/** For each word the index of its sentence. */
function sentenceNumbers({ words, sentences }: Segmentation): Int32Array {
  const numbers = new Int32Array(words.length);
  for (const [number, { words: range }] of sentences.entries()) numbers.fill(number, range.first, range.last);
  return numbers;
}

/** The sentences of a window, or its share of them, as ranges over the window's words. */
export function sentencesWithin({ first, last }: WordRange, sentenceOf: Int32Array): WordRange[] {
  const ranges: WordRange[] = [];
  for (let begin = first; begin < last; ) {
    let end = begin + 1;
    while (end < last && sentenceOf[end] === sentenceOf[begin]) end++;
    ranges.push({ first: begin - first, last: end - first });
    begin = end;
  }
  return ranges;
}
