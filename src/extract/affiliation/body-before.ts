/** The body that the words before an office name: "Peru's former trade minister", "the Harbour Institute director", "its chairman". */
import type { ExtractContext } from '../context.ts';
import { lowerWord } from '../grammar.ts';
import type { FoundRole } from '../roles.ts';
import {
  DETERMINERS,
  isBodyKind,
  isModifier,
  isOwnerEnding,
  kindOfMention,
  leftEdge,
  mentionAt,
  OWNERS,
  PREPOSITIONS,
} from './noun-phrase.ts';
import { type BodyOfOffice, ELSEWHERE } from './office.ts';

/** Words between an office and what stands before it; a possessor may stand a little further. */
const MAX_WORDS = 6;
const MAX_AFTER_OWNER = 4;

export interface Before {
  readonly body?: BodyOfOffice;
  /** The first word of the whole phrase. */
  readonly first: number;
  /** Whether the body is a country that stands there as an adjective. */
  readonly isAdjective?: boolean;
}

export function bodyBefore(context: ExtractContext, role: FoundRole): Before {
  const start = context.layers.sentences[context.sentenceAt(role.words.first)]?.words.first ?? 0;
  const inside = bodyInside(context, role);
  let isOwned = false;
  let first = role.words.first;
  for (let at = first - 1; at >= start && role.words.first - at <= MAX_WORDS + (isOwned ? MAX_AFTER_OWNER : 0); at--) {
    const text = lowerWord(context, at);
    const mention = inside ? -1 : mentionAt(context, at);
    if (mention >= 0) {
      // "Republican Senator Ana Torres": the party is said beside the office.
      if (!isParty(context, mention)) return named(context, mention, at, start, isOwned) ?? { first };
      first = context.layers.mentions[mention]?.words.first ?? at;
      at = first;
    } else if (isOwnerEnding(context, at)) isOwned = true;
    else if (isOwned && !inside) return { body: described(context, at), first: leftEdge(context, at, start) };
    else if (DETERMINERS.has(text)) return { ...(inside && { body: inside }), first: at };
    else if (OWNERS.has(text)) return { body: inside ?? ownerOf(context, at), first: at };
    else if (!isModifier(context, at) || context.roleEndAt.has(at + 1)) break;
    else first = at;
  }
  return { ...(inside && { body: inside }), first };
}

const isParty = (context: ExtractContext, mention: number): boolean =>
  context.layers.mentions[mention]?.form === 'demonym' && kindOfMention(context, mention) === 'institution';

/** What a name or pronoun before an office says; undefined where it does not belong to the phrase. */
function named(
  context: ExtractContext,
  mention: number,
  at: number,
  start: number,
  isOwned: boolean,
): Before | undefined {
  const kind = kindOfMention(context, mention);
  const { form, words } = context.layers.mentions[mention] ?? {};
  const first = words?.first ?? at;
  if (form === 'pronoun') {
    if (!OWNERS.has(lowerWord(context, at))) return undefined;
    if (kind === 'person') return { body: { kind: 'elsewhere', person: mention }, first: at };
    return { body: kind ? { kind: 'mention', mention } : ELSEWHERE, first: at };
  }
  if (isBodyKind(kind))
    return {
      body: { kind: 'mention', mention },
      first: leftEdge(context, first, start),
      isAdjective: kind === 'country' && !isOwned,
    };
  if (kind !== 'person') return { body: ELSEWHERE, first };
  return isOwned ? { body: { kind: 'elsewhere', person: mention }, first } : undefined;
}

/** "Treasury minister", "EU envoy": the tagger takes the body for a part of the office. */
function bodyInside(context: ExtractContext, role: FoundRole): BodyOfOffice | undefined {
  for (let at = role.words.first; at < role.words.last && !PREPOSITIONS.has(lowerWord(context, at)); at++) {
    const mention = mentionAt(context, at);
    if (mention < 0 || isParty(context, mention)) continue;
    return isBodyKind(kindOfMention(context, mention)) ? { kind: 'mention', mention } : ELSEWHERE;
  }
  return undefined;
}

/** "The company's": the body that the noun refers to, else the noun. */
function described(context: ExtractContext, noun: number): BodyOfOffice {
  const mention = context.places.described[noun] ?? -1;
  const kind = kindOfMention(context, mention);
  if (!kind) return { kind: 'noun', word: noun };
  return kind === 'person' ? ELSEWHERE : { kind: 'mention', mention };
}

/** "The Harbour Institute, whose president": what stands before the comma. Other pronouns that refer to nobody known are of no help. */
function ownerOf(context: ExtractContext, pronoun: number): BodyOfOffice {
  if (lowerWord(context, pronoun) !== 'whose') return ELSEWHERE;
  const mention = mentionAt(context, lowerWord(context, pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1);
  return isBodyKind(kindOfMention(context, mention)) ? { kind: 'mention', mention } : ELSEWHERE;
}
