import { describe, expect, it } from 'vitest';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { centralities } from '../../src/query/centrality.ts';
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
});
