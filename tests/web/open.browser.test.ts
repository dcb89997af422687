import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { highlighted, launchBrowser, type OpenPage, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';

const article = (name: string) => readFileSync(new URL(`../../data/articles/${name}`, import.meta.url), 'utf8');
const ipef = article('ipef-launch.txt');
const danube = article('danube-bank-president.txt');
const pact =
  'Chile joins the Coastal Pact\n\nSANTIAGO, 4 May 2024 - Chile joined the Coastal Pact on Monday, Foreign Minister Ana Reyes said.\n';

const folder = mkdtempSync(join(tmpdir(), 'entente-open-'));
const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
}, 60_000);
afterEach(async () => {
  expect(open.problems).toEqual([]);
  expect(open.requests.filter((url) => !url.startsWith(open.served.url) && !/^(?:data|blob):/.test(url))).toEqual([]);
  await open.close();
}, 60_000);

const start = async (options: Parameters<typeof openPage>[2] = {}, graph: unknown = fixtureGraph()): Promise<Page> => {
  open = await openPage(browser, graph, options);
  return open.page;
};
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Open' });
const textBox = (page: Page) => dialogOf(page).getByRole('textbox', { name: 'Text', exact: true });
const confirm = (page: Page) => dialogOf(page).getByRole('button', { name: 'Open', exact: true });
const closed = (page: Page) => dialogOf(page).waitFor({ state: 'detached' });
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });
const articles = (page: Page) => page.getByRole('button', { name: /^Articles \d/ }).textContent();
const notice = (page: Page, words: RegExp) => page.getByRole('log', { name: 'Notices' }).getByText(words).waitFor();

/** Opens the dialog by key; the text goes where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.keyboard.press('o');
  await dialogOf(page).waitFor();
  await page.keyboard.insertText(text);
}

/** Drags files or folders of this machine over the page, and lets go. */
async function drop(page: Page, ...files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  const here = page.getByText('Drop articles or a graph');
  // Again and again, as a hand that waits does: what hears it is loaded after the page stands.
  await expect
    .poll(async () => {
      for (const type of ['dragEnter', 'dragOver'] as const)
        await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
      return here.isVisible();
    })
    .toBe(true);
  await devtools.send('Input.dispatchDragEvent', { type: 'drop', x: 300, y: 300, data });
  await dialogOf(page).waitFor();
}

async function expectNoBarriers(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations).toEqual([]);
}

describe('opening articles', { timeout: 180_000 }, () => {
  it('goes from pasted words to a graph whose facts open those words', async () => {
    const page = await start();
    await paste(page, ipef);
    await page.getByRole('radio', { name: 'Start a new graph' }).check();
    await confirm(page).click();
    await closed(page);
    await notice(page, /Opened: 1 article, \d+ names, \d+ facts/);
    await selection(page)
      .getByRole('heading', { name: /Biden opens an Indo-Pacific trade club/ })
      .waitFor();
    expect(await articles(page)).toMatch(/1$/);
    await page.keyboard.press('/');
    await page.keyboard.type('solheim');
    await page.keyboard.press('Enter');
    await selection(page).getByRole('heading', { name: 'Ingrid Solheim' }).waitFor();
    await selection(page)
      .getByRole('button', { name: /senior fellow.*Bergen Forum/ })
      .click();
    expect(await highlighted(page)).toEqual(['Ingrid Solheim, a senior fellow at the Bergen Forum on World Trade']);
  });

  it('adds to the open graph, and takes it back with undo', async () => {
    const page = await start();
    expect(await articles(page)).toMatch(/2$/);
    await paste(page, pact);
    await confirm(page).click();
    await closed(page);
    await notice(page, /1 more article/);
    expect(await articles(page)).toMatch(/3$/);
    await paste(page, danube);
    await confirm(page).click();
    await closed(page);
    expect(await articles(page)).toMatch(/4$/);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await articles(page)).toMatch(/3$/);
    // what was undone does not come back with the next article
    await paste(page, pact.replace('Chile', 'Peru').replace('Ana Reyes', 'Rosa Diaz'));
    await confirm(page).click();
    await closed(page);
    expect(await articles(page)).toMatch(/4$/);
    await page.getByRole('button', { name: 'Danube' }).waitFor({ state: 'detached' });
  });

  it('makes an empty graph that of the article, with its name', async () => {
    const empty = { ...fixtureGraph(), nodes: [], edges: [] };
    const page = await start({}, { ...empty, attributes: { ...empty.attributes, documents: [] } });
    await paste(page, pact);
    expect(await page.getByRole('radio').count()).toBe(0);
    await confirm(page).click();
    await closed(page);
    await page.keyboard.press('o');
    await dialogOf(page).getByRole('radio', { name: 'Add to “Chile joins the Coastal Pact”' }).waitFor();
  });

  it('keeps a pasted text through a reload, with the date and the title that were given', async () => {
    const page = await start();
    await paste(page, 'Chile joined the Coastal Pact on Monday, Foreign Minister Ana Reyes said.');
    await page.getByLabel('Title, if').fill('A new member');
    await page.getByLabel('Date, if').fill('2024-05-06');
    await page.reload();
    await page.locator('.page').waitFor();
    await page.keyboard.press('o');
    await confirm(page).click();
    await closed(page);
    await selection(page).getByRole('heading', { name: 'A new member' }).waitFor();
    await expect(selection(page).textContent()).resolves.toContain('6 May 2024');
    await page.keyboard.press('o');
    expect(await textBox(page).inputValue()).toBe('');
  });

  it('takes text that is pasted where nobody types', async () => {
    const page = await start();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, danube);
    await dialogOf(page).waitFor();
    expect(await textBox(page).inputValue()).toBe(danube);
  });
});

