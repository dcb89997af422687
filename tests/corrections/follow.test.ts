import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { withPlaces } from '../../src/corrections/places.ts';
import { refusalOf, replay } from '../../src/corrections/replay.ts';
import { checkGraph } from '../../src/graph/check.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { evidence, minister, sampleGraph, second, texts } from './sample.ts';

const merge: Correction = { type: 'merge', into: 'person:mira-solberg', from: ['person:m-solberg'] };
const praise = 'statement:person:m-solberg->framework:harbour-accord:s-2';

describe('a key that a correction before has changed', () => {
  it('still names the node that it was merged into', () => {
    const { graph, unapplied } = replay(sampleGraph(), [
      merge,
      { type: 'rename', node: 'person:m-solberg', label: 'Marit Solberg' },
      { type: 'merge', into: 'person:ole-dahl', from: ['person:m-solberg'] },
      { type: 'note', on: 'node', key: 'person:m-solberg', text: 'x' },
    ]);
    expect(unapplied).toEqual([]);
    expect(graph.getNodeAttributes('person:ole-dahl')).toMatchObject({
      aliases: expect.arrayContaining(['Marit Solberg']),
      note: 'x',
    });
  });

  it('still names the edge, through merge and split', () => {
    const { graph, unapplied } = replay(sampleGraph(), [
      merge,
      {
        type: 'split',
        node: 'person:mira-solberg',
        key: 'person:x',
        label: 'X',
        edges: [praise, 'affiliation:person:m-solberg->country:NO:trade-minister'],
        aliases: [],
      },
      { type: 'mark', edge: praise, verdict: 'right' },
      { type: 'mark', edge: minister, verdict: 'wrong' },
    ]);
    expect(unapplied).toEqual([]);
    expect(graph.getEdgeAttributes('statement:person:x->framework:harbour-accord:s-2').verdict).toBe('right');
    expect(graph.outEdges('person:x')).toEqual(['statement:person:x->framework:harbour-accord:s-2']);
  });

  it('names what has it now, when something new has it', () => {
    const { graph, unapplied } = replay(sampleGraph(), [
      merge,
      { type: 'add-node', key: 'person:m-solberg', kind: 'person', label: 'Another', aliases: [], evidence: [] },
      { type: 'rename', node: 'person:m-solberg', label: 'Yet Another' },
    ]);
    expect(unapplied).toEqual([]);
    expect(graph.getNodeAttribute('person:mira-solberg', 'label')).toBe('Mira Solberg');
    expect(graph.getNodeAttribute('person:m-solberg', 'label')).toBe('Yet Another');
  });

  it('says so when the two it names have become one', () => {
    const reasons = replay(sampleGraph(), [
      merge,
      merge,
      { type: 'distinct', nodes: ['person:m-solberg', 'person:mira-solberg'] },
      {
        type: 'add-edge',
        source: 'person:m-solberg',
        target: 'person:mira-solberg',
        fact: { kind: 'relation', type: 'succeeds' },
        evidence: [evidence(second, 'Solberg')],
      },
    ]).unapplied.map(({ reason }) => reason);
    expect(reasons).toEqual([
      'These are one node already.',
      'Two different nodes are needed.',
      'A fact needs two different ends.',
    ]);
  });

  it('is known to a later list by the memory of the one before', () => {
    const before = replay(sampleGraph(), [merge]);
    const rename: Correction = { type: 'rename', node: 'person:m-solberg', label: 'Marit' };
    expect(refusalOf(before.graph, rename)).toContain('No node `person:m-solberg`');
    expect(refusalOf(before.graph, rename, before.memory)).toBeUndefined();
    const after = replay(before.graph, [rename], before.memory);
    expect(after.graph.getNodeAttribute('person:mira-solberg', 'label')).toBe('Marit');
  });
});

/** The second article with a sentence before its own and another id for each of its statements, as a rebuild would give it. */
function rebuilt(text: string, key = second): EntenteGraph {
  const given = sampleGraph();
  const shift = text.indexOf(texts[second] ?? '');
  const { nodes, edges, ...rest } = given.export();
  const moved = JSON.parse(
    JSON.stringify({ nodes, edges }).replaceAll('s-2', 's-2-now').replaceAll('s-3', 's-3-now').replaceAll(second, key),
    (_, value) => (value?.document === key ? { ...value, start: value.start + shift, end: value.end + shift } : value),
  );
  given.clear();
  given.import({ ...rest, ...moved, attributes: { ...given.getAttributes(), documents: ['document:first', key] } });
  given.mergeNodeAttributes(key, { text });
  expect(checkGraph(given)).toEqual([]);
  return given;
}

