import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { replay } from '../../src/corrections/replay.ts';
import { checkGraph } from '../../src/graph/check.ts';
import { edgeKeyOf } from '../../src/graph/edge-key-of.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from '../../src/graph/schema.ts';
import { evidence, first, membership, minister, sampleGraph, second } from './sample.ts';

function corrected(graph: EntenteGraph, ...corrections: Correction[]): EntenteGraph {
  const replayed = replay(graph, corrections);
  expect(replayed.unapplied).toEqual([]);
  expect(checkGraph(replayed.graph)).toEqual([]);
  return replayed.graph;
}

const put = (graph: EntenteGraph, source: string, target: string, edge: EdgeAttributes, key?: string): string =>
  graph.addDirectedEdgeWithKey(key ?? edgeKeyOf(source, target, edge), source, target, edge);
const merge = { type: 'merge', into: 'person:mira-solberg', from: ['person:m-solberg'] } as const;
const rolesOf = (graph: EntenteGraph, person: string): unknown =>
  (graph.getNodeAttributes(person) as { roles?: unknown }).roles;

describe('a merge', () => {
  it('takes the better of what is known of each: names with their evidence, and attributes that the kept one lacks', () => {
    const graph = corrected(sampleGraph(), { ...merge, into: 'person:m-solberg', from: ['person:mira-solberg'] });
    expect(graph.getNodeAttributes('person:m-solberg')).toMatchObject({
      label: 'M. Solberg',
      surname: 'Solberg',
      aliases: ['Solberg', 'Mira Solberg'],
      aliasEvidence: [{ name: 'Solberg' }],
      roles: ['trade minister'],
    });
  });

  it('keeps the remarks on all of them, and on facts that become one', () => {
    const other = 'affiliation:person:m-solberg->country:NO:trade-minister';
    const graph = corrected(
      sampleGraph(),
      { type: 'note', on: 'node', key: 'person:mira-solberg', text: 'since May' },
      { type: 'note', on: 'node', key: 'person:m-solberg', text: 'who is this?' },
      { type: 'note', on: 'edge', key: other, text: 'see minutes' },
      merge,
    );
    expect(graph.getNodeAttribute('person:mira-solberg', 'note')).toBe('since May\nwho is this?');
    expect(graph.getEdgeAttribute(minister, 'note')).toBe('see minutes');
  });

  it('keeps what was checked certain', () => {
    const graph = corrected(sampleGraph(), { type: 'mark', edge: minister, verdict: 'right' }, merge);
    expect(graph.getEdgeAttributes(minister)).toMatchObject({ verdict: 'right', confidence: 1 });
  });

  it('adds up how often articles mention them', () => {
    const given = sampleGraph();
    const mention = (count: number): EdgeAttributes => ({
      kind: 'mention',
      count,
      basis: 'stated',
      confidence: 0.9,
      evidence: [evidence(second, 'M. Solberg')],
    });
    put(given, second, 'person:m-solberg', mention(2));
    put(given, second, 'person:mira-solberg', mention(3));
    const graph = corrected(given, merge);
    expect(graph.getEdgeAttributes('mention:document:second->person:mira-solberg')).toMatchObject({ count: 5 });
  });

  it('leaves what only the tables know beside what articles say', () => {
    const given = sampleGraph();
    const table: EdgeAttributes = {
      kind: 'membership',
      status: 'member',
      since: '2021',
      basis: 'background',
      confidence: 1,
      evidence: [],
      source: 'Text of the accord',
    };
    given.addNode('country:NOR', {
      kind: 'country',
      label: 'Norge',
      aliases: [],
      iso2: 'NO',
      demonyms: ['Norsk'],
      basis: 'background',
      mentions: 0,
    } satisfies NodeAttributes);
    put(given, 'country:NOR', 'framework:harbour-accord', table);
    const graph = corrected(given, { type: 'merge', into: 'country:NO', from: ['country:NOR'] });
    expect(graph.getEdgeAttributes(membership)).toMatchObject({ basis: 'stated' });
    expect(graph.getEdgeAttributes(`${membership}~background`)).toEqual(table);
    expect(graph.getNodeAttributes('country:NO')).toMatchObject({ label: 'Norway', iso2: 'NO', aliases: ['Norge'] });
    expect(graph.getNodeAttributes('country:NO')).not.toHaveProperty('basis');
    const other = corrected(given, { type: 'merge', into: 'country:NOR', from: ['country:NO'] });
    expect(other.getNodeAttributes('country:NOR')).toMatchObject({ label: 'Norge', aliases: ['Norway'], mentions: 1 });
    expect(other.getNodeAttributes('country:NOR')).not.toHaveProperty('basis');
  });

  it('drops a fact between the two', () => {
    const given = sampleGraph();
    const relation: EdgeAttributes = {
      kind: 'relation',
      type: 'succeeds',
      basis: 'stated',
      confidence: 0.5,
      evidence: [evidence(second, 'Solberg')],
    };
    const key = put(given, 'person:m-solberg', 'person:mira-solberg', relation);
    expect(corrected(given, merge).hasEdge(key)).toBe(false);
  });

  it('leaves the key of another program as it is', () => {
    const given = sampleGraph();
    const attributes = given.getEdgeAttributes('statement:person:ole-dahl->person:m-solberg:s-3');
    given.dropEdge('statement:person:ole-dahl->person:m-solberg:s-3');
    put(given, 'person:ole-dahl', 'person:m-solberg', attributes, '17');
    expect(corrected(given, merge).target('17')).toBe('person:mira-solberg');
  });

  it('is remembered to be refused, through merges of either', () => {
    const apart = { type: 'distinct', nodes: ['person:m-solberg', 'person:ole-dahl'] } as const;
    const both = { type: 'merge', into: 'person:mira-solberg', from: ['person:ole-dahl'] } as const;
    const { unapplied } = replay(sampleGraph(), [apart, merge, both]);
    expect(unapplied).toMatchObject([{ index: 2, reason: expect.stringContaining('were said not to be the same') }]);
    expect(replay(sampleGraph(), [apart, both, merge]).unapplied).toMatchObject([{ index: 2 }]);
  });
});

