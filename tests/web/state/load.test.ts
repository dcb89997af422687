import { describe, expect, test } from 'vitest';
import type { Extra } from '../../../src/graph/schema.ts';
import { extraNames, extraOf } from '../../../web/state/extra.ts';
import { loadGraph } from '../../../web/state/load.ts';

const text = (nodes: readonly object[], edges: readonly object[] = [], attributes: object = {}) =>
  JSON.stringify({ attributes: { schema: '1', generator: 'g', documents: [], ...attributes }, nodes, edges });
const loaded = (...given: Parameters<typeof text>) => {
  const result = loadGraph(text(...given));
  if (!result.ok) throw new Error(result.message);
  return result.graph;
};
const place = (key: string, more: object = {}) => ({
  key,
  attributes: { kind: 'place', label: key, aliases: [], mentions: 0, ...more },
});

describe('a graph.json', () => {
  test('gets the lists that its kinds have, and no others', () => {
    const graph = loaded([
      { key: 'a', attributes: { kind: 'person', label: 'A' } },
      { key: 'b', attributes: { kind: 'country', label: 'B' } },
      { key: 'c', attributes: { kind: 'other', label: 'C' } },
    ]);
    expect(graph.getNodeAttributes('a')).toEqual({ kind: 'person', label: 'A', aliases: [], mentions: 0, roles: [] });
    expect(graph.getNodeAttributes('b')).toEqual({
      kind: 'country',
      label: 'B',
      aliases: [],
      mentions: 0,
      demonyms: [],
    });
    expect(graph.getNodeAttributes('c')).toEqual({ kind: 'other', label: 'C', aliases: [], mentions: 0 });
  });

  test('may hold links of other programs, with whatever they say', () => {
    const graph = loaded(
      [place('a'), place('b')],
      [
        { key: 'e', source: 'a', target: 'b', attributes: { kind: 'other', type: 'near', km: 3 } },
        { key: 'f', source: 'a', target: 'b', attributes: { kind: 'other', type: 7, extra: { km: 4 } } },
      ],
    );
    expect(graph.getEdgeAttributes('e')).toMatchObject({
      type: 'near',
      basis: 'stated',
      confidence: 1,
      evidence: [],
      extra: { km: 3 },
    });
    expect(graph.getEdgeAttributes('f')).toMatchObject({ type: 'linked to', extra: { km: 4 } });
  });

  test('keeps what it does not know as attributes of another program, unless those are none', () => {
    const graph = loaded([
      place('a', { pagerank: 0.5, extra: { team: 'red', bad: { deep: 1 } } }),
      place('b', { extra: 'no' }),
    ]);
    expect(graph.getNodeAttribute('a', 'extra')).toEqual({ bad: '{"deep":1}', pagerank: 0.5, team: 'red' });
    expect(graph.getNodeAttribute('b', 'extra')).toBeUndefined();
  });

  test('is refused in plain words where edges or keys do not fit', () => {
    const message = (...given: Parameters<typeof text>) => {
      const result = loadGraph(text(...given));
      return result.ok ? '' : result.message;
    };
    expect(message([place('a'), place('a')])).toBe('Node a is there twice; keys of nodes are unique.');
    expect(message([place('a')], [{ key: 'e', source: 'a', target: 'x', attributes: {} }])).toBe(
      'Edge e ends at x, and no such node is there.',
    );
    expect(message([place('a')], [{ key: 'e', source: 'a', target: 'a', attributes: {} }])).toMatch(
      /loops are not part of the graph/,
    );
    expect(loaded([place('a')], [], { documents: 'no list' }).getAttribute('documents')).toEqual([]);
  });
});

describe('attributes of other programs', () => {
  test('are texts, numbers and truths, in order of name', () => {
    const given: [string, unknown][] = [
      ['z', [1, 'b']],
      ['a', true],
      ['n', Number.NaN],
      ['e', ''],
      ['u', undefined],
      ['o', { x: 1 }],
    ];
    expect(Object.entries(extraOf(given) ?? {})).toEqual([
      ['a', true],
      ['o', '{"x":1}'],
      ['z', '1 | b'],
    ]);
    expect(extraOf([['n', null]])).toBeUndefined();
  });

  test('give a table the columns that most rows have', () => {
    const rows: (Extra | undefined)[] = [{ b: 1, a: 1 }, { b: 2, c: 1 }, undefined, { c: 2, b: 3 }];
    expect(extraNames(rows)).toEqual(['b', 'c', 'a']);
    expect(extraNames(rows, 2)).toEqual(['b', 'c']);
  });
});
