import type { Mention, MentionKind, WordRange } from '../../../src/language/layers.ts';
import { headNounsOf } from '../../../src/resolve/person-grammar.ts';
import { sensesOf } from '../../../src/resolve/tables.ts';
import type { ConlluWord } from '../../../training/corpora/conllu.ts';

/** A marked phrase of a sentence, by indexes of its words. */
export interface Bracket extends WordRange {
  /** GUM's type: person, organization, place, event, time, abstract, object, substance, animal, plant. */
  readonly type: string;
  readonly head: number;
}

/** A mention without the probability that a model would give it. */
export type ReadMention = Omit<Mention, 'score'>;

/**
 * A marked phrase as the mention that our contract has for it, by words of the sentence.
 *
 * A personal or possessive pronoun stays what it is. A phrase headed by a proper noun is a name, cut to the run of proper nouns around
 * the head without the title before it, since the pipeline's names are no longer ("US President [Barack Obama]"); dates, bare titles
 * ("the President") and pairs ("Ana and Bo") are none. Anything else is a description, cut after its head ("the daughter" of
 * "the daughter of the mayor"), so that its last noun is what it is about.
 */
export function asMention(words: readonly ConlluWord[], bracket: Bracket): Omit<ReadMention, 'start' | 'end'> {
  const { first, last, head, type } = bracket;
  const whole = { first, last };
  if (last - first === 1 && /^PRP/.test(words[head]?.xpos ?? '')) return { form: 'pronoun', words: whole };
  if (isPair(words, bracket)) return { form: 'description', words: whole };
  const range = type === 'time' ? undefined : nameAround(words, bracket);
  if (!range) return { form: 'description', words: { first, last: head + 1 } };
  const name = words.slice(range.first, range.last).map(({ form }) => form);
  const senses = sensesOf(name.join(' '));
  if (senses[0]?.kind === 'country' && senses[0].form === 'demonym')
    return { form: 'demonym', kind: 'country', words: range };
  const isCountry = senses.some(({ kind, form }) => kind === 'country' && form !== 'seat' && form !== 'demonym');
  return { form: 'name', kind: kindOf(type, isCountry, words[head]?.xpos === 'NNPS'), words: range };
}

function kindOf(type: string, isCountry: boolean, isPlural: boolean): MentionKind {
  switch (type) {
    case 'person':
      // "Jews", "the Sams": a group is no person.
      return isPlural ? 'other' : 'person';
    case 'organization':
      return isCountry ? 'country' : 'institution';
    case 'place':
      return isCountry ? 'country' : 'place';
    case 'event':
      return 'event';
    default:
      return 'other';
  }
}

/** "Procter & Gamble" is one body, "Ana and her brother" two people. */
const isPair = (words: readonly ConlluWord[], { type, first, last, head }: Bracket): boolean =>
  type !== 'organization' &&
  words.some((word, i) => i >= first && i < last && word.head - 1 === head && word.relation === 'conj');

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', '&', '-', 'on', 'in', 'de', 'al']);

/** A content word in capitals that does not owe them to the sentence's beginning: "United" of "the United States". */
const isCapital = (words: readonly ConlluWord[], i: number): boolean =>
  /^(?:ADJ|NOUN|VERB)$/.test(words[i]?.upos ?? '') &&
  /^\p{Lu}/u.test(words[i]?.form ?? '') &&
  /^\p{L}/u.test(words[i - 1]?.form ?? '');

/** Titles that the table of offices does not know as such when they stand alone. */
const BARE_TITLES: ReadonlySet<string> = new Set(['Madam', 'Speaker', 'Mom', 'Dad', 'God', 'King', 'Queen', 'Emperor']);

/** The run of proper nouns around the head; in names of bodies and things a link word counts between two of them ("Bank of England"). */
function nameAround(words: readonly ConlluWord[], { type, first, last, head }: Bracket): WordRange | undefined {
  const isPart = (i: number): boolean =>
    i === head ||
    ((words[i]?.upos === 'PROPN' || isCapital(words, i)) && !/^(?:nmod:desc|appos)$/.test(words[i]?.relation ?? ''));
  const isLink = (i: number): boolean =>
    LINKS.has(words[i]?.form ?? '') || (words[i]?.form === 'the' && LINKS.has(words[i - 1]?.form ?? ''));
  if (words[head]?.upos !== 'PROPN') return undefined;
  const reach = (step: 1 | -1): number => {
    let end = head;
    for (let i = head + step; i >= first && i < last; i += step) {
      if (isPart(i)) end = i;
      else if (type === 'person' || !isLink(i) || Math.abs(i - end) > 2) break;
    }
    return end;
  };
  const range = { first: reach(-1), last: reach(1) + 1 };
  const only = range.last - range.first === 1 && type === 'person' ? (words[head]?.form ?? '') : '';
  const isTitle = only !== '' && (BARE_TITLES.has(only) || headNounsOf(only).length > 0);
  return isTitle ? undefined : range;
}
