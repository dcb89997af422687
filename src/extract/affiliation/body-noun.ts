import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';

/** Words of the longest noun looked for: "central bank", "think tank". */
const MAX_WORDS = 2;

/** The noun in a body's name that says what it is, lower case: "ministry" in "Ministry of Trade"; empty where there is none. */
export function nounOf(name: string): string {
  const all = name.toLowerCase().split(/[^\p{L}]+/u);
  const head = all.slice(0, all.findIndex((word, at) => at > 0 && /^(?:of|for|in|on|and)$/.test(word)) >>> 0);
  return lastNoun(head) || lastNoun(all);
}

function lastNoun(words: readonly string[]): string {
  for (let last = words.length; last > 0; last--)
    for (let length = Math.min(MAX_WORDS, last); length > 0; length--) {
      const noun = words.slice(last - length, last).join(' ');
      if (CLASS_BY_INSTITUTION_NOUN.has(noun)) return noun;
    }
  return '';
}
