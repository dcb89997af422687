import type { Document } from '../document/document.ts';
import type { Layers, Mention, Sentence, WordRange } from '../language/layers.ts';

/** A document with its language layers, and the look-ups that every pass of this stage needs. */
export interface Context {
  readonly document: Document;
  readonly layers: Layers;
  /** The surface form of a mention. */
  readonly textOf: (mention: Mention) => string;
  readonly sentenceOf: (mention: Mention) => Sentence;
  /** The word of a phrase that hangs on one outside it, or on none. */
  readonly headOf: (range: WordRange) => number;
  /** Whether the mention stands where the article tells its story: captions and pull quotes repeat it and make no entity. */
  readonly isStory: (mention: Mention) => boolean;
}

export function contextOf(document: Document, layers: Layers): Context {
  const sentenceOf = (mention: Mention): Sentence => {
    const sentence = layers.sentences[layers.words[mention.words.first]?.sentence ?? -1];
    if (!sentence)
      throw new RangeError(`Mention at ${mention.start} of ${document.id} points outside the words layer.`);
    return sentence;
  };
  return {
    document,
    layers,
    textOf: (mention) => document.text.slice(mention.start, mention.end),
    sentenceOf,
    headOf: ({ first, last }) => {
      for (let i = first; i < last; i++) {
        const head = layers.words[i]?.head ?? -1;
        if (head < first || head >= last) return i;
      }
      return first;
    },
    isStory: (mention) => {
      const kind = document.blocks[sentenceOf(mention).block]?.kind;
      return kind !== 'caption' && kind !== 'pull-quote' && kind !== 'furniture';
    },
  };
}
