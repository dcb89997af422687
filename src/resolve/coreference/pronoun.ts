/**
 * Third-person pronouns go to the entity that the reference head ties them to most strongly, as long as it agrees ("he" is a
 * person, "it" is none). Where the head is silent, "he" and "she" go to the person spoken of last that agrees in
 * gender, subjects first, at most `LOOK_BACK` sentences away; other pronouns stay open, which costs less than a wrong guess.
 *
 * @see Mitkov 1998, Robust pronoun resolution with limited knowledge: agreement, distance and subjecthood are taken from there.
 */
import type { Mention } from '../../language/layers.ts';
import { type Gender, genderOfForename, pronounOf } from '../person-grammar.ts';
import type { Pass } from './pass.ts';
import { bestSupported, referenceSupport } from './support.ts';

/** Sentences; in news a pronoun further from its name is rare, and the nearest name then usually a stranger. */
const LOOK_BACK = 4;

export const resolvePronouns: Pass = (context, state) => {
  const { mentions } = context.layers;
  const support = referenceSupport(context.layers.ties, state.entityOf);
  mentions.forEach((mention, index) => {
    if (mention.form !== 'pronoun' || (state.entityOf[index] ?? -1) >= 0) return;
    const pronoun = pronounOf(context.textOf(mention));
    if (pronoun?.person !== 3) return;
    const named = state.namedLike(context.textOf(mention), 'person');
    if (named >= 0 && isWrittenAsName(context.document.text, mention)) {
      state.assign(index, named);
      return;
    }
    const agrees = (entity: number): boolean => {
      const kind = state.kindOf(entity);
      if (pronoun.animate === true && kind !== 'person') return false;
      if (pronoun.animate === false && kind === 'person') return false;
      const gender = state.genderOf(entity);
      return !pronoun.gender || !gender || gender === pronoun.gender;
    };
    let best = bestSupported(support.get(index), agrees);
    if (best < 0 && pronoun.animate === true) best = nearestPerson(index, pronoun.gender, agrees, context, state);
    if (best < 0) return;
    state.assign(index, best);
    if (pronoun.gender) state.noteGender(best, pronoun.gender);
  });
};

/**
 * Whether a word such as "He" or "So" is written as a name: with a capital where no sentence and no quotation begins.
 * At the start of a sentence the writing does not tell, and the word is taken for the pronoun that it mostly is.
 */
function isWrittenAsName(text: string, mention: Mention): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(mention.start, mention.end))) return false;
  return /[\p{L}\p{N},;)]["”’]?\s+$/u.test(text.slice(Math.max(0, mention.start - 4), mention.start));
}

function nearestPerson(
  index: number,
  gender: Gender | undefined,
  agrees: (entity: number) => boolean,
  ...[context, state]: Parameters<Pass>
): number {
  const { mentions, words } = context.layers;
  const here = words[mentions[index]?.words.first ?? -1]?.sentence ?? 0;
  let best = -1;
  let bestRank = -1;
  for (let i = index - 1; i >= 0; i--) {
    const mention = mentions[i];
    if (!mention || mention.form === 'demonym' || !context.isStory(mention)) continue;
    const distance = here - (words[mention.words.first]?.sentence ?? 0);
    if (distance > LOOK_BACK) break;
    const entity = state.entityOf[i] ?? -1;
    if (entity < 0 || state.kindOf(entity) !== 'person' || !agrees(entity)) continue;
    const head = headRelation(mention, words);
    const known = gender !== undefined && (state.genderOf(entity) ?? genderOfForename(state.nameOf(entity))) === gender;
    // One sentence nearer outweighs being a subject; a known gender outweighs both.
    const rank = (known ? 4 : 0) + (LOOK_BACK - distance) + (head === 'nsubj' ? 0.5 : 0);
    if (rank > bestRank) {
      best = entity;
      bestRank = rank;
    }
  }
  return best;
}

function headRelation(mention: Mention, words: readonly { head: number; relation: string }[]): string | undefined {
  for (let i = mention.words.first; i < mention.words.last; i++) {
    const word = words[i];
    if (word && (word.head < mention.words.first || word.head >= mention.words.last)) return word.relation;
  }
  return undefined;
}
