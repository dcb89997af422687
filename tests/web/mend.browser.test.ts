import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/correction.ts';
import { fromCorrectionsJson, toCorrectionsJson } from '../../src/corrections/file.ts';
import { replay } from '../../src/corrections/replay.ts';
import { FORMATS } from '../../src/export/formats.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { sampleGraph } from '../corrections/sample.ts';
import { edgeHash, highlighted, launchBrowser, nodeHash, type OpenPage, openPage } from './browser.ts';
import { compactKey, type Fixture, fijiKey, fixtureGraph } from './fixture.ts';
import { session } from './state/corrections-of-all-types.ts';

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
  open.page.setDefaultTimeout(15_000);
  return open.page;
};
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });
const article = (page: Page) => page.getByRole('document', { name: 'Article' });
const corrections = (page: Page) => page.getByRole('tabpanel', { name: 'Corrections' });
const notice = (page: Page) => page.getByRole('log');
const graphOf = (nodes: number) => ({ name: new RegExp(`Graph of ${nodes} nodes`) });
const undo = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Undo' });
const morita = 'statement|person:kenji-morita|framework:coral-compact|s2';

/** The fixture with a second node for one of its people. */
function doubled(): Fixture {
  const graph = fixtureGraph();
  graph.nodes.push({
    key: 'person:k-morita',
    attributes: { kind: 'person', label: 'K. Morita', aliases: [], roles: [], mentions: 1 },
  });
  return graph;
}

function textOf(document: string): string {
  const node = fixtureGraph().nodes.find(({ key }) => key === document)?.attributes;
  if (node?.kind !== 'document' || node.text === undefined) throw new Error(`The fixture has no text of ${document}.`);
  return node.text;
}

/** What the page saves as its corrections. */
async function saved(page: Page): Promise<readonly Correction[]> {
  const download = page.waitForEvent('download');
  await corrections(page).getByRole('button', { name: 'Save to a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/-corrections\.json$/);
  return fromCorrectionsJson(await readFile(await file.path(), 'utf8'));
}

async function savedGraph(page: Page): Promise<string> {
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await page.getByRole('radio', { name: 'Everything but background facts' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'graph.json' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}

/** The file that the command line writes for a graph. */
const jsonOf = (graph: EntenteGraph): string | undefined =>
  FORMATS.find(({ id }) => id === 'json')?.files(graph, { background: false, statements: 'edges' })[0]?.text;

/** Presses Tab until the focus is on a control whose name, or whose label's text, matches. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.getAttribute('aria-label') ??
        [...(element?.labels ?? [])][0]?.textContent ??
        element?.textContent ??
        ''
      );
    });
    if (name.test(focused.trim())) return;
  }
  throw new Error(`No control named ${name} was reached with Tab.`);
}

/** Selects from one place of the article's words to another, over blocks and marks, as a mouse or a finger would. */
async function selectWords(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const place = (words: string, atEnd: boolean): [Node, number] => {
        const blocks = [...document.querySelectorAll('[data-block]')];
        const block = blocks.find((one) => one.textContent?.includes(words));
        if (!block) throw new Error(`The article does not say: ${words}`);
        let left = (block.textContent ?? '').indexOf(words) + (atEnd ? words.length : 0);
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left <= length) return [node, left];
          left -= length;
        }
        throw new Error('Ran out of text.');
      };
      getSelection()?.setBaseAndExtent(...place(from as string, false), ...place(to as string, true));
    },
    [from, to],
  );
}

/** Fills in the rest of a fact and adds it: Kenji Morita opposes the compact. */
async function addRelation(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add a fact' });
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('relation');
  await dialog.getByRole('combobox', { name: 'Type' }).selectOption('opposes');
  for (const [field, name] of [
    ['From', 'Kenji Morita'],
    ['To', 'Coral Compact'],
  ] as const) {
    await dialog.getByRole('searchbox', { name: field }).fill(name);
    await dialog
      .getByRole('group', { name: new RegExp(`^${field}`) })
      .getByRole('radio', { name: new RegExp(name) })
      .check();
  }
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await notice(page).getByText('Added a relation: “Kenji Morita” opposes “Coral Compact”').waitFor();
}

