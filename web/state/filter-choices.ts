/** What a filter can choose from. */
import type { EdgeAttributes, EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from './display-name.ts';
import type { Selection } from './explorer.ts';
import type { FilterRule, ValuesRule } from './filter.ts';
import { attributeOf } from './filter-rules.ts';
import { forEachShown } from './for-each-shown.ts';
import { degreesOf } from './reach.ts';
import type { Shown } from './shown.ts';

/** Filters that can be added by hand, in the order in which they are offered. */
export const filterNames = {
  role: 'Role',
  words: 'Words of statements',
  status: 'Status',
  stance: 'Stance',
  basis: 'Basis',
  confidence: 'Confidence',
  time: 'Dates',
  document: 'Articles',
  degree: 'Number of facts',
  ego: 'Near a node',
  component: 'Connected part',
} as const satisfies Partial<Record<FilterRule['type'], string>>;

export type OfferedType = keyof typeof filterNames;

/** A rule to begin with; it lets everything through, but for those around a node: the selected one, else the best connected one. */
export function newRule(type: OfferedType, graph: EntenteGraph, selection: Selection, shown: Shown): FilterRule {
  switch (type) {
    case 'role':
    case 'words':
      return { type, text: '' };
    case 'status':
    case 'stance':
    case 'basis':
    case 'document':
      return { type, values: [] };
    case 'confidence':
      return { type, least: 0, most: 100 };
    case 'degree':
      return { type, least: 0, most: mostFacts(graph, shown).count };
    case 'time':
      return { type, mode: 'held' };
    case 'ego':
      return { type, node: selection.type === 'node' ? selection.key : mostFacts(graph, shown).node, distance: 1 };
    case 'component':
      return { type };
  }
}

/** The node with the most edges shown; of equal ones the one that comes first. */
function mostFacts(graph: EntenteGraph, shown: Shown): { readonly node: string; readonly count: number } {
  let most = { node: '', count: 0 };
  for (const [node, count] of degreesOf(graph, shown)) if (count > most.count) most = { node, count };
  return most;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Number of facts that have it. */
  readonly count: number;
}

/** The values that a rule can choose from among `shown`, and those that it has chosen; in the order of their names. */
export function choicesOf(graph: EntenteGraph, shown: Shown, { type, values }: ValuesRule): readonly Choice[] {
  const counts = new Map<string, number>(values.map((value) => [value, 0]));
  const statements = new Set<string>();
  forEachShown(graph, shown, (_, edge) => {
    if (edge.kind === 'statement') {
      if (statements.has(edge.statementId)) return;
      statements.add(edge.statementId);
    }
    for (const value of valuesOf(edge, type)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  });
  const name = (value: string): string => (type === 'document' ? documentName(graph, value) : displayName(value, 40));
  return Array.from(counts, ([value, count]) => ({ value, name: name(value), count })).sort((a, b) =>
    a.name === b.name ? (a.value < b.value ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

const valuesOf = (edge: EdgeAttributes, type: ValuesRule['type']): Iterable<string> =>
  type === 'document' ? new Set(edge.evidence.map(({ document }) => document)) : [attributeOf(edge, type)];

export const documentName = (graph: EntenteGraph, key: string): string =>
  displayName(graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key, 60);

/** The roles that there are, the most frequent first; as many as a list can offer. */
export function rolesOf(graph: EntenteGraph, most = 200): readonly string[] {
  const counts = new Map<string, number>();
  graph.forEachEdge((_, edge) => {
    if (edge.kind === 'affiliation' && edge.role !== '') counts.set(edge.role, (counts.get(edge.role) ?? 0) + 1);
  });
  return Array.from(counts)
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([role]) => role);
}
