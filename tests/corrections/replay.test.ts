import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { fromCorrectionsJson, toCorrectionsJson } from '../../src/corrections/file.ts';
import { type Replayed, refusalOf, replay } from '../../src/corrections/replay.ts';
import { toJson } from '../../src/export/json.ts';
import { checkGraph } from '../../src/graph/check.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { validateGraph } from '../../src/graph/validate-node.ts';
import { randomList } from './random-list.ts';
import { evidence, first, membership, minister, sampleGraph, second } from './sample.ts';

const passage = (document: string, quote: string) => {
  const { sentence: _sentence, extractor: _extractor, ...rest } = evidence(document, quote);
  return rest;
};

/** What comes out, which must be sound, and must leave what went in alone. */
function corrected(...corrections: Correction[]): EntenteGraph {
  const graph = sampleGraph();
  const before = JSON.stringify(graph.export());
  const replayed = replay(graph, corrections);
  expect(replayed.unapplied).toEqual([]);
  expect(JSON.stringify(graph.export())).toBe(before);
  expect(checkGraph(replayed.graph)).toEqual([]);
  return replayed.graph;
}

const reasonOf = (...corrections: Correction[]): string | undefined =>
  replay(sampleGraph(), corrections).unapplied.at(-1)?.reason;

describe('a name', () => {
  it('is changed, and the old one stays an alias', () => {
    const node = corrected({ type: 'rename', node: 'person:m-solberg', label: ' Marit Solberg ' }).getNodeAttributes(
      'person:m-solberg',
    );
    expect(node).toMatchObject({ label: 'Marit Solberg', aliases: ['M. Solberg', 'Solberg'] });
  });

  it('may be one of its aliases, which it then is no more', () => {
    const node = corrected({ type: 'rename', node: 'person:m-solberg', label: 'Solberg' }).getNodeAttributes(
      'person:m-solberg',
    );
    expect(node).toMatchObject({ label: 'Solberg', aliases: ['M. Solberg'] });
    expect(node).not.toHaveProperty('aliasEvidence');
  });

  it('cannot be empty, nor be that of an article', () => {
    expect(reasonOf({ type: 'rename', node: 'country:NO', label: ' ' })).toBe('A name is needed.');
    expect(reasonOf({ type: 'rename', node: first, label: 'x' })).toContain('an article');
  });
});

describe('a kind', () => {
  it('is changed under the same key where the facts allow it', () => {
    const graph = corrected({ type: 'retype', node: 'framework:harbour-accord', kind: 'institution' });
    expect(graph.getNodeAttribute('framework:harbour-accord', 'kind')).toBe('institution');
    expect(graph.size).toBe(sampleGraph().size);
  });

  it('is refused where a fact would make no sense, naming it', () => {
    expect(reasonOf({ type: 'retype', node: 'country:NO', kind: 'place' })).toContain('affiliation with “M. Solberg”');
  });
});

describe('a merge', () => {
  const merge: Correction = { type: 'merge', into: 'person:mira-solberg', from: ['person:m-solberg'] };

  it('gives one node the names, mentions and facts of all, and joins facts that become the same', () => {
    const graph = corrected(merge);
    expect(graph.hasNode('person:m-solberg')).toBe(false);
    expect(graph.getNodeAttributes('person:mira-solberg')).toMatchObject({
      label: 'Mira Solberg',
      aliases: ['M. Solberg', 'Solberg'],
      mentions: 3,
    });
    expect(graph.getEdgeAttributes(minister).evidence.map(({ document }) => document)).toEqual([first, second]);
    expect(graph.hasEdge('statement:person:mira-solberg->framework:harbour-accord:s-2')).toBe(true);
    expect(graph.target('statement:person:ole-dahl->person:mira-solberg:s-3')).toBe('person:mira-solberg');
  });

  it('keeps a statement of one about the other, at its article', () => {
    const graph = corrected({ type: 'merge', into: 'person:m-solberg', from: ['person:ole-dahl'] });
    expect(graph.target('statement:person:m-solberg->document:second:s-3')).toBe(second);
  });

  it('is refused between kinds, with itself, and after the two were said not to be the same', () => {
    expect(reasonOf({ type: 'merge', into: 'country:NO', from: ['person:ole-dahl'] })).toContain('Change the kind');
    expect(reasonOf({ type: 'merge', into: 'country:NO', from: ['country:NO'] })).toContain('one node already');
    expect(reasonOf({ type: 'distinct', nodes: ['person:m-solberg', 'person:mira-solberg'] }, merge)).toContain(
      'were said not to be the same',
    );
  });

  it('leaves everything alone when it is refused', () => {
    const { graph } = replay(sampleGraph(), [
      { type: 'merge', into: 'person:m-solberg', from: ['person:ole-dahl', 'person:nobody'] },
    ]);
    expect(graph.export()).toEqual(sampleGraph().export());
  });
});

