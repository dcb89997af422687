import { describe, expect, it } from 'vitest';
import { affiliations } from '../../src/query/affiliations.ts';
import { members } from '../../src/query/members.ts';
import { statements } from '../../src/query/statements.ts';
import { minister, sampleGraph } from '../corrections/sample.ts';

describe('statements of a time', () => {
  it('are those of articles that appeared in it', () => {
    expect(statements(sampleGraph(), { from: '2024-06' }).map(({ id }) => id)).toEqual(['s-2', 's-3']);
    expect(statements(sampleGraph(), { to: '2024-05' }).map(({ id }) => id)).toEqual(['s-1']);
    expect(() => statements(sampleGraph(), { from: 'May' })).toThrow(RangeError);
  });
});

describe('answers', () => {
  it('come of the edges that may answer', () => {
    const graph = sampleGraph();
    const none = { accept: () => false };
    expect(members(graph, 'Harbour Accord')).toHaveLength(1);
    expect(members(graph, 'Harbour Accord', none)).toEqual([]);
    expect(affiliations(graph, 'Norway')).toHaveLength(2);
    expect(affiliations(graph, 'Norway', { accept: (edge) => edge === minister })).toMatchObject([{ edge: minister }]);
    expect(statements(graph, none)).toEqual([]);
    expect(statements(graph, { accept: (edge) => edge.endsWith('s-3') })).toMatchObject([
      { id: 's-3', edges: ['statement:person:ole-dahl->person:m-solberg:s-3'] },
    ]);
  });

  it('may be asked for by stance', () => {
    const graph = sampleGraph();
    graph.setEdgeAttribute('statement:person:ole-dahl->person:m-solberg:s-3', 'stance' as never, 'oppose' as never);
    expect(statements(graph, { stance: 'oppose' }).map(({ id }) => id)).toEqual(['s-3']);
  });
});
