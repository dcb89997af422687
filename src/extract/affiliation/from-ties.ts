/**
 * Affiliations read off the tie head: a person or body, the body or country it belongs to, and the role phrase tied to it.
 *
 * "Torres, judge and deputy mayor of the town": one tie, two roles, two facts. A tie without a role of its own is kept with an
 * empty role unless another fact of the same pair has one.
 */
import type { Tie, WordRange } from '../../language/layers.ts';
import { type ExtractContext, roleOf } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation, AffiliationStatus } from '../fact.ts';
import { pooled } from '../pooled-ties.ts';
import type { FoundRole } from '../roles.ts';
import { periodOf } from '../time.ts';
import { ROLE_BY_WORD } from './from-patterns.ts';
import { statusOf } from './status.ts';

const AFFILIATION_HEAD = 'head:affiliation';
/** A role tie weaker than this names no role of the mention. */
const MIN_ROLE = 0.5;

/** Ends that the graph model allows: who may be affiliated with what. */
const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['institution', 'country', 'framework']),
  institution: new Set(['country', 'institution']),
};

export function affiliationsFromTies(context: ExtractContext): Affiliation[] {
  const { ties } = context.layers;
  const candidates = pooled(ties, 'affiliation:').filter((tie) => isAllowed(context, tie) && isSure(context, tie));
  const rolesOf = rolesByMention(ties);
  const bodiesOf = new Map<number, Tie[]>();
  for (const tie of candidates) bodiesOf.set(tie.from, [...(bodiesOf.get(tie.from) ?? []), tie]);
  return candidates.flatMap((tie) => {
    const roles = (rolesOf.get(tie.from) ?? []).filter(
      (role) => nearestBody(context, role.to, bodiesOf.get(tie.from) ?? []) === tie.to,
    );
    if (roles.length)
      return roles
        .map((role) => ({ phrase: roleOf(context, role.to), score: role.score }))
        .filter(({ phrase }) => !isSentTo(context, phrase, context.layers.mentions[tie.to]?.words))
        .map(({ phrase, score }) => factOf(context, tie, phrase, score));
    const role = roleBetween(context, tie);
    const named = role ? undefined : roleOfVerb(context, tie);
    if (!role && named === undefined && tie.score < MIN_WITHOUT_ROLE) return [];
    return [{ ...factOf(context, tie, role, role?.score), ...(named !== undefined && { role: named }) }];
  });
}

/** Ties under these scores are left out. Chosen by whole-graph F1 on annotated-news dev, where 0.85 and none across sentences were a little worse. */
const MIN_TOGETHER = 0.35;
const MIN_APART = 0.6;
const isSure = (context: ExtractContext, tie: Tie): boolean =>
  tie.score >= (inOneSentence(context, tie) ? MIN_TOGETHER : MIN_APART);

function isAllowed(context: ExtractContext, tie: Tie): boolean {
  const from = context.entityOf(tie.from);
  const to = context.entityOf(tie.to);
  if (from < 0 || to < 0 || from === to) return false;
  return ALLOWED[context.kindOf(from) ?? '']?.has(context.kindOf(to) ?? '') ?? false;
}

function rolesByMention(ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const roles = new Map<number, Tie[]>();
  for (const tie of ties) {
    if (tie.label !== 'role' || tie.score < MIN_ROLE) continue;
    roles.set(tie.from, [...(roles.get(tie.from) ?? []), tie]);
  }
  return roles;
}

/** The mention among the ties of one holder that a role phrase speaks of: strongly tied and close to the phrase. */
function nearestBody(context: ExtractContext, role: number, candidates: readonly Tie[]): number {
  const phrase = roleOf(context, role);
  let best = -1;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const tie of candidates) {
    const body = context.layers.mentions[tie.to];
    if (!body || !phrase) continue;
    // Ten words of distance weigh as much as the whole range of the score.
    const rank = tie.score - distance(context, phrase.words, body.words) / 10;
    if (rank > bestRank) {
      best = tie.to;
      bestRank = rank;
    }
  }
  return best;
}

/** Words between two ranges; a comma or conjunction among them, where one office ends and another begins, counts for four. */
function distance(context: ExtractContext, a: WordRange, b: WordRange): number {
  let sum = 0;
  for (let i = Math.min(a.last, b.last); i < Math.max(a.first, b.first); i++) {
    const word = context.layers.words[i];
    sum += word && BOUNDARY.test(context.textOf(word)) ? 4 : 1;
  }
  return sum;
}

