/** A clause's reading as facts: each party in each body, with status, time and the words that say so. */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Membership, MembershipStatus } from '../fact.ts';
import { lowerWord, obliques } from '../grammar.ts';
import { type Period, periodOf } from '../time.ts';
import { type Also, alsoIn } from './also.ts';
import { actsForCountry, canBeIn } from './bodies.ts';
import type { End } from './ends.ts';
import type { Reading } from './frame.ts';
import { statusIn } from './mood.ts';
import type { Reader } from './read-clause.ts';

const FOR_PERSONS: ReadonlySet<string> = new Set(table.persons);
const PENDING = new RegExp(table.pending, 'i');
/** Scores before calibration, set by hand: of a clause with both ends, and of one that leaves out its body or speaks of a group. */
const FULL = 0.9;
const BARE = 0.7;
/** A clause with more bodies is no clause but a table. */
const MAX_BODIES = 12;

/** What a clause says of a pair; without a fact it speaks of the two and leaves open how they stand ("should join"). */
export interface Told {
  readonly from: number;
  readonly to: number;
  readonly fact?: Membership;
}

export function toldBy(reader: Reader, reading: Reading): Told[] {
  const { context, ends } = reader;
  const { frame, cue, parties, mood } = reading;
  const bodies = reading.bodies.slice(0, MAX_BODIES);
  const { entities } = context.entities;
  const said = frame.pending && isPending(context, cue) ? { ...frame, status: frame.pending } : frame;
  const plain = statusIn(mood, said);
  const status = plain === 'member' && hasEnd(context, cue) ? 'former' : plain;
  const past = [...parties, ...bodies].reduce((last, { words }) => Math.max(last, words.last), cue + 1);
  const more = alsoIn(context, ends, cue, past);
  // "Joined the pact in 2004 and the union in 2010": what is like the body is one more of them.
  const isBody = ({ party }: Also): boolean =>
    context.kindOf(party.entity) !== context.kindOf(parties[0]?.entity ?? -1);
  const wholes = [...bodies.map((party): Also => ({ party })), ...more.filter(isBody)];
  const all = [...parties.map((party): Also => ({ party })), ...more.filter((one) => !isBody(one))];
  return wholes.flatMap(({ party: body, year: bodyYear }) =>
    all.flatMap(({ party: named, year = bodyYear }): Told[] => {
      const isIn = (one: End): boolean => canBeIn(entities[one.entity], entities[body.entity]);
      const isPerson = context.kindOf(named.entity) === 'person' && isIn(named);
      const party = !isIn(named) && actsForCountry(entities[named.entity]) ? ends.countryOf(named) : named;
      if (!party || !isIn(party) || (isPerson && (reading.isBare || !FOR_PERSONS.has(frame.id)))) return [];
      const pair = { from: party.entity, to: body.entity };
      const own = party.isExcepted ? (status === 'non-member' ? 'member' : 'non-member') : status;
      return [{ ...pair, ...(own && { fact: factOf(context, reading, party, body, own, year) }) }];
    }),
  );
}

function factOf(
  context: ExtractContext,
  { frame, cue, isBare }: Reading,
  party: End,
  body: End,
  status: MembershipStatus,
  year: string | undefined,
): Membership {
  const isWhole = !isBare && !body.isInferred && !party.isInferred;
  const isOver = status === 'former' || status === 'suspended';
  const period = year
    ? { [isOver ? 'until' : 'since']: year }
    : periodAt(context, cue, isBare ? undefined : body, isOver);
  return {
    kind: 'membership',
    from: party.entity,
    to: body.entity,
    status,
    ...period,
    evidence: evidenceSpans(context, [party.words, { first: cue, last: cue + 1 }, ...(isBare ? [] : [body.words])]),
    extractor: `clause:${frame.id}`,
    confidence: isWhole ? FULL : BARE,
    basis: isWhole ? 'stated' : 'inferred',
  };
}

/** The dates after the body, where it follows its verb ("joined the pact in 2004 and the union in 2010"), else those of the sentence. */
function periodAt(context: ExtractContext, cue: number, body: End | undefined, isOver: boolean): Period {
  const sentence = context.layers.sentences[context.sentenceAt(cue)];
  if (!sentence) return {};
  const { published } = context.document.meta;
  const text = context.textOf(sentence);
  const tail = body && body.words.first > cue ? context.spanOf(body.words).start - sentence.start : -1;
  const near = tail < 0 ? {} : periodOf(`${lowerWord(context, cue)} ${text.slice(tail)}`, isOver, published);
  return near.since || near.until ? near : periodOf(text, isOver, published);
}

/** "Was a member until March." */
const hasEnd = (context: ExtractContext, cue: number): boolean =>
  [cue, context.layers.words[cue]?.head ?? -1].some(
    (word) => word >= 0 && obliques(context, word, ['until', 'till']).length > 0,
  );

/** Whether this sentence or the next says that what was signed does not hold yet. */
function isPending(context: ExtractContext, cue: number): boolean {
  const at = context.sentenceAt(cue);
  const here = context.layers.sentences[at];
  const next = context.layers.sentences[at + 1];
  const isNear = next && here && next.block === here.block;
  return [here, isNear ? next : undefined].some((sentence) => sentence && PENDING.test(context.textOf(sentence)));
}
