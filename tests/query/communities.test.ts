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

  it('are none without facts', () => {
    expect(communities(sampleGraph(), { nodes: new Set(['country:NO']), edges: new Set() }).size).toBe(0);
  });
});
