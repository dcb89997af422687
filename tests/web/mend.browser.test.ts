import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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

const start = async (hash: string, graph: unknown = fixtureGraph()): Promise<Page> => {
  open = await openPage(browser, graph, { hash });
  return open.page;
};
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const morita = 'statement|person:kenji-morita|framework:coral-compact|s2';

/** The fixture with a second node for one of its people. */
function doubled() {
  const graph = fixtureGraph();
  graph.nodes.push({
    key: 'person:k-morita',
    attributes: { kind: 'person', label: 'K. Morita', aliases: [], roles: [], mentions: 1 },
  });
  return graph;
}

describe('mending', { timeout: 120_000 }, () => {
  it('merges two names by keyboard alone, says so, and undoes and redoes it', async () => {
    const page = await start(nodeHash('person:k-morita'), doubled());
    await selection(page).getByRole('button', { name: 'Merge…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge' });
    await dialog.getByRole('searchbox', { name: /Which other name/ }).focus();
    await page.keyboard.type('Kenji');
    await dialog.getByRole('radio', { name: /Kenji Morita/ }).focus();
    await page.keyboard.press('Space');
    await dialog
      .getByRole('group', { name: 'Whose name is kept?' })
      .getByRole('radio', { name: /Kenji Morita/ })
      .focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Merged “K. Morita” into “Kenji Morita”').waitFor();
    await page.getByRole('img', { name: /Graph of 13 nodes/ }).waitFor();
    await page.keyboard.press('z');
    await page.getByRole('img', { name: /Graph of 14 nodes/ }).waitFor();
    await page.keyboard.press('y');
    await page.getByRole('img', { name: /Graph of 13 nodes/ }).waitFor();
  });

  it('renames a node, and keeps the old name as another one', async () => {
    const page = await start(nodeHash('country:NZ'));
    await selection(page).getByRole('button', { name: 'Rename' }).click();
    await page
      .getByRole('textbox', { name: 'Name' })
      .or(page.getByRole('combobox', { name: 'Name' }))
      .fill('Aotearoa New Zealand');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await selection(page).getByRole('heading', { name: 'Aotearoa New Zealand' }).waitFor();
    await expect(selection(page).textContent()).resolves.toContain('Also: New Zealand');
    await undo(page).click();
    await selection(page).getByRole('heading', { name: 'New Zealand', exact: true }).waitFor();
  });

  it('takes a wrong fact out, and gives it back', async () => {
    const page = await start(`${edgeHash(morita)}&table=facts`);
    const count = page.getByRole('tab', { name: /^Facts/ });
    const before = await count.textContent();
    await selection(page).getByRole('button', { name: 'Wrong' }).click();
    await page.getByRole('log').getByText('Marked wrong').waitFor();
    await expect.poll(() => count.textContent()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => count.textContent()).toBe(before);
  });

  it('says why a correction does not apply, and leaves the form as it was', async () => {
    const page = await start(nodeHash('country:NZ'));
    await selection(page).getByRole('button', { name: 'Kind…' }).click();
    await page.getByRole('radio', { name: 'place' }).check();
    await page.getByRole('button', { name: 'Change' }).click();
    await page
      .getByRole('alert')
      .getByText(/could not have its/)
      .waitFor();
    expect(await page.getByRole('radio', { name: 'place' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('adds a fact from words that are selected in the article, at exactly these words', async () => {
    const page = await start(nodeHash('person:kenji-morita'));
    await page.evaluate(() => {
      const block = [...document.querySelectorAll('[data-block]')].find((one) =>
        one.textContent?.includes('Kenji Morita'),
      );
      if (!block) throw new Error('The article has lost a name.');
      const range = document.createRange();
      range.selectNodeContents(block);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    await page.getByRole('button', { name: 'Add a fact from these words' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a fact' });
    const words = await dialog.getByRole('textbox', { name: /The words that say so/ }).inputValue();
    await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('relation');
    await dialog.getByRole('combobox', { name: 'Type' }).selectOption('opposes');
    await dialog.getByRole('searchbox', { name: 'To' }).fill('Coral');
    await dialog.getByRole('radio', { name: /Coral Compact/ }).check();
    await dialog.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('log').getByText('Added a relation').waitFor();
    await selection(page)
      .getByRole('button', { name: /opposes Coral Compact/ })
      .click();
    await expect.poll(() => page.locator('.article-text mark.current').allTextContents()).toEqual([words]);
  });

  it('splits a node, keeps a note, and lists every correction, each to be taken back by itself', async () => {
    const page = await start(`${nodeHash('person:ana-reyes')}&side=edits`);
    await selection(page).getByRole('button', { name: 'Note' }).click();
    await page.getByRole('textbox', { name: /Your remark/ }).fill('Which institute?');
    await page.getByRole('button', { name: 'Keep' }).click();
    await selection(page).getByText('Which institute?').waitFor();
    await selection(page).getByRole('button', { name: 'Split…' }).click();
    await page.getByRole('textbox', { name: 'Name of the new one' }).fill('Ana Reyes the younger');
    await page.getByRole('checkbox', { name: /praised.*Japan/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Split' }).click();
    await page.getByRole('img', { name: /Graph of 14 nodes/ }).waitFor();
    const tools = page.getByRole('tabpanel', { name: 'Corrections' });
    await tools.getByRole('button', { name: /Take back: Noted on/ }).click();
    await expect.poll(() => selection(page).textContent()).not.toContain('Which institute?');
    await page.getByRole('img', { name: /Graph of 14 nodes/ }).waitFor();
  });

  it('offers names that may be the same, and never again once they are said not to be', async () => {
    const page = await start('side=edits', doubled());
    const tools = page.getByRole('tabpanel', { name: 'Corrections' });
    await tools.getByText('one surname, and an initial that fits').waitFor();
    await tools.getByRole('button', { name: /Morita are not the same|K\. Morita.*not the same/ }).click();
    await tools.getByText('No two names look like one.').waitFor();
  });

  it('keeps a remark that was being written when the page was reloaded', async () => {
    const page = await start(nodeHash('country:NZ'));
    await selection(page).getByRole('button', { name: 'Note' }).click();
    await page.getByRole('textbox', { name: /Your remark/ }).fill('half a though');
    await page.reload();
    await selection(page).getByRole('button', { name: 'Note' }).click();
    expect(await page.getByRole('textbox', { name: /Your remark/ }).inputValue()).toBe('half a though');
  });

  it('goes from a name in the article to its node', async () => {
    const page = await start(edgeHash(morita));
    await page.locator('.article-text').getByRole('link', { name: 'Fiji' }).first().click();
    await selection(page).getByRole('heading', { name: 'Fiji' }).waitFor();
  });
});
