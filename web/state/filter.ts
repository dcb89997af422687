/** Filters that stack: each narrows what those before it let through, and can be switched off by itself. As data, for the address. */
import { isPartialDate } from '../../src/graph/partial-date.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { passRule } from './filter-rules.ts';
import type { Shown } from './shown.ts';

/** Only these nodes and edges: the answer to a question, shown alone. Facts of the nodes among themselves when no edges are named. */
export interface OnlyRule {
  readonly type: 'only';
  readonly title: string;
  readonly nodes: readonly string[];
  readonly edges?: readonly string[];
}

/** Facts with one of these values; all while none is chosen. */
export interface ValuesRule {
  readonly type: 'status' | 'stance' | 'basis' | 'document';
  readonly values: readonly string[];
}

/** Facts whose role, or statements whose words, hold this text; blind to case and accents. */
export interface WordsRule {
  readonly type: 'role' | 'words';
  readonly text: string;
}

/** Facts with a confidence, in percent, or nodes with a number of facts, between these, both included. */
export interface RangeRule {
  readonly type: 'confidence' | 'degree';
  readonly least: number;
  readonly most: number;
}

/** What is at most so many facts away from a node. */
export interface EgoRule {
  readonly type: 'ego';
  readonly node: string;
  readonly distance: number;
}

/** What hangs together with a node, or the largest part that hangs together when none is named. */
export interface ComponentRule {
  readonly type: 'component';
  readonly node?: string;
}

/** Facts of a time, as `fact-time.ts` dates them. Days as `2024-05-31`, both included; one that is left out is open. */
export interface TimeRule {
  readonly type: 'time';
  readonly mode: 'held' | 'reported';
  readonly from?: string;
  readonly to?: string;
}

export type FilterRule = OnlyRule | ValuesRule | WordsRule | RangeRule | EgoRule | ComponentRule | TimeRule;

export interface Filter {
  readonly rule: FilterRule;
  readonly on: boolean;
}

const passedByRule = new WeakMap<Shown, WeakMap<FilterRule, Shown>>();

/** What each filter leaves, in their order; those that are off leave what they get. Only what changes is worked out again. */
export function passedBy(graph: EntenteGraph, shown: Shown, filters: readonly Filter[]): readonly Shown[] {
  const passed: Shown[] = [];
  for (const { rule, on } of filters) {
    const before = passed.at(-1) ?? shown;
    passed.push(on ? passOnce(graph, before, rule) : before);
  }
  return passed;
}

function passOnce(graph: EntenteGraph, before: Shown, rule: FilterRule): Shown {
  const known = passedByRule.get(before) ?? new WeakMap<FilterRule, Shown>();
  passedByRule.set(before, known);
  const passed = known.get(rule) ?? passRule(graph, before, rule);
  known.set(rule, passed);
  return passed;
}

/** What is left after all filters. */
export const passFilters = (graph: EntenteGraph, shown: Shown, filters: readonly Filter[]): Shown =>
  passedBy(graph, shown, filters).at(-1) ?? shown;

/** An address is written by anybody: more filters than this take a page's time away. */
const mostFilters = 40;
/** The longest way that the ego filter offers. */
export const mostSteps = 4;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isDay = (value: unknown): value is string => isText(value) && value.length === 10 && isPartialDate(value);

/** The filters that a value from outside holds; what is no filter is left out. */
export function readFilters(value: unknown): Filter[] {
  return (Array.isArray(value) ? value : []).slice(0, mostFilters).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { rule, on } = item as Record<string, unknown>;
    const read = typeof rule === 'object' && rule !== null ? readRule(rule as Record<string, unknown>) : undefined;
    return read ? [{ rule: read, on: on !== false }] : [];
  });
}

function readRule(rule: Record<string, unknown>): FilterRule | undefined {
  const { type } = rule;
  switch (type) {
    case 'only': {
      const { title, nodes, edges } = rule;
      return isText(title) && isTexts(nodes) ? { type, title, nodes, ...(isTexts(edges) && { edges }) } : undefined;
    }
    case 'status':
    case 'stance':
    case 'basis':
    case 'document':
      return isTexts(rule.values) ? { type, values: rule.values } : undefined;
    case 'role':
    case 'words':
      return isText(rule.text) ? { type, text: rule.text } : undefined;
    case 'confidence':
    case 'degree': {
      const { least, most } = rule;
      return isCount(least) && isCount(most) && least <= most ? { type, least, most } : undefined;
    }
    case 'ego': {
      const { node, distance } = rule;
      const isWay = isCount(distance) && distance >= 1 && distance <= mostSteps;
      return isText(node) && isWay ? { type, node, distance } : undefined;
    }
    case 'component':
      return { type, ...(isText(rule.node) && { node: rule.node }) };
    case 'time': {
      const { mode, from, to } = rule;
      if (mode !== 'held' && mode !== 'reported') return undefined;
      if (isDay(from) && isDay(to) && from > to) return undefined;
      return { type, mode, ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
    }
    default:
      return undefined;
  }
}
