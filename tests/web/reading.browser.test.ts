import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromJson } from '../../src/graph/from-json.ts';
import { openModel } from '../../src/index-node.ts';
import { assetFileNames, modelFilesPlugin } from '../../web/model-files-plugin.ts';
import type { ArticleInput } from '../../web/reading/read-articles.ts';
import { runFake } from '../cli/fake-terminal.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import type { Reading } from './reading-page/main.ts';

const root = new URL('../../', import.meta.url).pathname;
const textOf = (name: string) => readFileSync(join(root, 'data/articles', name), 'utf8');
const ipef = { name: 'ipef-launch.txt', content: textOf('ipef-launch.txt') };
const timor = { name: 'timor-leste-asean.md', content: textOf('timor-leste-asean.md') };

const folder = mkdtempSync(join(tmpdir(), 'entente-reading-'));
let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  await build({
    configFile: false,
    root: join(root, 'tests/web/reading-page'),
    base: './',
    logLevel: 'error',
    plugins: [modelFilesPlugin()],
    worker: { format: 'es', plugins: () => [modelFilesPlugin()], rolldownOptions: { output: { assetFileNames } } },
    build: {
      outDir: join(folder, 'page'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  open = await openPage(browser, {}, { webRoot: join(folder, 'page'), stands: '#ready:not(:empty)' });
}, 60_000);
afterEach(async () => {
  expect(open.problems).toEqual([]);
  expect(open.requests.filter((url) => !url.startsWith(open.served.url) && !url.startsWith('data:'))).toEqual([]);
  await open.close();
});

const read = (inputs: readonly ArticleInput[], before?: string, stopAt?: number) =>
  open.page.evaluate(
    ([inputs, before, stopAt]) => (window as unknown as { reading: Reading }).reading.read(inputs, before, stopAt),
    [inputs, before, stopAt] as const,
  );
const reload = async () => {
  await open.page.reload();
  await open.page.locator('#ready:not(:empty)').waitFor();
};

/** `graph.json` as `entente build` writes it. */
async function built(inputs: readonly (typeof ipef)[]): Promise<string> {
  const files = inputs.map(({ name, content }) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const { code, err } = await runFake(['build', ...files, '-o', join(folder, 'out')], { openModel });
  if (code !== 0) throw new Error(err);
  return readFileSync(join(folder, 'out/graph.json'), 'utf8');
}

describe('reading in the browser', { timeout: 180_000 }, () => {
  it('gives the command line’s graph, byte for byte, and needs the network once', async () => {
    const cold = await read([ipef]);
    expect(cold.json).toBe(await built([ipef]));
    const stages = cold.progress.map(({ stage }) => stage);
    expect([...new Set(stages)]).toEqual(['model', 'article', 'graph']);
    const loads = cold.progress.flatMap((now) => (now.stage === 'model' ? [now] : []));
    expect(loads.at(-1)?.loaded).toBe(loads.at(-1)?.total);
    expect(loads.at(-1)?.total).toBeGreaterThan(30_000_000);
    const parts = cold.progress.flatMap((now) => (now.stage === 'article' && now.total > 0 ? [now.done] : []));
    expect(parts).toEqual([1, 2, 3, 4, 5]);

    await reload();
    const before = open.requests.length;
    const warm = await read([{ ...ipef, date: '2022-05-25' }]);
    expect(open.requests.slice(before).filter((url) => url.includes('/model/'))).toEqual([]);
    console.log(`reading ipef-launch.txt: ${Math.round(cold.ms)} ms cold, ${Math.round(warm.ms)} ms after a reload`);
  });

  it('adds up to the graph of all articles, after a reload too, whatever is taken back in between', async () => {
    const first = await read([ipef]);
    await reload();
    const both = await read([timor], first.json);
    expect(both.json).toBe(await built([ipef, timor]));
    // the second one undone, then the first read again: nothing of the second comes back, and nothing is read twice
    const again = await read([ipef], first.json);
    expect(again.json).toBe(first.json);
    expect(again.progress.map(({ stage }) => stage)).toEqual(['graph']);
  });

  it('keeps what was read when the browser has forgotten the articles', async () => {
    const first = await read([ipef]);
    await open.page.evaluate(() => (window as unknown as { reading: Reading }).reading.forget());
    const both = fromJson((await read([timor], first.json)).json);
    const whole = fromJson(await built([ipef, timor]));
    expect(both.nodes()).toEqual(whole.nodes());
    expect(both.edges()).toEqual(whole.edges());
    expect(both.mapEdges((_, { evidence }) => evidence)).toEqual(whole.mapEdges((_, { evidence }) => evidence));
  });

  it('stops in the midst of an article, and reads again afterwards', async () => {
    const stopped = await read([ipef], undefined, 2);
    expect(stopped.failed).toBe('AbortError');
    expect(stopped.progress.some((now) => now.stage === 'article' && now.done > 2)).toBe(false);
    expect((await read([timor])).json).toBe(await built([timor]));
  });

  it('tells what is wrong with a file, and reads the others', async () => {
    const { articles, json } = await read([
      { name: 'blank.txt', content: ' \n ' },
      { name: 'scan.pdf', content: '%PDF-1.7\u0000\u0001\u0002\u0003' },
      {
        name: 'brief.txt',
        content:
          'Der Minister sagte am Montag, dass die Regierung das Abkommen unterzeichnen wird und dass die Verhandlungen gut verlaufen sind, obwohl einige Fragen noch offen bleiben.',
      },
      { name: 'dated.txt', content: 'Chile joined the pact.', date: 'yesterday' },
      { name: 'long.txt', content: 'word '.repeat(400_001) },
      { name: 'good.txt', content: 'Chile joined the Coastal Pact on Monday, said Ana Reyes.' },
    ]);
    expect(articles.map(({ error }) => error?.replace(/(\.|;).*$/s, '$1'))).toEqual([
      'There are no words in it.',
      'This is not text.',
      'The language seems to be German.',
      '"yesterday" is not a date.',
      'It has 2000005 characters and the limit is 2000000 characters.',
      undefined,
    ]);
    expect(JSON.stringify(articles)).not.toContain('--');
    expect(articles.at(-1)?.diagnostics.map(({ rule }) => rule)).toEqual(['no-date']);
    expect(fromJson(json).getAttribute('documents')).toEqual([articles.at(-1)?.document]);
  });

  it('loads no model when there is nothing to read', async () => {
    const { progress } = await read([{ name: 'blank.txt', content: '' }]);
    expect(progress).toEqual([{ stage: 'graph' }]);
    expect(open.requests.filter((url) => url.includes('/model/'))).toEqual([]);
  });
});
