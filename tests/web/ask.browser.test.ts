/** Asking and searching as a person does: by names and roles, with the keyboard, on the built page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { highlighted, launchBrowser, nodeHash, type OpenPage, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close(), 60_000);
afterEach(async () => {
  expect(open.problems).toEqual([]);
  expect(open.requests.filter((url) => !url.startsWith(open.served.url) && !url.startsWith('data:'))).toEqual([]);
  await open.close();
}, 60_000);

const start = async (options: Parameters<typeof openPage>[2] = {}, graph: unknown = fixtureGraph()): Promise<Page> => {
  open = await openPage(browser, graph, options);
  return open.page;
};
const asked = (question: object) => `side=ask&ask=${encodeURIComponent(JSON.stringify(question))}`;
const askFor = (page: Page, question: string) =>
  page.getByRole('combobox', { name: 'Ask for' }).selectOption({ label: question });
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });
const rows = (page: Page) => answer(page).getByRole('listitem');
const canvas = (page: Page) => page.getByRole('img', { name: /^Graph of/ });
const found = (page: Page) => page.getByRole('listbox', { name: 'Found' });
const searchBox = (page: Page) => page.getByRole('combobox', { name: /^Search/ });

describe('asking', { timeout: 120_000 }, () => {
  it('answers "members of" with rows that open the words', async () => {
    const page = await start();
    await page.keyboard.press('a');
    await askFor(page, 'Members of…');
    await answer(page).getByRole('heading', { name: 'Members of Coral Compact 6' }).waitFor();
    await rows(page)
      .getByRole('button', { name: /^Fiji: candidate/ })
      .click();
    expect(await highlighted(page)).toEqual(['Fiji applied to join the Coral Compact on Monday']);
    expect(await rows(page).getByRole('button', { name: /^Fiji/ }).getAttribute('aria-current')).toBe('true');
  });

  it('asks as of a day, and with background facts', async () => {
    const page = await start({ hash: asked({ type: 'members', of: 'framework:coral-compact' }) });
    await page.getByLabel('As of').fill('2024-06-01');
    await answer(page)
      .getByRole('heading', { name: /as of 1 June 2024/ })
      .waitFor();
    expect(await rows(page).count()).toBe(5);
    await page.getByLabel('As of').fill('');
    await page.getByRole('checkbox', { name: 'with background facts' }).check();
    await rows(page)
      .getByRole('button', { name: /^Peru: observer.*background/ })
      .waitFor();
  });

  it('finds the names of a question by typing, with the keyboard alone', async () => {
    const page = await start({ hash: asked({ type: 'paths', from: '', to: '' }) });
    await page.getByRole('combobox', { name: 'From' }).focus();
    await page.keyboard.type('taut');
    await page.getByRole('option', { name: /Mere Tautahi/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'From' }).inputValue()).toBe('Mere Tautahi');
    await page.getByRole('combobox', { name: 'To', exact: true }).focus();
    await page.keyboard.type('fiji');
    await page.getByRole('option', { name: /Fiji/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await answer(page)
      .getByRole('heading', { name: /^Between Mere Tautahi and Fiji, 3 steps/ })
      .waitFor();
    expect(await rows(page).count()).toBe(3);
    expect(await rows(page).last().textContent()).toContain('Fiji is a candidate for Coral Compact');
  });

  it('takes the first name found with Enter, keeps the last one when nothing was found, and lets a name go when the field is emptied', async () => {
    const page = await start({ hash: asked({ type: 'statements', about: 'country:FJ' }) });
    const about = page.getByRole('combobox', { name: 'About' });
    await rows(page).first().waitFor();
    expect(await rows(page).count()).toBe(2);
    await about.fill('japa');
    await page.getByRole('option', { name: /Japan/ }).waitFor();
    await page.keyboard.press('Enter');
    await answer(page)
      .getByRole('heading', { name: /^Statements about Japan/ })
      .waitFor();
    await about.fill('zzz');
    await page.getByText('No name like that can be asked about.').waitFor();
    await page.keyboard.press('Tab');
    expect(await about.inputValue()).toBe('Japan');
    await about.fill('');
    await page.keyboard.press('Tab');
    await answer(page)
      .getByRole('heading', { name: /^Statements \d/ })
      .waitFor();
    expect(await rows(page).count()).toBe(6);
  });

  it('lists statements by stance and date', async () => {
    const page = await start({ hash: asked({ type: 'statements' }) });
    await page.getByRole('combobox', { name: 'Stance' }).selectOption('opposed');
    await answer(page)
      .getByRole('heading', { name: /that oppose/ })
      .waitFor();
    expect(await rows(page).allTextContents()).toEqual([expect.stringMatching(/^Kenji Morita about Australia/)]);
    await page.getByRole('combobox', { name: 'Stance' }).selectOption('any');
    await page.getByLabel('From').fill('2025-01-01');
    await answer(page)
      .getByRole('heading', { name: /from 1 January 2025/ })
      .waitFor();
    expect(await rows(page).count()).toBe(1);
  });

  it('begins with what is selected, and keeps the question in the address', async () => {
    const page = await start({ hash: nodeHash('person:ana-reyes') });
    await page.keyboard.press('a');
    await askFor(page, 'Neighbours of…');
    expect(await page.getByRole('combobox', { name: 'Of', exact: true }).inputValue()).toBe('Ana Reyes');
    await page.getByRole('combobox', { name: 'Steps' }).selectOption('2');
    await answer(page)
      .getByRole('heading', { name: /^At most 2 steps from Ana Reyes/ })
      .waitFor();
    const before = await rows(page).allTextContents();
    await page.reload();
    await answer(page)
      .getByRole('heading', { name: /^At most 2 steps from Ana Reyes/ })
      .waitFor();
    expect(await rows(page).allTextContents()).toEqual(before);
  });

  it('shows an answer alone on the canvas, and everything again', async () => {
    const page = await start({ hash: asked({ type: 'affiliations', of: 'institution:harbour-institute' }) });
    const alone = answer(page).getByRole('button', { name: 'Show alone' });
    await alone.click();
    await page.getByRole('img', { name: /Graph of 3 nodes and 2 edges/ }).waitFor();
    expect(await alone.getAttribute('aria-pressed')).toBe('true');
    // The next question is asked of everything, not of that answer.
    await askFor(page, 'Members of…');
    await answer(page).getByRole('heading', { name: 'Members of Coral Compact 6' }).waitFor();
    await answer(page).getByRole('button', { name: 'Show alone' }).click();
    await page.getByRole('img', { name: /Graph of 7 nodes and 6 edges/ }).waitFor();
    await answer(page).getByRole('button', { name: 'Show alone' }).click();
    await page.getByRole('img', { name: /Graph of 13 nodes and 18 edges/ }).waitFor();
  });

  it('groups what is shown, colours it, and shows one group alone', async () => {
    const page = await start({ hash: asked({ type: 'communities' }) });
    await answer(page)
      .getByRole('heading', { name: /^Communities \d/ })
      .waitFor();
    const all = await canvas(page).getAttribute('aria-label');
    await answer(page)
      .getByText(/^Group 1, \d+ nodes/)
      .click();
    await answer(page)
      .getByRole('button', { name: /^Show alone: Group 1/ })
      .click();
    await page.waitForFunction(
      (before) => document.querySelector('[role=img][aria-label^="Graph of"]')?.getAttribute('aria-label') !== before,
      all,
    );
    await answer(page).getByRole('button', { name: 'Colour by group' }).click();
    await page.getByRole('list', { name: /^Communities by/ }).waitFor();
  });

  it('tells what hangs together, and who stands in the middle, in a table that can be put in order', async () => {
    const page = await start({ hash: asked({ type: 'components' }) });
    await answer(page)
      .getByText(/^Part 1, \d+ nodes/)
      .waitFor();
    await askFor(page, 'Who stands in the middle');
    const table = answer(page).getByRole('table');
    const first = () => table.getByRole('rowheader').first().textContent();
    await table.getByRole('columnheader', { name: 'rank' }).waitFor();
    expect(await first()).toContain('Coral Compact');
    await table.getByRole('button', { name: 'facts' }).click();
    expect(await table.getByRole('columnheader', { name: 'facts' }).getAttribute('aria-sort')).toBe('descending');
    const facts = await table.locator('tbody tr td:nth-of-type(1)').allTextContents();
    expect(facts.map(Number)).toEqual(facts.map(Number).sort((a, b) => b - a));
    await table.getByRole('button', { name: /Ana Reyes/ }).click();
    await page.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: 'Ana Reyes' }).waitFor();
  });

  it('copies an answer as text and as CSV', async () => {
    const page = await start({ hash: asked({ type: 'affiliations', of: 'person:ana-reyes' }) });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const pasted = () => page.evaluate(() => navigator.clipboard.readText());
    await answer(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied the answer.').first().waitFor();
    expect(await pasted()).toMatch(
      /^Affiliations of Ana Reyes\nAna Reyes: adviser, Harbour Institute\n {2}Ana Reyes, an/,
    );
    await answer(page).getByRole('button', { name: 'Copy CSV' }).click();
    await expect.poll(pasted).toMatch(/^holder,role,body,status,.*\r\nAna Reyes,adviser,Harbour Institute,current,/);
  });

  it('says what the filters hide, and what a question cannot be asked about', async () => {
    const filters = encodeURIComponent(JSON.stringify([{ rule: { type: 'status', values: ['member'] }, on: true }]));
    const page = await start({
      hash: `${asked({ type: 'members', of: 'framework:coral-compact' })}&filters=${filters}`,
    });
    await answer(page).getByText('Filters hide 3 more.').waitFor();
    await open.close();
    const gone = await start({ hash: asked({ type: 'members', of: 'framework:gone' }) });
    await gone.getByText(/The graph has no .framework:gone./).waitFor();
  });

  it('fits a narrow screen', async () => {
    const page = await start({ hash: asked({ type: 'statements' }), width: 360, height: 740 });
    await page.getByRole('button', { name: 'Tools' }).click();
    await rows(page).first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await rows(page).first().getByRole('button').click();
    await page.locator('.article-text mark.current').first().waitFor();
  });
});

describe('searching', { timeout: 120_000 }, () => {
  it('finds a statement by its words and those of its speaker, and opens it, by keyboard', async () => {
    const page = await start();
    await page.keyboard.press('/');
    await page.keyboard.type('morita ports');
    await page.getByRole('group', { name: 'Statements' }).getByRole('option').waitFor();
    expect(await found(page).getByRole('option').count()).toBe(1);
    await page.getByRole('status', { name: 'Search' }).getByText('1 found').waitFor();
    await page.keyboard.press('Enter');
    expect(await highlighted(page)).toEqual([
      'would "cost small ports more than it saves them" unless Australia pays its share',
    ]);
  });

  it('groups what it finds, and the arrows go through all groups', async () => {
    const page = await start();
    await searchBox(page).fill('fiji');
    await found(page).getByRole('option').first().waitFor();
    const options = await found(page).getByRole('option').all();
    expect(options).toHaveLength(4);
    expect(await page.getByRole('group', { name: 'Names' }).getByRole('option').count()).toBe(2);
    await page.keyboard.press('ArrowUp');
    expect(await options[3]?.getAttribute('aria-selected')).toBe('true');
    expect(await searchBox(page).getAttribute('aria-activedescendant')).toBe(await options[3]?.getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    expect(await options[0]?.getAttribute('aria-selected')).toBe('true');
    expect(await options[0]?.locator('mark').textContent()).toBe('Fiji');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Selection' }).getByRole('heading', { name: 'Fiji' }).waitFor();
  });

  it('finds a role, and says when nothing is found', async () => {
    const page = await start();
    await searchBox(page).fill('MINISTER zealand');
    await page
      .getByRole('group', { name: 'Roles' })
      .getByRole('option', { name: /trade minister/ })
      .click();
    expect(await highlighted(page)).toEqual(['Mere Tautahi, trade minister of New Zealand']);
    await searchBox(page).fill('atlantis');
    await page.locator('.hits').getByText('No name, role or statement has these words.').waitFor();
    await page.keyboard.press('Escape');
    expect(await searchBox(page).inputValue()).toBe('');
  });

  it('leaves background facts out until they are asked for', async () => {
    const page = await start();
    await searchBox(page).fill('peru');
    await page.locator('.hits').getByText('No name, role or statement has these words.').waitFor();
    await open.close();
    const known = await start({ hash: 'background=1' });
    await searchBox(known).fill('peru');
    await found(known).getByRole('option', { name: /Peru/ }).waitFor();
  });

  it('is not put out by names that turn their neighbours round', async () => {
    const graph = fixtureGraph();
    for (const { key, attributes } of graph.nodes)
      if (key === 'country:FJ') Object.assign(attributes, { label: '\u202eijiF <img src=x onerror=alert(1)>' });
    const page = await start({}, graph);
    await searchBox(page).fill('onerror');
    const option = found(page).getByRole('option');
    await option.waitFor();
    expect(await option.locator('bdi').first().textContent()).toBe('ijiF <img src=x onerror=alert(1)>');
    expect(await page.locator('.hits img').count()).toBe(0);
  });
});
