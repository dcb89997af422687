/**
 * The parties and bodies that a word of the parse stands for: a name with the list it heads, a pronoun or description that was
 * resolved, "the Peruvian government", and "the three states" or "they" for the states listed last.
 */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { WordRange } from '../../language/layers.ts';
import { CLASS_BY_FRAMEWORK_NOUN } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { dependents, lowerWord, OWNER_SIGN, obliques } from '../grammar.ts';
import { groupsOf } from './groups.ts';
import { MAX_GAP, nameLists, TITLE } from './name-lists.ts';

/** An entity where a clause speaks of it. */
export interface End {
  readonly entity: number;
  readonly words: WordRange;
  /** Not named there: a pronoun, a description or a group stands for it. */
  readonly isInferred: boolean;
  /** Taken out of the group that the clause speaks of: "all but Chile". */
  readonly isExcepted?: boolean;
}

export interface Ends {
  readonly partiesAt: (word: number) => End[];
  /** The parties at some words, those of a list once however many of its names are among the words. */
  readonly partiesOf: (words: readonly number[]) => End[];
  readonly bodiesAt: (word: number) => End[];
  /** The same of bodies. */
  readonly bodiesOf: (words: readonly number[]) => End[];
  /** The parties of a list that begins at a word or right after the mark or article there. */
  readonly listAt: (word: number) => End[];
  /** Whether a word speaks of a body without saying which: "the deal", "that older body", "it". */
  readonly isAnyBody: (word: number) => boolean;
  /** The country that a person or organ acts for, named right beside: "Peruvian President Ana Torres", "Ana Torres of Peru". */
  readonly countryOf: (person: End) => End | undefined;
}

const STANDS_FOR: ReadonlySet<string> = new Set(table.standsFor);
const NAMED_AS: ReadonlySet<string> = new Set(['known', 'called', 'named', 'dubbed']);
/** Nouns after the name of a body that make no other of it: "the Lake partnership", "the Harbour party". */
const BODY_NOUNS: ReadonlySet<string> = new Set(table.bodyNouns);
const EXCEPT: ReadonlySet<string> = new Set(['but', 'except', 'bar']);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that']);
const PARTIES: ReadonlySet<string> = new Set(['country', 'institution', 'person']);
const BODIES: ReadonlySet<string> = new Set(['framework', 'institution']);

