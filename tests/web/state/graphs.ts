import type { EdgeAttributes, EntenteGraph, Evidence, NodeAttributes } from '../../../src/graph/schema.ts';
import { loadGraph } from '../../../web/state/load.ts';
import { newGraph } from '../../../web/state/workspace.ts';
import { seeded } from './random.ts';

/** A document's node, with what a test is about. */
export const documentNode = (published?: string): NodeAttributes => ({
  kind: 'document',
  label: `Article of ${published ?? 'no date'}`,
  ...(published !== undefined && { published }),
  sha256: '0'.repeat(64),
  unattributed: [],
  diagnostics: [],
});

export const countryNode = (label: string): NodeAttributes => ({
  kind: 'country',
  label,
  aliases: [label],
  demonyms: [],
  mentions: 1,
});

export const evidenceIn = (document: string): Evidence => ({
  document,
  start: 0,
  end: 1,
  quote: 'x',
  prefix: '',
  suffix: '',
  sentence: 'x',
  extractor: 'test',
});

export interface TestEdge {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** A graph of the nodes; edges are keyed e0, e1 and so on. */
export function graphOf(nodes: Readonly<Record<string, NodeAttributes>>, edges: readonly TestEdge[]): EntenteGraph {
  const graph = newGraph();
  for (const [key, attributes] of Object.entries(nodes)) graph.addNode(key, attributes);
  for (const [index, { source, target, attributes }] of edges.entries())
    graph.addEdgeWithKey(`e${index}`, source, target, attributes);
  return graph;
}

/** Countries with affiliations, memberships and statements among them, drawn at random from a seed; for measuring. */
export function largeGraph(nodeCount: number, edgeCount: number): EntenteGraph {
  const graph = newGraph();
  const random = seeded(1);
  const documents = Array.from({ length: 50 }, (_, index) => `document:${index}`);
  for (const [index, key] of documents.entries())
    graph.addNode(key, documentNode(`20${String(10 + (index % 15))}-0${1 + (index % 9)}-11`));
  for (let index = 0; index < nodeCount; index++) graph.addNode(`n${index}`, countryNode(`Country ${index}`));
  for (let index = 0; index < edgeCount; index++) {
    const [source, target] = [random.below(nodeCount), random.below(nodeCount)];
    if (source === target) continue;
    const evidence = [evidenceIn(documents[index % documents.length] as string)];
    const base = { basis: index % 3 === 0 ? 'inferred' : 'stated', confidence: (index % 100) / 100, evidence } as const;
    const attributes: EdgeAttributes =
      index % 3 === 0
        ? {
            ...base,
            kind: 'affiliation',
            role: `Minister of ${index % 40}`,
            status: 'current',
            since: `20${10 + (index % 15)}`,
          }
        : index % 3 === 1
          ? { ...base, kind: 'membership', status: 'member' }
          : {
              ...base,
              kind: 'statement',
              statementId: `s${index >> 1}`,
              text: `We said so ${index % 100} times, and the Élysée agreed that it would cost more than it saves.`,
              mode: 'indirect',
              stance: index % 2 === 0 ? 'support' : 'neutral',
            };
    graph.addEdgeWithKey(`e${index}`, `n${source}`, `n${target}`, attributes);
  }
  // As the page has it: from a file.
  const loaded = loadGraph(JSON.stringify(graph.export()));
  if (!loaded.ok) throw new Error(loaded.message);
  return loaded.graph;
}
