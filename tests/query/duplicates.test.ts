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
    ['person', 'Sergei Varnov', 'Sergey Varnov'],
    ['institution', 'Bank of the Western Isles', 'BWI'],
    ['institution', 'Harbour Institute', 'Harbour Institute of Porto'],
    ['country', 'Kyrgystan', 'Kyrgyzstan'],
  ] as const)('take the %s "%s" and "%s" for one', (kind, a, b) => {
    expect(pair(kind, a, b)).toBeDefined();
  });

  it.each([
    ['person', 'Anna Brandt', 'Peter Brandt'],
    ['person', 'John Smith', 'John Smythe-Jones'],
    ['person', 'Mario Santos', 'Maria Santos'],
    ['institution', 'Nordic Union', 'Nordic Union Chamber of Commerce'],
    ['institution', '7th Coastal Fleet', '5th Coastal Fleet'],
    ['institution', 'Ministry of Trade', 'Ministry of Health'],
    ['country', 'Niger', 'Nigeria'],
    ['country', 'Austria', 'Australia'],
  ] as const)('leave the %s "%s" and "%s" apart', (kind, a, b) => {
    expect(pair(kind, a, b)).toBeUndefined();
  });

  const named = (...nodes: readonly { label: string; aliases?: string[]; surname?: string; iso2?: string }[]) => {
    const graph = emptyGraph({ schema: '1', generator: 'test', documents: [] });
    for (const { label, aliases = [], surname, iso2 } of nodes)
      if (iso2) graph.addNode(label, { kind: 'country', label, aliases, demonyms: [], mentions: 1, iso2 });
      else
        graph.addNode(label, { kind: 'person', label, aliases, roles: [], mentions: 1, ...(surname && { surname }) });
    return duplicates(graph);
  };

  it('do not come of a surname that two are called by', () => {
    expect(
      named({ label: 'Anna Brandt', aliases: ['Brandt'] }, { label: 'Peter Brandt', aliases: ['Brandt'] }),
    ).toEqual([]);
    expect(named({ label: 'Anna Brandt', aliases: ['Anna Holm'] }, { label: 'Anna Holm' })).toMatchObject([
      { reason: 'both are called “Anna Holm”', score: 0.95 },
    ]);
  });

  it('know surnames that come first', () => {
    expect(named({ label: 'Huo Weilin', surname: 'Huo' }, { label: 'Huo', surname: 'Huo' })).toHaveLength(1);
    expect(named({ label: 'Huo Weilin', surname: 'Huo' }, { label: 'Zang Weilin', surname: 'Zang' })).toEqual([]);
  });

  it('never join two codes of countries', () => {
    const [a, b] = [{ label: 'East Maravia' }, { label: 'East Moravia' }];
    expect(named({ ...a, iso2: 'XA' }, { ...b, iso2: 'XB' })).toEqual([]);
    expect(named({ ...a, iso2: 'XA' }, { ...b, iso2: 'XA' })).toHaveLength(1);
  });

  it('are looked for without comparing all with all, also where very many share a surname', () => {
    const first = (i: number) =>
      `${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(97 + ((i * 7) % 26))}x${i}`;
    const crowd = Array.from({ length: 500 }, (_, i) => ({ label: `${first(i)} Lee` }));
    const started = performance.now();
    const found = named(...crowd, { label: 'Quentin Lee' }, { label: 'Q. Lee' });
    expect(found.some(({ nodes }) => nodes.includes('Quentin Lee') && nodes.includes('Q. Lee'))).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
