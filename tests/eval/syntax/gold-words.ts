import { sentencesWithin } from '../../../src/language/annotate.ts';
import type { LanguageModel, WindowScores } from '../../../src/language/encoder.ts';
import type { WordRange } from '../../../src/language/layers.ts';
import { encodeWords, packWindows, windowInputs } from '../../../src/language/windows.ts';

/** Words and sentences that people marked; sentences of one `block` are a paragraph. */
export interface GoldWords {
  readonly words: readonly string[];
  readonly sentences: readonly { readonly block: number; readonly words: WordRange }[];
}

/** The model's scores for a window of gold words. */
export interface ScoredWindow {
  /** The window's first word in the document. */
  readonly first: number;
  readonly scores: WindowScores;
  /** Ranges over the window's words. */
  readonly sentences: readonly WordRange[];
}

/** Runs the model over given words instead of those that our tokeniser finds, window by window. */
export async function* scoreGoldWords(
  { words, sentences }: GoldWords,
  model: LanguageModel,
): AsyncGenerator<ScoredWindow> {
  const features = encodeWords(words, sentences, model.wordPiece, model.gazetteer);
  const sentenceOf = new Int32Array(words.length);
  for (const [number, sentence] of sentences.entries())
    sentenceOf.fill(number, sentence.words.first, sentence.words.last);
  const pieceCounts = features.encoded.map(({ pieces }) => pieces.length);
  for (const window of packWindows(sentences, pieceCounts)) {
    const scores = await model.scores(windowInputs(window, features, model.wordPiece));
    yield { first: window.first, scores, sentences: sentencesWithin(window, sentenceOf) };
  }
}
