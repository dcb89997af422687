/**
 * "The new US-led framework": definite noun phrases whose head noun is a word for agreements and groupings. The description head
 * learnt from articles in which the tagged ones all refer, and passes over many of these; here they are found by grammar, and whether one
 * refers to anything is left to coreference.
 */
import table from '../../data/institution-nouns.json' with { type: 'json' };
import type { Upos, WordRange } from './layers.ts';

const NOUNS: ReadonlySet<string> = new Set(
  table.frameworks.flatMap((row) => (row.noun.includes(' ') ? [] : [row.noun])),
);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that']);
/** Words between the article and the noun; a longer stretch is rarely one noun phrase. */
const MAX_INSIDE = 7;
const INSIDE: ReadonlySet<Upos> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB', 'ADV']);

/**
 * @param words Surface forms of a window.
 * @param upos Parallel to `words`.
 * @param taken Whether a name or a description already ends at a word.
 * @returns Ranges from the article to the noun, in order. Phrases that "of" goes on from ("the agreement of 2015") name something else.
 */
export function definiteDescriptions(
  words: readonly string[],
  upos: readonly Upos[],
  sentences: readonly WordRange[],
  taken: (word: number) => boolean,
): WordRange[] {
  return sentences.flatMap(({ first, last }) => {
    const found: WordRange[] = [];
    for (let noun = first + 1; noun < last; noun++) {
      const next = words[noun + 1]?.toLowerCase();
      if (!NOUNS.has((words[noun] ?? '').toLowerCase()) || taken(noun) || upos[noun] === 'VERB') continue;
      if (noun + 1 < last && (next === 'of' || upos[noun + 1] === 'NOUN' || upos[noun + 1] === 'PROPN')) continue;
      let at = noun - 1;
      while (at > first && noun - at <= MAX_INSIDE && (INSIDE.has(upos[at] ?? 'X') || words[at] === '-')) at--;
      if (DEFINITE.has((words[at] ?? '').toLowerCase())) found.push({ first: at, last: noun + 1 });
    }
    return found;
  });
}
