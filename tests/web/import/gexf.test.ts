import { describe, expect, test } from 'vitest';
import { formatById } from '../../../src/export/formats.ts';
import { toJson } from '../../../src/export/json.ts';
import { validateGraph } from '../../../src/graph/validate-node.ts';
import { opened } from './opened.ts';

/** As Gephi 0.10 writes a small network: viz of version 1.3, columns by id and title, a loop, parallel edges by kind. */
const GEPHI = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd">
  <meta lastmodifieddate="2024-03-01"><creator>Gephi 0.10.1</creator><title></title></meta>
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
      <attribute id="pageranks" title="PageRank" type="double"/>
      <attribute id="v_party" title="party" type="boolean"/>
      <attribute id="tweet" title="tweet" type="long"/>
      <attribute id="category" title="category" type="string"/>
    </attributes>
    <attributes class="edge" mode="static"><attribute id="since" title="since" type="integer"/></attributes>
    <nodes>
      <node id="0" label="Ada &amp; Co">
        <attvalues>
          <attvalue for="modularity_class" value="3"/><attvalue for="pageranks" value="0.125"/>
          <attvalue for="v_party" value="true"/><attvalue for="tweet" value="1234567890123456789"/>
        </attvalues>
        <viz:size value="12.5"/><viz:position x="-10.5" y="20.25"/><viz:color hex="#1f78b4"/>
      </node>
      <node id="1" label="Grace">
        <attvalues><attvalue for="category" value="Person"/></attvalues>
        <viz:size value="4.0"/><viz:position x="1.5" y="-2.5" z="0.0"/><viz:color r="255" g="127" b="0" a="0.5"/>
      </node>
      <node id="2"><viz:position x="3" y="4"/></node>
    </nodes>
    <edges>
      <edge id="10" source="0" target="1" kind="knows" weight="2.5"><attvalues><attvalue for="since" value="1999"/></attvalues></edge>
      <edge id="11" source="0" target="1" kind="pays"/>
      <edge id="12" source="1" target="2" type="undirected" label="met"/>
      <edge id="13" source="2" target="2"/>
    </edges>
  </graph>
