/**
 * The words for who speaks, where the tagger's are missing or broken: read off the parse of the reporting words.
 *
 * "He stood, bowed and said", "as described by the museum", "a statement saying": the subject of the verb or of what it hangs on, the
 * agent of a passive, the noun that a participle belongs to, the owner of a claim.
 */
import type { Attribution, WordRange } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { antecedent, dependents, isPassive, isPossessor, isRelative, lowerWord, obliques } from '../grammar.ts';
import { phraseAround } from './phrase.ts';

/** Relations of a word that only begins a phrase, whose head comes later. */
const UNFINISHED: ReadonlySet<string | undefined> = new Set(['compound', 'amod', 'det', 'nummod']);
const MAX_WORDS = 25;
const MAX_CLIMB = 4;

/** The words for the source of an attribution; those that the model found, unless they are a relative pronoun or stop short of a noun. */
export function sourcePhrase(context: ExtractContext, { source, cue }: Attribution): WordRange | undefined {
  const isPronoun = source && isRelativeAlone(context, source);
  if (source && !isPronoun && !stopsShort(context, source)) return afterWhose(context, source);
  const noun = isPronoun ? nounFor(context, source.first) : undefined;
  const root = noun ?? speakerOfCue(context, context.headOf(cue));
  return root === undefined || root < 0 ? source : phraseAround(context, root, MAX_WORDS);
}

/** Whether the source is a relative pronoun alone. */
export const isRelativeAlone = (context: ExtractContext, source: WordRange): boolean =>
  source.last - source.first === 1 && isRelative(context, source.first);

/** What a relative pronoun stands for, if the parse says. */
function nounFor(context: ExtractContext, pronoun: number): number | undefined {
  const noun = antecedent(context, pronoun);
  return noun === pronoun ? undefined : noun;
}

function stopsShort(context: ExtractContext, source: WordRange): boolean {
  const word = context.layers.words[context.headOf(source)];
  return word !== undefined && word.head >= source.last && UNFINISHED.has(word.relation);
}

/** "The committee, whose chair, Ann Roe": who comes after "whose" speaks, unless a clause goes on about whom comes before. */
function afterWhose(context: ExtractContext, source: WordRange): WordRange {
  for (let word = source.first + 1; word < source.last - 1; word++) {
    if (lowerWord(context, word) !== 'whose') continue;
    const after = context.layers.words.slice(word + 1, source.last);
    if (!after.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return { first: word + 1, last: source.last };
  }
  return source;
}

/** The noun for who speaks, from the head of the reporting words up. */
function speakerOfCue(context: ExtractContext, cue: number): number | undefined {
  const { words } = context.layers;
  for (let at = cue, steps = 0; at >= 0 && steps < MAX_CLIMB; steps++) {
    const word = words[at];
    if (!word) return undefined;
    const agent = isPassive(context, at) ? obliques(context, at, ['by'])[0] : undefined;
    if (agent !== undefined) return agent;
    if (word.upos !== 'VERB' && word.upos !== 'AUX')
      return dependents(context, at, 'nmod').find((noun) => isPossessor(context, noun));
    const subject = dependents(context, at, 'nsubj')[0];
    if (subject !== undefined) return isRelative(context, subject) ? nounFor(context, subject) : subject;
    if (word.relation === 'acl') return word.head;
    if (word.relation !== 'conj' && word.relation !== 'xcomp' && word.relation !== 'advcl') return undefined;
    at = word.head;
  }
  return undefined;
}
