import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromJson } from '../../src/graph/from-json.ts';
import { edgeHash, highlighted, launchBrowser, nodeHash, type OpenPage, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close(), 60_000);
afterEach(async () => {
  expect(open.problems).toEqual([]);
  expect(open.requests.filter((url) => !/^(?:data|blob|file):/.test(url) && !url.startsWith(open.served.url))).toEqual(
    [],
  );
  await open.close();
}, 60_000);

const morita = 'statement|person:kenji-morita|framework:coral-compact|s2';

async function shareOf(hash: string, graph: unknown = fixtureGraph()): Promise<Page> {
  open = await openPage(browser, graph, { hash });
  await open.page.getByRole('img', { name: /Graph of/ }).waitFor();
  await open.page.keyboard.press('s');
  await open.page.getByRole('dialog', { name: 'Share' }).waitFor();
  return open.page;
}

/** The file that a button hands out, and its name. */
async function fileOf(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const isXml = (text: string): void => {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
};

describe('sharing', { timeout: 120_000 }, () => {
  it('saves what is shown as graph.json, GEXF and GraphML', async () => {
    const page = await shareOf('without=country');
    const json = await fileOf(page, 'graph.json');
    const graph = fromJson(json.bytes.toString());
    expect(graph.filterNodes((_, { kind }) => kind === 'country')).toEqual([]);
    expect(graph.filterNodes((_, { kind }) => kind === 'person')).toHaveLength(3);
    for (const format of ['GEXF', 'GraphML']) {
      const { name, bytes } = await fileOf(page, format);
      expect(name).toMatch(/\.(?:gexf|graphml)$/);
      isXml(bytes.toString());
      expect(bytes.toString()).toContain('Kenji Morita');
    }
  });

  it('saves pictures: PNG at the size asked for, SVG with every name', async () => {
    const page = await shareOf('');
    await page.getByRole('combobox', { name: 'Size' }).selectOption('4');
    const large = (await fileOf(page, 'PNG, what the canvas shows')).bytes;
    await page.getByRole('combobox', { name: 'Size' }).selectOption('1');
    const small = (await fileOf(page, 'PNG, what the canvas shows')).bytes;
    expect(large.subarray(1, 4).toString()).toBe('PNG');
    // Width and height stand at fixed places of the format.
    expect(large.readUInt32BE(16)).toBe(small.readUInt32BE(16) * 4);
    const svg = (await fileOf(page, 'SVG, everything shown')).bytes.toString();
    isXml(svg);
    expect(svg).toContain('Kenji Morita');
  });

  it('saves one HTML file that opens without a server, finds a name, and shows the words of an edge', async () => {
    const page = await shareOf('');
    const { bytes } = await fileOf(page, 'One HTML file');
    const path = join(tmpdir(), `entente-standalone-${process.pid}.html`);
    await writeFile(path, bytes);
    const alone = await page.context().newPage();
    const problems: string[] = [];
    alone.on('pageerror', (error) => problems.push(error.message));
    alone.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    alone.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) problems.push(request.url());
    });
    await alone.goto(`${pathToFileURL(path)}#${edgeHash(morita)}`);
    await alone.getByRole('img', { name: /Graph of 13 nodes/ }).waitFor();
    expect(await highlighted(alone)).toEqual([
      'would "cost small ports more than it saves them" unless Australia pays its share',
    ]);
    await alone.keyboard.press('/');
    await alone.keyboard.type('aotea');
    await alone.keyboard.press('Enter');
    await alone.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: 'New Zealand' }).waitFor();
    expect(await alone.getByRole('button', { name: 'Rename' }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('writes a report of what is selected, with quotations and sources', async () => {
    const page = await shareOf(nodeHash('person:kenji-morita'));
    const markdown = (await fileOf(page, 'Report, Markdown')).bytes.toString();
    expect(markdown).toContain('cost small ports more than it saves them');
    expect(markdown).toContain('## Sources');
    const html = (await fileOf(page, 'Report, HTML')).bytes.toString();
    expect(html).toContain("default-src 'none'");
  });

  it('copies a citation and a link that opens the same view', async () => {
    const page = await shareOf(`${edgeHash(morita)}&without=document&theme=dark`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy as citation' }).click();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toContain('cost small ports more than it saves them');
    await page.getByRole('button', { name: 'Copy link to this view' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await page.context().newPage();
    await other.goto(link);
    await other.getByRole('region', { name: 'Selection' }).getByText('Kenji Morita').first().waitFor();
    expect(await other.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });
});