</gexf>`;

describe('a GEXF file of Gephi', () => {
  const { graph, notices } = opened(GEPHI);

  test('keeps ids, labels, places, colours and sizes', () => {
    expect(graph.nodes()).toEqual(['0', '1', '2']);
    expect(graph.getNodeAttributes('0')).toEqual({
      kind: 'other',
      label: 'Ada & Co',
      aliases: [],
      mentions: 0,
      x: -10.5,
      y: 20.25,
      extra: {
        'Modularity Class': 3,
        PageRank: 0.125,
        party: true,
        // more digits than a number of JavaScript has
        tweet: '1234567890123456789',
        color: '#1f78b4',
        size: 12.5,
      },
    });
    expect(graph.getNodeAttribute('1', 'extra')).toMatchObject({ color: '#ff7f00', size: 4 });
  });

  test('gives a node its default values, and its id where it has no label', () => {
    expect(graph.getNodeAttributes('2')).toMatchObject({ label: '2', extra: { 'Modularity Class': 0 } });
  });

  test('takes a kind of ours from what the file calls it, and keeps its word', () => {
    expect(graph.getNodeAttributes('1')).toMatchObject({ kind: 'person', roles: [], extra: { category: 'Person' } });
  });

  test('keeps parallel edges, each with its type and weight', () => {
    expect(graph.edges('0', '1').sort()).toEqual(['10', '11']);
    expect(graph.getEdgeAttributes('10')).toEqual({
      kind: 'other',
      type: 'knows',
      basis: 'stated',
      confidence: 1,
      evidence: [],
      extra: { since: 1999, weight: 2.5 },
    });
    expect(graph.getEdgeAttributes('11')).toMatchObject({ type: 'pays' });
  });

  test('marks an undirected edge, leaves a loop out, and says both', () => {
    expect(graph.getEdgeAttributes('12')).toMatchObject({ type: 'met', extra: { undirected: true } });
    expect(graph.hasEdge('13')).toBe(false);
    expect(notices).toEqual([
      '1 edge from a node to itself was left out.',
      '1 undirected edge is drawn in the direction of the file, and marked “undirected”.',
    ]);
  });

  test('is a valid graph of ours, and its attributes come back from every export of it', () => {
    expect(validateGraph(toJson(graph))).toEqual([]);
    for (const id of ['gexf', 'graphml', 'json'] as const) {
      const [file] = formatById(id).files(graph);
      const again = opened(file?.text ?? '').graph;
      expect(toJson(again).replace(/"generator":"[^"]*"/, ''), id).toBe(
        toJson(graph).replace(/"generator":"[^"]*"/, ''),
      );
    }
    const [nodes, edges] = formatById('csv').files(graph);
    expect(nodes?.text.split('\r\n')[0]).toMatch(/,note,Modularity Class,PageRank,category,color,party,size,tweet$/);
    expect(edges?.text.split('\r\n')[0]).toMatch(/,note,extra_since,undirected,weight$/);
  });
});

test('GEXF of Gephi with times keeps spells and what changes with time', () => {
  const { graph } = opened(`<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
    <graph mode="dynamic" timeformat="date" defaultedgetype="undirected">
      <attributes class="node" mode="dynamic"><attribute id="score" title="score" type="float"/></attributes>
      <nodes>
        <node id="a" label="A"><attvalues>
            <attvalue for="score" value="1.5" start="2009-03-01" endopen="2009-04-01"/>
            <attvalue for="score" value="2.5" start="2009-04-01"/></attvalues>
          <spells><spell start="2009-01-01" end="2009-01-15"/><spell start="2009-03-01"/></spells></node>
        <node id="b" label="B" start="2008" end="2010"/>
      </nodes>
      <edges><edge source="a" target="b" start="2009"/><edge source="a" target="b" timestamp="2011"/></edges>
    </graph></gexf>`);
  expect(graph.getNodeAttribute('a', 'extra')).toEqual({
    score: 2.5,
    'score over time': '2009-03-01/2009-04-01: 1.5 | 2009-04-01/: 2.5',
    spells: '2009-01-01/2009-01-15 | 2009-03-01/',
  });
  expect(graph.getNodeAttribute('b', 'extra')).toEqual({ start: '2008', end: '2010' });
  expect(graph.mapEdges((_, { extra }) => extra)).toEqual([
    { start: '2009', undirected: true },
    { spells: '2011', undirected: true },
  ]);
});

test('GEXF of networkx: parallel edges that are numbered anew for each pair stay edges of their own', () => {
  const { graph, notices } = opened(`<?xml version='1.0' encoding='utf-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.2">
  <meta lastmodifieddate="2024-01-01"><creator>NetworkX 3.2</creator></meta>
  <graph defaultedgetype="directed" mode="static" name="">
    <nodes><node id="a" label="a" /><node id="b" label="b" /><node id="c" label="c" /></nodes>
    <edges>
      <edge source="a" target="b" id="0" /><edge source="a" target="b" id="1" weight="3" /><edge source="b" target="c" id="0" />
    </edges>
  </graph>
