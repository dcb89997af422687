import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, nodeHash, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close(), 60_000);

/** Until the page's own files are kept. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    return names.some((name) => name.startsWith('entente-'));
  });

describe('without a network', { timeout: 120_000 }, () => {
  it('opens again with its graph, its tables and its dialogs after the first load, even when the server is gone', async () => {
    const open = await openPage(browser, fixtureGraph(), { serviceWorkers: 'allow' });
    const { page } = open;
    await expect.poll(() => isKept(page), { timeout: 30_000 }).toBe(true);
    // Once more, so that the worker has answered for the page and its graph.
    await page.reload();
    await page.getByRole('img', { name: /Graph of 13 nodes/ }).waitFor();
    await open.served.close();
    await page.context().setOffline(true);
    await page.goto(`${open.served.url}#${nodeHash('country:NZ')}`);
    await page.reload();
    await page.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: 'New Zealand' }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('tab', { name: /Facts/ }).waitFor();
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: 'Share' }).waitFor();
    await page.context().close();
  });
});
