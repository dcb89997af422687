import type { Sentence } from './layers.ts';

/**
 * For each word whether it stands within quotation marks.
 *
 * Every block starts outside; a quotation that is continued in the next block opens there again. Marks that are never closed hold to the
 * end of their block. Single quotes count when they are typographic, since the straight one is mostly an apostrophe.
 */
export function quotedWords(words: readonly string[], sentences: readonly Sentence[]): boolean[] {
  const quoted: boolean[] = [];
  let block = -1;
  let open: string | undefined;
  for (const sentence of sentences) {
    if (sentence.block !== block) open = undefined;
    block = sentence.block;
    for (let word = sentence.words.first; word < sentence.words.last; word++) {
      const form = words[word] ?? '';
      if (open === undefined) open = CLOSED_BY.get(form);
      else if (form === open) open = undefined;
      quoted.push(open !== undefined);
    }
  }
  return quoted;
}

const CLOSED_BY = new Map([
  ['“', '”'],
  ['"', '"'],
  ['``', "''"],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
]);
