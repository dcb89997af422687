/**
 * "The framework", "the ministry", "the Japanese prime minister": a definite description goes to the entity of the kind its noun tells
 * that has most speaking for it: the reference head's tie, a name or office that holds the noun ("the centre" after Centre for Policy
 * Dialogue), being spoken of just before, and being what the article is about. Where too little does, it stays open.
 */
import type { Mention, MentionKind } from '../../language/layers.ts';
import type { Context } from '../context.ts';
import { nameTokens } from '../name-key.ts';
import { CLASS_BY_INSTITUTION_NOUN, kindsDescribed } from '../word-tables.ts';
import { isBarred } from './binding.ts';
import type { Pass, ReferenceState } from './pass.ts';
import { tieWeight } from './salience.ts';
import { referenceSupport } from './support.ts';

/** Sentences; a body whose name holds the noun, and what the title names, may be further back. */
const LOOK_BACK = 8;
const FAR = LOOK_BACK + 1;

// Weights beside that of the tie, which are log-odds. Chosen on annotated-news dev, where none of them hangs on its exact value.
const NAMED_SO = 3;
const SAME_CLASS = 1.5;
const OTHER_CLASS = -1.5;
const UNKNOWN_NOUN = -2.5;
const OTHER_KIND = -2;
/** By sentences since the last mention. */
const RECENCY: readonly number[] = [1, 1, 0.5];
/** For each doubling of the mentions so far, roughly. */
const MENTIONED = 0.5;
const IN_TITLE = 0.5;
const SUBJECT = 0.5;
const LEAST = 1;
/** For a description that grammar alone has found, which may refer to nothing: only a name or class that holds its noun brings it there. */
const LEAST_BY_GRAMMAR = 3;

export const resolveDescriptions: Pass = (context, state) => {
  const { mentions, ties } = context.layers;
  const support = referenceSupport(ties, state.entityOf);
  const roles = rolesOf(context, state);
  const inTitle = entitiesOfTitle(context, state);
  const counts = new Map<number, number>();
  mentions.forEach((mention, index) => {
    const own = state.entityOf[index] ?? -1;
    if (own >= 0) counts.set(own, (counts.get(own) ?? 0) + 1);
    if (mention.form !== 'description' || own >= 0) return;
    const noun = headNoun(context, mention);
    if (!noun || isTitle(index) || !DEFINITE.test(context.textOf(mention))) return;
    const kinds = kindsDescribed(noun);
    const found = before(index, mention);
    for (const entity of state.entitiesNamed(noun))
      if (counts.has(entity) && !found.has(entity)) found.set(entity, { distance: FAR, isSubject: false });
    let best = -1;
    let most = mention.score > 0 ? LEAST : LEAST_BY_GRAMMAR;
    const tied = support.get(index) ?? new Map<number, number>();
    for (const [entity, { distance, isSubject }] of found) {
      const tie = tied.get(entity) ?? 0;
      const fitting = fitOf(noun, entity, kinds);
      if (fitting === undefined && tie === 0) continue;
      const score =
        tieWeight(tie) +
        (fitting ?? OTHER_KIND) +
        (RECENCY[distance] ?? 0) +
        MENTIONED * Math.log(1 + (counts.get(entity) ?? 0)) +
        (inTitle.has(entity) ? IN_TITLE : 0) +
        (isSubject ? SUBJECT : 0);
      if (score >= most) [best, most] = [entity, score];
    }
    if (best < 0) return;
    state.assign(index, best);
    counts.set(best, (counts.get(best) ?? 0) + 1);
  });

  /** How well an entity fits the noun; undefined where it is of another kind or no table knows the noun. */
  function fitOf(noun: string, entity: number, kinds: ReadonlySet<MentionKind>): number | undefined {
    const kind = state.kindOf(entity);
    const own = state.classOf(entity);
    if (kind !== 'person' && (nameTokens(state.nameOf(entity)).includes(noun) || own.split(' ').includes(noun)))
      return NAMED_SO;
    if (!kind || !kinds.has(kind)) return kinds.size === 0 && kind ? UNKNOWN_NOUN : undefined;
    if (kind === 'person') return roles.get(entity)?.has(noun) ? NAMED_SO : roles.has(entity) ? OTHER_CLASS : 0;
    if (kind !== 'institution') return 0;
    return isSameClass(CLASS_BY_INSTITUTION_NOUN.get(noun) ?? '', own) ? SAME_CLASS : own ? OTHER_CLASS : 0;
  }

  /** What was spoken of in the sentences before and in the title, without what the grammar of the sentence rules out. */
  function before(index: number, mention: Mention): Map<number, { distance: number; isSubject: boolean }> {
    const { words } = context.layers;
    const sentenceAt = (word: number): number => words[word]?.sentence ?? 0;
    const at = context.headOf(mention.words);
    const here = sentenceAt(at);
    const found = new Map<number, { distance: number; isSubject: boolean }>();
    const barred = new Set<number>();
    for (let i = index - 1; i >= 0; i--) {
      const other = mentions[i];
      const entity = state.entityOf[i] ?? -1;
      if (!other) continue;
      const distance = here - sentenceAt(other.words.first);
      if (distance > LOOK_BACK) break;
      if (entity < 0) continue;
      const head = context.headOf(other.words);
      if (isBarred(words, at, head, false)) barred.add(entity);
      const isSubject = words[head]?.relation === 'nsubj' && distance <= 1;
      const nearer = found.get(entity);
      found.set(entity, { distance: nearer?.distance ?? distance, isSubject: nearer?.isSubject || isSubject });
    }
    for (const entity of inTitle)
      if (counts.has(entity) && !found.has(entity)) found.set(entity, { distance: FAR, isSubject: false });
    for (const entity of barred) found.delete(entity);
    return found;
  }

  /** "The union Younion", "the newspaper Dagblad": the noun comes with the name, and nothing is left to find. */
  function isTitle(index: number): boolean {
    const mention = mentions[index];
    const next = mentions[index + 1];
    return next?.form === 'name' && next.words.first === mention?.words.last;
  }
};

