import type { Context } from '../context.ts';
import { type PronounFeatures, pronounOf } from '../person-grammar.ts';
import { isAnticipated, isBarred, partOf } from './binding.ts';
import type { ReferenceState } from './pass.ts';

/** Somebody or something that a pronoun may stand for, with what speaks for it. */
export interface Candidate {
  readonly entity: number;
  /** Sentences since it was last named or referred to; undefined where only a tie or a later mention leads to it. */
  readonly distance: number | undefined;
  /** The subject of a clause in the sentence so far or in the one before. */
  readonly isSubject: boolean;
  /** Last mentioned by a pronoun of the same sort. */
  readonly isContinued: boolean;
  /** Last mentioned in the same part of a clause as the pronoun. */
  readonly isParallel: boolean;
  /** Joined to what it would possess: "Ana and her brother". */
  readonly isJoined: boolean;
  /** The subject that the pronoun's phrase comes before: "in her speech, Ana". */
  readonly isAnticipated: boolean;
}

/** Sentences; in news a pronoun further from its name is rare, and the nearest name then usually a stranger. */
const LOOK_BACK = 4;
const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their']);

/**
 * The entities mentioned or referred to in the sentences before a pronoun, and those that ties lead to, without those that the grammar of
 * its own sentence rules out.
 *
 * @param index Of the pronoun's mention.
 * @param tied Entities that the reference head ties it to.
 */
export function candidatesOf(
  index: number,
  tied: Iterable<number>,
  ...[context, state]: [Context, ReferenceState]
): Candidate[] {
  const { mentions, words } = context.layers;
  const mention = mentions[index];
  const at = mention?.words.first ?? -1;
  const word = words[at];
  if (!mention || !word) return [];
  const form = context.textOf(mention).toLowerCase();
  const pronoun = pronounOf(form);
  const possessed = POSSESSIVE.has(form) && word.relation === 'nmod' ? words[word.head] : undefined;
  const isReflexive = /sel(?:f|ves)$/.test(form);
  const part = partOf(words, at);
  const found = new Map<number, Candidate>();
  const barred = new Set<number>();
  for (let i = index - 1; i >= 0; i--) {
    const other = mentions[i];
    const distance = word.sentence - sentenceAt(other?.words.first ?? -1);
    if (!other || distance > LOOK_BACK) break;
    const entity = state.entityOf[i] ?? -1;
    if (entity < 0 || other.words.last > at || !context.isStory(other)) continue;
    const head = context.headOf(other.words);
    const relation = partOf(words, head);
    if (!isReflexive && other.form !== 'description' && isBarred(words, at, head, possessed !== undefined))
      barred.add(entity);
    const nearer = found.get(entity);
    found.set(entity, {
      entity,
      distance: nearer?.distance ?? distance,
      isSubject: nearer?.isSubject || (relation === 'nsubj' && distance <= 1),
      isContinued:
        nearer?.isContinued ?? (other.form === 'pronoun' && isAlike(pronounOf(context.textOf(other)), pronoun)),
      isParallel: nearer?.isParallel ?? relation === part,
      isJoined: nearer?.isJoined || (possessed?.relation === 'conj' && possessed.head === head),
      isAnticipated: false,
    });
  }
  for (let i = index + 1; i < mentions.length; i++) {
    const other = mentions[i];
    if (!other || sentenceAt(other.words.first) > word.sentence) break;
    const entity = state.entityOf[i] ?? -1;
    if (other.form !== 'name' || isReflexive || entity < 0) continue;
    const head = context.headOf(other.words);
    if (isBarred(words, at, head, possessed !== undefined)) barred.add(entity);
    else if (isAnticipated(words, at, head))
      found.set(entity, { ...(found.get(entity) ?? { ...UNMENTIONED, entity }), isAnticipated: true });
  }
  for (const entity of tied) if (!found.has(entity)) found.set(entity, { ...UNMENTIONED, entity });
  return [...found.values()].filter(({ entity }) => !barred.has(entity));

  function sentenceAt(word: number): number {
    return words[word]?.sentence ?? 0;
  }
}

const UNMENTIONED = {
  distance: undefined,
  isSubject: false,
  isContinued: false,
  isParallel: false,
  isJoined: false,
  isAnticipated: false,
} as const;

const isAlike = (a: PronounFeatures | undefined, b: PronounFeatures | undefined): boolean =>
  a?.gender === b?.gender && a?.animate === b?.animate;
