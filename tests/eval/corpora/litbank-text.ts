/** Running text out of tokens, since the program reads texts and not tokens parted by spaces. */
import type { Span } from '../../../src/document/span.ts';

export interface LaidText {
  readonly text: string;
  /** Span of each token, by sentence; UTF-16 offsets. */
  readonly tokens: readonly (readonly Span[])[];
}

const LEANS_LEFT = /^(?:[,.;:!?)\]}’”]+|\.{2,}|['’](?:s|d|m|ll|ve|re|t)|n['’]t)$/i;
const LEANS_RIGHT = /^[([{“‘]+$/;

/**
 * One paragraph of all sentences: the corpus does not say where paragraphs end. A straight double mark opens where none is open; a straight
 * single one opens after a mark or at the beginning of a sentence, else it is an apostrophe or closes.
 */
export function layText(sentences: readonly (readonly string[])[]): LaidText {
  let text = '';
  let open = false;
  let glued = true;
  const tokens = sentences.map((sentence) =>
    sentence.map((token, i) => {
      const double = token === '"';
      const single = token === "'";
      const opens = (double && !open) || (single && (i === 0 || !/[\p{L}\p{N}]$/u.test(sentence[i - 1] ?? '')));
      if (double) open = !open;
      const left = LEANS_LEFT.test(token) || ((double || single) && !opens);
      if (!glued && !left) text += ' ';
      const start = text.length;
      text += token;
      glued = opens || LEANS_RIGHT.test(token);
      return { start, end: text.length };
    }),
  );
  return { text, tokens };
}
