import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostsAt } from '../../src/cli/serve-node.ts';
import { toJson } from '../../src/export/json.ts';
import { graphOf } from '../graph/fixture.ts';
import { JULY, MAY, TABLES } from '../graph/samples.ts';
import { runFake } from './fake-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-commands-'));
const graphPath = join(folder, 'graph.json');
const story = join(folder, 'story.txt');

beforeAll(() => {
  writeFileSync(graphPath, toJson(graphOf([MAY, JULY], { background: TABLES })));
  writeFileSync(story, 'Pact signed in May\n\nThe pact was signed on Monday, the minister said.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const query = (...args: string[]) => runFake(['query', ...args, '--graph', graphPath]);

describe('entente query', () => {
  it('shows members with the sentence that names them', async () => {
    const { out, code } = await query('members', 'coastal', 'pact', '--as-of', '2022-05-31');
    expect(code).toBe(0);
    expect(out).toMatch(/^Member +Status +Evidence\n/);
    expect(out).toMatch(/^Peru +member +Chile, Peru and Fiji are members of the Coastal Pact/m);
    expect(out).not.toContain('Tonga');
  });

  it('marks what only the tables know, and shows it only when asked', async () => {
    const { out } = await query('members', 'CP', '--as-of', '2022-05-31', '--background');
    expect(out).toMatch(/^Tonga +member +2022-05-26 +background +Text of the pact/m);
  });

  it('prints JSON records with a quote', async () => {
    const { out } = await query('statements', '--by', 'Ana Lopes', '--format', 'json');
    const records = JSON.parse(out) as Record<string, unknown>[];
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(record).toMatchObject({ speakers: ['Ana Lopes'], quote: expect.any(String) });
  });

  it('prints CSV with a column for each field', async () => {
    const [head, ...rows] = (await query('affiliations', 'Ana Lopes', '--format', 'csv')).out.split('\r\n');
    expect(head).toBe(
      'holder,holderLabel,role,body,bodyLabel,status,since,until,basis,confidence,quote,sentence,document,start,end',
    );
    expect(rows[0]).toContain('person:ana-lopes,Ana Lopes,');
  });

  it('names the nearest names when nobody is called so', async () => {
    const ran = await query('members', 'Coastal Pakt');
    expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Nearest: Coastal Pact') });
  });

  it('says that a name is there under another kind', async () => {
    const ran = await query('members', 'Chile');
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('"Chile" as a country, not as a framework') });
  });

  it.each([
    [
      'statements',
      ['statements', '--as-of', '2022'],
      '--as-of means nothing to "statements". It takes: --by, --about, --since, --until, --stance.',
    ],
    ['affiliations', ['affiliations', 'Ana Lopes', '--all'], '--all means nothing to "affiliations".'],
    ['members', ['members', 'CP', '--by', 'Ana Lopes'], '--by means nothing to "members".'],
  ])('refuses an option that says nothing about %s', async (_, args, message) => {
    expect(await query(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  it('says that there is no answer, and prints an empty list as JSON', async () => {
    expect(await query('members', 'Tide Institute')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('no members'),
    });
    expect((await query('members', 'Tide Institute', '--format', 'json')).out).toBe('[]\n');
    expect((await query('members', 'Tide Institute', '--quiet')).err).toBe('');
  });
});

describe('a graph that is not where it is looked for', () => {
  it('is named where "entente start" left it', async () => {
    const before = process.cwd();
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    try {
      process.chdir(elsewhere);
      expect((await runFake(['query', 'members', 'CP'])).err).not.toContain('entente start');
      mkdirSync('entente-out/sample', { recursive: true });
      writeFileSync('entente-out/sample/graph.json', '');
      expect(await runFake(['query', 'members', 'CP'])).toMatchObject({
        code: 2,
        err: expect.stringMatching(/no graph here.*"entente start" left .* entente-out\/sample\/graph\.json\.$/m),
      });
    } finally {
      process.chdir(before);
    }
  });
});

describe('entente build', () => {
  it('writes graph.json and the formats asked for, names them on standard output, and repeats itself byte for byte', async () => {
    const out = join(folder, 'built');
    const args = ['build', story, '--date', '2022-05-24', '--out', out, '--format', 'gexf,csv'];
    const ran = await runFake(args);
    expect(ran.code).toBe(0);
    const names = ['edges.csv', 'graph.gexf', 'graph.json', 'nodes.csv', 'statements.csv'];
    expect(readdirSync(out).sort()).toEqual(names);
    expect(ran.out.trim().split('\n').sort()).toEqual(names.map((name) => join(out, name)));
    const before = names.map((name) => readFileSync(join(out, name), 'utf8'));
    await runFake(args);
    expect(names.map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before);
  });

  it('searches folders in order of name and reads standard input', async () => {
    const out = join(folder, 'many');
    writeFileSync(
      join(folder, 'page.html'),
      '<title>Second story here</title><p>The pact was not signed on Monday, she said.</p>',
    );
    const ran = await runFake(['build', folder, '-', '--out', out], {
      stdin: 'A third story\n\nIt was signed, he said, in the end.',
    });
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('standard input: The article does not say when it was published');
    const { nodes } = JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as {
      nodes: { attributes: { title?: string } }[];
    };
    expect(nodes.map(({ attributes }) => attributes.title).sort()).toEqual([
      'A third story',
      'Pact signed in May',
      'Second story here',
    ]);
  });

  it('passes over what is hidden in a folder, not over a folder whose own path is', async () => {
    const hidden = join(folder, '.notes');
    mkdirSync(join(hidden, '.old'), { recursive: true });
    writeFileSync(join(hidden, 'kept.txt'), 'A kept story\n\nThe pact was signed on Monday, the minister said.');
    writeFileSync(
      join(hidden, '.old', 'lost.txt'),
      'A lost story\n\nThe pact was signed on Monday, the minister said.',
    );
    const out = join(folder, 'from-hidden');
    expect((await runFake(['build', hidden, '--out', out])).code).toBe(0);
    const json = readFileSync(join(out, 'graph.json'), 'utf8');
    expect(json).toContain('A kept story');
    expect(json).not.toContain('A lost story');
  });

  // root may open every folder
  it.skipIf(process.getuid?.() === 0)(
    'names a folder that it may not open, and goes on without it when asked',
    async () => {
      const closed = join(folder, 'partly', 'closed');
      mkdirSync(closed, { recursive: true });
      writeFileSync(join(folder, 'partly', 'open.txt'), 'An open story\n\nThe pact was signed, the minister said.');
      chmodSync(closed, 0o000);
      const args = ['build', join(folder, 'partly'), '--out', join(folder, 'from-partly')];
      expect(await runFake(args)).toMatchObject({
        code: 2,
        err: expect.stringContaining(`${closed}: This folder cannot`),
      });
      expect((await runFake([...args, '--keep-going'])).code).toBe(0);
      chmodSync(closed, 0o700);
    },
  );

  it('leaves the text out when asked, and says nothing when quiet', async () => {
    const out = join(folder, 'bare');
    const ran = await runFake(['build', story, '--out', out, '--no-text', '--quiet', '--id', 'mine']);
    expect(ran.err).toBe('');
    const json = readFileSync(join(out, 'graph.json'), 'utf8');
    expect(json).toContain('document:mine');
    expect(json).not.toContain('The pact was signed on Monday');
  });
});

describe('entente export', () => {
  it('writes beside the graph, or to standard output', async () => {
    const beside = await runFake(['export', graphPath, '--format', 'graphml']);
    expect(beside).toMatchObject({ code: 0, out: `${join(folder, 'graph.graphml')}\n` });
    const streamed = await runFake(['export', graphPath, '--format', 'graphml', '--out', '-']);
    expect(streamed.out).toBe(readFileSync(join(folder, 'graph.graphml'), 'utf8'));
  });

  it('takes a folder for the graph in it', async () => {
    const ran = await runFake(['export', folder, '--format', 'graphml']);
    expect(ran).toMatchObject({ code: 0, out: `${join(folder, 'graph.graphml')}\n` });
    const same = await runFake(['export', folder, '--format', 'json']);
    expect(same).toMatchObject({ code: 2, err: expect.stringContaining('--out DIR') });
    expect(await runFake(['validate', folder])).toMatchObject({ code: 0, err: `${graphPath}: sound\n` });
    const asked = await runFake(['query', 'members', 'CP', '--as-of', '2022-05-31', '--graph', `${folder}/`]);
    expect(asked).toEqual(await query('members', 'CP', '--as-of', '2022-05-31'));
    expect((await runFake(['query', 'members', 'CP', '--graph', tmpdir()])).err).toContain('There is no graph here');
  });

  it('makes statements nodes when asked', async () => {
    const ran = await runFake(['export', graphPath, '--format', 'gexf', '--statements', 'nodes', '--out', '-']);
    expect(ran.out).toContain('statement');
    expect(ran.out).not.toEqual((await runFake(['export', graphPath, '--format', 'gexf', '--out', '-'])).out);
  });

  it('does not overwrite the graph that it reads', async () => {
    const ran = await runFake(['export', graphPath, '--format', 'json']);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('--out DIR') });
  });
});

describe('entente validate', () => {
  it('passes a graph that was built', async () => {
    expect(await runFake(['validate', graphPath])).toMatchObject({ code: 0, out: '', err: `${graphPath}: sound\n` });
  });

  it('prints a problem a line and exits 1', async () => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, readFileSync(graphPath, 'utf8').replace('"kind":"membership"', '"kind":"friendship"'));
    const ran = await runFake(['validate', bad]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^edges\[/);
  });

  it.each(['query members CP --graph', 'export --format csv', 'view'])(
    'is not needed to learn of damage: %s names the first problem',
    async (command) => {
      const bad = join(folder, 'damaged.json');
      const sound = readFileSync(graphPath, 'utf8');
      for (const damaged of [sound.replace('"evidence":[', '"evidence":[7,'), sound.replace(/"label":/, '"lable":')]) {
        writeFileSync(bad, damaged);
        const ran = await runFake([...command.split(' '), bad]);
        expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/damaged\.json: (?:nodes|edges)\[/) });
        expect(ran.err).not.toContain('should not have happened');
      }
    },
  );
});

