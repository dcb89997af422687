import { expect, test } from 'vitest';
import { toJson } from '../../../src/export/json.ts';
import { validateGraph } from '../../../src/graph/validate-node.ts';
import { opened } from './opened.ts';

const graphml = (inside: string): string =>
  `<?xml version='1.0' encoding='utf-8'?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">${inside}</graphml>`;

test('LightRAG, which writes with networkx: entities of our kinds by their type, edges by their keywords', () => {
  const { graph, notices } = opened(
    graphml(`<key id="d0" for="node" attr.name="entity_id" attr.type="string"/><key id="d1" for="node" attr.name="entity_type" attr.type="string"/>
  <key id="d2" for="node" attr.name="description" attr.type="string"/><key id="d3" for="node" attr.name="created_at" attr.type="long"/>
  <key id="d4" for="edge" attr.name="weight" attr.type="double"/><key id="d5" for="edge" attr.name="keywords" attr.type="string"/><key id="d6" for="edge" attr.name="source_id" attr.type="string"/>
  <graph edgedefault="undirected">
    <node id="Tim Cook"><data key="d0">Tim Cook</data><data key="d1">person</data><data key="d2">Leads Apple.&lt;SEP&gt;Spoke.</data><data key="d3">1718000000</data></node>
    <node id="APPLE"><data key="d0">APPLE</data><data key="d1">organization</data></node>
    <node id="Vision"><data key="d0">Vision</data><data key="d1">UNKNOWN</data></node>
    <edge source="Tim Cook" target="APPLE"><data key="d4">9.0</data><data key="d5">leadership,company</data><data key="d6">chunk-1&lt;SEP&gt;chunk-2</data></edge>
  </graph>`),
  );
  expect(graph.getNodeAttributes('Tim Cook')).toMatchObject({
    kind: 'person',
    label: 'Tim Cook',
    extra: {
      created_at: 1718000000,
      description: 'Leads Apple.<SEP>Spoke.',
      entity_id: 'Tim Cook',
      entity_type: 'person',
    },
  });
  expect(graph.getNodeAttribute('APPLE', 'kind')).toBe('institution');
  expect(graph.getNodeAttribute('Vision', 'kind')).toBe('other');
  expect(graph.mapEdges((_, edge) => edge)).toMatchObject([
    {
      kind: 'other',
      type: 'leadership,company',
      extra: { keywords: 'leadership,company', source_id: 'chunk-1<SEP>chunk-2', undirected: true, weight: 9 },
    },
  ]);
  expect(notices).toEqual(['1 undirected edge is drawn in the direction of the file, and marked “undirected”.']);
  expect(validateGraph(toJson(graph))).toEqual([]);
});

test('yEd: names, places and colours from what it draws, groups, and edges with labels', () => {
  const { graph } = opened(`<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3">
  <key for="port" id="d1" yfiles.type="portgraphics"/><key attr.name="url" attr.type="string" for="node" id="d4"/>
  <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d4"><![CDATA[https://example.org/?a=1&b=2]]></data><data key="d6"><y:ShapeNode>
      <y:Geometry height="30.0" width="60.0" x="100.0" y="200.0"/><y:Fill color="#FFCC00" transparent="false"/>
      <y:NodeLabel alignment="center">Ministry
        of Trade<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel><y:Shape type="rectangle"/></y:ShapeNode></data></node>
    <node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
        <y:Geometry height="10" width="10" x="0" y="0"/><y:NodeLabel>Region</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="undirected" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode><y:Geometry height="2" width="2" x="-1" y="-1"/><y:NodeLabel>Inside</y:NodeLabel></y:ShapeNode></data>
        <port name="p"><data key="d1">not a value of the node</data></port></node>
        <edge id="n1::e0" source="n1::n0" target="n0"/></graph></node>
    <edge id="e0" source="n0" target="n1::n0" targetport="p"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>oversees</y:EdgeLabel></y:PolyLineEdge></data></edge>
  </graph>
</graphml>`);
  expect(graph.getNodeAttributes('n0')).toEqual({
    kind: 'other',
    label: 'Ministry\n        of Trade',
    aliases: [],
    mentions: 0,
    // the middle, and y upwards
    x: 130,
    y: -215,
    extra: { color: '#FFCC00', shape: 'rectangle', url: 'https://example.org/?a=1&b=2' },
  });
  expect(graph.getNodeAttributes('n1::n0')).toMatchObject({ label: 'Inside', x: 0, y: 0, extra: { parent: 'n1' } });
  expect(graph.getNodeAttribute('n1', 'label')).toBe('Region');
  expect(graph.getEdgeAttributes('e0')).toMatchObject({ type: 'oversees', extra: { targetport: 'p' } });
  // The default of the inner graph holds for its edges.
  expect(graph.getEdgeAttribute('n1::e0', 'extra')).toEqual({ undirected: true });
});

