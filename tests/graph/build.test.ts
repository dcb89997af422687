import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/export/json.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { checkGraph } from '../../src/graph/check.ts';
import type { DocumentNode, EntenteGraph } from '../../src/graph/schema.ts';
import { article, graphOf } from './fixture.ts';
import { JULY, MAY, TABLES } from './samples.ts';

const pact = 'framework:coastal-pact';
const documentOf = (graph: EntenteGraph, key: string): DocumentNode | undefined => {
  const node = graph.getNodeAttributes(key);
  return node.kind === 'document' ? node : undefined;
};

describe('buildGraph', () => {
  test('gives the same bytes in whatever order articles come', () => {
    const options = { background: TABLES, mentions: true };
    expect(toJson(graphOf([JULY, MAY], options))).toBe(toJson(graphOf([MAY, JULY], options)));
  });

  test('lists documents by date, and nodes and edges by key', () => {
    const graph = graphOf([JULY, MAY]);
    expect(graph.getAttribute('documents')).toEqual(['document:pact-in-may', 'document:pact-in-july']);
    expect(graph.nodes()).toEqual([...graph.nodes()].sort());
    expect(graph.edges()).toEqual([...graph.edges()].sort());
  });

  test('backs every edge and alias with words of the text', () => {
    expect(checkGraph(graphOf([MAY, JULY], { mentions: true, background: TABLES }))).toEqual([]);
  });

  test('joins the evidence of one fact in two documents, and trusts it more', () => {
    const graph = graphOf([JULY, MAY]);
    const edge = graph.getEdgeAttributes(`membership:country:CL->${pact}:member`);
    expect(edge.evidence.map((one) => [one.document, one.quote])).toEqual([
      ['document:pact-in-may', 'Chile, Peru and Fiji are members of the Coastal Pact, which Japan leads.'],
      ['document:pact-in-july', 'Peru left the Coastal Pact, and Chile is still a member.'],
    ]);
    expect(edge.confidence).toBe(0.94); // 1 - 0.2 * 0.3
  });

  test('does not trust a fact more because one document repeats it', () => {
    const fact = { kind: 'membership', from: 'country:CL', to: pact } as const;
    const graph = graphOf([
      {
        marked: `{Chile|country:CL} is in the {Pact|${pact}}. Chile is in it.`,
        facts: [
          { ...fact, says: 'Chile is in it', confidence: 0.6, basis: 'inferred' },
          { ...fact, says: 'Chile is in the', confidence: 0.8 },
        ],
      },
    ]);
    const edge = graph.getEdgeAttributes(`membership:country:CL->${pact}:member`);
    expect(edge.confidence).toBe(0.8);
    expect(edge.basis).toBe('stated');
    expect(edge.evidence.map((one) => one.quote)).toEqual(['Chile is in the', 'Chile is in it']);
  });

  test('keeps facts that disagree side by side', () => {
    const graph = graphOf([MAY, JULY]);
    expect(graph.edges('country:PE', pact).sort()).toEqual([
      `membership:country:PE->${pact}:former`,
      `membership:country:PE->${pact}:member`,
    ]);
  });

  test('takes one role in two spellings for one fact, two roles for two', () => {
    const at = { kind: 'affiliation', from: 'person:li', to: 'institution:bank' } as const;
    const graph = graphOf([
      {
        marked: '{Li|person:li}, president of the {Bank|institution:bank}.',
        facts: [
          { ...at, role: 'president' },
          { ...at, role: 'President' },
          { ...at, role: 'founder' },
        ],
      },
    ]);
    expect(graph.edges()).toEqual([
      'affiliation:person:li->institution:bank:founder',
      'affiliation:person:li->institution:bank:president',
    ]);
    expect(graph.getNodeAttributes('person:li')).toMatchObject({ roles: ['president', 'founder'] });
  });

  test('draws a statement from each speaker to each thing it is about, with one id', () => {
    const graph = graphOf([
      {
        marked: '{Ana|person:ana} and {Ben|person:ben} told {Chile|country:CL} and {Peru|country:PE} to wait.',
        facts: [
          {
            kind: 'statement',
            speakers: ['person:ana', 'person:ben'],
            about: ['country:CL', 'country:PE'],
            content: 'to wait',
          },
        ],
      },
    ]);
    const edges = graph.mapEdges((_, attributes, source, target) => [source, target, 'statementId' in attributes]);
    expect(edges).toEqual([
      ['person:ana', 'country:CL', true],
      ['person:ana', 'country:PE', true],
      ['person:ben', 'country:CL', true],
      ['person:ben', 'country:PE', true],
    ]);
    expect(new Set(graph.mapEdges((_, a) => (a.kind === 'statement' ? a.statementId : ''))).size).toBe(1);
  });

  test('sends a statement about nothing named to its document, and keeps an unnamed speaker there', () => {
    const graph = graphOf([MAY, JULY]);
    expect(graph.edges('person:ana-lopes', 'document:pact-in-july')).toHaveLength(1);
    const may = documentOf(graph, 'document:pact-in-may');
    expect(may?.unattributed.map(({ text, source }) => [source, text])).toEqual([['One diplomat', 'talks were slow']]);
  });

  test('names the statement that another one is quoted in', () => {
    const graph = graphOf([
      {
        marked: '{Ana|person:ana} said {Ben|person:ben} said prices rise.',
        facts: [
          { kind: 'statement', speakers: ['person:ana'], about: ['person:ben'], content: 'Ben said prices rise' },
          { kind: 'statement', speakers: ['person:ben'], content: 'prices rise', nestedIn: 0 },
        ],
      },
    ]);
    const outer = graph.getEdgeAttributes(graph.edges('person:ana', 'person:ben')[0]);
    const inner = graph.getEdgeAttributes(graph.edges('person:ben', 'document:a')[0]);
    expect(inner).toMatchObject({ nestedIn: outer.kind === 'statement' && outer.statementId });
  });

  test('makes no node of an event, draws a place on request, and says which facts it left out', () => {
    const sketch = {
      marked: '{Chile|country:CL} joined the {Summit|event:summit} in {Lima|place:lima}.',
      facts: [
        { kind: 'membership', from: 'country:CL', to: 'event:summit' },
        { kind: 'membership', from: 'country:CL', to: 'place:lima', confidence: 0.1 },
      ],
    } as const;
    expect(graphOf([sketch]).nodes()).toEqual(['country:CL', 'document:a']);
    const graph = graphOf([sketch], { places: true, minConfidence: 0.5 });
    expect(graph.nodes()).toEqual(['country:CL', 'document:a', 'place:lima']);
    expect(documentOf(graph, 'document:a')?.diagnostics).toEqual([
      {
        rule: 'fact-without-node',
        message: '1 fact left out: one end is an event, a place that is not drawn, or something else that is no node.',
      },
      { rule: 'unsure-fact', message: '1 fact left out: its confidence is below the least one asked for.' },
    ]);
  });

  test('tells namesakes in one document apart by where they are first named, whatever else is read', () => {
    const two = {
      id: 'two',
      meta: { published: '2022-01-01' },
      marked: '{Li Wei|person:li-wei#1} the banker met {Li Wei|person:li-wei#2} the singer.',
    };
    const other = { id: 'other', marked: '{Li Wei|person:li-wei} sang.' };
    const people = (sketches: (typeof two | typeof other)[]): string[] =>
      graphOf(sketches)
        .nodes()
        .filter((key) => key.startsWith('person'));
    expect(people([two])).toEqual(['person:li-wei', expect.stringMatching(/^person:li-wei~[0-9a-f]{8}$/)]);
    expect(people([other, two])).toEqual(people([two]));
  });

  test('adds tables only for bodies that are named, marked as background, with their source', () => {
    const graph = graphOf([MAY], { background: TABLES });
    expect(graph.getNodeAttributes('country:TO')).toMatchObject({ label: 'Tonga', basis: 'background', mentions: 0 });
    expect(graph.getEdgeAttributes(`membership:country:TO->${pact}:member:2022-05-26~background`)).toEqual({
      kind: 'membership',
      status: 'member',
      since: '2022-05-26',
      basis: 'background',
      confidence: 1,
      evidence: [],
      source: 'Text of the pact (checked 2026)',
    });
    expect(graph.hasNode('institution:unheard-of')).toBe(false);
    expect(graphOf([{ marked: '{Chile|country:CL} waits.' }], { background: TABLES }).size).toBe(0);
  });

  test('leaves the text out on request, and keeps the quotes', () => {
    const graph = graphOf([MAY], { text: false });
    expect(documentOf(graph, 'document:pact-in-may')?.text).toBeUndefined();
    expect(graph.getEdgeAttributes(`membership:country:JP->${pact}:leader`).evidence[0]?.quote).toBe(
      'which Japan leads',
    );
    expect(checkGraph(graph)).toEqual([]);
  });

  test('draws mentions on request, with how many there are', () => {
    const graph = graphOf([MAY], { mentions: true });
    expect(graph.getEdgeAttributes(`mention:document:pact-in-may->${pact}`)).toMatchObject({
      count: 2,
      confidence: 0.9,
    });
  });

  test('reads the same text under one id once, and another text under it as a document of its own', () => {
    const edited = { ...MAY, marked: `${MAY.marked} Later.`, facts: [] };
    expect(graphOf([MAY, MAY]).getAttribute('documents')).toEqual(['document:pact-in-may']);
    expect(graphOf([MAY, edited]).getAttribute('documents')).toEqual([
      'document:pact-in-may',
      expect.stringMatching(/^document:pact-in-may~[0-9a-f]{8}$/),
    ]);
  });

  test('keeps a fact whose dates cannot be, without them, and says so', () => {
    const fact = { kind: 'membership', from: 'country:CL', to: pact } as const;
    const marked = `{Chile|country:CL} is in the {Pact|${pact}}.`;
    const graph = graphOf([
      {
        marked,
        facts: [
          { ...fact, since: 'May' },
          { ...fact, since: '2018', until: '2017-12' },
        ],
      },
    ]);
    expect(graph.edges()).toEqual([`membership:country:CL->${pact}:member`]);
    expect(documentOf(graph, 'document:a')?.diagnostics).toMatchObject([{ rule: 'date-left-out' }]);
    expect(checkGraph(graph)).toEqual([]);
  });

  test('makes an empty graph of no articles', () => {
    expect(buildGraph([], { generator: 'entente 0.0.0' }).order).toBe(0);
  });

  test('leaves out a fact whose spans are not in the text, and says so', () => {
    const one = article({ marked: '{Chile|country:CL} is in the {Pact|framework:pact}.' });
    const fact = {
      from: 0,
      to: 1,
      extractor: 'x',
      confidence: 1,
      basis: 'stated',
      evidence: [{ start: 5, end: 500 }],
    } as const;
    const graph = buildGraph([{ ...one, facts: [{ kind: 'membership', status: 'member', ...fact }] }], {
      generator: 'x',
    });
    expect(graph.size).toBe(0);
    expect(documentOf(graph, 'document:a')?.diagnostics).toMatchObject([{ rule: 'unbacked-fact' }]);
  });
});
