/** A clause taken apart by a record: its parties, its body and the mood that it is told in. */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import { MONTH_PATTERN } from '../../document/iso-date.ts';
import type { ExtractContext } from '../context.ts';
import type { MembershipStatus } from '../fact.ts';
import { agentOf, dependents, hasBeside, headsAt, lowerWord, obliques } from '../grammar.ts';
import type { End, Ends } from './ends.ts';
import type { Frame, Reading } from './frame.ts';
import { moodOf } from './mood.ts';
import { companionsOf, nounParties, ownersOf } from './nouns.ts';
import type { LeftOut } from './spoken.ts';

/** What the readers share; `bodyLeftOut` finds the body of a clause that names none. */
export interface Reader {
  readonly context: ExtractContext;
  readonly ends: Ends;
  readonly bodyLeftOut: (clause: LeftOut) => End[];
}

const MODIFIERS = Object.entries(table.modifiers) as [MembershipStatus, readonly string[]][];
const GOVERNED = Object.entries(table.governed) as [MembershipStatus, readonly string[]][];
const HAS: ReadonlySet<string> = new Set(['has', 'have', 'had', 'counts', 'count', 'counted', 'with']);
const STANDING: ReadonlySet<string> = new Set(['membership', 'entry', 'accession', 'admission']);
const WHEN: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until', 'during', 'over', 'amid', 'despite']);
const TIME = new RegExp(
  `^(?:\\d{4}|${MONTH_PATTERN}|years?|months?|weeks?|days?|decades?|summer|winter|spring|autumn|membership|entry|accession)$`,
  'i',
);

/** "Peru joined the pact." */
export function readVerb({ context, ends, bodyLeftOut }: Reader, frame: Frame, cue: number): Reading | undefined {
  if (frame.with && !hasBeside(context, cue, frame.with)) return undefined;
  const at = (places: readonly string[]): number[] => places.flatMap((place) => headsAt(context, cue, place));
  const places = at(frame.whole).flatMap((word) => through(context, word));
  const named = ends.bodiesOf(places);
  const isBare =
    named.length === 0 &&
    frame.bare === true &&
    (places.length > 0 ? places.every((word) => ends.isAnyBody(word)) : isAlone(context, cue, frame));
  const words = [...at(frame.party ?? []), ...companionsOf(context, [cue, ...places])];
  const parties = ends.partiesOf(words);
  const bodies = isBare ? bodyLeftOut({ cue, frame, parties }) : named;
  return { frame, cue, parties, bodies, mood: moodOf(context, cue), isBare };
}

/** "Applied for membership of the pact" is about the pact. */
function through(context: ExtractContext, word: number): number[] {
  const inside = STANDING.has(lowerWord(context, word)) ? obliques(context, word, ['of', 'to', 'in', 'into']) : [];
  return inside.length > 0 ? inside : [word];
}

/** Whether a verb has nothing beside it but its subject, adverbs and times: "Chile left in 2019", not "Chile left the room". */
const isAlone = (context: ExtractContext, verb: number, frame: Frame): boolean =>
  dependents(context, verb, 'obj', 'xcomp', 'ccomp', 'compound').every((word) =>
    frame.with?.includes(lowerWord(context, word)),
  ) &&
  dependents(context, verb, 'obl').every((word) => {
    const marks = dependents(context, word, 'case').map((mark) => lowerWord(context, mark));
    return marks.some((mark) => WHEN.has(mark)) || TIME.test(lowerWord(context, word));
  });

/** "Peru, a member of the pact", "its members are", "Peru's accession to the pact". */
export function readNoun({ context, ends, bodyLeftOut }: Reader, frame: Frame, cue: number): Reading | undefined {
  const beside = context.childrenOf(cue).map((child) => lowerWord(context, child));
  if (frame.with && !beside.some((word) => frame.with?.includes(word))) return undefined;
  const { head = -1, relation } = context.layers.words[cue] ?? {};
  const owners = ownersOf(context, cue);
  // "Supports Peru's membership", "expressed support for Peru's membership".
  const governors = [head, ...dependents(context, head, 'obj')].map((word) => lowerWord(context, word));
  const governed =
    frame.party && GOVERNED.find(([, words]) => governors.some((governor) => words.includes(governor)))?.[0];
  const holders = owners.length === 0 && governed && relation === 'obj' ? agentOf(context, head) : owners;
  const { parties, predicate } = frame.party
    ? { parties: ends.partiesOf(holders), predicate: governed ? head : cue }
    : nounParties(context, ends, cue);
  if (parties.length === 0) return undefined;
  const near = [cue, predicate].filter((word) => word >= 0);
  // "The pact has 42 members, among them Peru."
  const having = relation === 'obj' && HAS.has(lowerWord(context, head)) ? agentOf(context, head) : [];
  const places = frame.whole.flatMap((slot) =>
    slot === 'owner'
      ? [...owners, ...having]
      : near.flatMap((word) => obliques(context, word, [slot])).flatMap((word) => through(context, word)),
  );
  const named = ends.bodiesOf(places);
  const isLeftOut = places.length === owners.length || places.every((word) => ends.isAnyBody(word));
  const isBare = named.length === 0 && (frame.bare === true || governed !== undefined) && isLeftOut;
  const bodies = isBare ? bodyLeftOut({ cue, frame, parties }) : named;
  const more = frame.party ? [] : ends.partiesOf(companionsOf(context, [cue, ...places]));
  const own = MODIFIERS.find(([, words]) => words.some((word) => beside.includes(word)))?.[0];
  const mood = moodOf(context, predicate);
  return {
    frame: { ...frame, status: own ?? governed ?? frame.status },
    cue,
    parties: [...parties, ...more],
    bodies,
    mood: { ...mood, isDenied: mood.isDenied || moodOf(context, cue).isDenied },
    isBare,
  };
}

/** "Peru is in the pact", "the pact between Peru and Chile". */
export function readPreposition({ context, ends }: Reader, frame: Frame, cue: number): Reading | undefined {
  const { head: noun = -1, relation } = context.layers.words[cue] ?? {};
  if (noun < 0 || relation !== 'case') return undefined;
  const isPredicate = dependents(context, noun, 'cop').length > 0;
  const owner = context.layers.words[noun]?.head ?? -1;
  const isBetween = frame.whole.includes('owner');
  if (isBetween ? owner < 0 || isPredicate : !isPredicate) return undefined;
  const parties = isBetween ? ends.partiesAt(noun) : ends.partiesOf(agentOf(context, noun));
  const bodies = ends.bodiesAt(isBetween ? owner : noun);
  return { frame, cue, parties, bodies, mood: moodOf(context, noun), isBare: false };
}
