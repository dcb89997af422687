/** A document of running text of which a corpus marks some names by character offsets. */
import abbreviations from '../../data/abbreviations.json' with { type: 'json' };
import type { Span } from '../../src/document/span.ts';
import { segment } from '../../src/language/sentences.ts';
import { Snapper } from '../alignment.ts';
import {
  type CorpusDocument,
  type LabelledSpan,
  layMentions,
  OUTSIDE,
  type SpanKind,
  type Split,
  type TaggedKind,
  tagMask,
} from '../document.ts';
import type { NameTables } from './name-tables.ts';

export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly TaggedKind[];
  readonly none?: boolean;
}

/** Paragraphs are lines; spans that cut words are not scored. */
export function textDocument(
  id: string,
  split: Split,
  text: string,
  spans: readonly MarkedSpan[],
  tables: NameTables,
): CorpusDocument {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  const { words: offsets, sentences } = segment(text, blocks);
  const words = offsets.map(({ start, end }) => text.slice(start, end));
  const snapper = new Snapper(offsets);
  const mentions = spans.flatMap(({ start, end, kinds, none }) => {
    const before = snapper.unsnapped;
    const range = snapper.snap(start, end);
    if (!range) return [];
    return [
      {
        ...range,
        kinds: snapper.unsnapped > before ? [] : kinds,
        none: snapper.unsnapped > before ? false : (none ?? false),
      },
    ];
  });
  const openers = new Set(sentences.map((sentence) => sentence.words.first));
  const masks = words.map((_, i) => unmarkedMask(words, i, openers.has(i), tables));
  layMentions(masks, words, mentions);
  return { id, split, words, sentences, mentions: masks, unsnapped: snapper.unsnapped };
}

/** Words under marked spans of the text that a document was made of; `place` has the index of each by its id. */
export function snapInto<T extends string>(
  document: CorpusDocument,
  text: string,
  marked: ReadonlyMap<T, Span & { readonly kind: SpanKind }>,
): { spans: LabelledSpan[]; place: Map<T, number> } {
  const snapper = new Snapper(locate(document.words, text));
  const spans: LabelledSpan[] = [];
  const place = new Map<T, number>();
  for (const [id, { start, end, kind }] of marked) {
    const range = snapper.snap(start, end);
    if (!range) continue;
    place.set(id, spans.length);
    spans.push({ ...range, kind });
  }
  return { spans, place };
}

/** Where each word of a text stands, in order. */
function locate(words: readonly string[], text: string): Span[] {
  let at = 0;
  return words.map((word) => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { start, end: at };
  });
}

const FUNCTION_WORDS = new Set(abbreviations.starters);

/** A word in capitals may be an unmarked name and is not scored, but for a sentence's opener and for countries and demonyms that stand alone. */
function unmarkedMask(words: readonly string[], i: number, opens: boolean, tables: NameTables): number {
  const word = words[i] ?? '';
  if (!/\p{Lu}/u.test(word) || (opens && FUNCTION_WORDS.has(word))) return OUTSIDE;
  const alone = [words[i - 1], words[i + 1]].every(
    (other) => other === undefined || /^(?:\p{Ll}|[.,;:'’]|The$|In$)/u.test(other),
  );
  if (alone && tables.isDemonym(word)) return tagMask(['demonym'], true);
  return alone && tables.isCountry(word) && !tables.isFirstName(word) ? tagMask(['country'], true) : 0;
}
