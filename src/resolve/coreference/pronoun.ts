/**
 * Third-person pronouns go to the entity that agrees and has most speaking for it, by the reference head and by grammar; where too little
 * does, they stay open. "He" and "she" ask for little, since news rarely uses them of nobody named; "it" often stands for nothing and "they"
 * for several, so they ask for more.
 */
import type { Mention } from '../../language/layers.ts';
import { type PronounFeatures, pronounOf } from '../person-grammar.ts';
import { candidatesOf } from './candidates.ts';
import type { Pass } from './pass.ts';
import { quotedSpeakers } from './quoted-speaker.ts';
import { salienceOf } from './salience.ts';
import { referenceSupport } from './support.ts';

export const resolvePronouns: Pass = (context, state) => {
  const { mentions } = context.layers;
  const support = referenceSupport(context.layers.ties, state.entityOf);
  const speakers = quotedSpeakers(context, state.entityOf);
  mentions.forEach((mention, index) => {
    if (mention.form !== 'pronoun' || (state.entityOf[index] ?? -1) >= 0) return;
    const pronoun = pronounOf(context.textOf(mention));
    const speaker = speakers.get(index) ?? -1;
    if (pronoun?.person === 1 && speaker >= 0 && SINGULAR.test(context.textOf(mention)) === isPerson(speaker))
      state.assign(index, speaker);
    if (pronoun?.person !== 3) return;
    const named = state.namedLike(context.textOf(mention), 'person');
    if (named >= 0 && isWrittenAsName(context.document.text, mention)) {
      state.assign(index, named);
      return;
    }
    const emphasised = REFLEXIVE.test(context.textOf(mention)) ? nameBefore(index) : -1;
    if (emphasised >= 0) {
      state.assign(index, emphasised);
      return;
    }
    const ties = support.get(index) ?? new Map<number, number>();
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const candidate of candidatesOf(index, ties.keys(), context, state)) {
      const { entity } = candidate;
      const gender = state.genderOf(entity);
      if (entity === speaker || !agrees(pronoun, entity)) continue;
      const salience = salienceOf(candidate, ties.get(entity) ?? 0, gender !== undefined && pronoun.gender === gender);
      if (salience <= most) continue;
      best = entity;
      most = salience;
    }
    if (most < leastSalience(pronoun)) return;
    state.assign(index, best);
    if (pronoun.gender) state.noteGender(best, pronoun.gender);
  });

  /** The entity of a name that a mention follows word on word: "the minister met Torres herself". */
  function nameBefore(index: number): number {
    const before = mentions[index - 1];
    const follows = before?.form === 'name' && before.words.last === mentions[index]?.words.first;
    return follows ? (state.entityOf[index - 1] ?? -1) : -1;
  }

  function isPerson(entity: number): boolean {
    return state.kindOf(entity) === 'person';
  }

  function agrees(pronoun: PronounFeatures, entity: number): boolean {
    const kind = state.kindOf(entity);
    if (pronoun.animate === true && kind !== 'person') return false;
    if (pronoun.animate !== true && kind === 'person') return false;
    const gender = state.genderOf(entity);
    return !pronoun.gender || !gender || gender === pronoun.gender;
  }
};

/** "We" of one person is a group that he speaks for, mostly not named. */
const SINGULAR = /^(?:i|me|my|mine|myself)$/i;

const REFLEXIVE = /sel(?:f|ves)$/i;

const leastSalience = ({ animate }: PronounFeatures): number => (animate === true ? 1 : animate === false ? 3 : 3.5);

/**
 * Whether a word such as "He" or "So" is written as a name: with a capital where no sentence and no quotation begins.
 * At the start of a sentence the writing does not tell, and the word is taken for the pronoun that it mostly is.
 */
function isWrittenAsName(text: string, mention: Mention): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(mention.start, mention.end))) return false;
  return /[\p{L}\p{N},;)]["”’]?\s+$/u.test(text.slice(Math.max(0, mention.start - 4), mention.start));
}
