import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromCorrectionsJson } from '../../src/corrections/file.ts';
import { launchBrowser, nodeHash, type OpenPage, openPage } from './browser.ts';
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

const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });

async function rename(page: Page, to: string): Promise<void> {
  await selection(page).getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name', { exact: true }).fill(to);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await selection(page).getByRole('heading', { name: to, exact: true }).waitFor();
}

/** Until the last edit is on the disk. */
const kept = (page: Page, corrections: number) =>
  expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const asked = indexedDB.open('entente');
            asked.onsuccess = () => {
              const db = asked.result;
              const all = db.transaction('workspaces').objectStore('workspaces').getAll();
              all.onsuccess = () => {
                db.close();
                resolve(Math.max(0, ...all.result.map((one: { corrections: unknown[] }) => one.corrections.length)));
              };
            };
          }),
      ),
    )
    .toBe(corrections);

describe('what is kept in the browser', { timeout: 120_000 }, () => {
  it('survives a reload, and can still be undone after it', async () => {
    open = await openPage(browser, fixtureGraph(), { hash: nodeHash('country:NZ') });
    const { page } = open;
    await rename(page, 'Aotearoa');
    await kept(page, 1);
    await page.reload();
    await selection(page).getByRole('heading', { name: 'Aotearoa', exact: true }).waitFor();
    await page.keyboard.press('z');
    await selection(page).getByRole('heading', { name: 'New Zealand' }).waitFor();
    await kept(page, 0);
  });

  it('survives the end of the tab in mid-edit', async () => {
    open = await openPage(browser, fixtureGraph(), { hash: nodeHash('country:NZ') });
    const { page } = open;
    await rename(page, 'Aotearoa');
    await kept(page, 1);
    const next = await page.context().newPage();
    // A crash runs no handler of the page.
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It answers to nobody any more.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await next.goto(`${open.served.url}#${nodeHash('country:NZ')}`);
    await selection(next).getByRole('heading', { name: 'Aotearoa', exact: true }).waitFor();
  });

  it('is never overwritten by another tab: the one that comes later goes on with a copy', async () => {
    open = await openPage(browser, fixtureGraph(), { hash: nodeHash('country:NZ') });
    const first = open.page;
    const second = await first.context().newPage();
    await second.goto(`${open.served.url}#${nodeHash('country:NZ')}`);
    await selection(second).getByRole('heading', { name: 'New Zealand' }).waitFor();
    await rename(first, 'Aotearoa');
    await kept(first, 1);
    await rename(second, 'NZ');
    await second.getByText(/kept as a copy/).waitFor();
    await second.getByRole('button', { name: 'Recent graphs' }).click();
    const rows = second.getByRole('dialog', { name: 'Recent graphs' }).getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(2);
    await first.reload();
    await selection(first).getByRole('heading', { name: 'Aotearoa', exact: true }).waitFor();
  });

  it('can be opened again from the list, and deleted from it', async () => {
    open = await openPage(browser, fixtureGraph(), { hash: nodeHash('country:NZ') });
    const { page } = open;
    await rename(page, 'Aotearoa');
    await kept(page, 1);
    const recent = page.getByRole('button', { name: 'Recent graphs' });
    await recent.click();
    await page.getByRole('button', { name: 'New, empty graph' }).click();
    await page.getByRole('img', { name: /Graph of 0 nodes/ }).waitFor();
    await recent.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /corrections/ })
      .click();
    await page.getByRole('img', { name: /Graph of 13 nodes/ }).waitFor();
  });

  it('leaves as a file of corrections that can be taken in again', async () => {
    open = await openPage(browser, fixtureGraph(), { hash: `${nodeHash('country:NZ')}&side=edits` });
    const { page } = open;
    await rename(page, 'Aotearoa');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to a file' }).click();
    const path = await (await waiting).path();
    expect(fromCorrectionsJson(await readFile(path, 'utf8'))).toEqual([
      { type: 'rename', node: 'country:NZ', label: 'Aotearoa' },
    ]);
    await page.keyboard.press('z');
    const choosing = page.waitForEvent('filechooser');
    await page.getByText('Take in a file').click();
    await (await choosing).setFiles(path);
    await selection(page).getByRole('heading', { name: 'Aotearoa', exact: true }).waitFor();
  });
});