export function endsOf(context: ExtractContext): Ends {
  const { words } = context.layers;
  const lists = nameLists(context);
  const { at, kindOf, formOf } = lists;
  const groupAt = groupsOf(context, lists);
  const isParty = (mention: number): boolean => PARTIES.has(kindOf(mention));
  const isBody = (mention: number): boolean => BODIES.has(kindOf(mention));
  const isName = (mention: number): boolean => formOf(mention) === 'name';
  const isBodyNoun = (word: number): boolean =>
    BODY_NOUNS.has(lowerWord(context, word)) || CLASS_BY_FRAMEWORK_NOUN.has(lowerWord(context, word));
  const endOf = (mention: number): End => ({
    entity: context.entityOf(mention),
    words: lists.wordsOf(mention),
    isInferred: !isName(mention) && formOf(mention) !== 'demonym',
  });

  function bodiesAt(word: number): End[] {
    const mention = at(word);
    if (isBody(mention) && isName(mention)) return lists.listed(mention, isBody).map(endOf);
    const apposed = mention < 0 && words[word]?.relation === 'appos' ? bodyApposed(word) : -1;
    const inside = dependents(
      context,
      word,
      'appos',
      ...(isBodyNoun(word) ? (['compound', 'flat', 'amod'] as const) : []),
    );
    // "The document, known as the Lake treaty".
    const named = dependents(context, word, 'acl')
      .filter((verb) => NAMED_AS.has(lowerWord(context, verb)))
      .flatMap((verb) => [...obliques(context, verb, ['as']), ...dependents(context, verb, 'xcomp', 'obj')]);
    const found = [...named, ...named.flatMap((noun) => dependents(context, noun, 'compound')), ...inside]
      .map(at)
      .find((child) => isBody(child) && isName(child));
    const one = apposed >= 0 ? apposed : (found ?? mention);
    return isBody(one) ? [endOf(one)] : [];
  }

  /** "The Lake Pact, a bloc made up of": the body that a noun in apposition is, right before it or where the parse says. */
  function bodyApposed(word: number): number {
    let before = word - 1;
    while (TITLE.has(words[before]?.upos ?? 'X') || words[before]?.upos === 'DET') before--;
    const near = lowerWord(context, before) === ',' ? at(before - 1) : -1;
    return [near, at(words[word]?.head ?? -1)].find(isBody) ?? -1;
  }

  function partiesAt(word: number): End[] {
    const mention = at(word);
    if (isParty(mention)) {
      const isAdjective = formOf(mention) === 'demonym' && words[word]?.upos === 'ADJ' && kindOf(mention) !== 'country';
      const isOut = isExcepted(word);
      return isAdjective ? [] : lists.listed(mention, isParty).map((one) => ({ ...endOf(one), isExcepted: isOut }));
    }
    const stood = STANDS_FOR.has(lowerWord(context, word)) ? stoodFor(word) : [];
    if (stood.length > 0) return stood;
    const excepted = dependents(context, word, 'nmod', 'conj', 'obl').flatMap((child) =>
      child > word && isExcepted(child) ? partiesAt(child) : [],
    );
    const group = groupAt(word).filter((entity) => excepted.every((end) => end.entity !== entity));
    const here = { first: word, last: word + 1 };
    return [...group.map((entity) => ({ entity, words: here, isInferred: true })), ...excepted];
  }

  /** "Peru's parliament", "the Peruvian government"; of "Prime ministers Ana Torres and Luis Roca" the two. */
  function stoodFor(word: number): End[] {
    const owner = dependents(context, word, 'nmod', 'amod', 'compound', 'det')
      .map(at)
      .find((child) => kindOf(child) === 'country');
    if (owner !== undefined) return [{ ...endOf(owner), isInferred: true }];
    return dependents(context, word, 'appos', 'flat').flatMap((child) =>
      kindOf(at(child)) === 'person' ? partiesAt(child) : [],
    );
  }

  /** "Every state except Chile", "all but the Swiss"; a comma before "but" begins a clause. */
  function isExcepted(word: number): boolean {
    const mark = lowerWord(context, word - 1) === 'the' ? word - 2 : word - 1;
    return EXCEPT.has(lowerWord(context, mark)) && lowerWord(context, mark - 1) !== ',';
  }

  function listAt(word: number): End[] {
    const sentence = context.sentenceAt(word - 1);
    for (let next = word; next < word + MAX_GAP && context.sentenceAt(next) === sentence; next++) {
      const mention = at(next);
      if (mention >= 0) return isParty(mention) && isName(mention) ? lists.following(mention, isParty).map(endOf) : [];
    }
    return [];
  }

  function countryOf(person: End): End | undefined {
    const { first, last } = person.words;
    const isCountry = (word: number): boolean => kindOf(at(word)) === 'country';
    const isTitle = (word: number): boolean =>
      context.sentenceAt(word) === context.sentenceAt(first) && TITLE.has(words[word]?.upos ?? 'X');
    // "Peru's parliament" too.
    let before = OWNER_SIGN.test(lowerWord(context, first - 1)) ? first - 2 : first - 1;
    while (isTitle(before) && !isCountry(before)) before--;
    const found = lowerWord(context, last) === 'of' && isCountry(last + 1) ? last + 1 : isTitle(before) ? before : -1;
    return found < 0 ? undefined : { ...endOf(at(found)), isInferred: true };
  }

  const isDefinite = (word: number): boolean =>
    dependents(context, word, 'det').some((article) => DEFINITE.has(lowerWord(context, article)));

  const isAnyBody = (word: number): boolean =>
    (isBodyNoun(word) && at(word) < 0 && isDefinite(word)) ||
    formOf(at(word)) === 'description' ||
    lowerWord(context, word) === 'it';

  const partiesOf = (heads: readonly number[]): End[] => endsAt(heads, partiesAt);
  const bodiesOf = (heads: readonly number[]): End[] => endsAt(heads, bodiesAt);

  return { partiesAt, partiesOf, bodiesAt, bodiesOf, listAt, countryOf, isAnyBody };
}

/** What some words stand for; a word inside what an earlier one stands for adds nothing. */
function endsAt(heads: readonly number[], at: (word: number) => readonly End[]): End[] {
  const found: End[] = [];
  const taken = new Set<number>();
  for (const head of heads) {
    if (taken.has(head)) continue;
    for (const end of at(head)) {
      for (let word = end.words.first; word < end.words.last; word++) taken.add(word);
      found.push(end);
    }
  }
  return found;
}