const DEFINITE = /^(?:the|this|that)\s/i;

/** Its last noun, or its last word where the parse calls none a noun. */
function headNoun({ document, layers: { words } }: Context, { words: { first, last } }: Mention): string {
  let noun = last - 1;
  while (noun > first && words[noun]?.upos !== 'NOUN' && words[noun]?.upos !== 'PROPN') noun--;
  const word = words[noun > first ? noun : last - 1];
  return word ? document.text.slice(word.start, word.end).toLowerCase() : '';
}

/** The words of the offices that the text gives to each person. */
function rolesOf(context: Context, state: ReferenceState): ReadonlyMap<number, ReadonlySet<string>> {
  const { ties, roles } = context.layers;
  const words = new Map<number, Set<string>>();
  for (const { label, from, to, score } of ties) {
    const entity = state.entityOf[from] ?? -1;
    const role = roles[to];
    if (label !== 'role' || score < 0.5 || entity < 0 || !role) continue;
    const own = words.get(entity) ?? new Set<string>();
    for (const token of nameTokens(context.document.text.slice(role.start, role.end))) own.add(token);
    words.set(entity, own);
  }
  return words;
}

/** Whether a noun's class is a body's; companies mostly have names that tell no class, and a bloc may be any body of several countries. */
const isSameClass = (described: string, own: string): boolean =>
  described === own ||
  (described === 'company' && own === '') ||
  (described === 'intergovernmental organisation' && /organisation|union of states|alliance|UN body/.test(own));

function entitiesOfTitle(context: Context, state: ReferenceState): ReadonlySet<number> {
  const { mentions, words } = context.layers;
  const found = new Set<number>();
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || (words[mention.words.first]?.sentence ?? 0) > 0) break;
    const entity = state.entityOf[i] ?? -1;
    if (entity >= 0) found.add(entity);
  }
  return found;
}
