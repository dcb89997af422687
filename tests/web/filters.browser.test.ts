import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FilterRule } from '../../web/state/filter.ts';
import { edgeHash, launchBrowser, nodeHash, type OpenPage, openPage } from './browser.ts';
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

const start = async (options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
  open = await openPage(browser, fixtureGraph(), options);
  // On a phone it is there, behind the canvas.
  await open.page.locator('.filters').waitFor({ state: 'attached' });
  return open.page;
};

const filtersHash = (...rules: FilterRule[]): string =>
  `filters=${encodeURIComponent(JSON.stringify(rules.map((rule) => ({ rule, on: true }))))}`;

const panel = (page: Page) => page.getByRole('region', { name: 'Filters' });
const card = (page: Page, name: string | RegExp) => panel(page).getByRole('listitem').filter({ hasText: name });
const add = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Add a filter' }).getByRole('button', { name, exact: true }).click();
const sum = (page: Page, words: string) => panel(page).getByText(words, { exact: true }).waitFor();
const canvas = (page: Page, words: RegExp) => page.getByRole('img', { name: words }).waitFor();

describe('filters', { timeout: 120_000 }, () => {
  it('stack, each says what it leaves, and each can be switched off and taken out by itself', async () => {
    const page = await start();
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
    await add(page, 'Stance');
    await page.getByRole('checkbox', { name: 'neutral 4' }).check();
    await card(page, 'Stance: neutral').getByText('Leaves 6 nodes, 4 facts').waitFor();
    await add(page, 'Words of statements');
    // A new filter takes the focus, so that its words can be typed at once.
    await page.keyboard.type('next year');
    await card(page, 'Words of statements: “next year”').getByText('Leaves 3 nodes, 1 fact').waitFor();
    await canvas(page, /Graph of 3 nodes and 2 edges/);
    await sum(page, '3 of 13 nodes, 1 of 16 facts');

    await panel(page).getByRole('checkbox', { name: 'Words of statements' }).uncheck();
    await sum(page, '6 of 13 nodes, 4 of 16 facts');
    await page.getByRole('button', { name: 'Remove the filter Stance: neutral' }).click();
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
    await panel(page).getByRole('checkbox', { name: 'Words of statements' }).check();
    await sum(page, '3 of 13 nodes, 1 of 16 facts');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
    expect(await panel(page).getByRole('listitem').count()).toBe(0);
  });

  it('are in the address, and come back with it', async () => {
    const page = await start();
    await add(page, 'Status');
    await page.getByRole('checkbox', { name: 'observer 1' }).check();
    await sum(page, '2 of 13 nodes, 1 of 16 facts');
    await page.reload();
    await sum(page, '2 of 13 nodes, 1 of 16 facts');
    expect(await page.getByRole('checkbox', { name: 'observer 1' }).isChecked()).toBe(true);
  });

  it('by confidence have a slider with two thumbs for the keyboard', async () => {
    const page = await start();
    await add(page, 'Confidence');
    const least = page.getByRole('slider', { name: 'At least' });
    expect(await least.evaluate((element) => element === document.activeElement)).toBe(true);
    for (let times = 0; times < 9; times++) await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await card(page, 'Confidence: 91 to 100 %').waitFor();
    expect(await least.getAttribute('aria-valuetext')).toBe('91 %');
    await sum(page, '10 of 13 nodes, 8 of 16 facts');
    await page.keyboard.press('Home');
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
    await page.getByRole('slider', { name: 'At most' }).focus();
    await page.keyboard.press('Home');
    await card(page, 'Confidence: 0 to 0 %').waitFor();
  });

  it('by role choose from the roles that there are', async () => {
    const page = await start();
    await add(page, 'Role');
    const field = page.getByRole('combobox', { name: 'The role contains' });
    const roles = await field.evaluate((element: HTMLInputElement) =>
      Array.from(element.list?.options ?? [], (option) => option.value),
    );
    expect(roles).toEqual(['adviser', 'head', 'trade minister']);
    await field.fill('minister');
    await sum(page, '2 of 13 nodes, 1 of 16 facts');
  });

  it('by dates go by when facts held or by when articles appeared', async () => {
    const page = await start();
    await add(page, 'Dates');
    await panel(page).getByLabel('From', { exact: true }).fill('2024-12-01');
    await card(page, 'Held 1 December 2024 or later').waitFor();
    const held = await panel(page)
      .getByText(/^Leaves/)
      .textContent();
    await panel(page).getByLabel('Which facts').selectOption('Facts reported then');
    await card(page, 'Reported 1 December 2024 or later').getByText('Leaves 7 nodes, 5 facts').waitFor();
    expect(held).not.toBe('Leaves 7 nodes, 5 facts');
  });

  it('by article, number of facts and connected part narrow to what they name', async () => {
    const page = await start();
    await add(page, 'Articles');
    await page.getByRole('checkbox', { name: /Fiji applies/ }).check();
    await sum(page, '7 of 13 nodes, 5 of 16 facts');
    await add(page, 'Number of facts');
    await page.getByRole('spinbutton', { name: 'At least' }).fill('2');
    await card(page, 'Number of facts: 2 to 2').getByText('Leaves 3 nodes, 2 facts').waitFor();
    await add(page, 'Connected part');
    await card(page, 'Largest connected part').waitFor();
    await sum(page, '3 of 13 nodes, 2 of 16 facts');
  });

  it('go around the selected node, or another one that is selected later', async () => {
    const page = await start({ hash: nodeHash('institution:harbour-institute') });
    await add(page, 'Near a node');
    await sum(page, '3 of 13 nodes, 2 of 16 facts');
    await page.getByRole('combobox', { name: 'Steps' }).selectOption('2');
    await card(page, 'At most 2 steps from Harbour Institute').waitFor();
    await page.getByRole('combobox', { name: /^Search/ }).fill('Chile');
    await page.getByRole('option', { name: /^Chile/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: 'Chile' }).waitFor();
    await page.getByRole('combobox', { name: 'From', exact: true }).selectOption('Chile');
    await card(page, 'At most 2 steps from Chile').waitFor();
  });

  it('say so when they hide what is selected, and let it be shown again', async () => {
    const page = await start({
      hash: `${edgeHash('affiliation|person:mere-tautahi|country:NZ||former')}&${filtersHash(
        { type: 'basis', values: ['inferred'] },
        { type: 'confidence', least: 80, most: 100 },
      )}`,
    });
    const selection = page.getByRole('region', { name: 'Selection' });
    await selection.getByText('Hidden by the filter Confidence: 80 to 100 %.').waitFor();
    await selection.getByRole('button', { name: 'Show it' }).click();
    await selection.getByText(/Hidden by/).waitFor({ state: 'detached' });
    expect(await panel(page).getByRole('checkbox', { name: 'Confidence: 80 to 100 %' }).isChecked()).toBe(false);
    expect(await panel(page).getByRole('checkbox', { name: 'Basis: inferred' }).isChecked()).toBe(true);
  });

  it('say how much of a selected node they hide, and when the legend or the background switch hides it', async () => {
    const page = await start({
      hash: `${nodeHash('person:ana-reyes')}&${filtersHash({ type: 'role', text: 'adviser' })}`,
    });
    const selection = page.getByRole('region', { name: 'Selection' });
    await selection.getByText('4 of its 5 lines are hidden by filters.').waitFor();
    await page.getByRole('button', { name: /People/ }).click();
    await selection.getByText('Hidden: People is off in the legend.').waitFor();
    await selection.getByRole('button', { name: 'Show it' }).click();
    expect(await page.getByRole('button', { name: /People/ }).getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${open.served.url}#${nodeHash('country:PE')}`);
    await selection.getByText('Hidden: background facts are off.').waitFor();
  });

  it('from a hostile address do no harm', async () => {
    const page = await start({
      hash: filtersHash(
        { type: 'only', title: '<img src=x onerror=alert(1)>\u202e', nodes: ['__proto__', 'person:ana-reyes'] },
        { type: 'ego', node: '"><script>alert(1)</script>', distance: 2 },
        { type: 'words', text: '(((((a+)+)+)+)+$' },
      ),
    });
    await sum(page, '0 of 13 nodes, 0 of 16 facts');
    await panel(page).getByRole('checkbox', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await sum(page, '13 of 13 nodes, 16 of 16 facts');
  });

  it('and the bar of time are clear to axe, light and dark, with something hidden', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await start({
        colorScheme,
        hash: `${nodeHash('person:ana-reyes')}&${filtersHash(
          { type: 'time', mode: 'held', from: '2024-06-01' },
          { type: 'status', values: ['current'] },
          { type: 'confidence', least: 10, most: 90 },
          { type: 'ego', node: 'person:ana-reyes', distance: 2 },
          { type: 'role', text: '' },
        )}`,
      });
      await page
        .getByText(/of its 5 lines are hidden/)
        .or(page.getByText(/Hidden by/))
        .waitFor();
      await page.getByRole('slider', { name: 'From' }).waitFor();
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
          include: [['.filters'], ['.time'], ['.hidden-hint'], ['.legend']],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      expect(found).toEqual([]);
      if (colorScheme === 'light') await open.close();
    }
  });

  it('fit a phone', async () => {
    const page = await start({
      width: 360,
      height: 740,
      hash: filtersHash({ type: 'time', mode: 'held', from: '2024-06-01' }, { type: 'status', values: ['member'] }),
    });
    await page.getByRole('button', { name: 'Tools' }).click();
    await page.getByRole('button', { name: 'Clear all' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const overflowing = await panel(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflowing).toBe(0);
  });
});