describe.runIf(existsSync(new URL('../../dist/web/index.html', import.meta.url)))('entente view', () => {
  it('prints the address of the explorer and serves the graph there until it is stopped', async () => {
    let served = '';
    const ran = await runFake(['view', folder, '--quiet'], {
      whileServing: async (out) => {
        served = await (await fetch(`${out.trim()}graph.json`)).text();
      },
    });
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\n$/) });
    expect(served).toBe(readFileSync(graphPath, 'utf8'));
    await expect(fetch(ran.out.trim())).rejects.toThrow();
  });
});

describe('the server', () => {
  it('knows itself without a port on the one that browsers leave out', () => {
    expect([...hostsAt('127.0.0.1', 80)]).toEqual(expect.arrayContaining(['localhost', 'localhost:80', '127.0.0.1']));
    expect(hostsAt('127.0.0.1', 8080).has('localhost')).toBe(false);
  });

  it.each(['80.5', '-1', '65536', ' '])('refuses port %s', async (port) => {
    const ran = await runFake(['view', graphPath, `--port=${port}`]);
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/--port cannot be .*from 0 to 65535/) });
  });
});

describe('help', () => {
  it.each(['build', 'query', 'explain', 'view', 'export', 'validate', 'start'])(
    'of %s has examples and exits 0',
    async (command) => {
      const ran = await runFake([command, '--help']);
      expect(ran.code).toBe(0);
      expect(ran.out).toContain(`\nExamples\n  entente ${command}`);
      expect(await runFake(['help', command])).toEqual(ran);
    },
  );

  it('fits 132 columns', async () => {
    for (const command of ['build', 'query', 'explain', 'view', 'export', 'validate', 'start'])
      for (const line of (await runFake([command, '-h'])).out.split('\n')) expect(line.length).toBeLessThanOrEqual(132);
  });
});