describe('a split', () => {
  it('moves facts and names to a new node', () => {
    const graph = corrected({
      type: 'split',
      node: 'person:m-solberg',
      key: 'person:another-solberg',
      label: 'Another Solberg',
      edges: ['statement:person:ole-dahl->person:m-solberg:s-3'],
      aliases: ['Solberg'],
    });
    expect(graph.getNodeAttributes('person:another-solberg')).toMatchObject({ aliases: ['Solberg'], mentions: 1 });
    expect(graph.getNodeAttributes('person:m-solberg')).toMatchObject({ aliases: [] });
    expect(graph.hasEdge('statement:person:ole-dahl->person:another-solberg:s-3')).toBe(true);
  });

  it('is refused for facts and names of others, for a key that is taken, and for nothing', () => {
    const split = {
      type: 'split',
      node: 'person:m-solberg',
      key: 'person:x',
      label: 'X',
      edges: [],
      aliases: [],
    } as const;
    expect(reasonOf(split)).toContain('Choose');
    expect(reasonOf({ ...split, edges: [minister] })).toContain('is not one of');
    expect(reasonOf({ ...split, aliases: ['Dahl'] })).toContain('not a name of');
    expect(reasonOf({ ...split, key: 'person:ole-dahl', aliases: ['Solberg'] })).toContain('already');
  });
});

describe('facts', () => {
  it('marked wrong go, marked right are certain', () => {
    const graph = corrected(
      { type: 'mark', edge: minister, verdict: 'wrong' },
      { type: 'mark', edge: membership, verdict: 'right' },
    );
    expect(graph.hasEdge(minister)).toBe(false);
    expect(graph.getEdgeAttributes(membership)).toMatchObject({ verdict: 'right', confidence: 1 });
  });

  it('are deleted alone or with their node', () => {
    expect(corrected({ type: 'delete-edge', edge: minister }).hasEdge(minister)).toBe(false);
    const graph = corrected({ type: 'delete-node', node: 'person:ole-dahl' });
    expect(graph.size).toBe(sampleGraph().size - 2);
    expect(reasonOf({ type: 'delete-node', node: first })).toContain('an article');
  });

  const opposed = {
    type: 'add-edge',
    source: 'person:ole-dahl',
    target: 'framework:harbour-accord',
    fact: { kind: 'statement', text: 'opposes it', mode: 'indirect', stance: 'oppose' },
    evidence: [passage(second, 'opposes it')],
  } as const satisfies Correction;

  it('are added with the words that back them, and their sentence', () => {
    const graph = corrected(opposed);
    const [key] = graph.directedEdges('person:ole-dahl', 'framework:harbour-accord');
    expect(graph.getEdgeAttributes(key)).toMatchObject({ basis: 'stated', confidence: 1, stance: 'oppose' });
    expect(graph.getEdgeAttributes(key).evidence[0]?.sentence).toBe('Ole Dahl of the Port Council opposes it.');
  });

  it('find their words again when the text has moved, by what stands around them', () => {
    const graph = sampleGraph();
    const node = graph.getNodeAttributes(second);
    const text = `A new first line. It opposes it not. ${'text' in node ? node.text : ''}`;
    graph.mergeNodeAttributes(second, { text });
    for (const edge of graph.filterEdges((_, edge) => edge.evidence.some(({ document }) => document === second)))
      graph.dropEdge(edge);
    const { graph: replayed, unapplied } = replay(graph, [opposed]);
    expect(unapplied).toEqual([]);
    const [edge] = replayed.directedEdges('person:ole-dahl', 'framework:harbour-accord');
    const [found] = replayed.getEdgeAttributes(edge).evidence;
    expect(text.slice(found?.start, found?.end)).toBe('opposes it');
    expect(text.slice(0, found?.start)).toMatch(/Port Council $/);
  });

  it('are refused without words, with words that are gone, between kinds that do not go together, and with dates that are none', () => {
    expect(reasonOf({ ...opposed, evidence: [] })).toContain('needs the words');
    expect(reasonOf({ ...opposed, evidence: [{ ...passage(second, 'opposes it'), quote: 'adores it' }] })).toContain(
      'any more',
    );
    expect(reasonOf({ ...opposed, source: first, target: 'country:NO' })).toContain(
      'No statement goes from a document',
    );
    const fact = { kind: 'membership', status: 'member', since: 'May' } as const;
    expect(reasonOf({ ...opposed, source: 'country:NO', fact })).toContain('no date');
    expect(reasonOf({ ...opposed, source: 'country:NO', fact: { ...fact, since: '2022', until: '2021' } })).toContain(
      'before it starts',
    );
  });
});