const BOUNDARY = /^(?:and|or|but|,|;|–|—)$/i;

/** A tie that no role phrase explains is wrong in nine of ten cases unless the head is nearly certain. */
const MIN_WITHOUT_ROLE = 0.9;
/** Words from holder to body within which a role phrase between them speaks of both. */
const NEAR = 12;

/** The role phrase that stands between holder and body, or right beside either, in one sentence with both. */
function roleBetween(context: ExtractContext, tie: Tie): FoundRole | undefined {
  const from = context.layers.mentions[tie.from]?.words;
  const to = context.layers.mentions[tie.to]?.words;
  if (!from || !to || !inOneSentence(context, tie)) return undefined;
  const first = Math.min(from.first, to.first) - 4;
  const last = Math.max(from.last, to.last) + 4;
  if (last - first > NEAR + 8) return undefined;
  const sentence = context.sentenceAt(from.first);
  return context.roles.find(
    (role) => role.words.first >= first && role.words.last <= last && context.sentenceAt(role.words.first) === sentence,
  );
}

/** The office that a verb between holder and body tells: "who teaches at". */
function roleOfVerb(context: ExtractContext, tie: Tie): string | undefined {
  const from = context.layers.mentions[tie.from]?.words;
  const to = context.layers.mentions[tie.to]?.words;
  if (!from || !to || !inOneSentence(context, tie)) return undefined;
  for (let at = from.last; at < Math.min(to.first, from.last + NEAR); at++) {
    const role = ROLE_BY_WORD.get(context.textOf(context.layers.words[at] ?? { start: 0, end: 0 }).toLowerCase());
    if (role) return role;
  }
  return undefined;
}

/** "Ambassador to Chad": whoever is sent somewhere belongs to the sender. */
const isSentTo = (context: ExtractContext, role: FoundRole | undefined, to: WordRange | undefined): boolean =>
  role !== undefined &&
  to !== undefined &&
  /\b(?:ambassador|envoy|consul|representative|emissary)\b/i.test(context.textOf(role)) &&
  /^\s*(?:to|for)\b/i.test(context.document.text.slice(role.end, role.end + 6)) &&
  to.first >= role.words.last;

function factOf(context: ExtractContext, tie: Tie, role?: FoundRole, roleScore = 1): Affiliation {
  const from = context.layers.mentions[tie.from];
  const to = context.layers.mentions[tie.to];
  const ranges = [from?.words, role?.words, to?.words].filter((range) => range !== undefined);
  const together = inOneSentence(context, tie);
  const status = statusOfTie(context, tie, ranges, together);
  const sentence = context.layers.sentences[context.sentenceAt(to?.words.first ?? 0)];
  const named = from?.form === 'name' && (to?.form === 'name' || to?.form === 'demonym');
  return {
    kind: 'affiliation',
    from: context.entityOf(tie.from),
    to: context.entityOf(tie.to),
    role: role ? context.textOf(role).replace(/\s+/g, ' ') : '',
    status,
    ...(sentence && periodOf(context.textOf(sentence), status === 'former')),
    evidence: evidenceSpans(context, ranges),
    extractor: AFFILIATION_HEAD,
    confidence: tie.score * Math.sqrt(roleScore),
    basis: named && together ? 'stated' : 'inferred',
  };
}

/** The head's reading, unless the words between holder and body say outright that the office is over or still to come. */
function statusOfTie(
  context: ExtractContext,
  tie: Tie,
  ranges: readonly WordRange[],
  together: boolean,
): AffiliationStatus {
  const read = tie.label.slice('affiliation:'.length) as AffiliationStatus;
  if (read !== 'current' || !together) return read;
  const first = Math.min(...ranges.map((range) => range.first));
  const last = Math.max(...ranges.map((range) => range.last));
  return statusOf(context, { first, last, rule: AFFILIATION_HEAD });
}

const inOneSentence = (context: ExtractContext, tie: Tie): boolean =>
  context.sentenceAt(context.layers.mentions[tie.from]?.words.first ?? -1) ===
  context.sentenceAt(context.layers.mentions[tie.to]?.words.first ?? -1);
