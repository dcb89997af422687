/**
 * When a fact is of a time. `held`: affiliations and memberships as `src/query/as-of.ts` has it, relations from the article that tells
 * of them on, statements and mentions on the day of their article. `reported`: all facts on the days of their articles.
 */
import { firstDay, lastDay } from '../../src/graph/partial-date.ts';
import type { EdgeAttributes, EntenteGraph, Evidence } from '../../src/graph/schema.ts';
import type { TimeRule } from './filter.ts';

/** Full days, both included; an empty one is open. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

const timesByGraph = new WeakMap<EntenteGraph, Map<TimeRule['mode'], ReadonlyMap<string, readonly Span[]>>>();

/** The times of each edge, by its key; none where nothing dates it. Worked out once for each graph. */
export function timesOf(graph: EntenteGraph, mode: TimeRule['mode']): ReadonlyMap<string, readonly Span[]> {
  const byMode = timesByGraph.get(graph) ?? new Map<TimeRule['mode'], ReadonlyMap<string, readonly Span[]>>();
  timesByGraph.set(graph, byMode);
  const known = byMode.get(mode);
  if (known) return known;
  const dates = documentDates(graph);
  const times = new Map<string, readonly Span[]>();
  graph.forEachEdge((key, edge) => void times.set(key, spansOf(edge, mode, dates)));
  byMode.set(mode, times);
  return times;
}

/** The days that each document's date may mean; undated ones are left out. */
type DocumentDates = ReadonlyMap<string, Span>;

function documentDates(graph: EntenteGraph): DocumentDates {
  const dates = new Map<string, Span>();
  graph.forEachNode((key, node) => {
    if (node.kind !== 'document') return;
    const [first, last] = [firstDay(node.published), lastDay(node.published)];
    if (first && last) dates.set(key, { first, last });
  });
  return dates;
}

function spansOf(edge: EdgeAttributes, mode: TimeRule['mode'], dates: DocumentDates): readonly Span[] {
  if (mode === 'held')
    switch (edge.kind) {
      case 'affiliation':
      case 'membership':
        return standing(edge, earliest(edge.evidence, dates));
      case 'relation':
        // What is told without an end goes on.
        return [{ first: earliest(edge.evidence, dates), last: '' }];
    }
  const documents = new Set(edge.evidence.map(({ document }) => document));
  return [...documents].flatMap((document) => dates.get(document) ?? []);
}

export function isWithin({ first, last }: Span, { from, to }: Pick<TimeRule, 'from' | 'to'>): boolean {
  return (to === undefined || first === '' || first <= to) && (from === undefined || last === '' || last >= from);
}

/** The day of the earliest dated document; empty without one, which then stands for "always". */
const earliest = (evidence: readonly Evidence[], dates: DocumentDates): string =>
  evidence.reduce((least, { document }) => {
    const first = dates.get(document)?.first ?? '';
    return first !== '' && (least === '' || first < least) ? first : least;
  }, '');

interface Dated {
  readonly status: string;
  readonly since?: string;
  readonly until?: string;
}

/** The days on which `standingOn` says that the fact stands: always one stretch; none where its dates contradict each other. */
function standing(edge: Dated, said: string): readonly Span[] {
  const since = firstDay(edge.since);
  const until = lastDay(edge.until);
  if (edge.status === 'former') {
    if (until === undefined) return [{ first: said, last: '' }];
    return [{ first: since !== undefined && since <= until ? since : dayAfter(until), last: '' }];
  }
  if (until === undefined) return [{ first: since ?? said, last: '' }];
  if (since !== undefined) return since <= until ? [{ first: since, last: until }] : [];
  // Told of only after its end: its last day is the one day that is known.
  return [{ first: said < until ? said : until, last: until }];
}

const dayMs = 86_400_000;

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + dayMs).toISOString().slice(0, 10);