test('igraph: names under keys of its own, numbers that are none', () => {
  const { graph } = opened(
    graphml(`<!-- Created by igraph 0.10.4 --><key id="v_name" for="node" attr.name="name" attr.type="string"/><key id="v_age" for="node" attr.name="age" attr.type="double"/>
  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="G" edgedefault="directed"><node id="n0"><data key="v_name">Alice</data><data key="v_age">nan</data></node><node id="n1"><data key="v_name">Bob</data><data key="v_age">31</data></node>
  <edge source="n0" target="n1"><data key="e_weight">0.5</data></edge><edge source="n1" target="n0" directed="false"/></graph>`),
  );
  expect(graph.getNodeAttributes('n0')).toMatchObject({ label: 'Alice', extra: { name: 'Alice' } });
  expect(graph.getNodeAttribute('n1', 'extra')).toEqual({ age: 31, name: 'Bob' });
  expect(graph.mapEdges((_, edge) => [edge.kind === 'other' && edge.type, edge.extra])).toEqual([
    ['linked to', { weight: 0.5 }],
    ['linked to', { undirected: true }],
  ]);
});

test('Neo4j: labels and types of relationships', () => {
  const { graph } = opened(
    graphml(`<key id="name" for="node" attr.name="name"/><key id="labels" for="node" attr.name="labels"/><key id="label" for="edge" attr.name="label"/><key id="since" for="edge" attr.name="since"/>
<graph id="G" edgedefault="directed">
<node id="n0" labels=":Person:Actor"><data key="labels">:Person:Actor</data><data key="name">Keanu Reeves</data></node>
<node id="n1" labels=":Movie"><data key="labels">:Movie</data><data key="name">The Matrix</data></node>
<edge id="e0" source="n0" target="n1" label="ACTED_IN"><data key="label">ACTED_IN</data><data key="since">1999</data></edge>
</graph>`),
  );
  expect(graph.getNodeAttributes('n0')).toMatchObject({
    kind: 'person',
    label: 'Keanu Reeves',
    extra: { labels: ':Person:Actor' },
  });
  expect(graph.getNodeAttributes('n1')).toMatchObject({ kind: 'other', label: 'The Matrix' });
  expect(graph.getEdgeAttributes('e0')).toMatchObject({ type: 'ACTED_IN', extra: { since: '1999' } });
});

test('Gephi: places and colours among the values, defaults, hyperedges', () => {
  const { graph, notices } = opened(
    graphml(`<key attr.name="label" attr.type="string" for="node" id="label"/><key attr.name="r" attr.type="int" for="node" id="r"/><key attr.name="g" attr.type="int" for="node" id="g"/><key attr.name="b" attr.type="int" for="node" id="b"/>
<key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/><key attr.name="Degree" attr.type="int" for="node" id="degree"><default>7</default></key>
<graph edgedefault="directed"><node id="a"><data key="label">A</data><data key="r">0</data><data key="g">128</data><data key="b">255</data><data key="x">1.5</data><data key="y">-3</data></node>
<node id="b"><data key="degree">2</data></node><hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge><edge source="a" target="b"/></graph>`),
  );
  expect(graph.getNodeAttributes('a')).toMatchObject({
    label: 'A',
    x: 1.5,
    y: -3,
    extra: { Degree: 7, color: '#0080ff' },
  });
  // One without a place comes to lie beside its neighbour.
  const { x = 0, y = 0, extra } = graph.getNodeAttributes('b');
  expect(extra).toEqual({ Degree: 2 });
  expect(Math.hypot(x - 1.5, y + 3)).toBeGreaterThan(0);
  expect(notices).toEqual(['1 edge between more than two nodes was left out.']);
});
