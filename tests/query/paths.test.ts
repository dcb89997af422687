import { describe, expect, it } from 'vitest';
import { emptyGraph } from '../../src/graph/build.ts';
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

  it('are the surest of very many, and each step tells all its facts', () => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    const tie = (key: string, source: string, target: string, confidence: number) => {
      for (const node of [source, target])
        graph.mergeNode(node, { kind: 'person', label: node, aliases: [], roles: [], mentions: 1 });
      graph.addDirectedEdgeWithKey(key, source, target, {
        kind: 'relation',
        type: 'supports',
        basis: 'stated',
        confidence,
        evidence: [],
      });
    };
    // Twelve layers of three nodes each, all tied to all of the next: 3^12 ways.
    for (let layer = 0; layer < 12; layer++)
      for (let from = 0; from < 3; from++)
        for (let to = 0; to < 3; to++)
          tie(`${layer} ${from} ${to}`, `n${layer}.${from}`, `n${layer + 1}.${to}`, from + to === 4 ? 0.9 : 0.5);
    for (let from = 0; from < 3; from++) tie(`start ${from}`, 'start', `n0.${from}`, 0.5);
    for (let to = 0; to < 3; to++) tie(`end ${to}`, `n12.${to}`, 'end', 0.5);
    tie('another', 'n0.2', 'start', 0.4);
    const found = paths(graph, 'start', 'end', { limit: 2 });
    expect(found.map(({ confidence }) => confidence)).toEqual([
      expect.closeTo(0.25 * 0.9 ** 12),
      expect.closeTo(0.25 * 0.9 ** 11 * 0.5),
    ]);
    expect(found[0]?.steps).toHaveLength(14);
    expect(found[0]?.steps[0]?.edges).toEqual(['start 2', 'another']);
    expect(paths(graph, 'start', 'end', { maxLength: 13 })).toEqual([]);
    expect(paths(graph, 'start', 'end', { maxLength: 14, limit: 1 })).toHaveLength(1);
    expect(paths(graph, 'start', 'end', { limit: 2 })).toEqual(found);
  });

  it('may be very long', () => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    const common = { kind: 'person', aliases: [], roles: [], mentions: 1 } as const;
    for (let i = 0; i <= 3000; i++) graph.addNode(`n${i}`, { ...common, label: `N${i}` });
    for (let i = 0; i < 3000; i++)
      graph.addDirectedEdge(`n${i}`, `n${i + 1}`, {
        kind: 'relation',
        type: 'supports',
        basis: 'stated',
        confidence: 1,
        evidence: [],
      });
    expect(paths(graph, 'n0', 'n3000')[0]?.steps).toHaveLength(3000);
  });

  it('lead through articles when asked', () => {
    const graph = sampleGraph();
    graph.clearEdges();
    for (const node of ['institution:port-council', 'country:NO'])
      graph.addDirectedEdge('document:first', node, {
        kind: 'mention',
        count: 1,
        basis: 'stated',
        confidence: 1,
        evidence: [],
      });
    expect(paths(graph, 'Port Council', 'Norway')).toEqual([]);
    const [path] = paths(graph, 'Port Council', 'Norway', { documents: true });
    expect(path?.steps.map(({ to }) => to)).toEqual(['document:first', 'country:NO']);
  });

  it('need names that are there', () => {
    expect(() => paths(sampleGraph(), 'Nobody', 'Norway')).toThrow(UnknownNameError);
  });
});
