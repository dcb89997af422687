import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { edgeHash, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close(), 60_000);
afterEach(async () => {
  expect(open.problems).toEqual([]);
  await open.close();
}, 60_000);

const start = async (hash: string, graph: unknown = fixtureGraph()): Promise<Page> => {
  open = await openPage(browser, graph, { hash });
  return open.page;
};
const names = (page: Page) => page.locator('.table-rows tbody th').allTextContents();

/** Ten thousand people, of whom a page draws those in view. */
function many() {
  const graph = fixtureGraph();
  for (let at = 0; at < 10_000; at++)
    graph.nodes.push({
      key: `person:p-${at}`,
      attributes: {
        kind: 'person',
        label: `Person ${String(at).padStart(5, '0')}`,
        aliases: [],
        roles: [],
        mentions: at,
      },
    });
  return graph;
}

describe('the tables', { timeout: 120_000 }, () => {
  it('sort by a column, one way and the other, and say which', async () => {
    const page = await start('table=nodes');
    const header = page.getByRole('columnheader', { name: 'Name' });
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const up = await names(page);
    expect(up).toEqual([...up].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await header.getByRole('button').click();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    expect(await names(page)).toEqual(up.reverse());
  });

  it('keep the rows that hold some words, blind to case', async () => {
    const page = await start('table=facts');
    await page.getByRole('searchbox', { name: 'Rows with these words' }).fill('chile OBSERVER');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
  });

  it('move by keyboard from row to row and to the end, and open one', async () => {
    const page = await start('table=nodes', many());
    await page.locator('.table-rows tbody th button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Person 09999');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: 'Person 09999' }).waitFor();
  });

  it('draw the rows in view alone, and tell how many there are', async () => {
    const page = await start('table=nodes', many());
    await page.locator('.table-rows tbody th').first().waitFor();
    expect(await page.locator('.table-rows tbody tr').count()).toBeLessThan(80);
    expect(await page.getByRole('table', { name: 'Nodes' }).getAttribute('aria-rowcount')).toBe('10014');
  });

  it('bring what is selected elsewhere into view', async () => {
    const page = await start(`${edgeHash('membership|country:CL|framework:coral-compact|observer')}&table=facts`);
    const row = page.getByRole('row').filter({ has: page.locator('[aria-pressed="true"]') });
    await expect.poll(() => row.count()).toBe(1);
    await expect.poll(() => row.textContent()).toContain('Chile');
  });

  it('act on what is ticked: shown alone, or merged', async () => {
    const page = await start('table=nodes');
    await page.getByRole('checkbox', { name: 'Tick Ana Reyes' }).check();
    await page.getByRole('checkbox', { name: 'Tick Kenji Morita' }).check();
    const ticked = page.getByRole('group', { name: 'Ticked nodes' });
    await ticked.getByRole('button', { name: 'Merge…' }).click();
    await page.getByRole('dialog', { name: /Merge/ }).waitFor();
    await page.keyboard.press('Escape');
    await ticked.getByRole('button', { name: 'Show alone' }).click();
    await page.getByRole('img', { name: /Graph of 2 nodes/ }).waitFor();
  });

  it('show centralities as columns when they are asked for', async () => {
    const page = await start('table=nodes');
    await page.getByRole('checkbox', { name: 'Centralities' }).check();
    await page.getByRole('columnheader', { name: 'PageRank %' }).waitFor();
    await page.getByRole('columnheader', { name: 'Between %' }).waitFor();
  });
});
