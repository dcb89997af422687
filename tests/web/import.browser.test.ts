import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatById } from '../../src/export/formats.ts';
import { toJson } from '../../src/export/json.ts';
import { emptyGraph } from '../../src/graph/build.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';
import type { Importing } from './import-page/main.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'entente-import-'));
let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  await build({
    configFile: false,
    root: join(root, 'tests/web/import-page'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const graph = bigGraph(10_000, 30_000);
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  file('big.json', toJson(graph));
  file('big.gexf', formatById('gexf').files(graph)[0]?.text ?? '');
  file('small.json', JSON.stringify(fixtureGraph()));
  file('broken.graphml', '<graphml>\n<graph><node id="a"></graph></graphml>');
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  open = await openPage(browser, {}, { webRoot: folder, stands: '#ready:not(:empty)' });
}, 60_000);
afterEach(async () => {
  expect(open.problems).toEqual([]);
  await open.close();
});

const opened = (path: string, as: 'file' | 'page') =>
  open.page.evaluate(([path, as]) => (window as unknown as { importing: Importing }).importing.open(path, as), [
    path,
    as,
  ] as const);

/** Evidence of the length that articles give. */
function bigGraph(nodes: number, edges: number): EntenteGraph {
  const text = Array.from({ length: 4000 }, (_, index) => `word${index}`).join(' ');
  const document = 'document:d';
  const graph = emptyGraph({ schema: '1', generator: 'entente', documents: [document] });
  graph.addNode(document, {
    kind: 'document',
    label: 'D',
    sha256: 'a'.repeat(64),
    text,
    unattributed: [],
    diagnostics: [],
  });
  for (let i = 1; i < nodes; i++)
    graph.addNode(`person:${i}`, {
      kind: 'person',
      label: `Person ${i}`,
      aliases: [`P. ${i}`],
      mentions: 1,
      roles: [],
      x: i % 97,
      y: i % 89,
    });
  for (let i = 0; i < edges; i++) {
    const [source, target] = [1 + (i % (nodes - 1)), 1 + ((i * 7 + 1 + Math.floor(i / nodes)) % (nodes - 1))];
    if (source === target) continue;
    const start = (i * 13) % 20_000;
    const quote = text.slice(start, start + 80);
    const sentence = text.slice(start, start + 240);
    const evidence = [
      { document, start, end: start + 80, quote, prefix: 'so that', suffix: 'and then', sentence, extractor: 'rule:x' },
    ];
    graph.addDirectedEdgeWithKey(`relation:${i}`, `person:${source}`, `person:${target}`, {
      kind: 'relation',
      type: 'supports',
      basis: 'stated',
      confidence: 0.9,
      evidence,
    });
  }
  return graph;
}

describe('opening graph files beside the page', { timeout: 120_000 }, () => {
  it.each([
    ['big.json', 'page'],
    ['big.json', 'file'],
    ['big.gexf', 'file'],
  ] as const)('%s of 10,000 nodes and 30,000 edges, as the %s: no task over 200 ms', { retry: 2 }, async (path, as) => {
    const { order, size, notices, message, longestTask } = await opened(path, as);
    expect({ message, notices, order }).toEqual({ message: '', notices: [], order: 10_000 });
    expect(size).toBeGreaterThan(29_900);
    expect(longestTask).toBeLessThan(200);
  });

  it('gives the same graph on the page’s thread, where a small one is read, as in the worker', async () => {
    const page = await opened('small.json', 'page');
    expect(page.order).toBeGreaterThan(3);
    expect((await opened('small.json', 'file')).json).toBe(page.json);
  });

  it('says what is wrong and where', async () => {
    expect((await opened('broken.graphml', 'file')).message).toMatch(/^Line 2, column \d+: .*Export the file again/);
    expect(await opened('nothing-here.json', 'page')).toMatchObject({ order: 0, message: '' });
    expect(open.problems.splice(0)).toEqual([expect.stringMatching(/404/)]);
  });
});
