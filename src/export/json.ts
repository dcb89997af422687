/** graphology's own serialisation, the form that holds everything: `graph.json`. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';

/**
 * The graph as JSON text: one node or edge a line, both in order of key, attributes in the order in which they were built, a newline
 * at the end. `fromJson(toJson(graph))` gives the same graph, and the same text again.
 */
export function toJson(graph: EntenteGraph): string {
  const nodes = graph
    .nodes()
    .sort(byCodeUnit)
    .map((key) => JSON.stringify({ key, attributes: graph.getNodeAttributes(key) }));
  const edges = graph
    .edges()
    .sort(byCodeUnit)
    .map((key) => {
      const [source, target] = graph.extremities(key);
      return JSON.stringify({ key, source, target, attributes: graph.getEdgeAttributes(key) });
    });
  return [
    '{"options":{"type":"directed","multi":true,"allowSelfLoops":false},',
    `"attributes":${JSON.stringify(graph.getAttributes())},`,
    `"nodes":[${lines(nodes)}],`,
    `"edges":[${lines(edges)}]}`,
    '',
  ].join('\n');
}

const lines = (records: readonly string[]): string => (records.length > 0 ? `\n${records.join(',\n')}\n` : '');
