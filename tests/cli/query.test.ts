import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../../src/export/json.ts';
import { graphOf } from '../graph/fixture.ts';
import { JULY, MAY, TABLES } from '../graph/samples.ts';
import { runFake } from './fake-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-query-'));
const graphPath = join(folder, 'graph.json');
beforeAll(() => writeFileSync(graphPath, toJson(graphOf([MAY, JULY], { background: TABLES }))));
afterAll(() => rmSync(folder, { recursive: true }));

const query = (...args: string[]) => runFake(['query', ...args, '--graph', graphPath]);
const records = async (...args: string[]) =>
  JSON.parse((await query(...args, '--format', 'json')).out) as Record<string, unknown>[];

describe('entente query', () => {
  it('tells how two names hang together, step by step, with the words', async () => {
    const { out, code } = await query('paths', 'Tide', 'Institute', '--to', 'Japan');
    expect(code).toBe(0);
    expect(out).toMatch(/^1\.1 +Ana Lopes +affiliation +Tide Institute +/m);
    expect(out).toMatch(/^1\.3 +Japan +membership +Coastal Pact +/m);
    expect(await query('paths', 'Japan')).toMatchObject({ code: 2, err: expect.stringContaining('--to') });
    expect((await query('paths', 'Japan', '--to', 'Japan')).err).toContain('No facts lead from the one to the other.');
  });

  it('gives each step of a path with all its edges as JSON', async () => {
    const [step] = await records('paths', 'Japan', '--to', 'CP');
    expect(step).toMatchObject({
      path: 1,
      step: 1,
      forward: true,
      edges: ['membership:country:JP->framework:coastal-pact:leader'],
      quote: 'which Japan leads',
    });
  });

  it('lists neighbours, the nearest first, as far as asked', async () => {
    const near = await records('neighbours', 'Tide Institute');
    expect(near).toMatchObject([{ label: 'Ana Lopes', distance: 1 }]);
    const further = await records('neighbours', 'Tide Institute', '--distance', '3');
    expect(further.map(({ label }) => label)).toContain('Japan');
    expect(further.map(({ label }) => label)).not.toContain('Tonga');
    const tables = await records('neighbours', 'Tide Institute', '--distance', '3', '--background');
    expect(tables.map(({ label }) => label)).toContain('Tonga');
    expect((await query('neighbours', 'CP', '--distance', '0')).err).toContain('--distance cannot be "0"');
  });

  it('groups, parts and measures the whole graph, without its articles', async () => {
    const names = async (question: string) => (await records(question)).map(({ label }) => label);
    expect(await names('communities')).toContain('Coastal Pact');
    expect(await names('components')).toContain('Coastal Pact');
    const middle = await records('centralities');
    expect(middle[0]).toMatchObject({ label: 'Coastal Pact', facts: expect.any(Number), pagerank: expect.any(Number) });
    for (const rows of [await names('communities'), await names('components'), middle.map(({ label }) => label)])
      expect(rows).not.toContain('Peru leaves');
    expect((await query('centralities')).out).toMatch(/^Name +Kind +Facts +PageRank % +Between %/);
  });

  it('searches names, roles and statements', async () => {
    const { out } = await query('search', 'fellow', 'lopes');
    expect(out).toMatch(/^role +Ana Lopes → Tide Institute +senior fellow/m);
    expect(await records('search', 'OPEN')).toMatchObject([
      { place: 'title', text: 'Coastal Pact opens', start: 13, end: 17 },
      { place: 'statement', text: 'the Pact is open to Brazil' },
    ]);
    expect((await query('search', 'atlantis')).err).toContain('No name, role or statement has these words.');
    expect(await query('search')).toMatchObject({ code: 2, err: expect.stringContaining('Search for what?') });
  });

  it('lists names that may be one', async () => {
    const twice = join(folder, 'twice.json');
    const marked = '{Ana Lopes|person:ana-lopes} met {A. Lopes|person:a-lopes}.';
    writeFileSync(twice, toJson(graphOf([{ marked }])));
    const { out } = await runFake(['query', 'duplicates', '--graph', twice]);
    expect(out).toMatch(/^A\. Lopes +Ana Lopes +one surname, and an initial that fits/m);
    expect((await query('duplicates')).err).toContain('No two names look like one.');
  });

  it('narrows statements by time and stance', async () => {
    expect(await records('statements', '--since', '2022-07')).toMatchObject([{ published: '2022-07-02' }]);
    expect(await records('statements', '--until', '2022-06')).toMatchObject([{ published: '2022-05-24' }]);
    expect(await records('statements', '--stance', 'oppose')).toMatchObject([{ text: 'called it a mistake' }]);
    expect(await records('statements', '--stance', 'support')).toEqual([]);
    expect((await query('statements', '--stance', 'angry')).err).toContain('support, oppose, neutral');
  });

  it('refuses what a question about the whole graph does not take', async () => {
    expect((await query('communities', 'Japan')).err).toContain('"communities" is asked of the whole graph.');
    expect((await query('duplicates', '--background')).err).toContain('It takes no such options.');
  });
});
