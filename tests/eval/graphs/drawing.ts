import type { EdgeAttributes, EntenteGraph } from '../../../src/graph/schema.ts';

/** What texts gave to a graph, in the form in which it is compared; what tables alone gave is left out. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnNode {
  readonly key: string;
  readonly kind: string;
  /** As `plain` makes them. */
  readonly label: string;
  readonly aliases: readonly string[];
}

export interface DrawnEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

const KINDS: ReadonlySet<string> = new Set(['person', 'institution', 'country', 'framework']);

export function readDrawing(graph: EntenteGraph): Drawing {
  const nodes = graph.nodes().flatMap((key): DrawnNode[] => {
    const node = graph.getNodeAttributes(key);
    const isWanted = 'aliases' in node && node.basis !== 'background' && KINDS.has(node.kind);
    return isWanted ? [{ key, kind: node.kind, label: plain(node.label), aliases: node.aliases.map(plain) }] : [];
  });
  const edges = graph
    .mapEdges((key, attributes, source, target) => ({ key, source, target, attributes }))
    .filter(({ attributes }) => attributes.basis !== 'background');
  return { nodes, edges };
}

/** Letters and digits alone, in lower case, without a leading "the". */
export const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