describe('a statement whose key has changed with its article', () => {
  const now = 'statement:person:m-solberg->framework:harbour-accord:s-2-now';
  const corrections: readonly Correction[] = [
    { type: 'mark', edge: praise, verdict: 'right' },
    { type: 'note', on: 'edge', key: praise, text: 'warmly' },
    { type: 'split', node: 'person:m-solberg', key: 'person:x', label: 'X', edges: [praise], aliases: [] },
    { type: 'delete-edge', edge: 'statement:person:x->framework:harbour-accord:s-2' },
  ];
  const placed = corrections.map((correction) => withPlaces(sampleGraph(), correction));

  it('is found by its words', () => {
    const graph = rebuilt(`It rained that day. ${texts[second]}`);
    expect(replay(graph, corrections.slice(0, 1)).unapplied).toHaveLength(1);
    const some = replay(graph, placed.slice(0, 2));
    expect(some.unapplied).toEqual([]);
    expect(some.graph.getEdgeAttributes(now)).toMatchObject({ verdict: 'right', note: 'warmly' });
    const parted = replay(graph, placed.slice(0, 3)).graph;
    expect(parted.hasEdge('statement:person:x->framework:harbour-accord:s-2-now')).toBe(true);
  });

  it('is found when a node at its end was merged away before', () => {
    const mark = placed.slice(0, 1);
    const { graph, unapplied } = replay(rebuilt(`Rain. ${texts[second]}`), [merge, ...mark]);
    expect(unapplied).toEqual([]);
    const key = 'statement:person:mira-solberg->framework:harbour-accord:s-2-now';
    expect(graph.getEdgeAttributes(key).verdict).toBe('right');
  });

  it('is found in an article whose key ends in the hash of its text', () => {
    const [old, changed] = ['document:storm-0a1b2c3d', 'document:storm-4e5f6071'];
    const before = rebuilt(texts[second] ?? '', old);
    const mark = withPlaces(before, { type: 'mark', edge: now, verdict: 'right' });
    const graph = rebuilt(`Rain. ${texts[second]}`, changed);
    const added: Correction = {
      type: 'add-edge',
      source: 'person:ole-dahl',
      target: old,
      fact: { kind: 'statement', text: 'opposes it', mode: 'indirect', stance: 'oppose' },
      evidence: [{ document: old, start: 77, end: 87, quote: 'opposes it', prefix: 'Council ', suffix: '.' }],
    };
    const replayed = replay(graph, [mark, added]);
    expect(replayed.unapplied).toEqual([]);
    expect(checkGraph(replayed.graph)).toEqual([]);
    expect(replayed.graph.getEdgeAttribute(now, 'verdict')).toBe('right');
    expect(replayed.graph.directedEdges('person:ole-dahl', changed)).toHaveLength(1);
  });

  it('is not taken for another one of the same people', () => {
    const graph = rebuilt(`Rain. ${texts[second]}`);
    const other = graph.getEdgeAttributes(now);
    graph.dropEdge(now);
    graph.addDirectedEdgeWithKey('statement:other', 'person:m-solberg', 'framework:harbour-accord', {
      ...other,
      evidence: [{ ...other.evidence[0], ...evidence(second, 'M. Solberg'), start: 15, end: 25 }],
    });
    const { unapplied } = replay(graph, placed.slice(0, 1));
    expect(unapplied).toMatchObject([{ reason: expect.stringContaining(`No edge \`${praise}\``) }]);
  });

  it('needs no place where the key is of what it says', () => {
    const mark: Correction = { type: 'mark', edge: minister, verdict: 'right' };
    expect(withPlaces(sampleGraph(), mark)).toBe(mark);
    const [placedMark] = placed;
    expect(placedMark && withPlaces(rebuilt(`Rain. ${texts[second]}`), placedMark)).toBe(placedMark);
  });
});
