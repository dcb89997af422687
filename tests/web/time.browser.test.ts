import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { type Fixture, fixtureGraph } from './fixture.ts';

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

const start = async (options: Parameters<typeof openPage>[2] = {}, graph: Fixture = fixtureGraph()): Promise<Page> => {
  open = await openPage(browser, graph, options);
  return open.page;
};

const bar = (page: Page) => page.getByRole('region', { name: 'Time' });
const words = (page: Page, text: string) => bar(page).getByText(text, { exact: true }).waitFor();
const sum = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Filters' }).getByText(text, { exact: true }).waitFor();

describe('the bar of time', { timeout: 120_000 }, () => {
  it('narrows to a stretch by keyboard, and reads its months out', async () => {
    const page = await start();
    await words(page, 'May 2024 to January 2025');
    const from = page.getByRole('slider', { name: 'From' });
    const to = page.getByRole('slider', { name: 'To' });
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await words(page, 'June 2024 to January 2025');
    expect(await from.getAttribute('aria-valuetext')).toBe('June 2024');
    expect(new URL(page.url()).hash).toContain('2024-06-01');
    await page.keyboard.press('End');
    await words(page, 'January 2025');
    expect(await to.getAttribute('aria-valuetext')).toBe('January 2025');
    await from.focus();
    await page.keyboard.press('Home');
    await words(page, 'May 2024 to January 2025');
    // All of time is no filter.
    await page.waitForFunction(() => !location.hash.includes('filters'));
  });

  it('is a filter like others: it stacks, says what it leaves, and can be switched off', async () => {
    const page = await start();
    await bar(page).getByRole('button', { name: 'Later' }).click();
    await words(page, 'May 2024');
    // Fiji's application and what was said in January had not been, nor had the minister left.
    await sum(page, '12 of 13 nodes, 13 of 16 facts');
    const filter = page.getByRole('checkbox', { name: 'Held 31 May 2024 or earlier' });
    await filter.uncheck();
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
    await bar(page).getByRole('button', { name: 'Later' }).click();
    await words(page, 'June 2024');
    await sum(page, '10 of 13 nodes, 8 of 16 facts');
    await bar(page).getByRole('button', { name: 'All times' }).click();
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
    expect(await filter.count()).toBe(0);
  });

  it('goes by what held, or by what was reported, which adds up', async () => {
    const page = await start();
    await bar(page).getByRole('combobox', { name: 'Which facts' }).selectOption('Facts reported');
    await bar(page).getByRole('button', { name: 'Later' }).click();
    await sum(page, '12 of 13 nodes, 13 of 16 facts');
    for (let month = 0; month < 3; month++) await bar(page).getByRole('button', { name: 'Later' }).click();
    await words(page, 'May 2024 to August 2024');
    await sum(page, '12 of 13 nodes, 13 of 16 facts');
    await page.getByRole('checkbox', { name: 'Reported 31 August 2024 or earlier' }).waitFor();
  });

  it('says in words what its bars show', async () => {
    const page = await start();
    const list = bar(page).getByRole('list', { name: 'Number of facts over time' });
    await list.waitFor();
    expect(await list.getByRole('listitem').allTextContents()).toEqual([
      'May 2024: 13',
      'June 2024 to November 2024: 8',
      'December 2024: 9',
      'January 2025: 11',
    ]);
  });

  it('has background memberships only while they are shown', async () => {
    const graph = fixtureGraph();
    for (const { attributes } of graph.edges)
      if (attributes.kind === 'membership' && attributes.basis === 'background')
        Object.assign(attributes, { since: '2020-09-01' });
    const page = await start({}, graph);
    await words(page, 'May 2024 to January 2025');
    await page.getByRole('switch', { name: /Background facts/ }).click();
    await words(page, 'September 2020 to January 2025');
  });

  it('plays through time, and can be stopped', async () => {
    const page = await start();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await bar(page).getByRole('button', { name: 'Play through time' }).click();
    await words(page, 'June 2024');
    await bar(page).getByRole('button', { name: 'Stop' }).click();
    const then = await bar(page).locator('.time-words').textContent();
    await page.waitForTimeout(1600);
    expect(await bar(page).locator('.time-words').textContent()).toBe(then);
    await bar(page).getByRole('button', { name: 'Play through time' }).click();
    // At the end of time it stops by itself.
    await words(page, 'January 2025');
    await bar(page).getByRole('button', { name: 'Play through time' }).waitFor();
  });

  it('does not play for those who want no motion; they step', async () => {
    const page = await start();
    await words(page, 'May 2024 to January 2025');
    expect(await bar(page).getByRole('button', { name: 'Play through time' }).count()).toBe(0);
    await bar(page).getByRole('button', { name: 'Earlier' }).click();
    await words(page, 'January 2025');
    await bar(page).getByRole('button', { name: 'Earlier' }).click();
    await words(page, 'December 2024');
  });

  it('folds away', async () => {
    const page = await start();
    const toggle = bar(page).getByRole('button', { name: 'Time', exact: true });
    await page.getByRole('slider', { name: 'From' }).waitFor();
    await toggle.click();
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('slider', { name: 'From' }).count()).toBe(0);
  });

  it('is not there where there are no two dates', async () => {
    const graph = fixtureGraph();
    for (const { attributes } of graph.nodes)
      if (attributes.kind === 'document') Object.assign(attributes, { published: '2024-05-03' });
    for (const { attributes } of graph.edges)
      if ('until' in attributes) Object.assign(attributes, { until: undefined });
    const page = await start({}, graph);
    await page.waitForFunction(() => document.querySelectorAll('.canvas canvas').length > 3);
    await page.getByRole('region', { name: 'Filters' }).waitFor();
    expect(await bar(page).count()).toBe(0);
  });

  it('leaves the canvas its room: the bar lies under it', async () => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      const page = await start({ width, height });
      await bar(page).waitFor();
      const [stage, time] = [await page.locator('.canvas').boundingBox(), await bar(page).boundingBox()];
      if (!stage || !time) throw new Error('Nothing is drawn.');
      expect(stage.y + stage.height).toBeLessThanOrEqual(time.y + 1);
      expect(time.y + time.height).toBeLessThanOrEqual(height);
      if (width === 1440) await open.close();
    }
  });
});
