import { describe, expect, it } from 'vitest';
import { emptyGraph } from '../../src/graph/build.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { communities } from '../../src/query/communities.ts';
import { sampleGraph } from '../corrections/sample.ts';

const whole = (graph: EntenteGraph) => ({ nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) });

describe('communities', () => {
  it('hold together what is tied more closely, numbered by size, the same each time', () => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    const names = ['a', 'b', 'c', 'd', 'x', 'y', 'z'];
    for (const key of names) graph.addNode(key, { kind: 'person', label: key, aliases: [], roles: [], mentions: 1 });
    const tie = (source: string, target: string) =>
      graph.addDirectedEdge(source, target, {
        kind: 'relation',
        type: 'supports',
        basis: 'stated',
        confidence: 1,
        evidence: [],
      });
    for (const [a, b] of ['ab', 'ac', 'ad', 'bc', 'bd', 'cd', 'xy', 'yz', 'xz', 'dx']) tie(a as string, b as string);
    const groups = communities(graph, whole(graph));
    expect(names.map((name) => groups.get(name))).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(communities(graph, whole(graph))).toEqual(groups);
  });

  it('depend on who is tied to whom alone, not on the order or the keys of facts', () => {
    const keyed = (rename: (edge: number) => string, order: 1 | -1) => {
      const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
      const nodes = Array.from({ length: 60 }, (_, i) => `n${i}`);
      for (const key of order > 0 ? nodes : [...nodes].reverse())
        graph.addNode(key, { kind: 'person', label: key, aliases: [], roles: [], mentions: 1 });
      const ties = Array.from({ length: 150 }, (_, i) => [i, (i * 7) % 60, (i * i * 11 + 3) % 60] as const);
      for (const [i, source, target] of order > 0 ? ties : ties.toReversed())
        if (source !== target)
          graph.addDirectedEdgeWithKey(rename(i), `n${source}`, `n${target}`, {
            kind: 'relation',
            type: 'supports',
            basis: 'stated',
            confidence: 1,
            evidence: [],
          });
      return communities(graph, whole(graph));
    };
    const groups = keyed((i) => `a${i}`, 1);
    expect(new Set(groups.values()).size).toBeGreaterThan(2);
    expect(keyed((i) => `z${997 - i}`, -1)).toEqual(groups);
  });

  it('leave articles out', () => {
    const graph = sampleGraph();
    graph.addDirectedEdge('person:ole-dahl', 'document:second', {
      ...graph.getEdgeAttributes('statement:person:ole-dahl->person:m-solberg:s-3'),
    });
    expect([...communities(graph, whole(graph)).keys()].filter((key) => key.startsWith('document'))).toEqual([]);
  });

  it('are none without facts', () => {
    expect(communities(sampleGraph(), { nodes: new Set(['country:NO']), edges: new Set() }).size).toBe(0);
  });
});
