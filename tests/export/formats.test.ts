import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { FORMATS, formatById } from '../../src/export/formats.ts';
import { toJson } from '../../src/export/json.ts';
import { viewOf } from '../../src/export/view.ts';
import { fromJson } from '../../src/graph/from-json.ts';
import { assignLayout } from '../../src/graph/layout.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { graphOf } from '../graph/fixture.ts';
import { JULY, MAY, TABLES } from '../graph/samples.ts';

const hostile = {
  id: 'https://example.org/a?b=1&c="2"',
  meta: { title: '<script>alert(1)</script> & "co" \u0000\u000b\ud800\uffff' },
  marked: [
    '{=SUM(A1)|person:sum} of {O"Hara <b>|institution:ohara} said & swore.',
    '{@home|person:sum}, {Ünïcode 😀|country:XX}\tbelongs to {-1+1|framework:minus}\r in it.',
  ].join('\n'),
  facts: [
    {
      kind: 'affiliation',
      from: 'person:sum',
      to: 'institution:ohara',
      role: '+cmd|calc',
      since: '2020-02',
      until: '2020-02',
    },
    { kind: 'membership', from: 'country:XX', to: 'framework:minus', says: 'belongs to', since: '2018', until: '2017' },
    { kind: 'statement', speakers: ['person:sum'], content: 'swore', cue: 'said' },
  ],
} as const;

const graph = graphOf([MAY, JULY, hostile], { background: TABLES, mentions: true });
assignLayout(graph);
const empty = graphOf([]);

const textOf = (id: string, of: EntenteGraph, options = {}): string => formatById(id).files(of, options)[0]?.text ?? '';
const xmlErrors = (text: string): string[] => {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => errors.push(error.message));
  parser.write(text).close();
  return errors;
};
const countOf = (text: string, element: string): number => text.split(`<${element} `).length - 1;

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test.each([
    ['edges', {}],
    ['edges, with background', { background: true }],
    ['nodes', { statements: 'nodes' as const }],
  ])('writes the same bytes twice, statements as %s', (_, options) => {
    expect(format.files(graph, options)).toEqual(format.files(fromJson(toJson(graph)), options));
  });

  test('leaves background out unless asked, and the graph as it was', () => {
    const before = toJson(graph);
    const told = (options = {}) =>
      format
        .files(graph, options)
        .map((file) => file.text)
        .join('\n');
    expect(told()).not.toContain('Tonga');
    expect(told({ background: true })).toContain('Tonga');
    expect(toJson(graph)).toBe(before);
  });

  test('bears an empty graph and ends each file with a line end', () => {
    for (const file of [...format.files(empty), ...format.files(graph)]) expect(file.text.endsWith('\n')).toBe(true);
  });
});

test('an unknown format lists the known ones', () => {
  expect(() => formatById('xls')).toThrow('There is no format "xls". Use one of: json, gexf, graphml, csv.');
});

describe.each([
  ['gexf', 'attvalue'],
  ['graphml', 'data'],
])('%s', (id) => {
  test.each([
    ['the sample', {}],
    ['statements as nodes', { statements: 'nodes', background: true }],
  ])('is well-formed XML with every node and edge once: %s', (_, options) => {
    const text = textOf(id, graph, options);
    const view = viewOf(graph, options as Parameters<typeof viewOf>[1]);
    expect(xmlErrors(text)).toEqual([]);
    expect([countOf(text, 'node'), countOf(text, 'edge')]).toEqual([view.nodes.length, view.edges.length]);
    for (const illegal of ['\u0000', '\u000b', '\uffff']) expect(text).not.toContain(illegal);
  });
  test('is well-formed for an empty graph', () => expect(xmlErrors(textOf(id, empty))).toEqual([]));
});

