import type { Document } from '../document/document.ts';
import { contains, type Span, spanAt } from '../document/span.ts';
import type { Layers, Mention, MentionKind, WordRange } from '../language/layers.ts';
import type { Entities } from '../resolve/entity.ts';
import { type MentionPlaces, mentionPlaces } from './mention-places.ts';
import { type FoundRole, findRoles } from './roles.ts';

/** A resolved document and the look-ups that the extractors share. Indexes are those of the layers. */
export interface ExtractContext {
  readonly document: Document;
  readonly layers: Layers;
  readonly entities: Entities;
  /** Role phrases; matches and facts point into this list. */
  readonly roles: readonly FoundRole[];
  /** Index of the role phrase that begins at a word. */
  readonly roleAt: ReadonlyMap<number, number>;
  /** Index of the role phrase that ends before a word. */
  readonly roleEndAt: ReadonlyMap<number, number>;
  readonly textOf: (span: Span) => string;
  /** The text span of a range of words. */
  readonly spanOf: (range: WordRange) => Span;
  /** The mention at a word. */
  readonly places: MentionPlaces;
  /** Entity of a mention, or -1. */
  readonly entityOf: (mention: number) => number;
  readonly kindOf: (entity: number) => MentionKind | undefined;
  /** Index of the sentence that holds a word. */
  readonly sentenceAt: (word: number) => number;
  /** Kind of the block that holds a word. */
  readonly blockKindAt: (word: number) => Document['blocks'][number]['kind'] | undefined;
  /** Index of the block that holds a word. */
  readonly blockAt: (word: number) => number;
  /** Indexes of the mentions inside a span, in text order. */
  readonly mentionsIn: (span: Span) => number[];
  /** Index of the last mention that starts before an offset, or -1. */
  readonly mentionBefore: (offset: number) => number;
  /** The word that governs the others of a range. */
  readonly headOf: (range: WordRange) => number;
  /** The words that depend on a word directly, in text order. */
  readonly childrenOf: (word: number) => readonly number[];
}

export function extractContext(document: Document, layers: Layers, entities: Entities): ExtractContext {
  const { words, sentences, mentions } = layers;
  const children = words.map(() => [] as number[]);
  words.forEach((word, index) => {
    if (word.head >= 0) children[word.head]?.push(index);
  });
  const roles = findRoles(document.text, layers);
  const sentenceAt = (word: number): number => words[word]?.sentence ?? -1;
  const blockAt = (word: number): number => sentences[sentenceAt(word)]?.block ?? -1;
  return {
    document,
    layers,
    entities,
    roles,
    roleAt: new Map(roles.map((role, index) => [role.words.first, index])),
    roleEndAt: new Map(roles.map((role, index) => [role.words.last, index])),
    textOf: (span) => document.text.slice(span.start, span.end),
    spanOf: (range) => ({ start: words[range.first]?.start ?? 0, end: words[range.last - 1]?.end ?? 0 }),
    places: mentionPlaces(layers),
    entityOf: (mention) => entities.entityOf[mention] ?? -1,
    kindOf: (entity) => entities.entities[entity]?.kind,
    sentenceAt,
    blockAt,
    blockKindAt: (word) => document.blocks[blockAt(word)]?.kind,
    mentionsIn: (span) => mentionsIn(mentions, span),
    mentionBefore: (offset) => firstFrom(mentions, offset) - 1,
    headOf: (range) => {
      for (let i = range.first; i < range.last; i++) {
        const head = words[i]?.head ?? -1;
        if ((head < range.first || head >= range.last) && words[i]?.relation !== 'punct') return i;
      }
      return range.first;
    },
    childrenOf: (word) => children[word] ?? [],
  };
}

/** Index of the first mention that does not start before an offset. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions are sorted by start, so the search begins at the first that does not start before the span. */
function mentionsIn(mentions: readonly Mention[], span: Span): number[] {
  const low = firstFrom(mentions, span.start);
  const found: number[] = [];
  for (let i = low; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= span.end) break;
    if (contains(span, mention)) found.push(i);
  }
  return found;
}

/** The role phrase that one of the tagger's, by its index in the layers, has become. */
export const roleOf = (context: ExtractContext, tagged: number): FoundRole | undefined => {
  const phrase = context.layers.roles[tagged];
  return phrase && spanAt(context.roles, phrase.start);
};
