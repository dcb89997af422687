import type { ExtractContext } from '../context.ts';
import { caseWordsOf, lowerWord } from '../grammar.ts';
import { TELLING } from './circumstance.ts';
import { phraseAround } from './phrase.ts';
import type { Said } from './said.ts';

/** How what is said goes on after its object: "urged Iran to", "accused the army of", "described him as". */
const GOES_ON = /^(?:to|of|for|as|from|over)\s/i;
/** Prepositions after which reporting words have what is spoken of: "asked about the pact", "called on Chad". */
const OF_TOPICS: ReadonlySet<string> = new Set(['about', 'against', 'on']);
const MAX_WORDS = 12;

/**
 * Mentions that the reporting words themselves have as their object, or as the subject of a passive: "was described by". Whom one tells
 * something is no topic.
 *
 * @returns Indexes of mentions.
 */
export function topicsOfCue(context: ExtractContext, { cueWord, content }: Said): number[] {
  const { words } = context.layers;
  if (cueWord < 0) return [];
  const children = context.childrenOf(cueWord);
  const hasAgent = children.some(
    (child) => words[child]?.relation === 'obl' && caseWordsOf(context, child)[0] === 'by',
  );
  const goesOn =
    !TELLING.has(lowerWord(context, cueWord)) && content[0] !== undefined && GOES_ON.test(context.textOf(content[0]));
  return children.flatMap((child) => {
    const relation = words[child]?.relation;
    const phrase = phraseAround(context, child, MAX_WORDS);
    const isTopic =
      ((relation === 'obj' || relation === 'iobj') && goesOn) ||
      (relation === 'nsubj' && hasAgent) ||
      (relation === 'obl' && phrase.first === cueWord + 1 && OF_TOPICS.has(lowerWord(context, phrase.first)));
    return isTopic ? context.mentionsIn(context.spanOf(phrase)) : [];
  });
}
