import type { EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from './display-name.ts';

/** Names of nodes as one phrase, "A, B and C". */
export function nodeNames(graph: EntenteGraph, nodes: readonly string[]): string {
  const names = nodes.map((node) => displayName(graph.getNodeAttribute(node, 'label'), 60));
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
