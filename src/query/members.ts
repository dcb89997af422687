/** Who is in a framework or a body, on a day. */
import type { Basis, MembershipStatus } from '../extract/fact.ts';
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph, MembershipEdge } from '../graph/schema.ts';
import { dayOf, latestDate, type Standing, standingOn } from './as-of.ts';
import { type Backing, backingOf } from './backing.ts';
import { findEntity } from './find.ts';

export interface MembersOptions {
  /** ISO 8601 year, month or day; default: the date of the newest document. */
  readonly asOf?: string;
  /** Take in what only the tables say. Default: false. */
  readonly background?: boolean;
  /** Also those who are not in: candidates, observers, supporters, former members. Default: false. */
  readonly all?: boolean;
  /** Which edges may answer; default: all. */
  readonly accept?: (edge: string) => boolean;
}

export interface MemberRow extends Backing {
  /** Key of the edge that speaks for it. */
  readonly edge: string;
  readonly member: string;
  readonly label: string;
  readonly body: string;
  readonly status: MembershipStatus;
  /** As the text gives them; absent when it does not. */
  readonly since?: string;
  readonly until?: string;
  /** Sources disagree on this member: there is another row for it. */
  readonly conflict: boolean;
}

/** `in`, `out`, or neither yet. Who is suspended is listed with those who are in. A supporter or an observer contradicts nobody. */
const SIDE = {
  leader: 'in',
  founder: 'in',
  member: 'in',
  candidate: 'near',
  invited: 'near',
  observer: 'beside',
  supporter: 'beside',
  suspended: 'suspended',
  former: 'out',
  'non-member': 'out',
} as const satisfies Record<MembershipStatus, string>;

const LISTED: ReadonlySet<string> = new Set(['in', 'suspended']);

/** Of several facts that agree, the one that says most speaks for them. */
const TELLING: readonly MembershipStatus[] = Object.keys(SIDE) as MembershipStatus[];
const BASES: readonly Basis[] = ['stated', 'inferred', 'background'];

/**
 * The members of a body as of a day, in order of label.
 *
 * For each member the newest fact not later than the day wins, and `until` closes a fact (see `as-of.ts`). Facts that agree (leader
 * and member) are one row, spoken for by a stated one where there is one. An older fact gives way to a newer one that tells of a
 * change: it has a date of its own, or it is `former`, or its member joined. Where a newer text merely differs, neither is
 * retired: both are rows, marked `conflict`. Without `all`, members with no row that says they are in are left out.
 *
 * @throws {UnknownNameError | AmbiguousNameError} See `findEntity`; only frameworks and institutions have members.
 * @throws {RangeError} When `asOf` is no date.
 */
export function members(graph: EntenteGraph, name: string, options: MembersOptions = {}): MemberRow[] {
  const { asOf, background = false, all = false, accept = () => true } = options;
  const body = findEntity(graph, name, { kinds: ['framework', 'institution'], background });
  const day = dayOf(graph, asOf);
  const facts = new Map<string, Fact[]>();
  for (const key of graph.inEdges(body).sort(byCodeUnit)) {
    const edge = graph.getEdgeAttributes(key);
    if (edge.kind !== 'membership' || (edge.basis === 'background' && !background) || !accept(key)) continue;
    const standing = standingOn(graph, edge, day);
    if (!standing) continue;
    const member = graph.source(key);
    const own = facts.get(member) ?? [];
    own.push({ key, edge, standing, status: standing.state === 'held' ? 'member' : edge.status });
    facts.set(member, own);
  }
  return [...facts]
    .flatMap(([member, own]) => {
      const kept = keep(own);
      const shown = all || kept.some((fact) => LISTED.has(SIDE[fact.status])) ? kept : [];
      return shown.map((fact) =>
        rowOf(graph, member, body, fact, kept.length > 1 && kept.some((o) => differs(o, fact))),
      );
    })
    .sort((a, b) => byCodeUnit(a.label, b.label) || byCodeUnit(a.member, b.member));
}

interface Fact {
  readonly key: string;
  readonly edge: MembershipEdge;
  readonly standing: Standing;
  readonly status: MembershipStatus;
}

/** What stays of the facts on one member: one for each side that no newer fact has overtaken, newest first. */
function keep(facts: readonly Fact[]): Fact[] {
  const sides = new Map<string, Fact[]>();
  for (const fact of facts) {
    const side = SIDE[fact.status];
    sides.set(side, [...(sides.get(side) ?? []), fact]);
  }
  const newestOf = (same: readonly Fact[]): string => latestDate(same.map((fact) => fact.standing.date));
  const groups = [...sides.values()].map((same) => ({ date: newestOf(same), same }));
  const stays = groups.filter(
    ({ date, same }) => !groups.some((other) => other.date > date && overtakes(other.same, same)),
  );
  // Someone who is in needs no second row as an observer or a supporter of what they are in.
  const isIn = stays.some(({ same }) => same.some((fact) => SIDE[fact.status] === 'in'));
  return stays
    .filter(({ same }) => !isIn || same.some((fact) => SIDE[fact.status] !== 'beside'))
    .sort((a, b) => byCodeUnit(b.date, a.date))
    .flatMap(({ same }) => spokenFor([...same].sort(byVoice)));
}

/** Whether newer facts tell of a change from the older ones, rather than contradict them. */
function overtakes(newer: readonly Fact[], older: readonly Fact[]): boolean {
  const from = SIDE[older[0]?.status ?? 'member'];
  return newer.some((fact) => {
    const to = SIDE[fact.status];
    if (to === from) return false;
    const dated = fact.edge.since !== undefined || fact.edge.until !== undefined;
    return dated || fact.status === 'former' || fact.status === 'suspended' || to === 'in' || from !== 'in';
  });
}

/** The first fact, and those whose dates say something else than those before them. */
function spokenFor(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  for (const fact of facts)
    if (kept.length === 0 || kept.every((other) => other.status === fact.status && datesDiffer(other.edge, fact.edge)))
      kept.push(fact);
  return kept;
}

const differs = (a: Fact, b: Fact): boolean => a !== b && SIDE[a.status] !== 'beside' && SIDE[b.status] !== 'beside';

/** Whether two facts give the same end of a period otherwise; `2014` and `2014-05` agree. */
const datesDiffer = (a: MembershipEdge, b: MembershipEdge): boolean =>
  (['since', 'until'] as const).some((end) => {
    const [x, y] = [a[end], b[end]];
    return x !== undefined && y !== undefined && !x.startsWith(y) && !y.startsWith(x);
  });

/** Stated before inferred before background, then what says most, then the newest, then the surest. */
const byVoice = (a: Fact, b: Fact): number =>
  BASES.indexOf(a.edge.basis) - BASES.indexOf(b.edge.basis) ||
  TELLING.indexOf(a.status) - TELLING.indexOf(b.status) ||
  byCodeUnit(b.standing.date, a.standing.date) ||
  b.edge.confidence - a.edge.confidence;

function rowOf(
  graph: EntenteGraph,
  member: string,
  body: string,
  { key, edge, status }: Fact,
  conflict: boolean,
): MemberRow {
  return {
    edge: key,
    member,
    label: graph.getNodeAttribute(member, 'label'),
    body,
    status,
    ...(edge.since && { since: edge.since }),
    ...(edge.until && { until: edge.until }),
    ...backingOf(graph, edge, [member, body]),
    conflict,
  };
}
