/** A document of tagged sentences, as most entity sets have them. */
import type { CorpusDocument, Split } from '../document.ts';

/** Puts sentences with mention masks together; all of them are one paragraph. */
export function sentenceDocument(
  id: string,
  split: Split,
  sentences: readonly { readonly words: readonly string[]; readonly masks: readonly number[] }[],
): CorpusDocument {
  let first = 0;
  const ranges = sentences.map(({ words }) => {
    const range = { first, last: first + words.length };
    first = range.last;
    return { block: 0, words: range };
  });
  return {
    id,
    split,
    words: sentences.flatMap((sentence) => sentence.words),
    sentences: ranges.filter(({ words }) => words.first < words.last),
    mentions: sentences.flatMap((sentence) => sentence.masks),
    unsnapped: 0,
  };
}
