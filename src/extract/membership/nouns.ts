/** Where the parties of a noun such as "member" or "observer" stand: its subject, its apposition, the list that it heads. */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { agentOf, dependents, isPossessor, lowerWord, obliques, patientOf } from '../grammar.ts';
import type { End, Ends } from './ends.ts';

/** The parties of a noun, and the word whose mood is the clause's: the verb that says so, or the noun after "is". */
export interface NounParties {
  readonly parties: readonly End[];
  readonly predicate: number;
}

const INCLUDES: ReadonlySet<string> = new Set(
  table.verbs.flatMap((verb) => (verb.id === 'include' ? verb.words : [])).concat(['are', 'were']),
);
const HOLDS: ReadonlySet<string> = new Set(table.holds);
const PLACES: ReadonlySet<string> = new Set(table.places);
const LIST_MARKS: ReadonlySet<string> = new Set([
  ':',
  '–',
  '—',
  '-',
  '(',
  'including',
  'include',
  'like',
  'are',
  'namely',
]);
/** Words between the noun and the mark of its list: "members of the Lake Pact: ". */
const MAX_GAP = 8;
/** Nouns around the word of the record: "one of the member states". */
const MAX_STEPS = 3;

export function nounParties(context: ExtractContext, ends: Ends, cue: number): NounParties {
  // "Observer seats", "one of the founders", "member states": the whole phrase stands where the noun would.
  const noun = phraseOf(context, cue);
  const { relation, head = -1 } = context.layers.words[noun] ?? {};
  const at = ends.partiesOf;
  const options: (() => NounParties)[] = [
    () => ({ parties: hasCopula(context, noun) ? at(agentOf(context, noun)) : [], predicate: noun }),
    () => ({ parties: relation === 'nsubj' ? at(listedBy(context, head)) : [], predicate: head }),
    () => ({ parties: relation === 'appos' ? apposed(context, ends, noun, head) : [], predicate: noun }),
    () => ({
      parties: at(namesAfter(context, noun)),
      predicate: noun,
    }),
    () => ({ parties: isRole(context, noun) ? at(holdersOf(context, noun, head)) : [], predicate: head }),
    () => ({ parties: listAfter(context, ends, noun), predicate: noun }),
    () => ({ parties: ends.listAt(noun + 1).filter(({ words }) => words.first === noun + 1), predicate: noun }),
  ];
  for (const option of options) {
    const found = option();
    if (found.parties.length > 0) return found;
  }
  return { parties: [], predicate: noun };
}

function phraseOf(context: ExtractContext, cue: number): number {
  let noun = cue;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { relation, head = -1 } = context.layers.words[noun] ?? {};
    const isInside =
      relation === 'compound' || relation === 'amod' || (relation === 'nmod' && !isPossessor(context, noun));
    if (head < 0 || !isInside || !PLACES.has(lowerWord(context, head))) return noun;
    noun = head;
  }
  return noun;
}

const hasCopula = (context: ExtractContext, noun: number): boolean => dependents(context, noun, 'cop').length > 0;

/** "Members Peru and Chile", "members of the House Ana Torres and Luis Roca". */
const namesAfter = (context: ExtractContext, noun: number): number[] =>
  dependents(context, noun, 'appos', 'flat', 'compound', 'nmod').filter(
    (word) => word > noun && dependents(context, word, 'case').length === 0,
  );

/** "Peru, Chile and Fiji, members of", but "Peru and Chile, a member of": the last of the names before. */
function apposed(context: ExtractContext, ends: Ends, noun: number, head: number): End[] {
  const all = ends.partiesAt(head);
  return lowerWord(context, noun).endsWith('s') ? all : all.filter(({ words }) => words.last <= noun).slice(-1);
}

/** "The members are Peru and Chile", "its members include Peru". */
function listedBy(context: ExtractContext, head: number): number[] {
  if (hasCopula(context, head)) return [head];
  return INCLUDES.has(lowerWord(context, head)) ? patientOf(context, head) : [];
}

/** "Sits as an observer", "became a member", "holds a seat". */
function isRole(context: ExtractContext, noun: number): boolean {
  const { relation, head = -1 } = context.layers.words[noun] ?? {};
  const marks = dependents(context, noun, 'case').map((mark) => lowerWord(context, mark));
  if (relation === 'obl' || relation === 'nmod') return marks.includes('as');
  return (relation === 'obj' || relation === 'xcomp') && HOLDS.has(lowerWord(context, head));
}

function holdersOf(context: ExtractContext, noun: number, verb: number): number[] {
  const isObject = context.layers.words[noun]?.relation === 'obj';
  const objects = isObject
    ? []
    : patientOf(context, verb).filter((word) => context.layers.words[word]?.upos !== 'NOUN');
  return objects.length > 0 ? objects : agentOf(context, verb);
}

/** "The six members of the Lake Pact: Peru, …", "members such as Peru". */
function listAfter(context: ExtractContext, ends: Ends, noun: number): readonly End[] {
  const sentence = context.sentenceAt(noun);
  for (let at = noun + 1; at <= noun + MAX_GAP && context.sentenceAt(at) === sentence; at++) {
    const word = lowerWord(context, at);
    if (context.layers.words[at]?.upos === 'VERB' && !LIST_MARKS.has(word)) return [];
    const next = lowerWord(context, at + 1);
    if ((word === 'such' && next === 'as') || (word === 'among' && next === 'them')) return ends.listAt(at + 2);
    if (!LIST_MARKS.has(word)) continue;
    const list = ends.listAt(at + 1);
    if (list.length > 0) return list;
  }
  return [];
}

/** Whose a noun is: "its members", "Peru's accession", "the pact's members", "a pact member". */
export const ownersOf = (context: ExtractContext, noun: number): number[] => [
  ...dependents(context, noun, 'nmod').filter((word) => isPossessor(context, word)),
  ...dependents(context, noun, 'compound', 'amod').filter((word) => word < noun),
];

/** "Together with Fiji", "alongside Chile": others in the same case. */
export const companionsOf = (context: ExtractContext, words: readonly number[]): number[] =>
  words.flatMap((word) => obliques(context, word, ['with', 'alongside']));