describe('merging', { timeout: 120_000 }, () => {
  it('goes from the search to a merge, its undo and its redo by keyboard alone', async () => {
    const page = await start('', doubled());
    await page.getByRole('img', graphOf(14)).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('K. Mor');
    await page.keyboard.press('Enter');
    await selection(page).getByRole('heading', { name: 'K. Morita' }).waitFor();
    await tabTo(page, /^Merge…/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Merge or keep apart' }).waitFor();
    await page.keyboard.type('Kenji');
    await tabTo(page, /^Kenji Morita/);
    await page.keyboard.press('Space');
    // The name with the facts is kept, unless another is chosen.
    await tabTo(page, /^Kenji Morita/);
    await tabTo(page, /^Merge$/);
    await page.keyboard.press('Enter');
    await notice(page).getByText('Merged “K. Morita” into “Kenji Morita”. Undo with z.').waitFor();
    await page.getByRole('img', graphOf(13)).waitFor();
    // What was selected is now part of the other, and the focus has not gone astray.
    await selection(page).getByRole('heading', { name: 'Kenji Morita' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Merge…');
    await page.keyboard.press('z');
    await page.getByRole('img', graphOf(14)).waitFor();
    await page.keyboard.press('y');
    await page.getByRole('img', graphOf(13)).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('img', graphOf(14)).waitFor();
  });

  it('shows both sides with their names, facts and words, and offers what looks the same', async () => {
    const page = await start(nodeHash('person:k-morita'), doubled());
    await selection(page).getByRole('button', { name: 'Merge…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge or keep apart' });
    await dialog.getByRole('checkbox', { name: /Kenji Morita.*an initial that fits/ }).check();
    const sides = dialog.getByRole('group', { name: 'Whose name is kept?' });
    expect(await sides.textContent()).toMatch(/Also: .*Morita.*2 facts.*now leads the Harbour Institute/);
    expect(await sides.textContent()).toContain('No facts');
    await sides.getByRole('radio', { name: /K\. Morita/ }).check();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await notice(page).getByText('Merged “Kenji Morita” into “K. Morita”').waitFor();
    expect(await selection(page).textContent()).toContain('Also: Kenji Morita');
  });

  it('says why two kinds cannot be one, and keeps what was chosen', async () => {
    const page = await start(nodeHash('country:FJ'));
    await selection(page).getByRole('button', { name: 'Merge…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('Harbour');
    await dialog.getByRole('checkbox', { name: /Harbour Institute/ }).check();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await dialog.getByRole('alert').getByText('Change the kind of one of them first.').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /Harbour Institute/ }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('is not offered again for two that were said not to be the same, until that is undone', async () => {
    const page = await start('side=edits', doubled());
    await corrections(page).getByText('one surname, and an initial that fits').waitFor();
    await corrections(page).getByRole('button', { name: 'K. Morita and Kenji Morita are not the same' }).click();
    await corrections(page).getByText('No two names look like one.').waitFor();
    await undo(page).click();
    await corrections(page).getByText('one surname, and an initial that fits').waitFor();
  });
});

describe('a node', { timeout: 120_000 }, () => {
  it('is renamed, and keeps the old name as another one', async () => {
    const page = await start(nodeHash('country:NZ'));
    await selection(page).getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Aotearoa New Zealand');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await selection(page).getByRole('heading', { name: 'Aotearoa New Zealand' }).waitFor();
    expect(await selection(page).textContent()).toContain('Also: New Zealand');
    await notice(page).getByText('Renamed “New Zealand” to “Aotearoa New Zealand”').waitFor();
    await undo(page).click();
    await selection(page).getByRole('heading', { name: 'New Zealand', exact: true }).waitFor();
  });

  it('keeps its kind where a fact would make no sense, says so, and leaves the form as it was', async () => {
    const page = await start(nodeHash('country:NZ'));
    await selection(page).getByRole('button', { name: 'Kind…' }).click();
    await page.getByRole('radio', { name: 'place' }).check();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('alert').getByText('could not have its').waitFor();
    expect(await page.getByRole('radio', { name: 'place' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kind…');
  });

  it('is deleted with its facts, and comes back with them; the focus stays in the pane', async () => {
    const page = await start(nodeHash('person:ana-reyes'));
    await page.getByRole('img', graphOf(13)).waitFor();
    await selection(page).getByRole('button', { name: 'Delete this node' }).click();
    await page.getByRole('img', graphOf(12)).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Selection');
    await page.keyboard.press('z');
    await page.getByRole('img', graphOf(13)).waitFor();
  });

  it('is added with the place where an article names it, and is selected', async () => {
    const page = await start('side=edits');
    await corrections(page).getByRole('button', { name: 'Add a node' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill('Nadia Brandt');
    await page.getByRole('dialog').getByText('In “Four Pacific partners').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await selection(page).getByRole('heading', { name: 'Nadia Brandt' }).waitFor();
    const [added] = await saved(page);
    const at = textOf(compactKey).indexOf('Nadia Brandt');
    expect(added).toMatchObject({ key: 'person:nadia-brandt', evidence: [{ document: compactKey, start: at }] });
  });
});

describe('a fact', { timeout: 120_000 }, () => {
  it('that is wrong goes, as a whole, and comes back', async () => {
    const page = await start(`${edgeHash(morita)}&table=facts`);
    const count = page.getByRole('tab', { name: /^Facts/ });
    const before = await count.textContent();
    await selection(page).getByRole('button', { name: 'Wrong' }).click();
    await notice(page).getByText('Marked wrong').waitFor();
    await expect.poll(() => count.textContent()).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => count.textContent()).toBe(before);
  });

  it('that is right is shown as checked, on every edge of its statement', async () => {
    const page = await start(`${edgeHash(morita)}&side=edits`);
    await selection(page).getByRole('button', { name: 'Right' }).click();
    await selection(page).getByRole('button', { name: 'Checked' }).waitFor();
    await selection(page).getByText('checked by a reader').waitFor();
    expect((await saved(page)).map((one) => one.type === 'mark' && [one.edge, one.verdict])).toEqual([
      [morita, 'right'],
      ['statement|person:kenji-morita|country:AU|s2', 'right'],
    ]);
  });

  it('stands beside what other texts say of the same two, and is marked in lists', async () => {
    const page = await start(nodeHash('person:mere-tautahi'));
    await selection(page).getByText('texts differ').first().waitFor();
    await selection(page)
      .getByRole('button', { name: /trade minister of New Zealand/ })
      .click();
    await selection(page).getByRole('heading', { name: 'Other texts say otherwise 1' }).waitFor();
    await selection(page)
      .getByRole('button', { name: /was affiliated with New Zealand/ })
      .click();
    await expect.poll(() => highlighted(page)).toEqual(["Mere Tautahi, who left New Zealand's government in November"]);
  });
});

describe('words chosen in the article', { timeout: 120_000 }, () => {
  const offer = (page: Page) => page.getByRole('button', { name: 'Add a fact from these words' });

  it('back a new fact at exactly their place, over marks and names', async () => {
    const page = await start(`${nodeHash('person:kenji-morita')}&side=edits`);
    const text = textOf(compactKey);
    const [from, to] = ['Morita, a former', 'saves them" unless Aus'];
    await selectWords(page, from, to);
    await offer(page).click();
    await addRelation(page);
    const [added] = await saved(page);
    const quote = text.slice(text.indexOf(from), text.indexOf(to) + to.length);
    const at = text.indexOf(quote);
    expect(added).toMatchObject({
      type: 'add-edge',
      evidence: [
        {
          document: compactKey,
          start: at,
          end: at + quote.length,
          quote,
          prefix: text.slice(at - 32, at),
          suffix: text.slice(at + quote.length, at + quote.length + 32),
        },
      ],
    });
    // The new fact is selected, and the article shows its words.
    await expect.poll(async () => (await highlighted(page)).join('')).toBe(quote);
  });

  it('may reach over paragraphs', async () => {
    const page = await start(`${nodeHash('country:CN')}&side=edits`);
    const text = textOf(compactKey);
    const [from, to] = ['unless Australia', 'China has not joined.'];
    await selectWords(page, from, to);
    await offer(page).click();
    const quote = text.slice(text.indexOf(from), text.indexOf(to) + to.length);
    expect(quote).toContain('\n\n');
    await expect(page.getByRole('textbox', { name: /The words/ }).inputValue()).resolves.toBe(quote);
    await addRelation(page);
    const [added] = await saved(page);
    expect(added).toMatchObject({ evidence: [{ start: text.indexOf(from), quote }] });
  });

  it('are those under a double click, and a triple click takes the paragraph and nothing behind it', async () => {
    const page = await start(`${nodeHash(fijiKey)}&side=edits`);
    const last = article(page).getByText('Mere Tautahi, who left', { exact: false }).last();
    await last.click({ clickCount: 3, position: { x: 125, y: 8 } });
    await offer(page).click();
    const words = page.getByRole('textbox', { name: /The words/ });
    await expect(words.inputValue()).resolves.toBe(textOf(fijiKey).split('\n\n').at(-1));
    await page.keyboard.press('Escape');
    await article(page)
      .getByText('welcomed the step')
      .dblclick({ position: { x: 4, y: 8 } });
    await offer(page).waitFor();
  });

  it('can be a sentence from a list, without a mouse, and shortened afterwards', async () => {
    const page = await start('side=edits');
    await corrections(page).getByRole('button', { name: 'Add a fact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a fact' });
    await dialog.getByRole('combobox', { name: 'Article', exact: true }).selectOption(fijiKey);
    const sentences = dialog.getByRole('combobox', { name: 'Sentence of the article' });
    await sentences.focus();
    await page.keyboard.type('Ana Reyes of');
    await page.keyboard.press('Enter');
    const words = dialog.getByRole('textbox', { name: /The words/ });
    const sentence = 'Ana Reyes of the Harbour Institute said Fiji should expect a slow reply.';
    await expect.poll(() => words.inputValue()).toBe(sentence);
    // Those whom the sentence names are offered first.
    await dialog
      .getByRole('group', { name: /^From/ })
      .getByRole('radio', { name: /Ana Reyes/ })
      .waitFor();
    await words.fill('Fiji');
    await addRelation(page);
    const [added] = await saved(page);
    const text = textOf(fijiKey);
    expect(added).toMatchObject({ evidence: [{ document: fijiKey, start: text.indexOf('Fiji should') }] });
  });

  it('that no article has are told, and back nothing', async () => {
    const page = await start('side=edits');
    await corrections(page).getByRole('button', { name: 'Add a fact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a fact' });
    await dialog.getByRole('textbox', { name: /The words/ }).fill('They never met.');
    await dialog.getByText('No article here has these words.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Add', exact: true }).isDisabled()).toBe(true);
  });
});

describe('a name in the article', { timeout: 120_000 }, () => {
  it('leads to its node, whatever is selected', async () => {
    const page = await start('');
    const go = async (name: string) => {
      await article(page).getByRole('link', { name, exact: true }).first().click();
      await selection(page).getByRole('heading', { name, exact: true }).waitFor();
    };
    await go('Chile');
    await go('Fiji');
    await page.goto(`${open.served.url}#${edgeHash(morita)}`);
    await expect.poll(() => highlighted(page)).toHaveLength(1);
    // Also inside the words that are marked as evidence.
    await article(page).locator('mark').getByRole('link', { name: 'Australia' }).click();
    await selection(page).getByRole('heading', { name: 'Australia' }).waitFor();
  });
});

describe('what is being written', { timeout: 120_000 }, () => {
  it('outlives a reload, and is gone once it is used or cancelled', async () => {
    const page = await start(`${nodeHash('country:NZ')}&side=edits`);
    const note = page.getByRole('textbox', { name: /Your remark/ });
    const openNote = () => selection(page).getByRole('button', { name: 'Note' }).click();
    await openNote();
    await note.fill('half a though');
    await page.reload();
    await openNote();
    expect(await note.inputValue()).toBe('half a though');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await openNote();
    expect(await note.inputValue()).toBe('');
    await note.fill('a whole one');
    await page.getByRole('button', { name: 'Keep' }).click();
    await selection(page).getByText('a whole one').waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('draft')))).toEqual([]);
  });

  it('is all of a fact’s form, but words chosen anew stand over the old ones', async () => {
    const page = await start(`${nodeHash('person:ana-reyes')}&side=edits`);
    await corrections(page).getByRole('button', { name: 'Add a fact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a fact' });
    await dialog.getByRole('textbox', { name: /The words/ }).fill('Ana Reyes of the Harbour Institute');
    await dialog.getByRole('textbox', { name: 'Role' }).fill('fellow');
    await dialog
      .getByRole('group', { name: /^To/ })
      .getByRole('radio', { name: /Harbour Institute/ })
      .check();
    await page.reload();
    await corrections(page).getByRole('button', { name: 'Add a fact' }).click();
    expect(await dialog.getByRole('textbox', { name: /The words/ }).inputValue()).toBe(
      'Ana Reyes of the Harbour Institute',
    );
    expect(await dialog.getByRole('textbox', { name: 'Role' }).inputValue()).toBe('fellow');
    expect(
      await dialog
        .getByRole('radio', { name: /Harbour Institute/ })
        .last()
        .isChecked(),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await selectWords(page, 'praised Japan', 'praised Japan');
    await page.getByRole('button', { name: 'Add a fact from these words' }).click();
    expect(await dialog.getByRole('textbox', { name: /The words/ }).inputValue()).toBe('praised Japan');
    expect(await dialog.getByRole('textbox', { name: 'Role' }).inputValue()).toBe('fellow');
  });
});

describe('the list of corrections', { timeout: 120_000 }, () => {
  it('takes one back by itself, and says which others then do not apply', async () => {
    const page = await start(`${nodeHash('person:ana-reyes')}&side=edits`);
    await selection(page).getByRole('button', { name: 'Split…' }).click();
    await page.getByRole('textbox', { name: 'Name of the new one' }).fill('Ana Reyes the younger');
    await page.getByRole('checkbox', { name: /praised.*Japan/ }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Split' }).click();
    await page.getByRole('img', graphOf(14)).waitFor();
    await page.goto(`${open.served.url}#${nodeHash('person:ana-reyes-the-younger')}&side=edits`);
    await selection(page).getByRole('button', { name: 'Note' }).click();
    await page.getByRole('textbox', { name: /Your remark/ }).fill('Which institute?');
    await page.getByRole('button', { name: 'Keep' }).click();
    const made = corrections(page).getByRole('listitem');
    await made.first().getByText('Noted on “Ana Reyes the younger”').waitFor();
    await corrections(page)
      .getByRole('button', { name: 'Take back: Split “Ana Reyes the younger” off “Ana Reyes”' })
      .click();
    await page.getByRole('img', graphOf(13)).waitFor();
    await made.first().getByText('Does not apply: No node').waitFor();
    await corrections(page).getByText('1 of them does not apply.').waitFor();
    await undo(page).click();
    await page.getByRole('img', graphOf(14)).waitFor();
    expect(await corrections(page).textContent()).not.toContain('not apply');
  });

  it('goes to a file and comes from one: each once, with those that do not apply', async () => {
    const list: Correction[] = [
      { type: 'rename', node: 'country:NZ', label: 'Aotearoa' },
      { type: 'delete-node', node: 'person:nobody' },
      { type: 'merge', into: 'person:kenji-morita', from: ['person:ana-reyes'] },
    ];
    const page = await start('side=edits');
    await page.getByRole('img', graphOf(13)).waitFor();
    const give = (text: string) =>
      page
        .getByLabel('File of corrections')
        .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await give('{"no": "list"}');
    await notice(page).getByText('mine.json: This is no list of corrections').waitFor();
    await give(toCorrectionsJson(list));
    await notice(page).getByText('Took in 3 corrections; 1 does not apply').waitFor();
    await page.getByRole('img', graphOf(12)).waitFor();
    await give(toCorrectionsJson(list));
    await notice(page).getByText('All corrections of this file were made here already.').waitFor();
    expect(await saved(page)).toEqual(list);
    await undo(page).click();
    await page.getByRole('img', graphOf(13)).waitFor();
  });

  it('of a session of twenty, of all types, gives the same files here as a replay of it, and twenty undos give the graph', async () => {
    const page = await start('side=edits', sampleGraph().export());
    await page
      .getByLabel('File of corrections')
      .setInputFiles({ name: 'c.json', mimeType: 'application/json', buffer: Buffer.from(toCorrectionsJson(session)) });
    await notice(page).getByText('Took in 20 corrections. Undo with z.').waitFor();
    expect(await saved(page)).toEqual(session);
    expect(await savedGraph(page)).toBe(jsonOf(replay(sampleGraph(), session).graph));
    // Kept corrections are taken back one by one after a reload.
    await page.waitForTimeout(1500);
    await page.reload();
    await corrections(page).getByText('Made 20').waitFor();
    for (let left = 19; left >= 0; left--) {
      await page.keyboard.press('z');
      await corrections(page)
        .getByRole('heading', { name: `Made ${left}`, exact: true })
        .waitFor();
      // No faster than a person, so that the canvas can be drawn in between.
      await page.waitForTimeout(150);
    }
    expect(await savedGraph(page)).toBe(jsonOf(sampleGraph()));
  });

  it('survives a reload', async () => {
    const page = await start(`${nodeHash('country:NZ')}&side=edits`);
    await selection(page).getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Aotearoa');
    await page.keyboard.press('Enter');
    await corrections(page).getByText('Renamed “New Zealand” to “Aotearoa”').waitFor();
    // Kept a moment after the edit.
    await page.waitForTimeout(1500);
    await page.reload();
    await selection(page).getByRole('heading', { name: 'Aotearoa' }).waitFor();
    await corrections(page).getByText('Renamed “New Zealand” to “Aotearoa”').waitFor();
  });
});
