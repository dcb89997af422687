/** The small words of noun phrases, and where a phrase begins. */
import type { MentionKind } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { lowerWord, OWNER_SIGN } from '../grammar.ts';

export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of',
  'at',
  'in',
  'for',
  'with',
  'from',
  'to',
  'on',
  'under',
]);
export const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'this', 'another']);
export const OWNERS: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her', 'my', 'our', 'your', 'whose']);

const CONTENT: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'ADV']);

/** Whether a word may stand before the head of its phrase. */
export const isModifier = (context: ExtractContext, at: number): boolean =>
  CONTENT.has(context.layers.words[at]?.upos ?? 'X') ||
  /^(?:[-–]|then|acting|outgoing|retired)$/.test(lowerWord(context, at));

/** The possessive ending of a noun. */
export const isOwnerEnding = (context: ExtractContext, at: number): boolean =>
  context.layers.words[at]?.upos === 'PART' && OWNER_SIGN.test(lowerWord(context, at));

/** The first word of the phrase that a word belongs to: its article, else the first of its modifiers that is no name. */
export function leftEdge(context: ExtractContext, word: number, start: number): number {
  let at = word;
  while (at > start && isModifier(context, at - 1) && mentionAt(context, at - 1) < 0) at--;
  return at > start && DETERMINERS.has(lowerWord(context, at - 1)) ? at - 1 : at;
}

/** "The exchange", "the foreign ministry", not "an exchange": something spoken of before. */
export function isDefinite(context: ExtractContext, noun: number, start: number): boolean {
  for (let at = noun - 1; at >= start; at--) {
    if (lowerWord(context, at) === 'the') return true;
    if (mentionAt(context, at) < 0 && !isModifier(context, at)) return false;
  }
  return false;
}

/** The name, adjective or pronoun at a word, or -1. */
export const mentionAt = (context: ExtractContext, word: number): number => context.places.named[word] ?? -1;

/** What a mention refers to; undefined for none and for references to nobody known. */
export const kindOfMention = (context: ExtractContext, mention: number): MentionKind | undefined =>
  mention < 0 ? undefined : context.kindOf(context.entityOf(mention));

/** Whether somebody may hold an office there. */
export const isBodyKind = (kind: MentionKind | undefined): boolean =>
  kind === 'institution' || kind === 'country' || kind === 'framework';