</gexf>`);
  expect(notices).toEqual([]);
  expect(graph.mapEdges((_, __, source, target) => `${source}${target}`)).toEqual(['ab', 'ab', 'bc']);
  expect(graph.edges('b', 'c')).toEqual(['other:b->c:linked-to:0']);
  // Without places in the file, a layout gives them, the same every time.
  const places = graph.mapNodes((_, { x, y }) => [x, y]);
  expect(new Set(places.map(String)).size).toBe(3);
  for (const value of places.flat()) expect(Number.isFinite(value)).toBe(true);
});

test('nodes within nodes say in which; broken nodes and edges are left out and counted', () => {
  const { graph, notices } = opened(`<gexf version="1.1"><graph defaultedgetype="directed"><nodes>
      <node id="g" label="Group"><nodes><node id="in" label="Inside"/></nodes></node>
      <node id="p" label="By pid" pid="g"/><node/><node id="p" label="Again"/><node label="Named only"/>
    </nodes><edges>
      <edge source="in" target="nowhere"/><edge source="in"/><edge source="in" target="p"><attvalues><attvalue id="undeclared" value="x"/></attvalues></edge>
    </edges></graph></gexf>`);
  expect(graph.nodes()).toEqual(['g', 'in', 'p', 'Named only']);
  expect(graph.getNodeAttributes('p')).toMatchObject({ label: 'By pid', extra: { parent: 'g' } });
  expect(graph.getNodeAttribute('in', 'extra')).toEqual({ parent: 'g' });
  expect(graph.mapEdges((_, { extra }) => extra)).toEqual([{ undeclared: 'x' }]);
  expect(notices).toEqual([
    '1 edge whose ends are not in the file was left out.',
    '1 edge without a source or a target was left out.',
    '1 node without an id was left out.',
    '1 node with the id of an earlier one was left out.',
  ]);
});

test('our graph, saved again by Gephi without its articles, keeps kinds and quotations', () => {
  const { graph, notices } =
    opened(`<gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><meta><creator>Gephi 0.10.1</creator></meta>
    <graph defaultedgetype="directed"><attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="degree" title="Degree" type="integer"/></attributes>
    <attributes class="edge">${[
      'kind',
      'status',
      'basis',
      'quote',
      'document',
      'evidence_start',
      'evidence_end',
      'sentence',
      'source_label',
    ]
      .map((id) => `<attribute id="${id}" title="${id}" type="string"/>`)
      .join('')}<attribute id="evidence_count" title="evidence_count" type="integer"/></attributes>
    <nodes><node id="country:JP" label="Japan"><attvalues><attvalue for="kind" value="country"/><attvalue for="degree" value="1"/></attvalues><viz:color hex="#009e73"/></node>
      <node id="framework:pact" label="Pact"><attvalues><attvalue for="kind" value="framework"/></attvalues></node></nodes>
    <edges>
      <edge id="e" source="country:JP" target="framework:pact" kind="membership"><attvalues><attvalue for="kind" value="membership"/><attvalue for="status" value="leader"/>
        <attvalue for="basis" value="inferred"/><attvalue for="quote" value="Japan leads | it leads"/><attvalue for="document" value="document:a | document:a"/>
        <attvalue for="evidence_start" value="0 | 20"/><attvalue for="evidence_end" value="11 | 28"/><attvalue for="evidence_count" value="2"/><attvalue for="source_label" value="Japan"/></attvalues></edge>
      <edge id="f" source="framework:pact" target="country:JP" kind="membership"><attvalues><attvalue for="kind" value="membership"/><attvalue for="status" value="leader"/><attvalue for="evidence_count" value="0"/></attvalues></edge>
    </edges></graph></gexf>`);
  expect(graph.getNodeAttributes('country:JP')).toMatchObject({
    kind: 'country',
    extra: { Degree: 1, color: '#009e73' },
  });
  expect(graph.getEdgeAttributes('e')).toMatchObject({ kind: 'membership', status: 'leader', basis: 'inferred' });
  expect(graph.getEdgeAttributes('e').evidence.map(({ start, end, quote }) => [start, end, quote])).toEqual([
    [0, 11, 'Japan leads'],
    [20, 28, 'it leads'],
  ]);
  // No country is what a framework is a member of, and nothing backs it.
  expect(graph.getEdgeAttributes('f')).toMatchObject({
    kind: 'other',
    type: 'membership',
    extra: { status: 'leader' },
  });
  expect(notices).toEqual([
    '1 edge of a kind known here came without the words or details that it needs, and is shown as another link.',
    '1 article that edges quote from is not in the file: the quotations are shown, the articles cannot be opened.',
  ]);
});
