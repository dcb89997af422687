/** Words that a reader has chosen, found again in the text as it is now. */

import type { Span } from '../document/span.ts';
import { evidenceOf } from '../graph/evidence.ts';
import type { Evidence } from '../graph/schema.ts';
import { segment } from '../language/sentences.ts';
import type { Passage } from './correction.ts';
import { type Draft, nodeIn } from './draft.ts';
import { Refusal } from './refusal.ts';

const EXTRACTOR = 'correction';

/**
 * Evidence for a passage: at its offsets where the quote still stands there, else where it stands now, by the characters around it
 * where it is there more than once (Web Annotation, TextQuoteSelector). Of an article without text the passage itself is taken.
 *
 * @throws {Refusal} The article is not in the graph, or does not hold the words any more, or holds them in several places alike.
 */
export function evidenceFor(draft: Draft, passage: Passage): Evidence {
  const document = nodeIn(draft, passage.document);
  if (document.kind !== 'document') throw new Refusal(`\`${passage.document}\` is no article.`);
  const { text } = document;
  if (text === undefined) {
    const { document: key, start, end, quote, prefix, suffix } = passage;
    return { document: key, start, end, quote, prefix, suffix, sentence: quote, extractor: EXTRACTOR };
  }
  const start = placeOf(passage, text);
  const span = { start, end: start + passage.quote.length };
  return evidenceOf({ text }, segment(text, [blockAround(text, span)]).sentences, passage.document, span, EXTRACTOR);
}

/** The stretch between the blank lines around a span: where its sentences end at the latest. */
function blockAround(text: string, span: Span): Span {
  const before = text.slice(0, span.start);
  const after = text.slice(span.end);
  const start = before.lastIndexOf('\n\n');
  const end = after.indexOf('\n\n');
  return { start: start < 0 ? 0 : start + 2, end: end < 0 ? text.length : span.end + end };
}

function placeOf({ start, quote, prefix, suffix }: Passage, text: string): number {
  if (quote !== '' && text.startsWith(quote, start)) return start;
  const places: { at: number; fit: number }[] = [];
  for (let at = text.indexOf(quote); quote !== '' && at >= 0; at = text.indexOf(quote, at + 1))
    places.push({
      at,
      fit: sharedEnd(text.slice(0, at), prefix) + sharedStart(text.slice(at + quote.length), suffix),
    });
  const [best, second] = places.sort((a, b) => b.fit - a.fit || a.at - b.at);
  if (!best) throw new Refusal(`The article does not say “${shortened(quote)}” any more.`);
  if (second && second.fit === best.fit)
    throw new Refusal(`The article says “${shortened(quote)}” in several places, and none is like the one chosen.`);
  return best.at;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

const shortened = (quote: string): string => (quote.length > 80 ? `${quote.slice(0, 80)}…` : quote);
