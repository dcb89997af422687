import { describe, expect, it } from 'vitest';
import { emptyGraph } from '../../src/graph/build.ts';
import { duplicates } from '../../src/query/duplicates.ts';
import { sampleGraph } from '../corrections/sample.ts';

describe('duplicates', () => {
  it('are offered with the reason, and not again once they are kept apart', () => {
    expect(duplicates(sampleGraph())).toEqual([
      {
        nodes: ['person:m-solberg', 'person:mira-solberg'],
        reason: 'one surname, and an initial that fits',
        score: 0.75,
      },
    ]);
    expect(duplicates(sampleGraph(), [['person:mira-solberg', 'person:m-solberg']])).toEqual([]);
  });

  const pair = (kind: 'person' | 'institution' | 'country', a: string, b: string) => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    const common = { aliases: [], mentions: 1 };
    for (const label of [a, b]) {
      if (kind === 'person') graph.addNode(label, { kind, label, roles: [], ...common });
      else if (kind === 'country') graph.addNode(label, { kind, label, demonyms: [], ...common });
      else graph.addNode(label, { kind, label, ...common });
    }
    return duplicates(graph)[0]?.reason;
  };

  it.each([
    ['person', 'José Almeida', 'Jose Almeida'],
    ['person', 'Kofi Mensah-Addo', 'Kofi Mensah Addo'],
    ['person', 'Nguyen Thi Lan', 'Lan Thi Nguyen'],
    ['person', 'Alexander Brandt', 'Alex Brandt'],
    ['person', 'Brandt', 'Alex Brandt'],
    ['institution', 'Western Fisheries Board', 'WFB'],
    ['institution', 'Fisheries Board', 'Western Fisheries Board'],
    ['country', 'Kyrgystan', 'Kyrgyzstan'],
  ] as const)('take the %s "%s" and "%s" for one', (kind, a, b) => {
    expect(pair(kind, a, b)).toBeDefined();
  });

  it.each([
    ['person', 'Anna Brandt', 'Peter Brandt'],
    ['person', 'John Smith', 'John Smythe-Jones'],
    ['institution', 'Ministry of Trade', 'Ministry of Health'],
    ['country', 'Niger', 'Nigeria'],
    ['country', 'Austria', 'Australia'],
  ] as const)('leave the %s "%s" and "%s" apart', (kind, a, b) => {
    expect(pair(kind, a, b)).toBeUndefined();
  });
});
