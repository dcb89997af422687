/** People by the words that name them. */
import type { ExtractContext } from '../context.ts';
import { dependents, lowerWord } from '../grammar.ts';
import { kindOfMention, mentionAt } from './noun-phrase.ts';

/** The mention of a person at a word, or -1. */
export function personAt(context: ExtractContext, word: number): number {
  const mention = mentionAt(context, word);
  return kindOfMention(context, mention) === 'person' ? mention : -1;
}

/** The person whom a word names, or whose name stands beside it: "her nephew, Luis Roca", "Luis Roca, a sailor's son". */
export function personOf(context: ExtractContext, head: number): number {
  const { head: above = -1, relation } = context.layers.words[head] ?? {};
  const owner = relation === 'appos' ? [above] : [];
  for (const word of [head, ...dependents(context, head, 'flat', 'appos'), ...owner]) {
    const mention = personAt(context, word);
    if (mention >= 0) return mention;
  }
  return -1;
}

const LIST: ReadonlySet<string> = new Set([',', 'and', 'of', 'the', 'from', '(', ')', '-', '&']);

/** The first of a list and the other people of it, each perhaps with a place: "Ana Torres of Puno, Luis Roca and Juan Solis". */
export function listedPeople(context: ExtractContext, first: number): number[] {
  const { mentions, sentences } = context.layers;
  const found = [first];
  let at = mentions[first]?.words.last ?? 0;
  const end = sentences[context.sentenceAt(at - 1)]?.words.last ?? 0;
  while (at < end) {
    const mention = mentionAt(context, at);
    if (mention >= 0 && mentions[mention]?.form === 'name') {
      if (personAt(context, at) >= 0) found.push(mention);
      at = mentions[mention]?.words.last ?? end;
    } else if (LIST.has(lowerWord(context, at))) at++;
    else break;
  }
  return found;
}
