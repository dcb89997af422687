/**
 * Who speaks, read off the words for the source.
 *
 * A named person speaks for themself ("Feng Rui, a spokesperson for the ministry"); else the head noun decides: a name or reference is the speaker, with what is
 * coordinated to it; a spokesperson or a government speaks for the body or country named beside it; "officials", "a diplomat" are
 * nobody in particular, whatever country they come from.
 */
import type { WordRange } from '../../language/layers.ts';
import { isGovernmentNoun, isSpokesperson } from '../../resolve/person-grammar.ts';
import type { ExtractContext } from '../context.ts';

const SPEAKING_KINDS: ReadonlySet<string> = new Set(['person', 'institution', 'country']);

/** @returns Entities in text order; empty when the source is not named. */
export function speakersOf(context: ExtractContext, source: WordRange): number[] {
  const inside = context
    .mentionsIn(context.spanOf(source))
    .filter((index) => SPEAKING_KINDS.has(context.kindOf(context.entityOf(index)) ?? ''));
  const people = inside.filter(
    (index) => context.kindOf(context.entityOf(index)) === 'person' && context.layers.mentions[index]?.form === 'name',
  );
  const head = context.headOf(source);
  const atHead = inside.filter((index) => holdsWord(context, index, head));
  const first = people[0];
  // "Her lawyer, Jan Kos": a person in apposition or after a title outranks what the head noun's pronoun refers to.
  const leading = atHead.length ? atHead : first === undefined ? [] : [first];
  if (leading.length)
    return unique(
      [...leading, ...coordinated(context, leading[0] ?? 0, inside)].map((index) => context.entityOf(index)),
    );
  const noun = context.layers.words[head];
  const word = noun ? context.textOf(noun).toLowerCase() : '';
  const spokenFor = inside.find((index) => {
    const form = context.layers.mentions[index]?.form;
    const kind = context.kindOf(context.entityOf(index));
    if (isSpokesperson(word)) return kind === 'institution' || kind === 'country';
    return (
      isGovernmentNoun(word) && kind === 'country' && (form === 'name' || form === 'demonym' || form === 'pronoun')
    );
  });
  return spokenFor === undefined ? [] : [context.entityOf(spokenFor)];
}

function holdsWord(context: ExtractContext, mention: number, word: number): boolean {
  const range = context.layers.mentions[mention]?.words;
  return (
    range !== undefined &&
    range.first <= word &&
    word < range.last &&
    context.layers.mentions[mention]?.form !== 'demonym'
  );
}

/** Mentions whose head is a conjunct of the leading one's: "Argentina and Brazil", "Ms Roe and Mr Doe". */
function coordinated(context: ExtractContext, leading: number, inside: readonly number[]): number[] {
  const range = context.layers.mentions[leading]?.words;
  if (!range) return [];
  const head = context.headOf(range);
  return inside.filter((index) => {
    if (index === leading) return false;
    const other = context.layers.mentions[index];
    if (!other || other.form === 'demonym') return false;
    const word = context.layers.words[context.headOf(other.words)];
    return (
      word?.relation === 'conj' &&
      word.head === head &&
      context.kindOf(context.entityOf(index)) === context.kindOf(context.entityOf(leading))
    );
  });
}

const unique = (entities: readonly number[]): number[] => [...new Set(entities.filter((entity) => entity >= 0))];
