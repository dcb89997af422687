import { expect, test } from 'vitest';
import { toJson } from '../../../src/export/json.ts';
import { validateGraph } from '../../../src/graph/validate-node.ts';
import { opened, refusal } from './opened.ts';

const graphOf = (value: unknown) => opened(JSON.stringify(value)).graph;

test('graphology and Sigma: keys, attributes, mixed edges', () => {
  const graph = graphOf({
    attributes: { name: 'g' },
    options: { type: 'mixed', multi: true },
    nodes: [
      {
        key: 'a',
        attributes: {
          label: 'A',
          x: 1,
          y: 2,
          size: 4,
          color: '#123456',
          tags: ['x', 'y'],
          deep: { a: [1] },
          none: null,
        },
      },
      { key: 'b' },
    ],
    edges: [
      { key: 'e', source: 'a', target: 'b', attributes: { label: 'likes', weight: 2 } },
      { source: 'a', target: 'b', undirected: true },
    ],
  });
  expect(graph.getNodeAttributes('a')).toMatchObject({
    label: 'A',
    x: 1,
    y: 2,
    extra: { color: '#123456', deep: '{"a":[1]}', size: 4, tags: 'x | y' },
  });
  expect(graph.getEdgeAttributes('e')).toMatchObject({ type: 'likes', extra: { weight: 2 } });
  const [, second = ''] = graph.edges();
  expect(second).toMatch(/^other:a->b:linked-to:[0-9a-f]{8}$/);
  expect(graph.getEdgeAttributes(second)).toMatchObject({ extra: { undirected: true } });
  expect(validateGraph(toJson(graph))).toEqual([]);
});

test('networkx: node-link data with numbers for ids and for parallel edges', () => {
  const graph = graphOf({
    directed: true,
    multigraph: true,
    graph: {},
    nodes: [{ id: 1, type: 'country', name: 'Japan' }, { id: 2 }],
    links: [
      { source: 1, target: 2, key: 0, relation: 'trades with' },
      { source: 2, target: 1, key: 0 },
    ],
  });
  expect(graph.getNodeAttributes('1')).toMatchObject({ kind: 'country', label: 'Japan', demonyms: [] });
  expect(graph.mapEdges((_, edge, source) => [source, edge.kind === 'other' && edge.type])).toEqual([
    ['1', 'trades with'],
    ['2', 'linked to'],
  ]);
});

test('D3: ends by the place in the list', () => {
  const graph = graphOf({
    nodes: [{ name: 'Myriel', group: 1 }, { name: 'Napoleon' }],
    links: [{ source: 1, target: 0, value: 1 }],
  });
  expect(graph.mapEdges((_, __, source, target) => [source, target])).toEqual([['Napoleon', 'Myriel']]);
  expect(graph.getNodeAttribute('Myriel', 'extra')).toEqual({ group: 1, name: 'Myriel' });
});

test('Cytoscape: elements with data and places', () => {
  const graph = graphOf({
    elements: {
      nodes: [
        { data: { id: 'a', label: 'A', score: 2 }, position: { x: 3, y: 4 } },
        { data: { id: 'b' }, position: { x: 0, y: 0 } },
      ],
      edges: [{ data: { id: 'ab', source: 'a', target: 'b', interaction: 'binds' } }],
    },
  });
  expect(graph.getNodeAttributes('a')).toMatchObject({ label: 'A', x: 3, y: 4, extra: { score: 2 } });
  expect(graph.getEdgeAttributes('ab')).toMatchObject({ type: 'binds', extra: { interaction: 'binds' } });
});

test('says what is wrong with JSON that is no graph', () => {
  expect(refusal('{"nodes": [')).toMatch(/^This is not JSON: /);
  expect(refusal('{"a": 1}')).toBe(
    'This JSON file is no graph: it needs a list of `nodes` and a list of `edges` or `links`.',
  );
  expect(refusal('{"corrections": []}')).toMatch(/^This is a list of corrections and not a graph\./);
  expect(refusal('{"attributes":{"schema":"7"},"nodes":[],"edges":[]}')).toMatch(/schema "7"; schema "1" is read here/);
  expect(
    refusal('{"attributes":{"schema":"1"},"nodes":[{"key":"a","attributes":{"kind":"ghost","label":"A"}}],"edges":[]}'),
  ).toBe('Node `a` has no label, or a kind that this page does not know.');
});

test('bears records that are nothing like nodes and edges', () => {
  const { graph, notices } = opened('{"nodes":[null,5,"x",{"id":"a"}],"edges":[null,7,{"source":{},"target":[]}]}');
  expect(graph.nodes()).toEqual(['0', '1', '2', 'a']);
  expect(notices).toEqual(['3 edges without a source or a target were left out.']);
});
