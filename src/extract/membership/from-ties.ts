/** Memberships read off the tie head, where no clause contradicts it. */
import type { Tie, WordRange } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Membership, MembershipStatus } from '../fact.ts';
import { dependents, lowerWord } from '../grammar.ts';
import { pooled } from '../pooled-ties.ts';
import { periodOf } from '../time.ts';
import { canBeIn } from './bodies.ts';
import { statusOf } from './status.ts';
import type { ToldPairs } from './told-pairs.ts';

const MEMBERSHIP_HEAD = 'head:membership';
const OVER: ReadonlySet<MembershipStatus> = new Set(['former', 'suspended']);

/** @param told What clauses say of pairs in each sentence; a tie of such a pair has their status. */
export function membershipsFromTies(context: ExtractContext, told: ToldPairs): Membership[] {
  return pooled(context.layers.ties, 'membership:')
    .filter((tie) => isAllowed(context, tie) && isSure(context, tie))
    .flatMap((tie) => factOf(context, tie, told));
}

/** Ties under this score are left out; 0.15 to 0.5 gave the same whole-graph F1 within a point on annotated-news dev. */
const MIN_TIE = 0.3;
/** The same where neither a clause nor a word around the two says how they stand: texts name countries beside pacts for many reasons. */
const MIN_UNTOLD = 0.6;
/** Words between the two beyond which a tie is seldom right; the names and commas of a list between them do not count. */
const NEAR = 15;
/** Steps from a name to the first of its list, where the parse hangs each on the one before. */
const MAX_STEPS = 40;

/** Only within a sentence: leaving out all ties across sentences cost no F1 on annotated-news dev, at any score. */
function isSure(context: ExtractContext, tie: Tie): boolean {
  const from = context.layers.mentions[tie.from]?.words;
  const to = context.layers.mentions[tie.to]?.words;
  if (!from || !to || context.sentenceAt(from.first) !== context.sentenceAt(to.first)) return false;
  if (wordsBetween(context, from, to) > NEAR || areListed(context, from, tie)) return false;
  return tie.score >= MIN_TIE;
}

/** "The Lake Pact and Peru", "the Lake Pact as well as Peru": two that are named in one breath are not one in the other. */
function areListed(context: ExtractContext, from: WordRange, tie: Tie): boolean {
  const top = listRoot(context, context.headOf(from));
  const { relation, head = -1 } = context.layers.words[top] ?? {};
  const marks = dependents(context, top, 'case').map((mark) => lowerWord(context, mark));
  const body = context.entityOf(tie.to);
  return [top, ...(relation === 'nmod' && marks.includes('as') ? [head] : [])].some(
    (word) => word >= 0 && context.entityOf(context.places.named[word] ?? -1) === body,
  );
}

/** "The Lake Pact, meant for a region where Peru has become the largest partner": what Peru does there has nothing to do with the pact. */
function isSubjectElsewhere(context: ExtractContext, party: number, body: number): boolean {
  const { words } = context.layers;
  const { relation, head: verb = -1 } = words[listRoot(context, party)] ?? {};
  const clause = words[verb];
  if (relation !== 'nsubj' || clause?.relation !== 'acl' || clause.head === body) return false;
  for (let at = body; at >= 0; at = words[at]?.head ?? -1) if (at === verb) return false;
  return true;
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
  const { entities } = context.entities;
  return canBeIn(entities[context.entityOf(tie.from)], entities[context.entityOf(tie.to)]);
}

function listRoot(context: ExtractContext, word: number): number {
  let at = word;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { relation, head = -1 } = context.layers.words[at] ?? {};
    if (relation !== 'conj' || head < 0) return at;
    at = head;
  }
  return at;
}

function factOf(context: ExtractContext, tie: Tie, told: ToldPairs): Membership[] {
  const from = context.layers.mentions[tie.from];
  const to = context.layers.mentions[tie.to];
  const ranges = [from?.words, to?.words].filter((range) => range !== undefined);
  const at = context.sentenceAt(from?.words.first ?? 0);
  const sentence = context.layers.sentences[at];
  const ends = [context.entityOf(tie.from), context.entityOf(tie.to)] as const;
  const said = told.of(at, ...ends);
  const isPerson = context.kindOf(ends[0]) === 'person';
  if (!said && told.areAlike(at, ...ends)) return [];
  if (!said && to && isSubjectElsewhere(context, context.headOf(from?.words ?? to.words), context.headOf(to.words)))
    return [];
  const around = said || isPerson ? undefined : statusOf(context, ranges);
  const status = said ? said.at(-1)?.status : (around ?? (tie.score < MIN_UNTOLD ? undefined : 'member'));
  if (status === undefined) return [];
  return [
    {
      kind: 'membership',
      from: ends[0],
      to: ends[1],
      status,
      ...(sentence && periodOf(context.textOf(sentence), OVER.has(status), context.document.meta.published)),
      evidence: evidenceSpans(context, ranges),
      extractor: MEMBERSHIP_HEAD,
      confidence: tie.score,
      basis: from?.form === 'pronoun' || to?.form === 'pronoun' || to?.form === 'description' ? 'inferred' : 'stated',
    },
  ];
}
