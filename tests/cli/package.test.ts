import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
const installed = join(folder, 'node_modules/entente');
let names: readonly string[] = [];

/** Packs the package and lays it out as an install without development dependencies would. */
beforeAll(() => {
  if (!existsSync(join(root, 'dist/entente.js')))
    throw new Error('The command is not built. Run "npm run build", which "npm test" does first.');
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  names = files.map(({ path }) => path);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', installed, '--strip-components=1']);
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    // top-level packages that an install with --omit=dev has
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path));
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(installed, 'dist/entente.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });

describe('the packed package', () => {
  it('holds the command, the public API with types, the tables, the model and the page, and no source or test', () => {
    for (const path of [
      'dist/entente.js',
      'dist/index.js',
      'dist/node.js',
      'dist/types/src/index.d.ts',
      'dist/web/index.html',
      'data/model/vocabulary.txt',
      'data/schema/graph.schema.json',
    ])
      expect(names).toContain(path);
    expect(names.filter((path) => /^(?:src|tests|web|training)\//.test(path))).toEqual([]);
  });

  it('runs from any folder with production dependencies alone', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version')).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run('build', 'absent.txt')).toMatchObject({ status: 2, stdout: '' });
  });

  it('builds the graph of a sample article and answers a question about it', { timeout: 120_000 }, () => {
    const built = run('build', join(installed, 'data/articles/ipef-launch.txt'), '--format', 'gexf');
    expect(built.stderr).not.toMatch(/^\s+at /m);
    expect(built).toMatchObject({ status: 0, stdout: 'entente-out/graph.json\nentente-out/graph.gexf\n' });
    expect(run('validate')).toMatchObject({ status: 0, stdout: '' });
    expect(run('query', 'members', 'IPEF')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Japan /m) });
  });

  it('goes quietly when the reader of its output does', () => {
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${installed}/dist/entente.js" --help | head -n 1`], {
      encoding: 'utf8',
    });
    expect(piped.stderr).toBe('');
  });
});

describe('the public API', () => {
  it('uses nothing of Node, so that it runs in a browser worker', () => {
    const seen = new Set<string>();
    const outside = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const code = readFileSync(path, 'utf8');
      for (const [, from, dynamic] of code.matchAll(
        /^(?:import|export)\b(?:[^'";]*\bfrom)?\s*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/gm,
      )) {
        const name = from ?? dynamic ?? '';
        if (name.startsWith('.')) visit(join(dirname(path), name));
        else outside.add(name);
      }
    };
    visit(join(installed, 'dist/index.js'));
    // an empty list would pass below
    expect(seen.size).toBeGreaterThan(1);
    expect([...outside]).toEqual(expect.arrayContaining(['graphology', 'linkedom', 'onnxruntime-web/wasm']));
    expect([...outside].filter((name) => name.startsWith('node:') || name === 'onnxruntime-node')).toEqual([]);
  });
});
