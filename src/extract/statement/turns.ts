/**
 * Turns of interviews and transcripts: paragraphs that open with who speaks.
 *
 * "Q: …" and "A: …", "Ms ROE: …", "CHAIRMAN POE. …". What follows the label is said by its bearer word for word; who mostly asks makes no
 * statements, and neither is a single paragraph that happens to open with a word and a colon.
 */
import type { Block } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import type { Entity } from '../../resolve/entity.ts';
import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';

const TURN = 'rule:turn';
/** A label leaves little doubt; whose it is may be wrong. */
const CONFIDENCE = 0.9;
const MIN_TURNS = 3;
/** From this part of questions on, or with any for who speaks first, somebody is the one who asks, and what else they say leads to the next question. */
const ASKING = 1 / 3;

/** A label in capitals ends in a colon or stop, any other in a colon; what is in brackets or after a comma says who that is. */
const IN_CAPITALS =
  /^\**(?<label>(?:\p{L}[\p{L}.]*\s+){0,3}\p{Lu}[\p{Lu}\p{M}’'-]+)\**(?:\s*\([^)\n]{1,50}\)|,[^:.\n]{1,60})?[:.]\**\s+/u;
const WITH_COLON =
  /^\**(?<label>\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,3})\**(?:\s*\([^)\n]{1,50}\))?:\**\s+/u;

interface Turn {
  readonly block: Block;
  /** The last word, in lower case: who is "ANN ROE" at first is "ROE" later. */
  readonly label: string;
  readonly words: Span;
}

/** One statement for each turn of somebody who answers and whom the article names. */
export function saidInTurns(context: ExtractContext): Said[] {
  const turns = turnsIn(context);
  const first = turns[0];
  if (!first || turns.length < MIN_TURNS || turns.every(({ label }) => label === first.label)) return [];
  const guest = guestOf(context, first.block.start);
  const people = peopleByName(context);
  const counts = new Map<string, { asked: number; all: number }>();
  for (const { label, words } of turns) {
    const { asked, all } = counts.get(label) ?? { asked: 0, all: 0 };
    counts.set(label, { asked: asked + Number(context.textOf(words).endsWith('?')), all: all + 1 });
  }
  const isAsker = (label: string): boolean => {
    const { asked, all } = counts.get(label) ?? { asked: 0, all: 1 };
    return label === 'q' || asked / all >= ASKING || (asked > 0 && label === first.label);
  };
  return turns.flatMap(({ label, words }) => {
    if (isAsker(label)) return [];
    const speaker = label === 'a' ? guest : people.get(label);
    if (speaker === undefined) return [];
    return [
      {
        speakers: [speaker],
        cueWord: -1,
        content: [words],
        verbatim: true,
        confidence: CONFIDENCE,
        extractor: TURN,
      },
    ];
  });
}

function turnsIn({ document: { blocks, text } }: ExtractContext): Turn[] {
  const found = blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [];
    const own = text.slice(block.start, block.end);
    const sure = IN_CAPITALS.exec(own);
    const match = sure ?? WITH_COLON.exec(own);
    const label = lastWord(match?.groups?.label ?? '');
    if (!match || !label) return [];
    return [{ block, label, sure: sure !== null, words: { start: block.start + match[0].length, end: block.end } }];
  });
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  return found.filter(({ label, sure, words }) => words.start < words.end && (sure || (counts.get(label) ?? 0) > 1));
}

/** Who is interviewed: the person whom the words before the first turn speak of most, the earlier of two. */
function guestOf(context: ExtractContext, before: number): number | undefined {
  const counts = new Map<number, number>();
  for (const mention of context.mentionsIn({ start: 0, end: before })) {
    const entity = context.entityOf(mention);
    if (context.kindOf(entity) === 'person') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** People by the last word of a name of theirs; undefined where several share it. */
function peopleByName(context: ExtractContext): ReadonlyMap<string, number | undefined> {
  const people = new Map<string, number | undefined>();
  context.entities.entities.forEach((entity, index) => {
    if (entity.kind !== 'person') return;
    for (const name of new Set(namesOf(entity).map(lastWord))) people.set(name, people.has(name) ? undefined : index);
  });
  return people;
}

const namesOf = ({ label, surname, aliases }: Entity): string[] => [
  label,
  ...(surname ? [surname] : []),
  ...aliases.map(({ name }) => name),
];

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';
