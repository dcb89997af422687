import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';

/** Words of the longest noun looked for: "central bank", "think tank". */
const MAX_WORDS = 2;

/** The noun in a body's name that says what it is, lower case: "ministry" in "Ministry of Trade"; empty where there is none. */
export function nounOf(name: string): string {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  for (let length = MAX_WORDS; length > 0; length--)
    for (let first = 0; first + length <= words.length; first++) {
      const noun = words.slice(first, first + length).join(' ');
      if (CLASS_BY_INSTITUTION_NOUN.has(noun)) return noun;
    }
  return '';
}
