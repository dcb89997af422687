/** Who does what to whom: the arguments of a verb or noun, read off the parse with passives, relative clauses and control undone. */
import type { Word } from '../language/layers.ts';
import type { ExtractContext } from './context.ts';

const BE: ReadonlySet<string> = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", '’s', 'got']);
const NOT: ReadonlySet<string> = new Set(['not', 'never', "n't", 'n’t', 'no', 'neither', 'nor', 'none', 'nobody']);
const RELATIVE: ReadonlySet<string> = new Set(['which', 'who', 'that', 'whom']);
/** A possessive sign. */
export const OWNER_SIGN = /^['’]s?$/;
const INHERITS: ReadonlySet<Word['relation']> = new Set(['conj', 'xcomp', 'advcl']);
/** Steps from a verb to the one whose subject it shares: "wants to be seen to join". */
const MAX_STEPS = 4;

export const lowerWord = (context: ExtractContext, word: number): string => {
  const at = context.layers.words[word];
  return at ? context.textOf(at).toLowerCase() : '';
};

const relationOf = (context: ExtractContext, word: number): Word['relation'] =>
  context.layers.words[word]?.relation ?? 'dep';
const headOf = (context: ExtractContext, word: number): number => context.layers.words[word]?.head ?? -1;

/** The direct dependents of a word in one of some relations. */
export const dependents = (context: ExtractContext, word: number, ...relations: Word['relation'][]): number[] =>
  context.childrenOf(word).filter((child) => relations.includes(relationOf(context, child)));

const hasForm = (context: ExtractContext, words: readonly number[], forms: ReadonlySet<string>): boolean =>
  words.some((word) => forms.has(lowerWord(context, word)));

/** "was suspended", "the pact signed by Peru": what would be the object stands as subject or before the participle. */
export function isPassive(context: ExtractContext, verb: number): boolean {
  if (context.layers.words[verb]?.upos !== 'VERB' || lowerWord(context, verb).endsWith('ing')) return false;
  if (hasForm(context, dependents(context, verb, 'aux'), BE)) return true;
  return relationOf(context, verb) === 'acl' && dependents(context, verb, 'nsubj', 'aux', 'mark').length === 0;
}

/** "The Peru-led pact": a participle before its noun, with who does it before the hyphen. */
const isBefore = (context: ExtractContext, verb: number): boolean =>
  relationOf(context, verb) === 'amod' && /^[-\u2010-\u2013]$/.test(lowerWord(context, verb - 1));

/** Whether the word itself is denied: "did not join", "no member", "none has quit". */
export function isDenied(context: ExtractContext, word: number): boolean {
  if (hasForm(context, dependents(context, word, 'advmod', 'det', 'cc', 'aux', 'nsubj'), NOT)) return true;
  return dependents(context, word, 'advmod').some(
    (adverb) => lowerWord(context, adverb) === 'longer' && hasForm(context, context.childrenOf(adverb), NOT),
  );
}

/** "Who", "which". */
export const isRelative = (context: ExtractContext, word: number): boolean => RELATIVE.has(lowerWord(context, word));

/** The noun that a relative pronoun stands for; any other word, and a pronoun without a clause, stands for itself. */
export function antecedent(context: ExtractContext, word: number): number {
  if (!isRelative(context, word)) return word;
  let at = word;
  for (let step = 0; step < MAX_STEPS && at >= 0; step++) {
    if (relationOf(context, at) === 'acl') return headOf(context, at);
    at = headOf(context, at);
  }
  return word;
}

/** The heads of the subject of a verb or of a noun after "is", its own or the one it shares; in a passive, what "by" names. */
export function agentOf(context: ExtractContext, verb: number): number[] {
  if (isBefore(context, verb)) return dependents(context, verb, 'compound', 'obl', 'nmod', 'amod', 'advmod');
  return isPassive(context, verb) ? obliques(context, verb, ['by']) : surfaceSubject(context, verb);
}

/** The heads of the object; in a passive, of the subject. */
export function patientOf(context: ExtractContext, verb: number): number[] {
  if (isBefore(context, verb)) return [headOf(context, verb)];
  if (isPassive(context, verb)) return surfaceSubject(context, verb);
  const objects = dependents(context, verb, 'obj').map((word) => antecedent(context, word));
  if (objects.length > 0 || relationOf(context, verb) !== 'acl') return objects;
  // "The pact that Peru left", "the pact Peru left in May": the noun before the clause is the object when the subject is another.
  const subjects = dependents(context, verb, 'nsubj').map((word) => antecedent(context, word));
  const noun = headOf(context, verb);
  return subjects.length > 0 && !subjects.includes(noun) ? [noun] : [];
}

function surfaceSubject(context: ExtractContext, verb: number, steps = 0): number[] {
  const own = dependents(context, verb, 'nsubj').map((word) => antecedent(context, word));
  if (own.length > 0) return own;
  const head = headOf(context, verb);
  const relation = relationOf(context, verb);
  if (head < 0 || steps >= MAX_STEPS) return before(context, verb);
  if (relation === 'acl') {
    // "Peru's bid to join", "the first country to join", "states belonging to the pact".
    const owners = dependents(context, head, 'nmod').filter((word) => isPossessor(context, word));
    return owners.length > 0 ? owners : [head];
  }
  if (!INHERITS.has(relation)) return before(context, verb);
  const objects = relation === 'xcomp' ? dependents(context, head, 'obj') : [];
  return objects.length > 0 ? objects : surfaceSubject(context, head, steps + 1);
}

/** The noun right before a verb for which the parse knows no subject, only auxiliaries and adverbs between. */
function before(context: ExtractContext, verb: number): number[] {
  const first = context.layers.sentences[context.sentenceAt(verb)]?.words.first ?? verb;
  for (let at = verb - 1; at >= first; at--) {
    const upos = context.layers.words[at]?.upos ?? 'X';
    if (upos === 'PROPN' || upos === 'NOUN') return [at];
    if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PART') return [];
  }
  return [];
}

/** The heads of what some prepositions add to a verb or noun: "pulled out of the pact", "a member of the pact". */
export const obliques = (context: ExtractContext, word: number, prepositions: readonly string[]): number[] =>
  dependents(context, word, 'obl', 'nmod', 'obj', 'xcomp', 'acl').flatMap((child) =>
    caseWordsOf(context, child).some((mark) => prepositions.includes(mark)) ? [antecedent(context, child)] : [],
  );

/** The heads at a place that a record names: `agent`, `patient`, else a preposition. */
export function headsAt(context: ExtractContext, verb: number, place: string): number[] {
  if (place === 'agent') return agentOf(context, verb);
  if (place === 'patient') return patientOf(context, verb);
  return obliques(context, verb, [place]);
}

/** Whether one of some words depends on a verb or follows it: "pulled out". */
export const hasBeside = (context: ExtractContext, verb: number, forms: readonly string[]): boolean =>
  [...context.childrenOf(verb), verb + 1].some((word) => forms.includes(lowerWord(context, word)));

/** The prepositions and possessive signs of a noun: "for" in "for the ministry", "'s" in "the ministry's". */
export const caseWordsOf = (context: ExtractContext, noun: number): string[] =>
  dependents(context, noun, 'case').map((mark) => lowerWord(context, mark));

/** "Peru's", "its". */
export const isPossessor = (context: ExtractContext, word: number): boolean =>
  relationOf(context, word) === 'nmod' &&
  (context.layers.words[word]?.upos === 'PRON' || caseWordsOf(context, word).some((mark) => OWNER_SIGN.test(mark)));
