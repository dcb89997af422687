/** How much in the middle each entity stands. */
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { EntenteGraph } from '../graph/schema.ts';
import { plainGraph } from './communities.ts';
import type { Part } from './part.ts';

export interface Centralities {
  /** Facts of each node. */
  readonly degree: ReadonlyMap<string, number>;
  /** PageRank (Brin and Page 1998), facts walked either way; all add up to 1. */
  readonly pagerank: ReadonlyMap<string, number>;
  /** Share of the shortest ways between others that lead over the node (Brandes 2001); `undefined` above `mostForBetweenness` nodes. */
  readonly betweenness: ReadonlyMap<string, number> | undefined;
}

/** Betweenness grows with nodes times edges: more of them would take minutes. */
export const mostForBetweenness = 2000;

/** Centralities of the nodes that have facts in the part; articles have none. */
export function centralities(graph: EntenteGraph, part: Part): Centralities {
  const plain = plainGraph(graph, part);
  const degree = new Map<string, number>();
  plain.forEachNode((node) => {
    let facts = 0;
    plain.forEachEdge(node, (_, { weight }) => {
      facts += weight;
    });
    degree.set(node, facts);
  });
  // Of nothing there is nothing to be in the middle of.
  if (plain.size === 0) return { degree, pagerank: new Map(), betweenness: new Map() };
  const asMap = (values: Readonly<Record<string, number>>): Map<string, number> => new Map(Object.entries(values));
  return {
    degree,
    pagerank: asMap(pagerank(plain, { getEdgeWeight: 'weight', maxIterations: 200 })),
    betweenness:
      plain.order > mostForBetweenness ? undefined : asMap(betweennessCentrality(plain, { getEdgeWeight: null })),
  };
}
