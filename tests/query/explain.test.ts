import { describe, expect, test } from 'vitest';
import patterns from '../../data/patterns/membership-clauses.json' with { type: 'json' };
import { explainEdge } from '../../src/query/explain.ts';
import { AmbiguousEdgeError, edgesAt, findEdge, isEdgeKey, UnknownEdgeError } from '../../src/query/find-edge.ts';
import { finderOf } from '../../src/query/finder.ts';
import { graphOf } from '../graph/fixture.ts';
import { JULY, MAY, TABLES } from '../graph/samples.ts';

const graph = graphOf([MAY, JULY], { background: TABLES });
const pact = 'framework:coastal-pact';
const fellow = 'affiliation:person:ana-lopes->institution:tide-institute:senior-fellow';

describe('findEdge', () => {
  test('takes a key and a beginning that no other key has', () => {
    expect(findEdge(graph, fellow)).toBe(fellow);
    expect(findEdge(graph, fellow.slice(0, -9))).toBe(fellow);
  });

  test('a whole key is meant, though another begins with it', () => {
    const key = `membership:country:CL->${pact}:member`;
    expect(findEdge(graph, key)).toBe(key);
  });

  test('takes the id of a statement with one edge', () => {
    const edge = graph.edges().find((key) => key.startsWith('statement:') && key.includes('document:')) ?? '';
    const id = edge.split(':').at(-1) ?? '';
    expect(isEdgeKey(id)).toBe(true);
    expect(findEdge(graph, id)).toBe(edge);
  });

  test('lists the keys where several begin so', () => {
    expect(() => findEdge(graph, 'membership:country:PE')).toThrow(AmbiguousEdgeError);
    expect(() => findEdge(graph, 'membership:country:PE')).toThrow(
      `2 edges:\n  membership:country:PE->${pact}:former\n  membership:country:PE->${pact}:member`,
    );
  });

  test('names the nearest keys, of a beginning too, and none where none is near', () => {
    expect(() => findEdge(graph, fellow.replace('lopes', 'lopez'))).toThrow(`Nearest:\n  ${fellow}`);
    expect(() => findEdge(graph, 'affiliation:person:anna-lopes')).toThrow(fellow);
    const far = () => findEdge(graph, 'membership:person:somebody-else->institution:elsewhere');
    expect(far).toThrow(UnknownEdgeError);
    expect(far).toThrow(/and no key near it\. Name its two ends instead\.$/);
  });

  test('tells keys from names', () => {
    expect(['membership:country:PE', 'person:ana-lopes', 'Ana Lopes', 's-Hertogenbosch'].map(isEdgeKey)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('edgesAt', () => {
  test('gives the edges between two in either direction, and background ones on request', () => {
    const between = edgesAt(graph, [pact, 'country:CL']);
    expect(between).toEqual([`membership:country:CL->${pact}:member`]);
    expect(edgesAt(graph, ['country:CL', pact])).toEqual(between);
    expect(edgesAt(graph, [pact, 'country:TO'])).toEqual([]);
    expect(edgesAt(graph, [pact, 'country:TO'], { background: true })).toHaveLength(1);
  });

  test('gives all edges of one', () => {
    expect(edgesAt(graph, ['institution:tide-institute'])).toEqual([fellow]);
  });
});

describe('explainEdge', () => {
  test('tells ends, what the edge says, and the words with their place in the sentence', () => {
    const told = explainEdge(graph, fellow);
    expect(told).toMatchObject({
      edge: fellow,
      kind: 'affiliation',
      from: { key: 'person:ana-lopes', label: 'Ana Lopes', kind: 'person' },
      to: { label: 'Tide Institute' },
      says: { role: 'senior fellow', status: 'current' },
      basis: 'stated',
      confidence: 0.9,
      evidence: [{ title: 'Coastal Pact opens', document: 'document:pact-in-may', foundBy: { id: 'by-hand' } }],
    });
    const [{ sentence, quoteStart, quote } = { sentence: '', quoteStart: -1, quote: '?' }] = told.evidence;
    expect(sentence.slice(quoteStart, quoteStart + quote.length)).toBe('a senior fellow at the Tide Institute');
    expect(sentence.slice(0, quoteStart)).toBe('Ana Lopes, ');
  });

  test('of words that a sentence has twice, it marks those that are meant', () => {
    const twice = graphOf([
      {
        marked: 'The {Pact|framework:pact} met, and the {Pact|framework:pact} took {Chile|country:CL} in.',
        facts: [{ kind: 'membership', from: 'country:CL', to: 'framework:pact', says: 'Pact took Chile' }],
      },
    ]);
    const edge = twice.edges()[0] ?? '';
    const piece = twice.getEdgeAttribute(edge, 'evidence')[0];
    if (piece === undefined) throw new RangeError('no evidence');
    const second = { ...piece, quote: 'Pact', prefix: 'The Pact met, and the ', suffix: ' took Chile in.' };
    twice.setEdgeAttribute(edge, 'evidence', [second]);
    expect(explainEdge(twice, edge).evidence[0]?.quoteStart).toBe('The Pact met, and the '.length);
  });

  test('a background edge has its source instead of words', () => {
    const [edge = ''] = edgesAt(graph, [pact, 'country:TO'], { background: true });
    expect(explainEdge(graph, edge)).toMatchObject({
      source: expect.stringContaining('Text of the pact'),
      evidence: [],
    });
  });
});

describe('finderOf', () => {
  test.each(patterns.verbs.map((rule) => [rule.id, rule] as const))('shows the record of %s', (id, { status }) => {
    const { record } = finderOf(`clause:${id}`, 'membership');
    expect(record).toMatchObject({ table: 'data/patterns/membership-clauses.json', fields: { status } });
    expect(record?.example.length).toBeGreaterThan(0);
    expect(record?.not.length).toBeGreaterThan(0);
  });

  test('knows heads and rules, and owns up to what it does not know', () => {
    expect(finderOf('head:attribution', 'statement').meaning).toContain('reporting words');
    expect(finderOf('rule:of-tomorrow', 'statement').meaning).toBe('a rule of the program');
    expect(finderOf('clause:gone', 'membership')).toEqual({
      id: 'clause:gone',
      meaning: 'nothing that this version has',
    });
    expect(finderOf('clause:join', 'statement').record).toBeUndefined();
  });
});
