import { describe, expect, test } from 'vitest';
import { formatById } from '../../../src/export/formats.ts';
import { toJson } from '../../../src/export/json.ts';
import { validateGraph } from '../../../src/graph/validate-node.ts';
import { opened, refusal } from './opened.ts';

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
 <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]><gexf><graph><nodes><node id="a" label="&lol3;"/></nodes></graph></gexf>`;

describe('a file that is made to do harm', () => {
  test('entities of its own are refused, whether they grow or read other files', () => {
    expect(refusal(laughs)).toMatch(
      /^Line 2, column \d+: the file defines entities of its own, which are not read\. Export/,
    );
    const reads =
      '<!DOCTYPE g [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&xxe;"/></graph></graphml>';
    expect(refusal(reads)).toMatch(/the file defines entities of its own/);
    expect(refusal('<graphml><graph><node id="&nbsp;"/></graph></graphml>')).toMatch(
      /^Line 1, column \d+: the file uses an entity that is not part of XML\./,
    );
  });

  test('a document type from elsewhere is not fetched and does no harm', () => {
    const text =
      '<!DOCTYPE graphml SYSTEM "http://graphml.graphdrawing.org/dtds/graphml.dtd"><graphml><graph><node id="a"/></graph></graphml>';
    expect(opened(text).graph.nodes()).toEqual(['a']);
  });

  test('script, markup and names of prototypes are text', () => {
    const text = `<gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="__proto__" type="string"/><attribute id="1" title="constructor" type="string"/></attributes>
      <nodes><node id="__proto__" label="&lt;img src=x onerror=alert(1)&gt;"><attvalues><attvalue for="0" value="p"/><attvalue for="1" value="c"/></attvalues></node><node id="constructor"/><node id="toString" label="&#x202e;evil"/></nodes>
      <edges><edge id="hasOwnProperty" source="__proto__" target="constructor" kind="toString"/></edges></graph></gexf>`;
    const { graph } = opened(text);
    expect(graph.nodes().sort()).toEqual(['node:__proto__', 'node:constructor', 'node:toString']);
    expect(graph.getNodeAttribute('node:__proto__', 'label')).toBe('<img src=x onerror=alert(1)>');
    expect(graph.getNodeAttributes('node:__proto__')).toMatchObject({ kind: 'other', extra: { constructor: 'c' } });
    expect(graph.extremities('hasOwnProperty')).toEqual(['node:__proto__', 'node:constructor']);
    expect(
      refusal(
        '{"attributes":{"schema":"1"},"nodes":[{"key":"constructor","attributes":{"kind":"place","label":"A"}}],"edges":[]}',
      ),
    ).toMatch(/Node constructor has a name of JavaScript's own/);
    expect(({} as Record<string, unknown>).p).toBeUndefined();
    expect(validateGraph(toJson(graph))).toEqual([]);
    for (const format of ['gexf', 'graphml', 'csv'] as const) expect(formatById(format).files(graph)).not.toEqual([]);
  });

  test('a text without end is cut, and deep nesting is borne', () => {
    const long = `<gexf><graph><nodes><node id="a" label="A"><attvalues><attvalue for="note" value="${'x'.repeat(3_000_000)}"/></attvalues></node></nodes></graph></gexf>`;
    expect(opened(long).graph.getNodeAttribute('a', 'note')?.length).toBe(1_000_000);
    const deep = `<graphml>${'<graph><node id="n">'.repeat(20_000)}${'</node></graph>'.repeat(20_000)}</graphml>`;
    expect(opened(deep).notices).toEqual(['19,999 nodes with the id of an earlier one were left out.']);
  });

  test('numbers that are none stay text, and places that are none are given anew', () => {
    const { graph } = opened(
      '<graphml><key id="w" for="node" attr.name="w" attr.type="double"/><key id="x" for="node" attr.name="x" attr.type="double"/><graph><node id="a"><data key="w">1e999</data><data key="x">Infinity</data></node><node id="b"/></graph></graphml>',
    );
    expect(graph.getNodeAttribute('a', 'extra')).toEqual({ w: '1e999', x: 'Infinity' });
    for (const { x, y } of graph.mapNodes((_, node) => node))
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});

describe('a file that is broken', () => {
  test.each([
    ['', 'The file is empty.'],
    ['  \n', 'The file is empty.'],
    ['name,age\na,1', 'This is no graph: JSON, GEXF and GraphML are opened here. Export the graph as one of them.'],
    ['<html><body/></html>', 'This XML file is neither GEXF nor GraphML. Export the graph as one of them.'],
    ['<gexf></gexf>', 'This XML file has no graph in it. Export it again as GEXF.'],
  ])('%j', (text, message) => expect(refusal(text)).toBe(message));

  test('says the line and the column, and how to mend it', () => {
    expect(refusal('<gexf>\n<graph>\n<nodes><node id="a" label="x < y"/></nodes></graph></gexf>')).toMatch(
      /^Line 3, column \d+: the file is not well-formed XML \(.+\)\. Export the file again, or mend that place in a text editor\.$/,
    );
    expect(refusal('<graphml><graph><node id="a">')).toMatch(/^Line 1, column \d+: .*unclosed tag/);
  });
});

describe('letters', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><gexf><graph><nodes><node id="a" label="Müller €"/></nodes></graph></gexf>`;
  const label = (bytes: Uint8Array) => opened(bytes.slice().buffer).graph.getNodeAttribute('a', 'label');
  test('UTF-8, with a mark or without', () => {
    expect(label(new TextEncoder().encode(xml('UTF-8')))).toBe('Müller €');
    expect(label(new TextEncoder().encode(`\ufeff${xml('UTF-8')}`))).toBe('Müller €');
  });
  test('UTF-16 by its mark', () => {
    expect(label(new Uint8Array(Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le')))).toBe('Müller €');
  });
  test('others as the file says', () => {
    const bytes = Buffer.from(xml('iso-8859-2').replace('Müller €', '\u00a3\u00f3d\u00bc'), 'latin1');
    expect(label(new Uint8Array(bytes))).toBe('Łódź');
    expect(refusal(new TextEncoder().encode(xml('klingon')).buffer as ArrayBuffer)).toMatch(
      /“klingon”.*Save it as UTF-8/,
    );
  });
});