describe('opening files', { timeout: 180_000 }, () => {
  it('opens what is dropped anywhere, with Enter alone', async () => {
    const page = await start();
    await drop(page, write('pact.md', `# ${pact}`));
    await dialogOf(page).getByText('pact.md').waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Open');
    await page.keyboard.press('Enter');
    await closed(page);
    await selection(page).getByRole('heading', { name: 'Chile joins the Coastal Pact' }).waitFor();
  });

  it('searches a dropped folder for articles, and says what it left out', async () => {
    const inside = join(folder, 'news');
    mkdirSync(join(inside, 'may/.hidden'), { recursive: true });
    writeFileSync(join(inside, 'may/pact.txt'), pact);
    writeFileSync(join(inside, 'may/.hidden/secret.txt'), pact);
    writeFileSync(join(inside, 'photo.jpg'), 'no words');
    const page = await start();
    await drop(page, inside);
    await dialogOf(page).getByText('1 file; 1 of another kind are left out').waitFor();
    await page.getByText('news/may/pact.txt').waitFor();
    await confirm(page).click();
    await page.getByText('1 file of another kind in the folder was left out.').waitFor();
    await page.getByRole('button', { name: 'Show the graph' }).click();
    expect(await articles(page)).toMatch(/3$/);
  });

  it('reads the good ones of many, and says of each other why not', async () => {
    const page = await start();
    await page.keyboard.press('o');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).click(),
    ]);
    await chooser.setFiles([
      write('blank.txt', '  '),
      write('scan.pdf', '%PDF-1.7 no words'),
      write('broken.json', '{"nodes": 3}'),
      write('<img src=x onerror=alert(1)>\u202Etxt.txt', ' '),
      write('undated.txt', 'Chile joins the pact\n\nChile joined the Coastal Pact on Monday, said Ana Reyes.'),
    ]);
    await confirm(page).click();
    const result = dialogOf(page);
    await result.getByRole('button', { name: 'Show the graph' }).waitFor();
    await expect(
      result.getByRole('region', { name: 'Not opened' }).getByRole('listitem').allTextContents(),
    ).resolves.toEqual([
      expect.stringMatching(/^<img src=x onerror=alert\(1\)>.*There are no words in it/),
      expect.stringMatching(/^blank\.txtThere are no words in it/),
      expect.stringMatching(/^scan\.pdfThis is a PDF, not text/),
      expect.stringMatching(/^broken\.json./),
    ]);
    await expect(result.getByRole('region', { name: 'Opened', exact: true }).textContent()).resolves.toContain(
      'No date was found',
    );
    expect(await page.locator('dialog img').count()).toBe(0);
    await expectNoBarriers(page);
    await result.getByRole('button', { name: 'undated.txt' }).click();
    await selection(page).getByRole('heading', { name: 'Chile joins the pact' }).waitFor();
  });

  it('opens a graph as one of its own, or adds it', async () => {
    const page = await start();
    const other = fixtureGraph();
    const kept = other.nodes.filter(({ key }) => !key.startsWith('document:')).slice(0, 3);
    const file = write(
      'three.json',
      JSON.stringify({ ...other, attributes: { ...other.attributes, documents: [] }, nodes: kept, edges: [] }),
    );
    await drop(page, file);
    expect(await page.getByRole('radio', { name: 'Start a new graph' }).isChecked()).toBe(true);
    await confirm(page).click();
    await closed(page);
    await page.getByRole('img', { name: /Graph of 3 nodes and 0 edges/ }).waitFor();
  });
});