describe('a split', () => {
  it('is undone by a merge, with the facts and mentions as they were', () => {
    const split = {
      type: 'split',
      node: 'person:m-solberg',
      key: 'person:other',
      label: 'Other',
      edges: [
        'statement:person:ole-dahl->person:m-solberg:s-3',
        'affiliation:person:m-solberg->country:NO:trade-minister',
      ],
      aliases: ['Solberg'],
    } as const;
    const parted = corrected(sampleGraph(), split);
    expect(parted.edges('person:other')).toHaveLength(2);
    const graph = corrected(parted, { type: 'merge', into: 'person:m-solberg', from: ['person:other'] });
    expect(graph.edges()).toEqual(sampleGraph().edges());
    expect(graph.getNodeAttributes('person:m-solberg')).toMatchObject({ mentions: 2, aliases: ['Other', 'Solberg'] });
  });

  it('does not take along what was said of the whole: its acronym, its codes, its note', () => {
    const given = sampleGraph();
    given.mergeNodeAttributes('country:NO', { iso2: 'NO', note: 'north' });
    const graph = corrected(given, {
      type: 'split',
      node: 'country:NO',
      key: 'country:new',
      label: 'New Norway',
      edges: [membership],
      aliases: [],
    });
    expect(graph.getNodeAttributes('country:new')).toEqual({
      kind: 'country',
      label: 'New Norway',
      aliases: [],
      demonyms: [],
      mentions: 0,
    });
  });

  it('lays the new node beside the old one', () => {
    const given = sampleGraph();
    given.nodes().forEach((key, index) => void given.mergeNodeAttributes(key, { x: 10 * index, y: (10 * index) % 30 }));
    const graph = corrected(given, {
      type: 'split',
      node: 'country:NO',
      key: 'country:new',
      label: 'New Norway',
      edges: [membership],
      aliases: [],
    });
    const [old, added] = ['country:NO', 'country:new'].map((key) => graph.getNodeAttributes(key));
    const distance = Math.hypot((added?.x ?? 0) - (old?.x ?? 0), (added?.y ?? 0) - (old?.y ?? 0));
    expect(distance).toBeGreaterThan(1);
    expect(distance).toBeLessThan(25);
  });
});

describe('the roles of a person', () => {
  it('go with the last fact that says them', () => {
    const wrong = (edge: string): Correction => ({ type: 'mark', edge, verdict: 'wrong' });
    expect(rolesOf(corrected(sampleGraph(), wrong(minister)), 'person:mira-solberg')).toEqual([]);
    expect(
      rolesOf(corrected(sampleGraph(), merge, wrong(minister)), 'person:mira-solberg'),
      'the merged fact was one',
    ).toEqual([]);
    const gone = corrected(sampleGraph(), { type: 'delete-node', node: 'country:NO' });
    expect(rolesOf(gone, 'person:mira-solberg')).toEqual([]);
  });

  it('come with a fact that is added or moved here', () => {
    const added = corrected(sampleGraph(), {
      type: 'add-edge',
      source: 'person:ole-dahl',
      target: 'country:NO',
      fact: { kind: 'affiliation', role: 'minister', status: 'former' },
      evidence: [{ document: second, start: 0, end: 8, quote: 'Minister', prefix: '', suffix: '' }],
    });
    expect(rolesOf(added, 'person:ole-dahl')).toEqual(['former minister']);
    const parted = corrected(sampleGraph(), {
      type: 'split',
      node: 'person:mira-solberg',
      key: 'person:new',
      label: 'New',
      edges: [minister],
      aliases: [],
    });
    expect(rolesOf(parted, 'person:new')).toEqual(['trade minister']);
    expect(rolesOf(parted, 'person:mira-solberg')).toEqual([]);
  });

  it('come when a body turns out to be a person', () => {
    const given = sampleGraph();
    const role = { kind: 'affiliation', role: 'clerk', status: 'current' } as const;
    const backing = { basis: 'stated', confidence: 0.5, evidence: [evidence(first, 'Norway')] } as const;
    put(given, 'institution:port-council', 'country:NO', { ...role, ...backing });
    const list: Correction[] = [
      { type: 'delete-edge', edge: 'affiliation:person:ole-dahl->institution:port-council' },
      { type: 'retype', node: 'institution:port-council', kind: 'person' },
    ];
    expect(rolesOf(corrected(given, ...list), 'institution:port-council')).toEqual(['clerk']);
  });
});
