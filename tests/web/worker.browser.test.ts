import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromJson } from '../../src/graph/from-json.ts';
import { launchBrowser, openPage } from './browser.ts';

const root = new URL('../../', import.meta.url).pathname;
const article = 'data/articles/ipef-launch.txt';

let browser: Browser;
let folder: string;

/** A page that uses the package as a reader of its documentation would: bundled, with the model's files beside it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests/web/worker-page'),
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      modulePreload: { polyfill: false },
    },
  });
  await symlink(join(root, 'data'), join(folder, 'data'));
  await copyFile(join(root, article), join(folder, 'article.txt'));
  await copyFile(join(root, 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'), join(folder, 'ort.wasm'));
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

it('builds a graph with onnxruntime-web in a module worker, under the strict policy and without the network', async () => {
  const open = await openPage(browser, {}, { webRoot: folder, stands: '#graph:not(:empty), #problem:not(:empty)' });
  expect(await open.page.locator('#problem').textContent()).toBe('');
  const graph = fromJson((await open.page.locator('#graph').textContent()) ?? '');
  expect(graph.filterNodes((_, node) => node.label === 'Japan')).toEqual(['country:JP']);
  expect(graph.filterEdges((_, edge) => edge.kind === 'statement').length).toBeGreaterThan(3);
  const document = graph.getNodeAttributes(graph.getAttribute('documents')[0] ?? '');
  const text = document.kind === 'document' ? (document.text ?? '') : '';
  for (const edge of graph.edges())
    for (const { start, end, quote } of graph.getEdgeAttribute(edge, 'evidence'))
      expect(text.slice(start, end)).toBe(quote);
  expect(open.problems).toEqual([]);
  expect(open.requests.filter((url) => !url.startsWith(open.served.url) && !url.startsWith('data:'))).toEqual([]);
  await open.close();
}, 180_000);
