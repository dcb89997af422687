/**
 * When a fact holds.
 *
 * - A fact with `since` holds from the first day that `since` can mean. Without it, it holds from the date of the earliest document
 *   that says so: what held before that, the text does not tell. A fact of undated documents alone is taken to hold always.
 * - `until` is the last day that it held, so a `member` or `current` fact is over after it. A `former` fact begins there: until the
 *   end it was no former one.
 * - Of two facts the newer is the one with the later date: its `since` or `until`, or the newest document that says it,
 *   whichever is later and not after the day asked about.
 */
import { firstDay, isPartialDate, lastDay } from '../graph/partial-date.ts';
import type { AffiliationEdge, EntenteGraph, MembershipEdge } from '../graph/schema.ts';

export type TimedEdge = AffiliationEdge | MembershipEdge;

/** How a fact stands on a day. */
export interface Standing {
  /** `holds`: as its status says. `held`: a `former` fact whose own dates put the day before its end, so that it was in force. */
  readonly state: 'holds' | 'held';
  /** Full date by which facts are newer or older; empty when unknown. */
  readonly date: string;
}

/**
 * The day that a question is about: the last day that `asOf` can mean, else that of the newest document, else undefined (no limit).
 *
 * @throws {RangeError} When `asOf` is no ISO 8601 date of year, month or day precision.
 */
export function dayOf(graph: EntenteGraph, asOf?: string): string | undefined {
  if (asOf !== undefined) {
    if (!isPartialDate(asOf))
      throw new RangeError(`"${asOf}" is no date. Give a year, month or day: 2022, 2022-06 or 2022-06-30.`);
    return lastDay(asOf);
  }
  return graph
    .getAttribute('documents')
    .flatMap((key) => lastDay(publishedOf(graph, key)) ?? [])
    .sort()
    .at(-1);
}

/** How a fact stands on `day` (a full date, or undefined for no limit), or undefined when it does not. */
export function standingOn(graph: EntenteGraph, edge: TimedEdge, day: string | undefined): Standing | undefined {
  const said = edge.evidence.flatMap((one) => firstDay(publishedOf(graph, one.document)) ?? []).sort();
  const since = firstDay(edge.since);
  const until = lastDay(edge.until);
  const within = (date: string | undefined): boolean => date === undefined || day === undefined || date <= day;
  const latest = (...dates: readonly (string | undefined)[]): string =>
    latestDate(dates.filter((date) => date !== undefined && within(date)));

  if (edge.status === 'former') {
    if (until !== undefined && day !== undefined && day <= until)
      return since !== undefined && since <= day ? { state: 'held', date: since } : undefined;
    if (until === undefined && !within(said[0])) return undefined;
    return { state: 'holds', date: latest(until, ...said) };
  }
  if (until !== undefined && day !== undefined && until < day) return undefined;
  if (!within(since ?? said[0])) return undefined;
  return { state: 'holds', date: latest(since, ...said) };
}

/** The latest of some full dates; empty when there is none. */
export const latestDate = (dates: readonly (string | undefined)[]): string =>
  dates
    .map((date) => date ?? '')
    .sort()
    .at(-1) ?? '';

function publishedOf(graph: EntenteGraph, document: string): string | undefined {
  const node = graph.hasNode(document) ? graph.getNodeAttributes(document) : undefined;
  return node?.kind === 'document' ? node.published : undefined;
}
