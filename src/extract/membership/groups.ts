/** The states that "the three states", "all three", "both", "none" or "they" are: those of the last list of so many. */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { dependents, lowerWord } from '../grammar.ts';
import type { NameLists } from './name-lists.ts';

const STATES: ReadonlySet<string> = new Set(table.states);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'these', 'those', 'all', 'both']);
/** Sentences back in which the states that "they" are were listed, and paragraphs back where their number is told. */
const REACH = { sentences: 2, blocks: 2 };

/** Lists looked back over, in one long paragraph too. */
const MAX_BACK = 200;

interface Group {
  readonly at: number;
  readonly entities: readonly number[];
}

/** @returns The entities of the group that a word speaks of, for words asked of in about the order of the text. */
export function groupsOf(context: ExtractContext, lists: NameLists): (word: number) => readonly number[] {
  const ahead = countryLists(context, lists).reverse();
  const passed: Group[] = [];

  return (word) => {
    const size = sizeOf(context, lists, word);
    if (size === undefined) return [];
    for (let next = ahead.at(-1); next && next.at < word; next = ahead.at(-1)) {
      passed.push(next);
      ahead.pop();
    }
    const block = context.blockAt(word);
    for (let i = passed.length - 1; i >= Math.max(0, passed.length - MAX_BACK); i--) {
      const group = passed[i];
      if (!group || context.blockAt(group.at) < block - REACH.blocks) return [];
      if (group.at >= word || (size > 1 && group.entities.length !== size)) continue;
      const isNear =
        context.blockAt(group.at) === block &&
        context.sentenceAt(word) - context.sentenceAt(group.at) <= REACH.sentences;
      if (size <= 1 && !isNear) return [];
      passed.push({ at: word, entities: group.entities });
      return group.entities;
    }
    return [];
  };
}

/** How many states a word speaks of, at most 1 where it does not say; undefined where it speaks of no group that is known. */
function sizeOf(context: ExtractContext, lists: NameLists, word: number): number | undefined {
  const form = lowerWord(context, word);
  const mention = lists.at(word);
  const isResolved = mention >= 0 && context.entityOf(mention) >= 0 && lists.formOf(mention) !== 'description';
  if (isResolved || !STATES.has(form)) return undefined;
  // "Three of the eight" are not known, nor which three "island states" are meant.
  if (dependents(context, word, 'nmod', 'compound').length > 0) return undefined;
  const parts = [form, ...dependents(context, word, 'nummod', 'det', 'amod').map((child) => lowerWord(context, child))];
  const isNoun = context.layers.words[word]?.upos === 'NOUN';
  if (isNoun && !parts.some((part) => DEFINITE.has(part))) return undefined;
  return parts.includes('both') ? 2 : Math.max(...parts.map((part) => table.numbers.indexOf(part)));
}

/** The lists of two countries or more, in text order. */
function countryLists(context: ExtractContext, lists: NameLists): Group[] {
  const isCountry = (mention: number): boolean =>
    lists.kindOf(mention) === 'country' && lists.formOf(mention) === 'name';
  const found: Group[] = [];
  for (let i = 0; i < context.layers.mentions.length; ) {
    const list = isCountry(i) ? lists.following(i, isCountry) : [i];
    const entities = [...new Set(list.map((mention) => context.entityOf(mention)))];
    if (entities.length > 1) found.push({ at: lists.wordsOf(i).first, entities });
    i = Math.max(i, ...list) + 1;
  }
  return found;
}