describe('GEXF', () => {
  const text = textOf('gexf', graph);

  test('is read by graphology-gexf with as many nodes and edges, and every value under its name', () => {
    const read = parse(MultiDirectedGraph, text);
    const view = viewOf(graph);
    expect([read.order, read.size]).toEqual([view.nodes.length, view.edges.length]);
    expect(read.getEdgeAttributes('membership:country:JP->framework:coastal-pact:leader')).toEqual({
      kind: 'membership',
      label: 'leader',
      source_label: 'Japan',
      target_label: 'Coastal Pact',
      status: 'leader',
      basis: 'stated',
      confidence: 0.9,
      quote: 'which Japan leads',
      document: 'document:pact-in-may',
      evidence_start: '54',
      evidence_end: '71',
      evidence_count: 1,
      sentence: 'Chile, Peru and Fiji are members of the Coastal Pact, which Japan leads.',
    });
    const pact = graph.getNodeAttributes('framework:coastal-pact');
    expect(read.getNodeAttributes('framework:coastal-pact')).toMatchObject({
      kind: 'framework',
      color: 'rgb(204,121,167)',
      x: pact.x,
      y: pact.y,
    });
  });

  test('declares every attribute that it uses, and none under a name that readers keep for themselves', () => {
    const declared = [...text.matchAll(/<attribute id="([^"]+)"/g)].map((match) => match[1]);
    const used = new Set([...text.matchAll(/<attvalue for="([^"]+)"/g)].map((match) => match[1]));
    for (const id of used) expect(declared).toContain(id);
    for (const id of ['start', 'end', 'pid', 'parents', 'id', 'key', 'source', 'target'])
      expect(declared).not.toContain(id);
  });

  test('takes partial dates to their first and last day, and keeps them beside', () => {
    const edge = text.match(/<edge id="affiliation:person:sum[^\n]*/)?.[0];
    expect(edge).toContain('start="2020-02-01" end="2020-02-29"');
    expect(edge).toContain('<attvalue for="since" value="2020-02"/>');
    expect(text).toContain('timeformat="date"');
  });

  test('gives no period to an edge that ends before it starts', () => {
    const odd = graph.copy() as EntenteGraph;
    odd.mergeEdgeAttributes('membership:country:XX->framework:minus:member', { since: '2018', until: '2017' });
    const edge = textOf('gexf', odd).match(/<edge id="membership:country:XX[^>]*>/)?.[0];
    expect(edge).toBeDefined();
    expect(edge).not.toMatch(/start=|end=/);
  });

  test('has an opaque colour', () => expect(text).not.toMatch(/<viz:color[^>]* a=/));
});

describe('CSV', () => {
  const files = formatById('csv').files(graph);
  const fileOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';

  test('has the same number of fields in every record', () => {
    for (const { text } of files) {
      const lengths = new Set(readCsv(text).map((record) => record.length));
      expect(lengths.size).toBe(1);
    }
  });

  test('lets no text start a formula', () => {
    for (const { text } of files) for (const value of readCsv(text).flat()) expect(value).not.toMatch(/^[=+\-@\t\r]/);
    expect(fileOf('edges.csv')).toContain("'+cmd|calc");
    expect(fileOf('nodes.csv')).toContain("'=SUM(A1)");
  });

  test('lists each statement once, those of unnamed sources too', () => {
    const [header = [], ...records] = readCsv(fileOf('statements.csv'));
    const rows = records.map((record) => Object.fromEntries(header.map((name, i) => [name, record[i]])));
    expect(rows.map((row) => [row.speaker_labels, row.source_words, row.about_labels, row.text])).toEqual([
      ["'=SUM(A1)", '', '', 'swore'],
      ['Ana Lopes', '', 'Brazil | Coastal Pact', 'the Pact is open to Brazil'],
      ['Ana Lopes', '', '', 'called it a mistake'],
      ['', 'One diplomat', '', 'talks were slow'],
    ]);
  });

  test('lists several pieces of evidence in parallel', () => {
    const [header = [], ...records] = readCsv(fileOf('edges.csv'));
    const chile = records.find((record) => record[0] === 'membership:country:CL->framework:coastal-pact:member') ?? [];
    const cell = (name: string) => chile[header.indexOf(name)];
    expect(cell('evidence_count')).toBe('2');
    expect(cell('document')).toBe('document:pact-in-may | document:pact-in-july');
    expect([cell('start'), cell('end')]).toEqual(['0 | 0', '72 | 56']);
  });
});

describe('statements as nodes', () => {
  const view = viewOf(graph, { statements: 'nodes' });

  test('each statement is one node between its speaker and what it is about', () => {
    const said = view.edges.filter((edge) => edge.kind === 'said' || edge.kind === 'about');
    const node = view.nodes.find((one) => one.cells.text === 'the Pact is open to Brazil')?.cells;
    expect(
      said.filter((edge) => [edge.source, edge.target].includes(node?.id)).map((e) => [e.source, e.kind, e.target]),
    ).toEqual([
      [node?.id, 'about', 'country:BR'],
      [node?.id, 'about', 'framework:coastal-pact'],
      ['person:ana-lopes', 'said', node?.id],
    ]);
    expect(view.edges.some((edge) => edge.kind === 'statement')).toBe(false);
  });

  test('keeps the count of statements, and all that is no statement', () => {
    const plain = viewOf(graph);
    expect(view.nodes.length - plain.nodes.length).toBe(view.statements.filter((row) => row.id).length);
    const others = (edges: typeof plain.edges) =>
      edges.filter((e) => !['said', 'about', 'statement'].includes(String(e.kind)));
    expect(others(view.edges)).toEqual(others(plain.edges));
  });
});

/** A plain reader of RFC 4180, to read back what was written. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && bare === '' && quoted === undefined) break;
    records.at(-1)?.push(quoted === undefined ? bare : quoted.replace(/""/g, '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.filter((record) => record.length > 0);
}
