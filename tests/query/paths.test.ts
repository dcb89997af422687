import { describe, expect, it } from 'vitest';
import { UnknownNameError } from '../../src/query/find.ts';
import { paths } from '../../src/query/paths.ts';
import { sampleGraph } from '../corrections/sample.ts';

describe('paths', () => {
  it('are the shortest ways from fact to fact, with the sentence of each step', () => {
    const [first, ...others] = paths(sampleGraph(), 'Ole Dahl', 'Norway');
    expect(first?.steps.map(({ fromLabel, toLabel, forward }) => [fromLabel, toLabel, forward])).toEqual([
      ['Ole Dahl', 'M. Solberg', true],
      ['M. Solberg', 'Norway', true],
    ]);
    expect(first?.steps[0]?.sentence).toBe('Solberg was wrong');
    expect(first?.confidence).toBeCloseTo(0.64);
    expect(others).toEqual([]);
  });

  it('run either way, and tell which', () => {
    const [path] = paths(sampleGraph(), 'Harbour Accord', 'Norway');
    expect(path?.steps.map(({ forward }) => forward)).toEqual([false]);
  });

  it('do not lead through articles', () => {
    const graph = sampleGraph();
    graph.addDirectedEdgeWithKey('mention', 'document:first', 'institution:port-council', {
      kind: 'mention',
      count: 1,
      basis: 'stated',
      confidence: 1,
      evidence: [],
    });
    const [path] = paths(graph, 'Port Council', 'Mira Solberg');
    expect(path?.steps.some(({ edge }) => edge === 'mention')).toBe(false);
  });

  it('are limited, and walk only what is accepted', () => {
    expect(paths(sampleGraph(), 'Mira Solberg', 'Harbour Accord', { accept: () => false })).toEqual([]);
    expect(paths(sampleGraph(), 'Mira Solberg', 'M. Solberg', { limit: 1 })).toHaveLength(1);
    expect(paths(sampleGraph(), 'Mira Solberg', 'M. Solberg')).toHaveLength(2);
  });

  it('need names that are there', () => {
    expect(() => paths(sampleGraph(), 'Nobody', 'Norway')).toThrow(UnknownNameError);
  });
});
