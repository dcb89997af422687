import { joinedConfidence } from '../confidence.ts';
import { joinSpans } from '../evidence-spans.ts';
import type { Membership } from '../fact.ts';

/** A second reading of the same pair is kept beside the first only when it is at least this sure and rests on other words. */
const SECOND_READING = 0.6;

/**
 * One fact for each pair and status, the evidence of equals joined. Of several statuses read off the same words the
 * surest stays, a clause's before a head's; a status from other words ("joined in 2004", later "left in 2020") is a fact of its own.
 *
 * @returns In order of first evidence; of equals, in order of their ends.
 */
export function mergeMemberships(facts: readonly Membership[]): Membership[] {
  const byPair = new Map<string, Membership[]>();
  for (const fact of facts) {
    const pair = `${fact.from} ${fact.to}`;
    const held = byPair.get(pair);
    if (held) held.push(fact);
    else byPair.set(pair, [fact]);
  }
  return [...byPair.values()]
    .flatMap(mergePair)
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) || a.from - b.from || a.to - b.to);
}

function mergePair(facts: readonly Membership[]): Membership[] {
  const groups: Membership[][] = [];
  for (const fact of [...facts].sort(byReading)) {
    const same = groups.find(([first]) => first?.status === fact.status);
    if (same) same.push(fact);
    else if (
      groups.length === 0 ||
      (fact.confidence >= SECOND_READING &&
        !groups.flat().some((held) => !(isClause(held) && isClause(fact)) && sharesWords(held, fact)))
    )
      groups.push([fact]);
  }
  return groups.map(joined);
}

/** Clauses of one sentence are weighed against each other where they are read, and know more than a head that is surer. */
const isClause = ({ extractor }: Membership): boolean => extractor.startsWith('clause:');
const byReading = (a: Membership, b: Membership): number =>
  Number(isClause(b)) - Number(isClause(a)) || b.confidence - a.confidence;

const sharesWords = (a: Membership, b: Membership): boolean =>
  a.evidence.some((x) => b.evidence.some((y) => x.start < y.end && y.start < x.end));

/** @param group The surest fact first. */
function joined(group: readonly Membership[]): Membership {
  const [surest] = group as [Membership];
  const since = group.find((fact) => fact.since)?.since;
  const until = group.find((fact) => fact.until)?.until;
  return {
    ...surest,
    ...(since && { since }),
    ...(until && { until }),
    confidence: joinedConfidence(group),
    basis: group.some((fact) => fact.basis === 'stated') ? 'stated' : 'inferred',
    evidence: joinSpans(group.flatMap((fact) => fact.evidence)),
  };
}
