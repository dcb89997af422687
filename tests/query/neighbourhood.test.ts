import { describe, expect, it } from 'vitest';
import { components } from '../../src/query/components.ts';
import { neighbourhood } from '../../src/query/neighbourhood.ts';
import { partOf } from '../../src/query/part.ts';
import { membership, sampleGraph } from '../corrections/sample.ts';

const graph = sampleGraph();
const part = partOf(graph, false);
const short = (node: string, distance: number) =>
  neighbourhood(graph, part, node, distance).map(({ node, distance }) => `${distance} ${node}`);
const mention = { kind: 'mention', count: 1, basis: 'stated', confidence: 1, evidence: [] } as const;

describe('neighbourhood', () => {
  it('goes either way, the nearest first, with the edges that lead there', () => {
    expect(short('person:ole-dahl', 1)).toEqual(['1 institution:port-council', '1 person:m-solberg']);
    expect(short('person:ole-dahl', 3).slice(2)).toEqual([
      '2 country:NO',
      '2 framework:harbour-accord',
      '3 person:mira-solberg',
    ]);
    const [accord] = neighbourhood(graph, part, 'country:NO', 1).filter(({ node }) => node.startsWith('framework'));
    expect(accord?.edges).toEqual([membership]);
  });

  it('leaves out articles and what is not in the part', () => {
    const named = sampleGraph();
    named.addDirectedEdge('document:first', 'country:NO', { ...mention });
    const whole = { nodes: new Set(named.nodes()), edges: new Set(named.edges()) };
    expect(neighbourhood(named, whole, 'country:NO', 9).map(({ node }) => node)).not.toContain('document:first');
    const without = { ...part, edges: new Set([...part.edges].filter((edge) => !edge.includes('m-solberg'))) };
    expect(neighbourhood(graph, without, 'person:ole-dahl', 9)).toHaveLength(1);
  });

  it('of what is alone is empty', () => {
    expect(neighbourhood(graph, { ...part, edges: new Set() }, 'country:NO', 4)).toEqual([]);
  });
});

describe('components', () => {
  it('are what hangs together, the largest first', () => {
    expect(components(graph, part).map((nodes) => nodes.length)).toEqual([6]);
    const edges = new Set([...part.edges].filter((edge) => !edge.includes('s-3')));
    expect(components(graph, { ...part, edges })).toEqual([
      ['country:NO', 'framework:harbour-accord', 'person:m-solberg', 'person:mira-solberg'],
      ['institution:port-council', 'person:ole-dahl'],
    ]);
  });

  it('of nodes without facts are one each, in order of key', () => {
    const nodes = new Set(['person:ole-dahl', 'country:NO']);
    expect(components(graph, { nodes, edges: new Set() })).toEqual([['country:NO'], ['person:ole-dahl']]);
  });
});
