import type { Sentence } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { type Element, symbolsOf, type WordClasses } from './symbols.ts';

/** A rule of a pattern table, its expression compiled. */
export interface Rule {
  readonly id: string;
  readonly expression: RegExp;
}

/** Where a rule fits a sentence. Mentions and roles are indexes into their layers, in text order. */
export interface Match {
  readonly rule: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly roles: readonly number[];
  /** The word of a class that the rule names `word`; -1 without one. */
  readonly word: number;
  /** First and last-exclusive word that the match covers. */
  readonly first: number;
  readonly last: number;
}

/** Compiles an expression of a table; `d` gives the groups' places, `g` lets matches be found one after another. */
export const compile = (pattern: string): RegExp => new RegExp(pattern, 'dg');

/**
 * Every place where a rule fits, the rules in their order. Matches of one rule may share their ends ("A, minister of B, and C") but none
 * begins where another of the same rule does.
 */
export function matchRules(
  context: ExtractContext,
  sentence: Sentence,
  rules: readonly Rule[],
  classes: WordClasses,
): Match[] {
  const { symbols, elements } = symbolsOf(context, sentence, classes);
  const matches: Match[] = [];
  for (const { id, expression } of rules) {
    expression.lastIndex = 0;
    for (let found = expression.exec(symbols); found; found = expression.exec(symbols)) {
      const groups = found.indices?.groups ?? {};
      const within = (name: string): Element[] => elements.slice(...(groups[name] ?? [0, 0]));
      const all = elements.slice(found.index, found.index + found[0].length);
      matches.push({
        rule: id,
        from: indexes(within('from'), 'mention'),
        to: indexes(within('to'), 'mention'),
        roles: indexes(within('role'), 'role'),
        word: indexes(within('word'), 'word')[0] ?? -1,
        first: firstWord(context, all[0]),
        last: lastWord(context, all.at(-1)),
      });
      // Not again from inside the list that it began with.
      const [start, end] = groups.from ?? [0, 0];
      expression.lastIndex = start === found.index ? end : found.index + 1;
    }
  }
  return matches;
}

const indexes = (elements: readonly Element[], kind: Element['kind']): number[] =>
  elements.flatMap((element) => (element.kind === kind ? [element.index] : []));

const rangeOf = (context: ExtractContext, element: Element | undefined) =>
  element?.kind === 'mention'
    ? context.layers.mentions[element.index]?.words
    : element?.kind === 'role'
      ? context.roles[element.index]?.words
      : undefined;
const firstWord = (context: ExtractContext, element: Element | undefined): number =>
  rangeOf(context, element)?.first ?? element?.index ?? 0;
const lastWord = (context: ExtractContext, element: Element | undefined): number =>
  rangeOf(context, element)?.last ?? (element?.index ?? 0) + 1;
