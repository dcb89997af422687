/** From a span of a document to the evidence that an edge carries. */
import type { Document } from '../document/document.ts';
import { overlaps, type Span } from '../document/span.ts';
import type { Sentence } from '../language/layers.ts';
import { byCodeUnit } from './keys.ts';
import type { Evidence } from './schema.ts';
import { sentenceAround } from './sentence-around.ts';

/** Code units of context on each side of a quote; enough to find it again after small edits (Web Annotation TextQuoteSelector). */
const CONTEXT = 32;

/** Whether a span can back anything: whole offsets, not empty, inside the text. */
export const isSound = (span: Span, text: string): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  0 <= span.start &&
  span.start < span.end &&
  span.end <= text.length;

/**
 * Evidence for a sound span. Prefix and suffix have at most 32 UTF-16 units and never half a surrogate pair; `sentence` runs from
 * the first to the last sentence that the span touches, as far as `sentenceAround` keeps it, and is the quote itself where there is
 * no sentence.
 */
export function evidenceOf(
  document: Pick<Document, 'text'>,
  sentences: readonly Sentence[],
  documentKey: string,
  span: Span,
  extractor: string,
): Evidence {
  const { text } = document;
  const { start, end } = span;
  const touched = sentencesAt(sentences, span);
  const first = touched[0];
  const last = touched.at(-1);
  const quote = text.slice(start, end);
  return {
    document: documentKey,
    start,
    end,
    quote,
    prefix: text.slice(wholeStart(text, Math.max(0, start - CONTEXT), start), start),
    suffix: text.slice(end, wholeEnd(text, Math.min(text.length, end + CONTEXT), end)),
    sentence:
      first && last
        ? sentenceAround(text, { start: Math.min(first.start, start), end: Math.max(last.end, end) }, span)
        : quote,
    extractor,
  };
}

/** Joins evidence: each place once, in order of (document, start, end). `rank` gives a document key its place in the order. */
export function joinEvidence(all: readonly Evidence[], rank: ReadonlyMap<string, number>): Evidence[] {
  const byPlace = new Map<string, Evidence>();
  const sorted = [...all].sort(
    (a, b) =>
      (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) ||
      a.start - b.start ||
      a.end - b.end ||
      byCodeUnit(a.extractor, b.extractor),
  );
  for (const evidence of sorted) {
    const place = `${evidence.start} ${evidence.end} ${evidence.document}`;
    if (!byPlace.has(place)) byPlace.set(place, evidence);
  }
  return [...byPlace.values()];
}

/** Sentences are sorted and do not overlap, so a binary search finds the first that ends after the span's start. */
function sentencesAt(sentences: readonly Sentence[], span: Span): Sentence[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const touched: Sentence[] = [];
  for (let i = low; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || !overlaps(sentence, span)) break;
    touched.push(sentence);
  }
  return touched;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const wholeStart = (text: string, at: number, limit: number): number =>
  at > 0 && at < limit && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at + 1 : at;
const wholeEnd = (text: string, at: number, limit: number): number =>
  at > limit && at < text.length && isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at - 1 : at;
