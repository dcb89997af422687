/**
 * Memberships read off the tie head, and spread along coordination: where the head ties most of "Australia, Brunei and
 * Fiji" to a pact, the parse knows that the others stand in the same list.
 */
import type { Tie, WordRange } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Membership, MembershipStatus } from '../fact.ts';
import { pooled } from '../pooled-ties.ts';
import { periodOf } from '../time.ts';
import { statusOf } from './status.ts';

const MEMBERSHIP_HEAD = 'head:membership';
const MEMBERSHIP_LIST = 'rule:membership-list';
/** A tie must be this sure before its neighbours in a list follow it. */
const SURE = 0.5;
/** What a fact loses when it rests on a neighbour's tie. Set by hand. */
const LIST_FACTOR = 0.9;
const OVER: ReadonlySet<MembershipStatus> = new Set(['former', 'suspended']);
const PARTY: ReadonlySet<string> = new Set(['country', 'institution', 'person']);
const WHOLE: ReadonlySet<string> = new Set(['framework', 'institution']);

export function membershipsFromTies(context: ExtractContext): Membership[] {
  const ties = pooled(context.layers.ties, 'membership:').filter(
    (tie) => isAllowed(context, tie) && isSure(context, tie),
  );
  return [...ties.flatMap((tie) => factOf(context, tie, MEMBERSHIP_HEAD)), ...spread(context, ties)];
}

/** Ties under this score are left out; 0.15 to 0.5 gave the same whole-graph F1 within a point on annotated-news dev. */
const MIN_TIE = 0.3;
/**
 * The same where no word of the clause tells of a membership. Chosen for few wrong members: on annotated-news dev 0.3 has a better F1
 * (52.6 against 51.1), but draws countries as members that the text only names beside a pact.
 */
const MIN_UNTOLD = 0.6;
/** People are members of parties and boards, and the head takes every post for a membership. */
const MIN_PERSON = 0.6;

/** Words between the two beyond which a tie is seldom right; the names and commas of a list between them do not count. */
const NEAR = 15;

/** Only within a sentence: leaving out all ties across sentences cost no F1 on annotated-news dev, at any score. */
function isSure(context: ExtractContext, tie: Tie): boolean {
  const from = context.layers.mentions[tie.from]?.words;
  const to = context.layers.mentions[tie.to]?.words;
  if (!from || !to || context.sentenceAt(from.first) !== context.sentenceAt(to.first)) return false;
  if (wordsBetween(context, from, to) > NEAR) return false;
  return tie.score >= (context.kindOf(context.entityOf(tie.from)) === 'person' ? MIN_PERSON : MIN_TIE);
}

function wordsBetween(context: ExtractContext, a: WordRange, b: WordRange): number {
  const range = { first: Math.min(a.last, b.last), last: Math.max(a.first, b.first) };
  if (range.last <= range.first) return 0;
  const listed = context
    .mentionsIn(context.spanOf(range))
    .flatMap((index) => context.layers.mentions[index]?.words ?? []);
  let count = 0;
  for (let at = range.first; at < range.last; at++) {
    const upos = context.layers.words[at]?.upos;
    if (upos !== 'PUNCT' && upos !== 'CCONJ' && !listed.some(({ first, last }) => first <= at && at < last)) count++;
  }
  return count;
}

function isAllowed(context: ExtractContext, tie: { from: number; to: number }): boolean {
  const from = context.entityOf(tie.from);
  const to = context.entityOf(tie.to);
  return (
    from >= 0 && to >= 0 && from !== to && PARTY.has(context.kindOf(from) ?? '') && WHOLE.has(context.kindOf(to) ?? '')
  );
}

function spread(context: ExtractContext, ties: readonly Tie[]): Membership[] {
  const tied = new Set(ties.map((tie) => `${tie.from} ${tie.to}`));
  const facts: Membership[] = [];
  for (const tie of ties) {
    if (tie.score < SURE) continue;
    for (const sibling of siblingsInList(context, tie.from)) {
      const id = `${sibling} ${tie.to}`;
      if (tied.has(id) || !isAllowed(context, { from: sibling, to: tie.to })) continue;
      tied.add(id);
      facts.push(...factOf(context, { ...tie, from: sibling, score: tie.score * LIST_FACTOR }, MEMBERSHIP_LIST));
    }
  }
  return facts;
}

/** Names of the same kind coordinated with a mention, itself left out. */
function siblingsInList(context: ExtractContext, mention: number): number[] {
  const self = context.layers.mentions[mention];
  if (!self) return [];
  const root = listRoot(context, context.headOf(self.words));
  const sentence = context.layers.sentences[context.sentenceAt(self.words.first)];
  if (!sentence) return [];
  return context.mentionsIn(sentence).filter((index) => {
    const other = context.layers.mentions[index];
    return (
      index !== mention &&
      other?.kind === self.kind &&
      other?.form === 'name' &&
      listRoot(context, context.headOf(other.words)) === root
    );
  });
}

function listRoot(context: ExtractContext, word: number): number {
  let at = word;
  for (;;) {
    const { relation, head } = context.layers.words[at] ?? { relation: 'root', head: -1 };
    if (relation !== 'conj' || head < 0) return at;
    at = head;
  }
}

function factOf(context: ExtractContext, tie: Tie, extractor: string): Membership[] {
  const from = context.layers.mentions[tie.from];
  const to = context.layers.mentions[tie.to];
  const ranges = [from?.words, to?.words].filter((range) => range !== undefined);
  const { status, isTold } = statusOf(context, ranges);
  if (!isTold && tie.score < MIN_UNTOLD) return [];
  const sentence = context.layers.sentences[context.sentenceAt(from?.words.first ?? 0)];
  return [
    {
      kind: 'membership',
      from: context.entityOf(tie.from),
      to: context.entityOf(tie.to),
      status,
      ...(sentence && periodOf(context.textOf(sentence), OVER.has(status))),
      evidence: evidenceSpans(context, ranges),
      extractor,
      confidence: tie.score,
      basis: from?.form === 'pronoun' || to?.form === 'pronoun' || to?.form === 'description' ? 'inferred' : 'stated',
    },
  ];
}
