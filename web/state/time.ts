/** The time that a graph spans, in steps of equal length, and how much there is in each. */
import { firstDay, lastDay } from '../../src/graph/partial-date.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { addFilter, type Change, changeFilter, removeFilter } from './explorer.ts';
import { type Span, timesOf } from './fact-time.ts';
import type { Filter, TimeRule } from './filter.ts';
import { forEachShown } from './for-each-shown.ts';
import type { Shown } from './shown.ts';

export type TimeMode = TimeRule['mode'];
/** Places of the first and the last step that are looked at, from 0. */
export type Stretch = readonly [number, number];

/** Up to so many days the steps are days, up to so many years they are months, else years. */
const mostDays = 92;
const mostYearsOfMonths = 100;
const dayMs = 86_400_000;

/**
 * The steps from the first to the last date of the graph, without gaps: all days, months or years, as partial dates ("2024-05"). None
 * where there are not two different dates. Background facts take part only where they are shown.
 */
export function timeSteps(graph: EntenteGraph, mode: TimeMode, background: boolean): readonly string[] {
  const times = timesOf(graph, mode);
  let [first, last] = ['', ''];
  graph.forEachEdge((key, edge) => {
    if (edge.basis === 'background' && !background) return;
    for (const span of times.get(key) ?? [])
      for (const day of [span.first, span.last]) {
        if (day === '') continue;
        if (first === '' || day < first) first = day;
        if (day > last) last = day;
      }
  });
  return first === last ? [] : stepsBetween(first, last);
}

function stepsBetween(first: string, last: string): string[] {
  const days = (Date.parse(last) - Date.parse(first)) / dayMs;
  if (days <= mostDays)
    return Array.from({ length: days + 1 }, (_, day) =>
      new Date(Date.parse(first) + day * dayMs).toISOString().slice(0, 10),
    );
  const [year, lastYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: lastYear - year + 1 }, (_, index) => String(year + index).padStart(4, '0'));
  if (years.length > mostYearsOfMonths) return years;
  return years
    .flatMap((one) => Array.from({ length: 12 }, (_, month) => `${one}-${String(month + 1).padStart(2, '0')}`))
    .filter((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7));
}

export interface StepCounts {
  /** For each step the number of facts that would be shown if it alone were looked at. */
  readonly counts: readonly number[];
  /** Facts without a date that makes sense: they are shown for no step. */
  readonly undated: number;
}

/** How many of the facts shown are of each step. */
export function countsBySteps(graph: EntenteGraph, shown: Shown, mode: TimeMode, steps: readonly string[]): StepCounts {
  const times = timesOf(graph, mode);
  const placeOf = new Map(steps.map((step, place) => [step, place]));
  const length = steps[0]?.length ?? 0;
  const stretchOf = ({ first, last }: Span): Stretch => [
    placeOf.get(first.slice(0, length)) ?? 0,
    placeOf.get(last.slice(0, length)) ?? steps.length - 1,
  ];
  // Where facts begin to count, less where they cease to: its running sum is what counts.
  const turns = new Array<number>(steps.length + 1).fill(0);
  const statements = new Set<string>();
  let undated = 0;
  forEachShown(graph, shown, (key, edge) => {
    if (edge.kind === 'statement') {
      if (statements.has(edge.statementId)) return;
      statements.add(edge.statementId);
    }
    const spans = times.get(key) ?? [];
    if (spans.length === 0) undated += 1;
    for (const [from, to] of apart(spans.map(stretchOf))) {
      turns[from] = (turns[from] ?? 0) + 1;
      turns[to + 1] = (turns[to + 1] ?? 0) - 1;
    }
  });
  let sum = 0;
  return { counts: steps.map((_, place) => (sum += turns[place] ?? 0)), undated };
}

/** Stretches that overlap as one, so that a fact counts once in a step. */
function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const sorted = [...stretches].sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const before = joined.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The steps that a rule looks at; those at its ends may be cut by it. */
export function stretchOf({ from, to }: Pick<TimeRule, 'from' | 'to'>, steps: readonly string[]): Stretch {
  const end = Math.max(0, steps.length - 1);
  const first = from === undefined ? 0 : steps.findIndex((step) => (lastDay(step) ?? '') >= from);
  const last = to === undefined ? end : steps.findLastIndex((step) => (firstDay(step) ?? '') <= to);
  const start = first < 0 ? end : first;
  return [start, Math.max(start, last)];
}

/** The rule for a stretch; at the first and the last step it is open. */
export function ruleAt(mode: TimeMode, [start, end]: Stretch, steps: readonly string[]): TimeRule {
  const from = start > 0 ? firstDay(steps[start]) : undefined;
  const to = end < steps.length - 1 ? lastDay(steps[end]) : undefined;
  return { type: 'time', mode, ...(from && { from }), ...(to && { to }) };
}

/**
 * The stretch after or before this one. By what held, a stretch of the same length; by what was reported, one with the same beginning,
 * so that reports add up. From the whole time it begins at the near end.
 *
 * @returns `undefined` where there is no further one.
 */
export function stepped(mode: TimeMode, [start, end]: Stretch, count: number, by: number): Stretch | undefined {
  if (start === 0 && end === count - 1) return by > 0 ? [0, 0] : mode === 'held' ? [end, end] : [0, end - 1];
  if (mode === 'reported') {
    const next = Math.max(start, Math.min(count - 1, end + by));
    return next === end ? undefined : [start, next];
  }
  const move = Math.max(-start, Math.min(count - 1 - end, by));
  return move === 0 ? undefined : [start + move, end + move];
}

/** Where the first filter by time stands among the filters; -1 without one. */
export const timeFilterAt = (filters: readonly Filter[]): number =>
  filters.findIndex(({ rule }) => rule.type === 'time');

/** Looks at a time: with the first filter by time, switched on, or a new one. A rule that is open at both ends takes it away. */
export const lookAtTime =
  (rule: TimeRule): Change =>
  (state) => {
    const at = timeFilterAt(state.filters);
    if (rule.from === undefined && rule.to === undefined) return at < 0 ? state : removeFilter(at)(state);
    if (at < 0) return addFilter(rule)(state);
    const changed = changeFilter(at, rule)(state);
    return {
      ...changed,
      filters: changed.filters.map((filter, place) => (place === at ? { ...filter, on: true } : filter)),
    };
  };
