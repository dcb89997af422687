/**
 * Who speaks, read off the words for the source.
 *
 * A name that leads the phrase is the speaker, at its head or in apposition to it ("Ann Roe, a spokesperson for the ministry", "the relief agency,
 * the Harbour Trust"), with what is coordinated to it; else a reference at the head. A spokesperson or a government speaks for the body or country
 * named beside it, a report or a ruling for whoever issued it; "officials", "a diplomat" are nobody in particular, whatever country they
 * come from, and so is somebody's lawyer.
 */
import type { WordRange } from '../../language/layers.ts';
import { isGovernmentNoun, isSpokesperson } from '../../resolve/person-grammar.ts';
import { DOCUMENT_NOUNS } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { caseWordsOf, lowerWord } from '../grammar.ts';

const SPEAKING_KINDS: ReadonlySet<string> = new Set(['person', 'institution', 'country']);

/** @returns Entities in text order; empty when the source is not named. */
export function speakersOf(context: ExtractContext, source: WordRange): number[] {
  const inside = mentionsOver(context, source).filter((index) =>
    SPEAKING_KINDS.has(context.kindOf(context.entityOf(index)) ?? ''),
  );
  const head = context.headOf(source);
  const standing = new Map(inside.map((index) => [index, standingOf(context, index, head)]));
  const leading = inside.filter((index) => standing.get(index) === 'leads');
  const isName = (index: number) => context.layers.mentions[index]?.form === 'name';
  const first =
    leading.find((index) => isName(index) && isPerson(context, index)) ??
    leading.find(isName) ??
    inside.find((index) => isName(index) && isPerson(context, index) && standsFree(context, index)) ??
    leading[0];
  if (first !== undefined) {
    const others = inside.filter(
      (index) => standing.get(index) === 'joins' && isPerson(context, index) === isPerson(context, first),
    );
    return unique([first, ...others].map((index) => context.entityOf(index)));
  }
  const spokenFor = inside.find((index) => isSpokenFor(context, index, head));
  return spokenFor === undefined ? [] : [context.entityOf(spokenFor)];
}

const isPerson = (context: ExtractContext, mention: number): boolean =>
  context.kindOf(context.entityOf(mention)) === 'person';

/** Words beyond the source that a name may have: the tagger's source may stop within one. */
const OVERHANG = 6;

/** Mentions that share a word with the source. */
function mentionsOver(context: ExtractContext, source: WordRange): number[] {
  const around = { first: Math.max(0, source.first - OVERHANG), last: source.last + OVERHANG };
  const words = context.layers.words.length;
  return context.mentionsIn(context.spanOf({ ...around, last: Math.min(around.last, words) })).filter((index) => {
    const range = context.layers.mentions[index]?.words;
    return range !== undefined && range.first < source.last && source.first < range.last;
  });
}

/** Whether neither a preposition stands before a person's name and titles nor a possessive sign after it: the parse of a long source errs. */
function standsFree(context: ExtractContext, mention: number): boolean {
  const { words, mentions } = context.layers;
  const range = mentions[mention]?.words;
  if (!range || POSSESSIVE.has(lowerWord(context, range.last))) return false;
  let before = range.first - 1;
  while (range.first - before < MAX_TITLE && TITLE_TAGS.has(words[before]?.upos)) before--;
  return words[before]?.upos !== 'ADP';
}

const POSSESSIVE: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
const MAX_TITLE = 20;
const TITLE_TAGS: ReadonlySet<string | undefined> = new Set(['NOUN', 'PROPN', 'ADJ']);

/** Relations by which a name stands for the noun that it hangs on; `nmod` and `compound` only in places. */
const STANDS_FOR: ReadonlySet<string> = new Set([
  'appos',
  'flat',
  'list',
  'dep',
  'parataxis',
  'nmod',
  'compound',
  'conj',
]);
const MAX_STEPS = 6;

/**
 * How a mention stands to the head of the phrase: it `leads` at the head or in apposition to it, it `joins` what leads as a conjunct, or it
 * stands `aside`, after a preposition, as an owner or before its noun.
 */
function standingOf(context: ExtractContext, mention: number, head: number): 'leads' | 'joins' | 'aside' {
  const { words, mentions } = context.layers;
  const found = mentions[mention];
  if (!found || found.form === 'demonym') return 'aside';
  if (found.words.first <= head && head < found.words.last) return 'leads';
  if (found.form === 'pronoun') return 'aside';
  let standing: 'leads' | 'joins' = 'leads';
  for (let at = context.headOf(found.words), steps = 0; steps < MAX_STEPS; steps++) {
    if (at === head) return standing;
    const word = words[at];
    if (!word || word.head < 0 || !STANDS_FOR.has(word.relation) || caseWordsOf(context, at).length > 0) return 'aside';
    if ((word.relation === 'compound' || word.relation === 'nmod') && at < word.head) return 'aside';
    if (word.relation === 'conj') {
      standing = 'joins';
      // "Ann Roe of Peru and Jim Poe": the parser may join a person to the country before
      if (isPerson(context, mention) && isOtherName(context, mention, word.head)) return standing;
    }
    at = word.head;
  }
  return 'aside';
}

/** Whether a word belongs to a name that is no person's. */
const isOtherName = (context: ExtractContext, near: number, word: number): boolean =>
  [near - 1, near - 2].some((index) => {
    const other = context.layers.mentions[index];
    return other && other.words.first <= word && word < other.words.last && !isPerson(context, index);
  });

/** Whether the head speaks for a mention: spokespersons for bodies, governments for countries, reports for those who issue them. */
function isSpokenFor(context: ExtractContext, mention: number, head: number): boolean {
  const noun = lowerWord(context, head);
  const form = context.layers.mentions[mention]?.form;
  const kind = context.kindOf(context.entityOf(mention));
  if (isSpokesperson(noun)) return kind !== 'person';
  if (isGovernmentNoun(noun))
    return kind === 'country' && (form === 'name' || form === 'demonym' || form === 'pronoun');
  return DOCUMENT_NOUNS.has(noun) && form !== 'demonym' && isIssuer(context, mention, head);
}

const ISSUED_BY: ReadonlySet<string> = new Set(['by', 'from', 'of', ...POSSESSIVE]);

/** "The court's ruling", "a Harbour Institute study", "a report by the institute", "a survey published by the bank". */
function isIssuer(context: ExtractContext, mention: number, head: number): boolean {
  const { words, mentions } = context.layers;
  const range = mentions[mention]?.words;
  const at = range && context.headOf(range);
  const word = at === undefined ? undefined : words[at];
  if (at === undefined || !word) return false;
  const signs = caseWordsOf(context, at);
  if (word.head === head)
    return (
      word.relation === 'compound' ||
      (word.relation === 'nmod' && (signs.length === 0 || signs.some((sign) => ISSUED_BY.has(sign))))
    );
  const participle = words[word.head];
  return signs.includes('by') && participle?.relation === 'acl' && participle.head === head;
}

const unique = (entities: readonly number[]): number[] => [...new Set(entities.filter((entity) => entity >= 0))];
