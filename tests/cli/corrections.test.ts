import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { toCorrectionsJson } from '../../src/corrections/file.ts';
import { fromJson } from '../../src/graph/from-json.ts';
import { validateGraph } from '../../src/graph/validate-node.ts';
import { runFake } from './fake-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-corrections-'));
const [story, file, out] = ['story.txt', 'corrections.json', 'built'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const text = 'The pact was signed by Ana Lopes on Monday. The minister of Chile was glad.';

const passage = (quote: string) => ({
  document: 'document:mine',
  start: 0,
  end: quote.length,
  quote,
  prefix: '',
  suffix: '',
});
const named = (kind: 'person' | 'country', label: string): Correction => ({
  type: 'add-node',
  key: `${kind}:${label}`,
  kind,
  label,
  aliases: [],
  evidence: [passage(label)],
});
const list: readonly Correction[] = [
  named('person', 'Ana Lopes'),
  { type: 'delete-node', node: 'person:\u001b[2Jghost' },
  named('country', 'Chile'),
  {
    type: 'add-edge',
    source: 'person:Ana Lopes',
    target: 'country:Chile',
    fact: { kind: 'affiliation', role: 'minister', status: 'current' },
    evidence: [passage('minister of Chile')],
  },
  { type: 'note', on: 'node', key: 'document:mine', text: 'from the wire' },
  { type: 'rename', node: 'document:mine', label: 'x' },
];

beforeAll(() => writeFileSync(story, `Pact signed in May\n\n${text}\n`));
afterAll(() => rmSync(folder, { recursive: true }));

const build = (corrections: string, ...args: readonly string[]) => {
  writeFileSync(file, corrections);
  return runFake(['build', story, '--id', 'mine', '--out', out, '--corrections', file, ...args]);
};
const written = (name: string) => readFileSync(join(out, name), 'utf8');

describe('entente build --corrections', () => {
  it('makes the corrections anew in what it builds, the same bytes each time', async () => {
    expect((await build(toCorrectionsJson(list), '--format', 'csv,gexf,graphml')).code).toBe(0);
    const names = ['graph.json', 'nodes.csv', 'edges.csv', 'graph.gexf', 'graph.graphml'];
    const before = names.map(written);
    await build(toCorrectionsJson(list), '--format', 'csv,gexf,graphml');
    expect(names.map(written)).toEqual(before);
    expect(validateGraph(written('graph.json'))).toEqual([]);

    const graph = fromJson(written('graph.json'));
    const [edge] = graph.directedEdges('person:Ana Lopes', 'country:Chile');
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ basis: 'stated', confidence: 1, verdict: 'right' });
    expect(graph.getEdgeAttributes(edge).evidence[0]?.sentence).toBe('The minister of Chile was glad.');
    for (const key of graph.nodes())
      expect(graph.getNodeAttributes(key)).toMatchObject({ x: expect.any(Number), y: expect.any(Number) });
    for (const name of ['nodes.csv', 'graph.gexf', 'graph.graphml']) expect(written(name)).toContain('from the wire');
    for (const name of ['edges.csv', 'graph.gexf', 'graph.graphml'])
      expect(written(name)).toMatch(/verdict[\s\S]*right/);
  });

  it('tells which no longer apply, each with its place, and why, and ends well', async () => {
    const { code, err } = await build(toCorrectionsJson(list));
    expect(code).toBe(0);
    expect(err).toMatch(
      /Made 4 of 6 corrections\.\nThese no longer apply:\n {2}2\. delete-node: No node .*ghost` is in this graph.*\n {2}6\. rename: `document:mine` is an article, not a name in one\.\n/,
    );
    expect(err).not.toContain('\u001b[2J');
    expect((await build(toCorrectionsJson(list.slice(0, 1)))).err).toMatch(/Made 1 of 1 correction\.\n(?!These)/);
    expect((await build(toCorrectionsJson(list), '--quiet')).err).toBe('');
  });

  it('changes nothing when there are none', async () => {
    await build(toCorrectionsJson([]));
    const none = written('graph.json');
    await runFake(['build', story, '--id', 'mine', '--out', out]);
    expect(written('graph.json')).toBe(none);
  });

  it.each([
    ['is no JSON', '{"list": [', 'corrections.json: This is not JSON'],
    ['is a graph', '{"nodes": []}', 'corrections.json: This is no list of corrections'],
    [
      'has a mistake in it',
      '{"corrections": "1", "list": [{"type": "rename", "node": "a"}]}',
      'corrections.json: list[0].label must be text; it is missing.',
    ],
  ])('refuses a file that %s, before it reads an article', async (_, corrections, message) => {
    rmSync(out, { recursive: true, force: true });
    expect(await build(corrections)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a file that is not there', async () => {
    const ran = await runFake(['build', story, '--corrections', join(folder, 'absent.json'), '--out', out]);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('absent.json: the corrections cannot be read') });
  });
});
