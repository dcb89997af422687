import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/cli/package-files.ts';
import { runFake } from './fake-terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const emptyFolder = join(folder, 'nothing');
mkdirSync(emptyFolder);
const out = join(folder, 'out');
const good = file('good.txt', 'Japan joined the pact on Monday, the minister said, and it was the last to do so.');
const SPANISH =
  'El ministro dijo que el país firmará un acuerdo con sus vecinos antes de que termine el mes, y que los demás no han decidido.';

describe('a command line that cannot be followed says why in one line', () => {
  it.each([
    ['a missing file', ['build', join(folder, 'absent.txt')], 2, /absent\.txt: There is no such file/],
    ['a folder without articles', ['build', emptyFolder], 2, /no articles in this folder/],
    ['an empty file', ['build', file('empty.txt', '')], 2, /empty\.txt: There are no words/],
    ['white space only', ['build', file('blank.txt', ' \n\n\t')], 2, /There are no words/],
    [
      'a picture',
      ['build', file('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))],
      2,
      /PNG picture, not text/,
    ],
    [
      'bytes of a program',
      [
        'build',
        file(
          'b.txt',
          Uint8Array.from({ length: 2000 }, (_, i) => (i * 31) % 256),
        ),
      ],
      2,
      /not text/,
    ],
    [
      'more than the limit',
      ['build', file('long.txt', 'the pact '.repeat(250_000))],
      2,
      /limit is 2000000 characters\..*--max-chars/,
    ],
    ['more than a limit of one’s own', ['build', good, '--max-chars', '20'], 2, /limit is 20 characters/],
    ['another language', ['build', file('es.txt', SPANISH)], 3, /seems to be Spanish/],
    ['no article', ['build'], 2, /No article is named/],
    ['an unknown option', ['build', good, '--frobnicate'], 2, /'--frobnicate'.*entente build --help/],
    ['an option without value', ['build', good, '--date'], 2, /--date/],
    ['a date that is none', ['build', good, '--date', '24.5.22'], 2, /--date cannot be "24\.5\.22"/],
    ['a confidence over one', ['build', good, '--min-confidence', '7'], 2, /--min-confidence.*from 0 to 1/],
    ['an unknown format', ['build', good, '--format', 'png'], 2, /no format "png"\. Use one of: json, gexf/],
    ['one id for two articles', ['build', good, good, '--id', 'x'], 2, /--id and --url name one article/],
    [
      'far more than a limit of one’s own',
      ['build', good, '--max-chars', '10'],
      2,
      /the limit is 10 characters\. .*--max-chars/,
    ],
    ['a folder that is a file', ['build', good, '--out', good], 2, /good\.txt: This is a file.*--out DIR/],
    [
      'a folder below a file',
      ['build', good, '--out', join(good, 'x', 'y')],
      2,
      /good\.txt: This is a file.*--out DIR/,
    ],
    ['an unknown command', ['frobnicate'], 2, /Use one of: build, query/],
    ['no command', [], 2, /^$/],
    [
      'a question without a graph',
      ['query', 'members', 'IPEF', '--graph', join(folder, 'absent.json')],
      2,
      /--graph FILE/,
    ],
    ['an unknown question', ['query', 'friends'], 2, /Use one of: members, affiliations, statements/],
    ['a question about nobody', ['query', 'members'], 2, /entente query members NAME/],
    ['a file that holds no graph', ['view', good], 2, /not JSON/],
    [
      'a list where a graph is asked for',
      ['view', file('list.json', '[1,2]')],
      2,
      /list\.json: This is JSON and no graph/,
    ],
    [
      'null where a graph is asked for',
      ['view', file('null.json', 'null')],
      2,
      /null\.json: .*"entente build" writes it/,
    ],
    [
      'another object',
      ['query', 'members', 'x', '-g', file('other.json', '{}')],
      2,
      /other\.json: This is JSON and no graph/,
    ],
    ['no graph to look at', ['view', join(folder, 'absent.json')], 2, /no graph here/],
    ['no graph to check', ['validate', join(folder, 'absent.json')], 2, /no graph here/],
    ['a port that is none', ['view', '--port', 'high'], 2, /--port/],
    ['an export without format', ['export', 'graph.json'], 2, /Use --format with one of/],
  ])('%s', async (_, args, code, message) => {
    const args2 = args[0] === 'build' && !args.includes('--out') ? [...args, '--out', out] : args;
    const ran = await runFake(args2);
    expect(ran.err).toMatch(message);
    expect(ran.code).toBe(code);
    expect(ran.err).not.toMatch(/^\s+at .*:\d+/m);
    expect(ran.err.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('names every article that it cannot read, and goes on without them when asked to', async () => {
    const articles = [join(folder, 'absent.txt'), good, file('none.txt', '')];
    const stopped = await runFake(['build', ...articles, '--out', out]);
    expect(stopped.err.trim().split('\n')).toHaveLength(2);
    expect(stopped.code).toBe(2);
    expect(await runFake(['build', ...articles, '--out', out, '--keep-going'])).toMatchObject({ code: 0 });
  });
});

describe('a damaged article is read and its damage told', () => {
  it.each([
    ['a NUL', 'Japan\0 joined the pact on Monday, and it was good.', 'nul-character'],
    [
      'half a surrogate pair',
      Buffer.from('The pact was \u00ff\u00ff\u00ff good, and it has been so.', 'latin1').map((byte, i, all) =>
        byte !== 255 ? byte : all[i - 1] === 255 ? (all[i + 1] === 255 ? 0xa0 : 0x80) : 0xed,
      ),
      'lone-surrogate',
    ],
    ['broken markup', '<html><body><p>Japan <b>joined the pact on Monday, and it was good.', 'broken-markup'],
    [
      'a script in the title',
      '<title>Pact <script>alert(1)</script>signed</title><p>Japan joined the pact on Monday, and it was good.',
      'markup-in-title',
    ],
    ['a page nested without end', `<p>Japan joined the pact on Monday.</p>${'<font>'.repeat(1000)}`, 'broken-markup'],
  ])('%s', async (_, content, rule) => {
    const ran = await runFake(['build', '-', '--out', out, '--date', '2024-05-01'], { stdin: content });
    expect(ran.err).toContain(`[${rule}]`);
    expect(ran.code).toBe(0);
    expect((await runFake(['validate', join(out, 'graph.json')])).code).toBe(0);
  });
});

describe('a long article from standard input', () => {
  it('is counted in characters', async () => {
    const ran = await runFake(['build', '-', '--max-chars', '10', '--out', out], { stdin: 'the pact '.repeat(50) });
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/^standard input: .*limit is 10 characters/) });
    expect(ran.err).not.toContain('bytes');
  });
});

describe.runIf(process.platform === 'linux')('a folder that takes no folders', () => {
  it('is refused at once', async () => {
    const ran = await runFake(['build', good, '--out', '/proc/entente/graph']);
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/cannot be written to.*--out DIR/) });
  });
});

describe('a damaged installation', () => {
  it('is told as such and not as a bug', async () => {
    const ran = await runFake(['build', good, '--out', out], {
      openModel: async () => {
        packagePath('dist/no-such-part');
        throw new Error('it was found');
      },
    });
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/^The package's dist\/no-such-part is missing\..*npm run build/m);
  });
});

describe('a fault of the program', () => {
  it('is told without a stack trace', async () => {
    const ran = await runFake(['build', good, '--out', out], {
      openModel: () => Promise.reject(new TypeError('x is undefined')),
    });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('This should not have happened: x is undefined');
    expect(ran.err).not.toMatch(/^\s+at /m);
  });
});
