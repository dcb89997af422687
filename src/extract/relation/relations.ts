/** Relations beside affiliation and membership, where a clause states them plainly: who follows, launched, supports or opposes what, and what is part of what. */
import table from '../../../data/patterns/relation.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { evidenceSpans, joinSpans } from '../evidence-spans.ts';
import type { EntityRelation, RelationType } from '../fact.ts';
import { agentOf, dependents, hasBeside, headsAt, lowerWord } from '../grammar.ts';
import { moodOf } from '../membership/mood.ts';
import { type NameLists, nameLists } from '../membership/name-lists.ts';
import { toldInStory } from '../told.ts';

interface Frame {
  readonly id: string;
  readonly words: readonly string[];
  readonly with?: readonly string[];
  /** Absent of nouns, which are said of something. */
  readonly from?: readonly string[];
  readonly to: readonly string[];
  readonly type: RelationType;
  readonly kinds: readonly string[];
  readonly alike?: boolean;
}

const FRAMES = new Map<string, readonly Frame[]>();
for (const frame of [...table.verbs, ...table.nouns] as readonly Frame[])
  for (const word of frame.words) FRAMES.set(word, [...(FRAMES.get(word) ?? []), frame]);

/** Scores before they are told apart by any measure, set by hand: of names, and of pronouns and descriptions. */
const NAMED = 0.8;
const REFERRED = 0.6;

/** @returns One fact for each pair and type, in order of first evidence. */
export function relationsOf(context: ExtractContext): EntityRelation[] {
  const lists = nameLists(context);
  const byEdge = new Map<string, EntityRelation[]>();
  const found = context.layers.words.flatMap((word, cue) =>
    (FRAMES.get(lowerWord(context, cue)) ?? []).flatMap((frame) =>
      (word.upos === 'VERB') === (frame.from !== undefined) ? read(context, lists, frame, cue) : [],
    ),
  );
  for (const fact of toldInStory(context.document.blocks, found)) {
    const edge = `${fact.from} ${fact.to} ${fact.type}`;
    const held = byEdge.get(edge);
    if (held) held.push(fact);
    else byEdge.set(edge, [fact]);
  }
  return [...byEdge.values()].flatMap((facts) =>
    facts.slice(0, 1).map((first) => ({ ...first, evidence: joinSpans(facts.flatMap(({ evidence }) => evidence)) })),
  );
}

function read(context: ExtractContext, lists: NameLists, frame: Frame, cue: number): EntityRelation[] {
  if (frame.with && !hasBeside(context, cue, frame.with)) return [];
  const { isDenied, isInvited, isRefused, isSupposed, isWished } = moodOf(context, cue);
  if (isDenied || isInvited || isRefused || isSupposed || isWished) return [];
  const headsOf = (places: readonly string[]): number[] => places.flatMap((place) => headsAt(context, cue, place));
  const from = mentionsAt(lists, frame.from ? headsOf(frame.from) : saidOf(context, cue));
  const to = mentionsAt(lists, headsOf(frame.to));
  return from.flatMap((a) => to.flatMap((b) => factOf(context, lists, frame, cue, a, b)));
}

/** Longer lists on both sides of one verb are no clause but a table. */
const MAX_ENDS = 40;

/** The mentions at some words with the lists that they stand in. */
function mentionsAt(lists: NameLists, words: readonly number[]): number[] {
  const found = new Set<number>();
  for (const word of words) {
    const mention = lists.at(word);
    if (mention < 0 || found.has(mention) || found.size >= MAX_ENDS) continue;
    const isAlike = (other: number): boolean => lists.kindOf(other) === lists.kindOf(mention);
    for (const one of lists.listed(mention, isAlike)) found.add(one);
  }
  return [...found].slice(0, MAX_ENDS);
}

/** What a noun is said of: "the bank is part of", "the bank, part of". */
function saidOf(context: ExtractContext, noun: number): number[] {
  if (dependents(context, noun, 'cop').length > 0) return agentOf(context, noun);
  const { relation, head = -1 } = context.layers.words[noun] ?? {};
  return relation === 'appos' && head >= 0 ? [head] : [];
}

function factOf(
  context: ExtractContext,
  lists: NameLists,
  { id, type, kinds, alike }: Frame,
  cue: number,
  a: number,
  b: number,
): EntityRelation[] {
  const [from, to] = [context.entityOf(a), context.entityOf(b)];
  const isFit = kinds.includes(lists.kindOf(b)) && PARTIES.has(lists.kindOf(a));
  if (from < 0 || to < 0 || from === to || !isFit || (alike && lists.kindOf(a) !== lists.kindOf(b))) return [];
  // "The Danish launched": an adjective alone stands for nobody.
  if ([a, b].some((mention) => lists.formOf(mention) === 'demonym')) return [];
  const isNamed = [a, b].every((mention) => lists.formOf(mention) === 'name');
  return [
    {
      kind: 'relation',
      type,
      from,
      to,
      evidence: evidenceSpans(context, [lists.wordsOf(a), { first: cue, last: cue + 1 }, lists.wordsOf(b)]),
      extractor: `clause:${id}`,
      confidence: isNamed ? NAMED : REFERRED,
      basis: isNamed ? 'stated' : 'inferred',
    },
  ];
}

const PARTIES: ReadonlySet<string> = new Set(['person', 'institution', 'country', 'framework']);
