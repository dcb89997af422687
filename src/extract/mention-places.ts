/** Which mention stands at a word. Names may lie inside descriptions ("the Danish ministry"), so the two are looked up apart. */
import type { Layers } from '../language/layers.ts';

/** Index of the mention at each word, -1 where there is none. */
export interface MentionPlaces {
  /** Names, adjectives of countries, and pronouns. */
  readonly named: Int32Array;
  /** Descriptions, at their last word. */
  readonly described: Int32Array;
}

export function mentionPlaces({ words, mentions }: Layers): MentionPlaces {
  const named = new Int32Array(words.length).fill(-1);
  const described = new Int32Array(words.length).fill(-1);
  mentions.forEach(({ form, words: { first, last } }, index) => {
    if (form === 'description') described[last - 1] = index;
    else named.fill(index, first, last);
  });
  return { named, described };
}
