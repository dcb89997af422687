import { describe, expect, test } from 'vitest';
import { type Format, formatById } from '../../../src/export/formats.ts';
import { toJson } from '../../../src/export/json.ts';
import { reifyStatements } from '../../../src/export/statements.ts';
import { checkGraph } from '../../../src/graph/check.ts';
import { graphOfRecords } from '../../../src/graph/from-json.ts';
import { assignLayout } from '../../../src/graph/layout.ts';
import type { EdgeAttributes, EntenteGraph, Evidence, NodeAttributes } from '../../../src/graph/schema.ts';
import { validateGraph } from '../../../src/graph/validate-node.ts';
import { readFile } from '../../../web/import/read-file.ts';
import { GENERATOR } from '../../../web/reading/generator.ts';
import { graphOf } from '../../graph/fixture.ts';
import { JULY, MAY, TABLES } from '../../graph/samples.ts';

const graph = graphOf([MAY, JULY], { background: TABLES, mentions: true });
assignLayout(graph);
graph.setAttribute('generator', GENERATOR);
graph.mergeNodeAttributes('country:JP', {
  note: 'Seen twice.\nIn two lines.',
  extra: { 'GDP (bn)': 4200.5, euro: false, type: 'G7' },
});
graph.mergeEdgeAttributes('membership:country:JP->framework:coastal-pact:leader', {
  verdict: 'right',
  extra: { Label: 'leads', end: 'open', type: 'pact', weight: 3 },
});

const opened = (format: Format['id'], of: EntenteGraph, options = {}): EntenteGraph => {
  const [file] = formatById(format).files(of, { background: true, ...options });
  const { records, notices } = readFile(file?.text ?? '');
  expect(notices).toEqual([]);
  return graphOfRecords(records);
};

/** What tables have no columns for: words around quotes, rules, texts of articles, statements of unnamed sources, diagnostics. */
const bare = (evidence: readonly Evidence[]) =>
  evidence.map(({ document, start, end, quote, sentence }) => ({ document, start, end, quote, sentence }));
function nodeInColumns(node: NodeAttributes): object {
  if (node.kind === 'document') {
    const { text: _text, unattributed: _unattributed, diagnostics: _diagnostics, ...kept } = node;
    return kept;
  }
  if (node.kind === 'statement' || !node.aliasEvidence) return node;
  // Nodes have no column for sentences.
  const places = node.aliasEvidence.map(({ name, evidence: { document, start, end, quote } }) => [
    name,
    document,
    start,
    end,
    quote,
  ]);
  return { ...node, aliasEvidence: places };
}
const edgeInColumns = (edge: EdgeAttributes): object => ({ ...edge, evidence: bare(edge.evidence) });

describe.each(['gexf', 'graphml'] as const)('our own %s', (format) => {
  test.each([
    ['edges', {}],
    ['nodes', { statements: 'nodes' }],
  ])('comes back with all that its columns hold, statements as %s', (_, options) => {
    const before = 'statements' in options ? reifyStatements(graph) : graph;
    const after = opened(format, graph, options);
    expect(after.nodes().sort()).toEqual(before.nodes().sort());
    expect(after.edges().sort()).toEqual(before.edges().sort());
    for (const key of before.nodes())
      expect(nodeInColumns(after.getNodeAttributes(key)), key).toEqual(nodeInColumns(before.getNodeAttributes(key)));
    for (const key of before.edges()) {
      expect(edgeInColumns(after.getEdgeAttributes(key)), key).toEqual(edgeInColumns(before.getEdgeAttributes(key)));
      expect(after.extremities(key)).toEqual(before.extremities(key));
    }
    expect(after.getAttribute('documents')).toEqual(before.getAttribute('documents'));
  });

  test('is a sound graph again', () => {
    const after = opened(format, graph);
    expect(validateGraph(toJson(after))).toEqual([]);
    expect(checkGraph(after)).toEqual([]);
  });

  test('is the same file when exported again', () => {
    const files = (of: EntenteGraph) => formatById(format).files(of, { background: true });
    expect(files(opened(format, graph))).toEqual(files(graph));
  });
});

test('our own graph.json comes back byte for byte, and stays valid', () => {
  const text = toJson(graph);
  const { records, notices } = readFile(text);
  expect(notices).toEqual([]);
  expect(toJson(graphOfRecords(records))).toBe(text);
  expect(validateGraph(text)).toEqual([]);
});

test('a graph.json with attributes of another program keeps them as such, and is valid then', () => {
  const value = JSON.parse(toJson(graph));
  value.nodes[0].attributes.pagerank = 0.25;
  value.nodes[0].attributes.tags = ['a', 'b'];
  value.edges[0].attributes.color = '#ff0000';
  expect(validateGraph(JSON.stringify(value))).not.toEqual([]);
  const after = graphOfRecords(readFile(JSON.stringify(value)).records);
  expect(after.getNodeAttribute(value.nodes[0].key, 'extra')).toEqual({ pagerank: 0.25, tags: 'a | b' });
  expect(after.getEdgeAttribute(value.edges[0].key, 'extra')).toEqual({ color: '#ff0000' });
  expect(validateGraph(toJson(after))).toEqual([]);
});
