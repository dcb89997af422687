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
 * The key that an article has now. One without an address or an id has eight digits of its text's hash at the end of its key: when the
 * text has changed, it is the only article whose key is the same up to there. Else the key itself.
 */
export function documentNow({ graph }: Draft, key: string): string {
  const stem = graph.node(key) ? undefined : stemOf(key);
  if (stem === undefined) return key;
  const [now, another] = graph.documents.filter((document) => stemOf(document) === stem);
  return now !== undefined && another === undefined ? now : key;
}

const stemOf = (key: string): string | undefined => /^(document:.*[-~])[0-9a-f]{8}$/.exec(key)?.[1];

/**
 * Where a passage stands now: at its offsets where the quote still stands there, else where it stands elsewhere, by the characters
 * around it where it is there more than once (Web Annotation, TextQuoteSelector). Of an article without text its own place is taken.
 *
 * @throws {Refusal} The article is not in the graph, or does not hold the words any more, or holds them in several places alike.
 */
export function anchor(draft: Draft, passage: Passage): Span & { readonly document: string; readonly text?: string } {
  const document = documentNow(draft, passage.document);
  const node = nodeIn(draft, document);
  if (node.kind !== 'document') throw new Refusal(`\`${document}\` is no article.`);
  if (passage.quote === '') throw new Refusal('A passage needs words.');
  const { text } = node;
  if (text === undefined && passage.end - passage.start !== passage.quote.length)
    throw new Refusal(`“${shortened(passage.quote)}” does not fit from ${passage.start} to ${passage.end}.`);
  const start = text === undefined ? passage.start : placeOf(passage, text);
  return { document, start, end: start + passage.quote.length, ...(text !== undefined && { text }) };
}

/** Evidence for a passage at the place that `anchor` finds for it; see there. */
export function evidenceFor(draft: Draft, passage: Passage): Evidence {
  const { document, text, ...span } = anchor(draft, passage);
  if (text !== undefined)
    return evidenceOf({ text }, segment(text, [blockAround(text, span)]).sentences, document, span, EXTRACTOR);
  const { quote, prefix, suffix } = passage;
  return { document, ...span, quote, prefix, suffix, sentence: quote, extractor: EXTRACTOR };
}

/** The stretch between the blank lines around a span: where its sentences end at the latest. */
function blockAround(text: string, span: Span): Span {
  const start = text.lastIndexOf('\n\n', Math.max(0, span.start - 2));
  const end = text.indexOf('\n\n', span.end);
  return { start: start < 0 ? 0 : start + 2, end: end < 0 ? text.length : end };
}

function placeOf({ start, quote, prefix, suffix }: Passage, text: string): number {
  if (text.startsWith(quote, start)) return start;
  const places: { at: number; fit: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
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
