import { describe, expect, it } from 'vitest';
import { emptyGraph } from '../../src/graph/build.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { centralities, mostForBetweenness } from '../../src/query/centrality.ts';
import { sampleGraph } from '../corrections/sample.ts';

const whole = (graph: EntenteGraph) => ({ nodes: new Set(graph.nodes()), edges: new Set(graph.edges()) });

describe('centralities', () => {
  it('count facts, and tell who stands between the others', () => {
    const graph = sampleGraph();
    const { degree, pagerank, betweenness } = centralities(graph, whole(graph));
    expect(degree.get('person:m-solberg')).toBe(3);
    expect([...pagerank.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
    const most = [...(betweenness ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(most).toBe('person:m-solberg');
  });

  it('leave out what stands between others where that would take too long, and say so by leaving it out', () => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    const tie = { kind: 'relation', type: 'supports', basis: 'stated', confidence: 1, evidence: [] } as const;
    for (let i = 0; i <= mostForBetweenness; i++)
      graph.addNode(`n${i}`, { kind: 'person', label: `N${i}`, aliases: [], roles: [], mentions: 1 });
    for (let i = 1; i <= mostForBetweenness; i++) graph.addDirectedEdge('n0', `n${i}`, tie);
    const { betweenness, pagerank, degree } = centralities(graph, whole(graph));
    expect(betweenness).toBeUndefined();
    expect(degree.get('n0')).toBe(mostForBetweenness);
    expect([...pagerank].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe('n0');
  });

  it('are none of nothing', () => {
    const { degree, pagerank } = centralities(sampleGraph(), { nodes: new Set(), edges: new Set() });
    expect([degree.size, pagerank.size]).toEqual([0, 0]);
  });
});
