/**
 * "The framework", "the ministry", "the Japanese prime minister": a definite description goes to the entity that the reference
 * head ties it to most strongly; failing that, to the entity named last before it whose name or class holds the description's
 * head noun ("the centre" after Centre for Policy Dialogue), at most `LOOK_BACK` sentences away.
 */
import type { Mention } from '../../language/layers.ts';
import { nameTokens } from '../name-key.ts';
import type { Pass } from './pass.ts';
import { bestSupported, referenceSupport } from './support.ts';

const LOOK_BACK = 8;

export const resolveDescriptions: Pass = (context, state) => {
  const { mentions, ties, words } = context.layers;
  const support = referenceSupport(ties, state.entityOf);
  mentions.forEach((mention, index) => {
    if (mention.form !== 'description' || (state.entityOf[index] ?? -1) >= 0) return;
    // What grammar alone found may refer to nothing: only a name that holds its noun counts.
    let best = mention.score > 0 ? bestSupported(support.get(index), () => true) : -1;
    if (best < 0) best = lastOfThatName(index, headNoun(mention));
    if (best >= 0) state.assign(index, best);
  });

  function headNoun(mention: Mention): string {
    for (let i = mention.words.last - 1; i >= mention.words.first; i--) {
      const word = words[i];
      if (word && (word.upos === 'NOUN' || word.upos === 'PROPN'))
        return context.document.text.slice(word.start, word.end).toLowerCase();
    }
    const last = words[mention.words.last - 1];
    return last ? context.document.text.slice(last.start, last.end).toLowerCase() : '';
  }

  function lastOfThatName(index: number, noun: string): number {
    if (!noun) return -1;
    const here = words[mentions[index]?.words.first ?? -1]?.sentence ?? 0;
    for (let i = index - 1; i >= 0; i--) {
      const mention = mentions[i];
      if (!mention) continue;
      if (here - (words[mention.words.first]?.sentence ?? 0) > LOOK_BACK) return -1;
      const entity = state.entityOf[i] ?? -1;
      if (entity < 0 || state.kindOf(entity) === 'person') continue;
      if (nameTokens(state.nameOf(entity)).includes(noun) || state.classOf(entity).split(' ').includes(noun))
        return entity;
    }
    return -1;
  }
};
