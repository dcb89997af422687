import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begins, scriptedModel } from '../language/scripted-model.ts';
import { runFake } from './fake-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-explain-'));
const story = join(folder, 'story.html');
const STORY =
  '<title>A post at Tideco is filled</title><h1>A post at Tideco is filled</h1>' +
  '<p>The news came on Monday, late in the day. Torres, director of Tideco, had been waiting for it.</p>';
const model = () =>
  scriptedModel({
    mentions: { torres: begins('person'), tideco: begins('institution') },
    roles: { director: 1 },
    tie: (from, to) =>
      from.kind !== 'person'
        ? 'none'
        : to.kind === 'role'
          ? 'role'
          : to.kind === 'institution'
            ? 'affiliation:current'
            : 'none',
  });
const key = 'affiliation:person:torres->institution:tideco:director';
const graph = join(folder, 'graph.json');
const bare = join(folder, 'bare');

const run = (...args: string[]) => runFake(['explain', ...args], { model: model() });

beforeAll(async () => {
  writeFileSync(story, STORY);
  await runFake(['build', story, '--out', folder], { model: model() });
  await runFake(['build', story, '--out', bare, '--no-text'], { model: model() });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('entente explain', () => {
  it('shows what an edge says, the words marked, what found it and how the model reads them', async () => {
    const { out, code } = await run(key, '--graph', graph);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${key}\n  kind +affiliation\n  from +Torres \\(person\\)\n`));
    expect(out).toMatch(/^ {2}role +director$/m);
    expect(out).toContain('[[Torres, director of Tideco]], had been waiting for it.');
    expect(out).toMatch(/^ {2}found by +(?:head|pattern):/m);
    expect(out).toMatch(/^ {2}# +Word +Part of speech +Relation +Head$/m);
    expect(out).toMatch(/^ {2}Torres +name +person +[\d.]+ +Torres \(person:torres\)$/m);
    expect(out).toMatch(/^ {2}[\d.]+ +affiliation:current +Torres +Tideco$/m);
  });

  it('takes the beginning of a key, or the names of both ends', async () => {
    const whole = await run(key, '--graph', graph);
    expect(await run('affiliation:person:tor', '--graph', graph)).toEqual(whole);
    expect(await run('Tideco', 'torres', '--graph', graph)).toEqual(whole);
  });

  it('lists the edges of one name with keys to copy', async () => {
    const { out, err, code } = await run('Torres', '--graph', graph);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${key}\n  Torres → Tideco: affiliation, director, current; `));
    expect(err).toBe('1 edge. entente explain KEY tells why one is there.\n');
  });

  it('prints a list of records as JSON, with the reading in the only one', async () => {
    const records = JSON.parse((await run(key, '--json', '--graph', graph)).out) as unknown[];
    expect(records).toMatchObject([
      { edge: key, says: { role: 'director' }, rereads: [{ document: expect.any(String), ties: expect.any(Array) }] },
    ]);
    const [listed] = JSON.parse((await run('Torres', '--json', '--graph', graph)).out) as object[];
    expect(listed).not.toHaveProperty('rereads');
  });

  it('says when the text is left out, and reads the article where it is given', async () => {
    const without = await runFake(['explain', key, '--graph', bare], {
      openModel: () => Promise.reject(new Error('no model is needed')),
    });
    expect(without).toMatchObject({ code: 0, out: expect.stringContaining('built with --no-text') });
    const given = await run(key, story, '--graph', bare);
    expect(given.out).toContain('Part of speech');
    expect((await run('Torres', 'Tideco', story, '--graph', bare)).out).toBe(given.out);
  });

  it('refuses an article that the edge does not rest on', async () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Another story\n\nThe pact was signed on Monday, the minister said.\n');
    expect(await run(key, other, '--graph', bare)).toMatchObject({
      code: 2,
      err: expect.stringContaining('other.txt: The edge does not rest on this text'),
    });
  });

  it.each([
    ['no edge', [], /Which edge\?/],
    ['an unknown key', ['affiliation:person:tores'], /has no edge.*Nearest:\n {2}affiliation:person:torres/],
    ['an unknown name', ['Nobody', 'Tideco'], /has no "Nobody", and no name near it/],
    ['one name twice', ['Tideco', 'tideco'], /are one: institution:tideco/],
    ['a runtime that is none', [key, '--runtime', 'fast'], /--runtime cannot be "fast"/],
  ])('says what is wrong with %s', async (_, args, message) => {
    const ran = await run(...args, '--graph', graph);
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
  });
});
