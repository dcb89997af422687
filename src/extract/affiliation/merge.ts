import { joinedConfidence } from '../confidence.ts';
import { joinSpans } from '../evidence-spans.ts';
import type { Affiliation } from '../fact.ts';

/**
 * One fact for each pair and role. Roles are compared without case; a role that only shortens another one's wording of the same
 * pair ("minister" beside "trade minister"), or an empty one, adds its evidence to the longer. Where the readings
 * of the status differ, the most confident one decides.
 *
 * @returns In order of first evidence; of equals, the one found first.
 */
export function mergeAffiliations(facts: readonly Affiliation[]): Affiliation[] {
  const byPair = new Map<string, Affiliation[]>();
  for (const fact of facts) {
    const pair = `${fact.from} ${fact.to}`;
    const held = byPair.get(pair);
    if (held) held.push(fact);
    else byPair.set(pair, [fact]);
  }
  return [...byPair.values()]
    .flatMap(mergePair)
    .sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
}

function mergePair(facts: readonly Affiliation[]): Affiliation[] {
  const longestFirst = [...facts].sort((a, b) => b.role.length - a.role.length || b.confidence - a.confidence);
  const groups: Affiliation[][] = [];
  for (const fact of longestFirst) {
    const group = groups.find(([longest]) => longest && isPartOf(fact.role, longest.role));
    if (group) group.push(fact);
    else groups.push([fact]);
  }
  const place = new Map(facts.map((fact, index) => [fact, index]));
  const found = (group: readonly Affiliation[]): number =>
    group.reduce((first, fact) => Math.min(first, place.get(fact) ?? first), facts.length);
  return groups.sort((a, b) => found(a) - found(b)).map(joined);
}

function isPartOf(short: string, long: string): boolean {
  const part = short.toLowerCase();
  const whole = long.toLowerCase();
  return part === '' || whole === part || whole.endsWith(` ${part}`);
}

/** @param group The fact with the longest role first. */
function joined(group: readonly Affiliation[]): Affiliation {
  const [longest] = group as [Affiliation];
  const surest = group.reduce((best, fact) => (fact.confidence > best.confidence ? fact : best));
  const since = surest.since ?? longest.since;
  const until = surest.until ?? longest.until;
  return {
    ...longest,
    status: surest.status,
    ...(since && { since }),
    ...(until && { until }),
    basis: group.some((fact) => fact.basis === 'stated') ? 'stated' : 'inferred',
    confidence: joinedConfidence(group),
    evidence: joinSpans(group.flatMap((fact) => fact.evidence)),
  };
}
