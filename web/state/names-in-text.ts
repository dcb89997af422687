/** Where an article writes the names of nodes, so that a name leads to its node. */
import type { Span } from '../../src/document/span.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';

export interface NameSpan extends Span {
  readonly node: string;
}

const shortest = 3;

/**
 * Whole words that are the label or an alias of one node that the article gives evidence for; a name that two nodes share leads
 * nowhere. Longer names go before shorter ones inside them. In text order.
 */
export function namesInText(graph: EntenteGraph, document: string, text: string): NameSpan[] {
  const nodeOf = new Map<string, string | undefined>();
  for (const key of nodesOf(graph, document)) {
    const node = graph.getNodeAttributes(key);
    if (!('aliases' in node)) continue;
    for (const name of new Set([node.label, ...node.aliases])) {
      if (name.length < shortest) continue;
      nodeOf.set(name, nodeOf.has(name) && nodeOf.get(name) !== key ? undefined : key);
    }
  }
  const names = [...nodeOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (names.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return Array.from(text.matchAll(pattern), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    node: nodeOf.get(name),
  })).filter((span): span is NameSpan => span.node !== undefined);
}

/** Nodes with a name or a fact of which the document speaks. */
function nodesOf(graph: EntenteGraph, document: string): ReadonlySet<string> {
  const nodes = new Set<string>();
  graph.forEachNode((key, node) => {
    if ('aliasEvidence' in node && node.aliasEvidence?.some(({ evidence }) => evidence.document === document))
      nodes.add(key);
  });
  graph.forEachEdge((_, { evidence }, source, target) => {
    if (evidence.some((item) => item.document === document)) nodes.add(source).add(target);
  });
  return nodes;
}

/** Of the `u` flag: a hyphen stands for itself there, and must not be escaped. */
const literal = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
