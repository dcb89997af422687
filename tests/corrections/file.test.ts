import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../data/schema/corrections.schema.json' with { type: 'json' };
import graphSchema from '../../data/schema/graph.schema.json' with { type: 'json' };
import type { Correction } from '../../src/corrections/correction.ts';
import { CorrectionsFormatError, fromCorrectionsJson, toCorrectionsJson } from '../../src/corrections/file.ts';
import { randomList } from './random-list.ts';
import { sampleGraph } from './sample.ts';

const passage = { document: 'document:a', start: 1, end: 3, quote: 'ab', prefix: '', suffix: 'c' };
const places = [{ edge: 'e', source: 'a', target: 'b', words: passage }];

const list = [
  { type: 'rename', node: 'a', label: 'A' },
  { type: 'retype', node: 'a', kind: 'person' },
  { type: 'merge', into: 'a', from: ['b'] },
  { type: 'split', node: 'a', key: 'c', label: 'C', edges: ['e'], aliases: [], places },
  { type: 'distinct', nodes: ['a', 'b'] },
  { type: 'mark', edge: 'e', verdict: 'wrong' },
  { type: 'mark', edge: 'e', verdict: 'right', places },
  { type: 'delete-node', node: 'a' },
  { type: 'delete-edge', edge: 'e', places },
  { type: 'add-node', key: 'n', kind: 'place', label: 'N', aliases: ['M'], evidence: [passage] },
  {
    type: 'add-edge',
    source: 'a',
    target: 'b',
    fact: { kind: 'affiliation', role: 'chair', status: 'current', since: '2020' },
    evidence: [passage],
  },
  { type: 'add-edge', source: 'a', target: 'b', fact: { kind: 'membership', status: 'observer' }, evidence: [passage] },
  { type: 'add-edge', source: 'a', target: 'b', fact: { kind: 'relation', type: 'part-of' }, evidence: [passage] },
  {
    type: 'add-edge',
    source: 'a',
    target: 'b',
    fact: { kind: 'statement', text: 't', mode: 'direct', stance: 'neutral', cue: 'said' },
    evidence: [passage],
  },
  { type: 'note', on: 'edge', key: 'e', text: 'why?', places },
  { type: 'note', on: 'node', key: 'a', text: '' },
] as const satisfies readonly Correction[];

const ajv = new Ajv2020({ allErrors: true, discriminator: true, strictRequired: false });
const fits = ajv.compile(schema);
const file = (...items: unknown[]) => JSON.stringify({ corrections: '1', list: items });

describe('corrections.json', () => {
  it('holds every type of correction and gives it back', () => {
    expect(fromCorrectionsJson(toCorrectionsJson(list))).toEqual(list);
    expect(toCorrectionsJson([])).toBe('{\n  "corrections": "1",\n  "list": []\n}\n');
  });

  it('has the same bytes whatever the order of the fields in memory, at any depth', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, own]) => [name, turned(own)]),
            )
          : value;
    expect(JSON.stringify(turned(list))).not.toBe(JSON.stringify(list));
    expect(toCorrectionsJson(turned(list) as Correction[])).toBe(toCorrectionsJson(list));
  });

  it('leaves out what is not there', () => {
    const [, , , , , mark] = list;
    const bare = { ...mark, places: undefined } as unknown as Correction;
    expect(toCorrectionsJson([bare])).toBe(toCorrectionsJson([mark]));
  });

  it('is what its JSON Schema says', () => {
    expect(fits(JSON.parse(toCorrectionsJson(list))), JSON.stringify(fits.errors)).toBe(true);
    for (let seed = 0; seed < 40; seed++)
      expect(fits(JSON.parse(toCorrectionsJson(randomList(seed, sampleGraph(), 10))))).toBe(true);
  });

  it('knows the same words as the schema of the graph', () => {
    const words = (definitions: Readonly<Record<string, unknown>>, name: string) =>
      (definitions[name] as { properties: Record<string, { enum?: string[] }> }).properties;
    for (const [kind, field] of [
      ['affiliation', 'status'],
      ['membership', 'status'],
      ['statement', 'mode'],
      ['statement', 'stance'],
      ['relation', 'type'],
    ] as const) {
      const known = words(graphSchema.$defs, `edge-${kind}`)[field]?.enum ?? [];
      expect(known.length).toBeGreaterThan(0);
      expect(words(schema.$defs, `fact-${kind}`)[field]?.enum).toEqual(known);
      const facts = known.map((word) => ({
        ...list.find((one) => one.type === 'add-edge' && one.fact.kind === kind),
        fact: {
          ...list.flatMap((one) => (one.type === 'add-edge' && one.fact.kind === kind ? one.fact : []))[0],
          [field]: word,
        },
      }));
      expect(fromCorrectionsJson(file(...facts))).toHaveLength(known.length);
    }
  });
});

describe('a file that is none', () => {
  it.each([
    ['not JSON', '{', 'This is not JSON'],
    ['another file', '{"nodes":[]}', 'no list of corrections'],
    ['another schema', '{"corrections":"2","list":[]}', 'schema "1" is read'],
  ])('is refused: %s', (_, text, message) => {
    expect(() => fromCorrectionsJson(text)).toThrow(CorrectionsFormatError);
    expect(() => fromCorrectionsJson(text)).toThrow(message);
  });

  const [rename, , , , , mark] = list;
  const added = list[10];
  it.each([
    ['a correction that is none', [3], 'list[0] must be an object, in braces; it is 3.'],
    ['an unknown type', [{ type: 'rewrite' }], 'list[0].type must be one of rename, '],
    ['a type of the prototype', [{ type: 'constructor' }], 'it is "constructor".'],
    ['no type', [{}], 'it is missing.'],
    ['a missing field', [rename, { type: 'rename', node: 'a' }], 'list[1].label must be text; it is missing.'],
    ['a field too many', [{ ...rename, lable: 'B' }], 'list[0] has the field "lable", which means nothing there.'],
    ['a wrong kind', [{ type: 'retype', node: 'a', kind: 'document' }], 'list[0].kind must be one of person, '],
    ['a pair of three', [{ type: 'distinct', nodes: ['a', 'b', 'c'] }], 'list[0].nodes must be a list of two'],
    ['a text for a list', [{ type: 'merge', into: 'a', from: 'b' }], 'list[0].from must be a list'],
    ['a number for a key', [{ type: 'merge', into: 'a', from: ['b', 4] }], 'list[0].from[1] must be text; it is 4.'],
    ['a passage without a place', [{ ...added, evidence: [{ ...passage, start: -1 }] }], 'list[0].evidence[0].start'],
    ['an unknown status', [{ ...added, fact: { ...added.fact, status: 'maybe' } }], 'list[0].fact.status'],
    ['a fact with strange fields', [{ ...added, fact: { kind: 'relation', type: 'supports', role: 'x' } }], '"role"'],
    ['a place without words', [{ ...mark, places: [{ edge: 'e', source: 'a', target: 'b' }] }], 'places[0].words'],
  ])('is refused, as its schema refuses it: %s', (_, items, message) => {
    expect(() => fromCorrectionsJson(file(...items))).toThrow(CorrectionsFormatError);
    expect(() => fromCorrectionsJson(file(...items))).toThrow(message);
    expect(fits(JSON.parse(file(...items)))).toBe(false);
  });

  it('is told in a few words however much stands there', () => {
    const long = { type: 'rename', node: 'a', label: ['x'.repeat(10_000)] };
    expect(() => fromCorrectionsJson(file(long))).toThrow(/^.{1,140}$/);
  });
});
