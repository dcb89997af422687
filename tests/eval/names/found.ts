import { decodeTags, NAME_OUTSIDE_BIAS } from '../../../src/language/decode-tags.ts';
import { type LanguageModel, MENTION_TAGS } from '../../../src/language/encoder.ts';
import { MENTION_KINDS, type MentionKind, type WordRange } from '../../../src/language/layers.ts';
import { type GoldWords, scoreGoldWords } from '../syntax/gold-words.ts';

export interface FoundName extends WordRange {
  readonly kind: MentionKind;
  /** Mean probability of its tags. */
  readonly score: number;
}

/** The names that the model finds among given words and sentences, as word ranges of the document. */
export async function findNames(document: GoldWords, model: LanguageModel): Promise<FoundName[]> {
  const names: FoundName[] = [];
  for await (const { first: offset, scores, sentences } of scoreGoldWords(document, model))
    for (const sentence of sentences)
      for (const { first, last, kind: number, score } of decodeTags(
        scores.mentions,
        MENTION_TAGS,
        sentence.first,
        sentence.last,
        NAME_OUTSIDE_BIAS,
      )) {
        const kind = MENTION_KINDS[number];
        if (kind) names.push({ first: offset + first, last: offset + last, kind, score });
      }
  return names;
}
