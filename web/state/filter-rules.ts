/** What each rule of a filter lets through. */
import type { EdgeAttributes, EntenteGraph } from '../../src/graph/schema.ts';
import { foldText } from '../../src/query/fold-text.ts';
import { isWithin, timesOf } from './fact-time.ts';
import type { FilterRule } from './filter.ts';
import { forEachShown } from './for-each-shown.ts';
import { degreesOf, largestPart, neighboursOf, within } from './reach.ts';
import type { Shown } from './shown.ts';

/** What is left of `shown`; `shown` itself where the rule asks for nothing yet, as an empty text or no value ticked. */
export function passRule(graph: EntenteGraph, shown: Shown, rule: FilterRule): Shown {
  switch (rule.type) {
    case 'only':
      return among(graph, shown, new Set(rule.nodes), rule.edges && new Set(rule.edges));
    case 'status':
    case 'stance':
    case 'basis': {
      if (rule.values.length === 0) return shown;
      const { type } = rule;
      const values = new Set(rule.values);
      return facts(graph, shown, (edge) => values.has(attributeOf(edge, type)));
    }
    case 'document': {
      if (rule.values.length === 0) return shown;
      const values = new Set(rule.values);
      return facts(graph, shown, ({ evidence }) => evidence.some(({ document }) => values.has(document)));
    }
    case 'role':
    case 'words': {
      const wanted = foldText(rule.text.trim());
      if (wanted === '') return shown;
      return rule.type === 'role'
        ? facts(graph, shown, (edge) => edge.kind === 'affiliation' && foldText(edge.role).includes(wanted))
        : facts(graph, shown, (edge) => edge.kind === 'statement' && foldText(edge.text).includes(wanted));
    }
    case 'confidence':
      if (rule.least === 0 && rule.most >= 100) return shown;
      return facts(graph, shown, ({ confidence }) => {
        const percent = Math.round(confidence * 100);
        return percent >= rule.least && percent <= rule.most;
      });
    case 'degree': {
      const degrees = degreesOf(graph, shown);
      const kept = Array.from(shown.nodes).filter((node) => {
        const degree = degrees.get(node) ?? 0;
        return degree >= rule.least && degree <= rule.most;
      });
      return among(graph, shown, new Set(kept));
    }
    case 'ego':
      return among(graph, shown, within(neighboursOf(graph, shown), rule.node, rule.distance));
    case 'component': {
      const neighbours = neighboursOf(graph, shown);
      const part =
        rule.node === undefined
          ? largestPart(neighbours, shown.nodes)
          : within(neighbours, rule.node, Number.POSITIVE_INFINITY);
      return among(graph, shown, part);
    }
    case 'time': {
      if (rule.from === undefined && rule.to === undefined) return shown;
      const times = timesOf(graph, rule.mode);
      return facts(graph, shown, (_, key) => times.get(key)?.some((span) => isWithin(span, rule)) ?? false);
    }
  }
}

/** The value of an attribute that only some kinds of facts have; empty where this one has none. */
export function attributeOf(edge: EdgeAttributes, name: 'status' | 'stance' | 'basis'): string {
  if (name === 'basis') return edge.basis;
  if (name === 'stance') return edge.kind === 'statement' ? edge.stance : '';
  return edge.kind === 'affiliation' || edge.kind === 'membership' ? edge.status : '';
}

/** Keeps nodes, and edges with their ends. */
function among(
  graph: EntenteGraph,
  shown: Shown,
  nodes: ReadonlySet<string>,
  edges: ReadonlySet<string> = shown.edges,
): Shown {
  const keptNodes = new Set<string>();
  for (const key of shown.nodes) if (nodes.has(key)) keptNodes.add(key);
  const keptEdges = new Set<string>();
  forEachShown(graph, shown, (key, _, source, target) => {
    if (keptNodes.has(source) && keptNodes.has(target) && edges.has(key)) keptEdges.add(key);
  });
  return { nodes: keptNodes, edges: keptEdges };
}

/** Keeps facts, and the nodes that they join: of the others nothing is left to say. Both stay in the order of `shown`. */
function facts(graph: EntenteGraph, shown: Shown, passes: (edge: EdgeAttributes, key: string) => boolean): Shown {
  const joined = new Set<string>();
  const edges = new Set<string>();
  forEachShown(graph, shown, (key, edge, source, target) => {
    if (!passes(edge, key)) return;
    edges.add(key);
    joined.add(source).add(target);
  });
  const nodes = new Set<string>();
  for (const key of shown.nodes) if (joined.has(key)) nodes.add(key);
  return { nodes, edges };
}
