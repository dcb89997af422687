import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { CorrectionsFormatError, fromCorrectionsJson, toCorrectionsJson } from '../../src/corrections/file.ts';

const passage = { document: 'document:a', start: 1, end: 3, quote: 'ab', prefix: '', suffix: 'c' };

const list: readonly Correction[] = [
  { type: 'rename', node: 'a', label: 'A' },
  { type: 'retype', node: 'a', kind: 'person' },
  { type: 'merge', into: 'a', from: ['b'] },
  { type: 'split', node: 'a', key: 'c', label: 'C', edges: ['e'], aliases: [] },
  { type: 'distinct', nodes: ['a', 'b'] },
  { type: 'mark', edge: 'e', verdict: 'wrong' },
  { type: 'delete-node', node: 'a' },
  { type: 'delete-edge', edge: 'e' },
  { type: 'add-node', key: 'n', kind: 'place', label: 'N', aliases: ['M'], evidence: [passage] },
  {
    type: 'add-edge',
    source: 'a',
    target: 'b',
    fact: { kind: 'affiliation', role: 'chair', status: 'current', since: '2020' },
    evidence: [passage],
  },
  { type: 'note', on: 'edge', key: 'e', text: 'why?' },
];

describe('corrections.json', () => {
  it('holds every type of correction and gives it back', () => {
    expect(fromCorrectionsJson(toCorrectionsJson(list))).toEqual(list);
  });

  it('has the same bytes whatever the order of the fields in memory', () => {
    const turned = list.map((one) => Object.fromEntries(Object.entries(one).reverse()) as unknown as Correction);
    expect(toCorrectionsJson(turned)).toBe(toCorrectionsJson(list));
  });

  const file = (...items: unknown[]) => JSON.stringify({ corrections: '1', list: items });

  it.each([
    ['not JSON', '{', 'This is not JSON'],
    ['another file', '{"nodes":[]}', 'no list of corrections'],
    ['another schema', '{"corrections":"2","list":[]}', 'schema "1" is read'],
    ['a correction that is none', file(3), 'list[0]: an object'],
    ['an unknown type', file({ type: 'rewrite' }), 'list[0]: `type` is "rewrite"'],
    ['a type of the prototype', file({ type: 'constructor' }), 'list[0]: `type`'],
    ['a missing field', file(list[0], { type: 'rename', node: 'a' }), 'list[1]: `label` of a rename must be text'],
    ['a wrong kind', file({ type: 'retype', node: 'a', kind: 'document' }), '`kind` of a retype must be one of person'],
    ['a pair of three', file({ type: 'distinct', nodes: ['a', 'b', 'c'] }), 'a list of two keys'],
    ['a passage without a place', file({ ...list[9], evidence: [{ quote: 'x' }] }), '`evidence` of a add-edge'],
    [
      'a fact with strange fields',
      file({ ...list[9], fact: { kind: 'relation', type: 'supports', confidence: '1' } }),
      '`fact` of a add-edge',
    ],
  ])('says what is wrong with %s', (_, text, message) => {
    expect(() => fromCorrectionsJson(text)).toThrow(CorrectionsFormatError);
    expect(() => fromCorrectionsJson(text)).toThrow(message);
  });
});
