/** The names of a document as lists: "Peru, Chile and the Fijian utility Aeropuna" is three, whatever heads the parse gives them. */
import type { Word, WordRange } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { lowerWord, OWNER_SIGN } from '../grammar.ts';

/** Mentions are indexes into their layer; -1 is none. */
export interface NameLists {
  /** The mention over a word; of several a resolved name before a pronoun or description. */
  readonly at: (word: number) => number;
  /** Kind of a mention's entity. */
  readonly kindOf: (mention: number) => string;
  readonly formOf: (mention: number) => string;
  readonly wordsOf: (mention: number) => WordRange;
  /** A name and those that follow it in its list, no more than `MAX_LIST`. */
  readonly following: (mention: number, fits: (mention: number) => boolean) => number[];
  /** A name with those before and after it in its list. */
  readonly listed: (mention: number, fits: (mention: number) => boolean) => number[];
}

/** What titles and epithets are made of. */
export const TITLE: ReadonlySet<Word['upos']> = new Set(['NOUN', 'PROPN', 'ADJ']);
/** Words between two names of a list; more are no list. */
export const MAX_GAP = 3;
const JOINS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', 'the', 'as', 'well']);
/** The members of the United Nations, and some more. */
const MAX_LIST = 200;
const MAX_BEFORE = 40;
/** Words of an acronym in brackets. */
const MAX_BRACKET = 5;
const NOWHERE: WordRange = { first: 0, last: 0 };

export function nameLists(context: ExtractContext): NameLists {
  const { mentions, words } = context.layers;
  const over = mentionOver(context);
  const at = (word: number): number => over[word] ?? -1;
  const kindOf = (mention: number): string => context.kindOf(context.entityOf(mention)) ?? '';
  const formOf = (mention: number): string => mentions[mention]?.form ?? '';
  const wordsOf = (mention: number): WordRange => mentions[mention]?.words ?? NOWHERE;
  const headWord = (mention: number): Word | undefined => words[context.headOf(wordsOf(mention))];

  function following(mention: number, fits: (mention: number) => boolean): number[] {
    const list = [mention];
    let word = wordsOf(mention).last;
    const sentence = context.sentenceAt(word - 1);
    for (let gap = 0; context.sentenceAt(word) === sentence && gap <= MAX_GAP && list.length < MAX_LIST; ) {
      const next = at(word);
      const isPlace = lowerWord(context, word) === 'of' && ['country', 'place'].includes(kindOf(at(word + 1)));
      const skipped = isPlace ? wordsOf(at(word + 1)).last - word : bracketAt(word) || (gap > 0 ? epithetAt(word) : 0);
      if (next >= 0 && gap > 0 && fits(next) && formOf(next) !== 'pronoun' && !startsClause(mention, next)) {
        list.push(next);
        word = wordsOf(next).last;
        gap = 0;
      } else if (skipped > 0) word += skipped;
      else if (JOINS.has(lowerWord(context, word))) {
        word++;
        gap++;
      } else break;
    }
    // "Peru, Chile's neighbour": the last only owns what follows.
    return list.length > 1 && OWNER_SIGN.test(lowerWord(context, word)) ? list.slice(0, -1) : list;
  }

  /** Words of an acronym in brackets: "(UN)". */
  function bracketAt(word: number): number {
    if (lowerWord(context, word) !== '(') return 0;
    for (let step = 1; step <= MAX_BRACKET; step++) if (lowerWord(context, word + step) === ')') return step + 1;
    return 0;
  }

  /** Words that stand before the next name as what it is: "the Fijian utility Aeropuna". */
  function epithetAt(word: number): number {
    for (let step = 0; step <= MAX_GAP; step++) {
      const mention = at(word + step);
      if (mention >= 0 && formOf(mention) === 'name') return kindOf(mention) === 'institution' ? step : 0;
      if (mention < 0 && !TITLE.has(words[word + step]?.upos ?? 'X')) return 0;
    }
    return 0;
  }

  /** Whether a name is the subject of a clause of its own rather than one more of the list: "…, and Chile said". */
  function startsClause(first: number, next: number): boolean {
    const [mine, other] = [headWord(first), headWord(next)];
    return other?.relation === 'nsubj' && !(mine?.relation === 'nsubj' && mine.head === other.head);
  }

  function listed(mention: number, fits: (mention: number) => boolean): number[] {
    let first = mention;
    for (let other = first - 1; other >= 0 && other > mention - MAX_BEFORE; other--) {
      if (headWord(first)?.relation !== 'conj' || !fits(other) || !following(other, fits).includes(first)) break;
      first = other;
    }
    const list = following(first, fits);
    return list.includes(mention) ? list : [mention];
  }

  return { at, kindOf, formOf, wordsOf, following, listed };
}

function mentionOver(context: ExtractContext): Int32Array {
  const over = new Int32Array(context.layers.words.length).fill(-1);
  const rank = (mention: number): number => {
    const form = context.layers.mentions[mention]?.form;
    return (context.entityOf(mention) >= 0 ? 2 : 0) + (form === 'name' || form === 'demonym' ? 1 : 0);
  };
  context.layers.mentions.forEach(({ words }, index) => {
    for (let at = words.first; at < words.last; at++) {
      const held = over[at] ?? -1;
      if (held < 0 || rank(index) > rank(held)) over[at] = index;
    }
  });
  return over;
}