describe('while it reads', { timeout: 180_000 }, () => {
  it('shows each stage, stops at Cancel, and keeps the text', async () => {
    const page = await start();
    await paste(page, ipef);
    await confirm(page).click();
    const status = dialogOf(page).getByRole('status');
    await status.getByText('Reading Pasted text').waitFor();
    expect(await dialogOf(page).getByRole('progressbar').count()).toBe(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await textBox(page).inputValue()).toBe(ipef);
    await page.keyboard.press('Escape');
    await closed(page);
    await page.waitForTimeout(1500);
    expect(await articles(page)).toMatch(/2$/);
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('stops when the dialog is closed', async () => {
    const page = await start();
    await paste(page, ipef);
    await confirm(page).click();
    await dialogOf(page).getByRole('status').getByText('Reading Pasted text').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await page.waitForTimeout(1500);
    expect(await articles(page)).toMatch(/2$/);
  });

  it('says so when the model cannot be had, and keeps the text', async () => {
    const page = await start();
    await page.route('**/model/encoder*', (route) => route.fulfill({ status: 404 }));
    await paste(page, pact);
    await confirm(page).click();
    await dialogOf(page)
      .getByRole('alert')
      .getByText(/model’s file .* cannot be loaded/)
      .waitFor();
    expect(await textBox(page).inputValue()).toBe(pact);
    open.problems.splice(0, open.problems.length, ...open.problems.filter((problem) => !problem.includes('404')));
  });
});

describe('opening an address', { timeout: 180_000 }, () => {
  it('asks the server of this page, and nobody else', async () => {
    const page = await start();
    await page.route('**/fetch?url=*', (route) => {
      expect(route.request().headers()['x-entente']).toBe('1');
      return route.fulfill({
        status: 200,
        headers: { 'X-Entente-Url': 'https://paper.example/pact', 'X-Entente-Type': 'text/plain' },
        body: pact,
      });
    });
    await page.keyboard.press('o');
    await page.getByLabel(/address of an article/).fill('https://paper.example/pact?utm_source=x');
    await confirm(page).click();
    await closed(page);
    await selection(page).locator('a[href="https://paper.example/pact"]').waitFor();
  });

  it('passes on why an address is refused', async () => {
    const page = await start();
    await page.keyboard.press('o');
    await page.getByLabel(/address of an article/).fill('http://169.254.169.254/latest');
    await confirm(page).click();
    await dialogOf(page)
      .getByText(/on this machine or its own network/)
      .waitFor();
    open.problems.splice(0, open.problems.length, ...open.problems.filter((problem) => !problem.includes('422')));
  });

  it('is not offered by a server that cannot', async () => {
    const page = await start();
    await page.route('**/fetch', (route) => route.fulfill({ status: 200, body: '<!doctype html>' }));
    await page.keyboard.press('o');
    await dialogOf(page).waitFor();
    await page.waitForTimeout(300);
    expect(await page.getByLabel(/address of an article/).count()).toBe(0);
  });
});

describe('the dialog', { timeout: 120_000 }, () => {
  it('is clear to axe in light and dark, and fits a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await start({ colorScheme, width: 360, height: 740 });
      await page.keyboard.press('o');
      await dialogOf(page).waitFor();
      await expectNoBarriers(page);
      expect(await page.evaluate(() => document.querySelector('dialog')?.scrollWidth)).toBeLessThanOrEqual(360);
      if (colorScheme === 'light') await open.close();
    }
  });
});
