import type { WindowLayers } from './decode-window.ts';
import type { Attribution, Layers, Mention, RolePhrase, Tie, Word, WordRange } from './layers.ts';
import type { Segmentation } from './sentences.ts';

/** The layers of consecutive windows, laid end to end with the document's indexes and offsets. */
export interface JoinedWindows {
  /** Adds the next window, whose first word is the document's word `first`. */
  add(first: number, window: WindowLayers): void;
  readonly layers: Layers;
}

/**
 * Joins windows, in order, into the layers of a document.
 *
 * A sentence too long for a window comes in stretches with a root each; the root of the first is the sentence's, and those of the others
 * hang on it as `parataxis`, so that every sentence has one root and one tree.
 */
export function joinWindows(segmentation: Segmentation, sentenceOf: Int32Array): JoinedWindows {
  const words: Word[] = [];
  const mentions: Mention[] = [];
  const roles: RolePhrase[] = [];
  const attributions: Attribution[] = [];
  const ties: Tie[] = [];
  let root = { sentence: -1, word: -1 };

  const spanOf = ({ first, last }: WordRange) => ({
    start: segmentation.words[first]?.start ?? 0,
    end: segmentation.words[last - 1]?.end ?? 0,
  });

  const addWords = (offset: number, { upos, heads, relations }: WindowLayers) => {
    upos.forEach((tag, k) => {
      const word = offset + k;
      const sentence = sentenceOf[word] ?? -1;
      const { start, end } = segmentation.words[word] ?? { start: 0, end: 0 };
      const head = heads[k] ?? -1;
      const relation = relations[k] ?? 'dep';
      if (head >= 0) words.push({ start, end, sentence, upos: tag, head: offset + head, relation });
      else if (root.sentence === sentence)
        words.push({ start, end, sentence, upos: tag, head: root.word, relation: 'parataxis' });
      else {
        root = { sentence, word };
        words.push({ start, end, sentence, upos: tag, head: -1, relation });
      }
    });
  };

  return {
    layers: { sentences: segmentation.sentences, words, mentions, roles, attributions, ties },
    add(offset, window) {
      const shift = ({ first, last }: WordRange): WordRange => ({ first: first + offset, last: last + offset });
      const firstMention = mentions.length;
      const firstRole = roles.length;
      addWords(offset, window);
      for (const mention of window.mentions) {
        const range = shift(mention);
        const { form, kind, score } = mention;
        mentions.push({ ...spanOf(range), words: range, form, ...(kind && { kind }), score });
      }
      for (const role of window.roles) roles.push({ ...spanOf(shift(role)), words: shift(role), score: role.score });
      for (const { cue, source, content, score } of window.attributions)
        attributions.push({
          cue: shift(cue),
          ...(source && { source: shift(source) }),
          content: content.map(shift),
          score,
        });
      for (const { label, from, to, score } of window.ties)
        ties.push({ label, from: from + firstMention, to: to + (label === 'role' ? firstRole : firstMention), score });
    },
  };
}
