import { expect, test } from 'vitest';
import type { Correction } from '../../../src/corrections/correction.ts';
import { replay } from '../../../src/corrections/replay.ts';
import { formatById } from '../../../src/export/formats.ts';
import { toJson } from '../../../src/export/json.ts';
import { validateGraph } from '../../../src/graph/validate-node.ts';
import { opened } from './opened.ts';

const { graph } =
  opened(`<gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="team" type="string"/><attribute id="1" title="rank" type="integer"/></attributes>
  <nodes><node id="1" label="Ada"><attvalues><attvalue for="0" value="red"/></attvalues></node>
    <node id="2" label="Ada L."><attvalues><attvalue for="0" value="blue"/><attvalue for="1" value="4"/></attvalues></node>
    <node id="3" label="Works"/></nodes>
  <edges><edge id="a" source="1" target="3" label="runs" weight="1"/><edge id="b" source="2" target="3" label="runs" weight="2"/><edge id="c" source="2" target="3" label="runs" weight="2"/>
    <edge id="d" source="1" target="2" label="is"/></edges></graph></gexf>`);

const corrected = (...corrections: Correction[]) => {
  const { graph: after, unapplied } = replay(graph, corrections);
  expect(unapplied).toEqual([]);
  expect(validateGraph(toJson(after))).toEqual([]);
  return after;
};

test('another program’s node can be named and given a kind of ours, and keeps its attributes', () => {
  const after = corrected(
    { type: 'retype', node: '2', kind: 'person' },
    { type: 'rename', node: '2', label: 'Ada Lovelace' },
    { type: 'note', on: 'edge', key: 'b', text: 'seen' },
  );
  expect(after.getNodeAttributes('2')).toMatchObject({
    kind: 'person',
    label: 'Ada Lovelace',
    aliases: ['Ada L.'],
    extra: { rank: 4, team: 'blue' },
  });
  for (const id of ['gexf', 'graphml'] as const) {
    const again = opened(formatById(id).files(after)[0]?.text ?? '').graph;
    expect(again.getNodeAttributes('2')).toEqual(after.getNodeAttributes('2'));
    expect(again.getEdgeAttributes('b')).toEqual(after.getEdgeAttributes('b'));
  }
});

test('of two that become one the attributes of both stay; links stay links of their own', () => {
  const after = corrected({ type: 'merge', into: '1', from: ['2'] });
  expect(after.getNodeAttribute('1', 'extra')).toEqual({ rank: 4, team: 'red' });
  // `d` would begin and end at one node.
  expect(after.edges('1', '3').sort()).toEqual(['a', 'b', 'c']);
  expect(after.size).toBe(3);
});

test('links without an id have a key by what they say, so that corrections find them in the file saved anew', () => {
  const file = (edges: string) =>
    opened(
      `<graphml><key id="w" for="edge" attr.name="w" attr.type="int"/><graph edgedefault="directed"><node id="p"/><node id="q"/>${edges}</graph></graphml>`,
    ).graph;
  const one = '<edge source="p" target="q"><data key="w">1</data></edge>';
  const two = '<edge source="p" target="q"><data key="w">2</data></edge>';
  expect(
    file(one + two)
      .edges()
      .sort(),
  ).toEqual(
    file(two + one)
      .edges()
      .sort(),
  );
});
