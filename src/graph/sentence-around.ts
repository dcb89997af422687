/** The sentence around a quote, within bounds: a paragraph without full stops must not be stored once for every name in it. */
import type { Span } from '../document/span.ts';

/** UTF-16 units of a sentence that are kept on each side of a quote; longer than nearly all sentences of news. */
const REACH = 320;

/** Stands in a sentence where its beginning or end is cut off. */
export const CUT = '…';

/**
 * The text of `sentence`, which holds `quote` (UTF-16 offsets of `text`). Of a sentence that reaches further than 320 units beyond the
 * quote, what is further off is cut, at white space where there is some, and `CUT` stands in its place; the quote itself is always whole.
 */
export function sentenceAround(text: string, sentence: Span, quote: Span): string {
  const start = Math.max(sentence.start, quote.start - REACH);
  const end = Math.min(sentence.end, quote.end + REACH);
  const before = text.slice(start, quote.start);
  const after = text.slice(quote.end, end);
  const opening = start > sentence.start ? CUT + before.replace(/^(?:\S*\s+|[\uDC00-\uDFFF])/, '') : before;
  const closing = end < sentence.end ? after.replace(/(?:\s+\S*|[\uD800-\uDBFF])$/, '') + CUT : after;
  return opening + text.slice(quote.start, quote.end) + closing;
}