describe('nodes and notes', () => {
  it('are added, with the words that name them', () => {
    const graph = corrected(
      {
        type: 'add-node',
        key: 'person:dahl-senior',
        kind: 'person',
        label: 'Dahl senior',
        aliases: ['D. Dahl'],
        evidence: [passage(second, 'Dahl')],
      },
      { type: 'note', on: 'node', key: 'person:dahl-senior', text: ' his father ' },
      { type: 'note', on: 'edge', key: minister, text: 'until when?' },
    );
    expect(graph.getNodeAttributes('person:dahl-senior')).toMatchObject({
      aliases: ['D. Dahl', 'Dahl'],
      note: 'his father',
    });
    expect(graph.getEdgeAttribute(minister, 'note')).toBe('until when?');
  });

  it('are taken back by an empty one', () => {
    const graph = corrected(
      { type: 'note', on: 'node', key: 'country:NO', text: 'x' },
      { type: 'note', on: 'node', key: 'country:NO', text: '' },
    );
    expect(graph.export()).toEqual(sampleGraph().export());
  });
});

describe('replaying', () => {
  it('tells what does not apply, with its place in the list, and makes the rest', () => {
    const { graph, unapplied } = replay(sampleGraph(), [
      { type: 'mark', edge: 'no such edge', verdict: 'wrong' },
      { type: 'rename', node: 'country:NO', label: 'Kingdom of Norway' },
      { type: 'delete-node', node: 'person:nobody' },
    ]);
    expect(unapplied.map(({ index, reason }) => [index, reason])).toEqual([
      [0, expect.stringContaining('No edge `no such edge` is in this graph')],
      [2, expect.stringContaining('No node `person:nobody` is in this graph')],
    ]);
    expect(graph.getNodeAttribute('country:NO', 'label')).toBe('Kingdom of Norway');
  });

  const lists = Array.from({ length: 250 }, (_, seed) => randomList(seed, sampleGraph(), 14));

  it('gives a graph that is sound, of the shape of the schema, and the same each time, for any list', () => {
    const counts = { made: 0, refused: 0 };
    for (const [seed, list] of lists.entries()) {
      const given = sampleGraph();
      const { graph, unapplied } = replay(given, list);
      expect(given.export(), `seed ${seed}`).toEqual(sampleGraph().export());
      expect(validateGraph(toJson(graph)), `seed ${seed}`).toEqual([]);
      expect(graph.nodes()).toEqual(graph.nodes().sort());
      expect(graph.edges()).toEqual(graph.edges().sort());
      const again = replay(sampleGraph(), fromCorrectionsJson(toCorrectionsJson(list)));
      expect(toJson(again.graph)).toBe(toJson(graph));
      counts.refused += unapplied.length;
      counts.made += list.length - unapplied.length;
    }
    // a list that is refused as a whole would show nothing
    expect(counts.made).toBeGreaterThan(counts.refused);
  });

  it('gives one by one what it gives at once, and tells beforehand what it will refuse', () => {
    for (const [seed, list] of lists.entries()) {
      let step: Replayed = { ...replay(sampleGraph(), []) };
      const refused: (string | undefined)[] = [];
      for (const correction of list) {
        const before = refusalOf(step.graph, correction, step.memory);
        step = replay(step.graph, [correction], step.memory);
        expect(step.unapplied[0]?.reason).toBe(before);
        refused.push(before);
      }
      const whole = replay(sampleGraph(), list);
      expect(toJson(step.graph), `seed ${seed}`).toBe(toJson(whole.graph));
      expect(whole.unapplied.map(({ reason }) => reason)).toEqual(refused.filter((reason) => reason !== undefined));
    }
  });

  it('leaves a graph as it was when every correction is taken back', () => {
    const graph = sampleGraph();
    expect(replay(graph, []).graph).toBe(graph);
  });
});
