/**
 * "The Spanish Ministry of Culture", "Chilean AI firm Aeropuna", "Harbour University in Peru": the country whose name or adjective stands right
 * before a body's name, or right after it with "in" or "of". What the body is there is the noun between the two, else the one in its name.
 */
import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation } from '../fact.ts';
import { lowerWord, OWNER_SIGN } from '../grammar.ts';
import { nounOf } from './body-noun.ts';
import { isOwnerEnding } from './noun-phrase.ts';

const COUNTRY_RULE = 'rule:country-of-body';
const STATED = 0.8;
/** Words of what a body is between a country and its name: "state-owned steel maker". */
const MAX_BETWEEN = 4;

export function countriesOfBodies(context: ExtractContext): Affiliation[] {
  return context.layers.mentions.flatMap((mention, index) => {
    if (mention.form !== 'name' || context.kindOf(context.entityOf(index)) !== 'institution') return [];
    const found = before(context, mention.words.first) ?? after(context, mention.words.last);
    if (!found) return [];
    const role =
      found.noun ||
      nounOf(context.textOf(mention)) ||
      nounOf(context.entities.entities[context.entityOf(index)]?.label ?? '');
    if (role === '' || SELDOM.has(CLASS_BY_INSTITUTION_NOUN.get(role) ?? '')) return [];
    return [factOf(context, index, found.country, role)];
  });
}

/** Bodies that a country before their name merely locates. */
const SELDOM: ReadonlySet<string> = new Set(['political party']);

interface Found {
  readonly country: number;
  readonly noun: string;
}

function before(context: ExtractContext, first: number): Found | undefined {
  const start = context.layers.sentences[context.sentenceAt(first)]?.words.first ?? 0;
  for (let at = first - 1; at >= start && first - at <= MAX_BETWEEN + 2; at--) {
    const mention = context.places.named[at] ?? -1;
    if (mention >= 0) {
      const isCountry =
        context.kindOf(context.entityOf(mention)) === 'country' && context.layers.mentions[mention]?.form !== 'pronoun';
      const next = context.layers.mentions[mention]?.words.last ?? at;
      return isCountry ? { country: mention, noun: bodyNounIn(context, next, first) } : undefined;
    }
    const upos = context.layers.words[at]?.upos ?? 'X';
    if (!isOwnerEnding(context, at) && upos !== 'NOUN' && upos !== 'ADJ' && !/^[-–]$/.test(lowerWord(context, at)))
      return undefined;
    if (upos === 'NOUN' && at === first - 1 && bodyNounIn(context, at, first) === '') return undefined;
  }
  return undefined;
}

/** The words between, when the last of them says what a body is: "AI firm". */
function bodyNounIn(context: ExtractContext, first: number, last: number): string {
  const from = OWNER_SIGN.test(lowerWord(context, first)) ? first + 1 : first;
  if (from >= last || !CLASS_BY_INSTITUTION_NOUN.has(lowerWord(context, last - 1))) return '';
  return context.textOf(context.spanOf({ first: from, last })).replace(/\s+/g, ' ');
}

function after(context: ExtractContext, last: number): Found | undefined {
  if (!/^(?:in|of)$/.test(lowerWord(context, last))) return undefined;
  const mention = context.places.named[last + 1] ?? -1;
  if (
    mention < 0 ||
    context.kindOf(context.entityOf(mention)) !== 'country' ||
    context.layers.mentions[mention]?.form !== 'name'
  )
    return undefined;
  return { country: mention, noun: '' };
}

function factOf(context: ExtractContext, body: number, country: number, role: string): Affiliation {
  const { mentions } = context.layers;
  const ranges = [mentions[body]?.words, mentions[country]?.words].filter((range) => range !== undefined);
  return {
    kind: 'affiliation',
    from: context.entityOf(body),
    to: context.entityOf(country),
    role,
    status: 'current',
    evidence: evidenceSpans(context, ranges),
    extractor: COUNTRY_RULE,
    confidence: STATED,
    basis: 'stated',
  };
}
