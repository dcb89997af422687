import type { Span } from '../document/span.ts';
import type { WordRange } from '../language/layers.ts';
import type { ExtractContext } from './context.ts';

/**
 * The words that back a fact: in one sentence, everything from the first to the last of the given ranges; over several
 * sentences, one such span for each, so that a quotation never runs over words that have nothing to do with it.
 */
export function evidenceSpans(context: ExtractContext, ranges: readonly WordRange[]): Span[] {
  const bySentence = new Map<number, { first: number; last: number }>();
  for (const range of ranges) {
    const sentence = context.sentenceAt(range.first);
    const held = bySentence.get(sentence);
    if (held) {
      held.first = Math.min(held.first, range.first);
      held.last = Math.max(held.last, range.last);
    } else bySentence.set(sentence, { first: range.first, last: range.last });
  }
  return [...bySentence.entries()].sort((a, b) => a[0] - b[0]).map(([, range]) => context.spanOf(range));
}

/** Spans in text order, each once. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const byPlace = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...byPlace.values()].sort((x, y) => x.start - y.start || y.end - x.end);
}
