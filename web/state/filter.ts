/** Filters that stack: each narrows what those before it let through, and can be switched off by itself. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Shown } from './shown.ts';

/** Only these nodes and edges: the answer to a question, shown alone. Facts of the nodes among themselves when no edges are named. */
export interface OnlyFilter {
  readonly type: 'only';
  readonly title: string;
  readonly nodes: readonly string[];
  readonly edges?: readonly string[];
}

export type FilterRule = OnlyFilter;

export interface Filter {
  readonly rule: FilterRule;
  readonly on: boolean;
}

export function passFilters(graph: EntenteGraph, shown: Shown, filters: readonly Filter[]): Shown {
  return filters.filter(({ on }) => on).reduce((passed, { rule }) => passRule(graph, passed, rule), shown);
}

function passRule(graph: EntenteGraph, shown: Shown, rule: FilterRule): Shown {
  switch (rule.type) {
    case 'only':
      return narrowed(graph, shown, new Set(rule.nodes), rule.edges && new Set(rule.edges));
  }
}

/** Keeps nodes and edges of the sets; an edge goes with its ends. */
function narrowed(
  graph: EntenteGraph,
  shown: Shown,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string> | undefined,
): Shown {
  const keptNodes = new Set([...shown.nodes].filter((key) => nodes.has(key)));
  const keptEdges = [...shown.edges].filter(
    (key) => (!edges || edges.has(key)) && keptNodes.has(graph.source(key)) && keptNodes.has(graph.target(key)),
  );
  return { nodes: keptNodes, edges: new Set(keptEdges) };
}

/** The filters that a value from outside holds; what is no filter is left out. */
export function readFilters(value: unknown): Filter[] {
  return (Array.isArray(value) ? value : []).flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { rule, on } = item as Record<string, unknown>;
    const read = readRule(rule);
    return read ? [{ rule: read, on: on !== false }] : [];
  });
}

function readRule(value: unknown): FilterRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, title, nodes, edges } = value as Record<string, unknown>;
  if (type !== 'only' || typeof title !== 'string' || !isTexts(nodes)) return undefined;
  return { type, title, nodes, ...(isTexts(edges) && { edges }) };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
