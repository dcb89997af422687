import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { edgeHash, highlighted, launchBrowser, nodeHash, type OpenPage, openPage } from './browser.ts';
import { compactKey, fixtureGraph } from './fixture.ts';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close(), 60_000);
afterEach(async () => {
  // Whatever a test did, the page stayed within its policy and raised no error.
  expect(open.problems).toEqual([]);
  expect(open.requests.filter((url) => !url.startsWith(open.served.url) && !url.startsWith('data:'))).toEqual([]);
  await open.close();
}, 60_000);

const start = async (options: Parameters<typeof openPage>[2] = {}, graph: unknown = fixtureGraph()): Promise<Page> => {
  open = await openPage(browser, graph, options);
  return open.page;
};

const morita = 'statement|person:kenji-morita|framework:coral-compact|s2';
const moritaWords = 'would "cost small ports more than it saves them" unless Australia pays its share';
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });

describe('the page', { timeout: 120_000 }, () => {
  it('draws the graph under the strict policy, with nothing fetched from elsewhere', async () => {
    const page = await start();
    await page.waitForFunction(() => document.querySelectorAll('.canvas canvas').length > 3);
    await expect(page.getByRole('img', { name: /Graph of 13 nodes and 18 edges/ }).count()).resolves.toBe(1);
  });

  it('marks exactly the words behind an edge that the address names, and has them in view', async () => {
    const page = await start({ hash: edgeHash(morita) });
    expect(await highlighted(page)).toEqual([moritaWords]);
    await expectInView(page);
    await expect(selection(page).textContent()).resolves.toContain('oppose');
    await expect(selection(page).textContent()).resolves.toContain('88 % sure');
  });

  it('marks both passages of a fact, and moves to the other article when its passage is chosen', async () => {
    const page = await start({ hash: edgeHash('membership|country:CL|framework:coral-compact|observer') });
    expect(await highlighted(page)).toEqual(['Chile takes part as an observer']);
    await selection(page).getByRole('button', { name: 'Chile, an observer since the signing' }).click();
    expect(await highlighted(page)).toEqual(['Chile, an observer since the signing']);
    expect(await page.getByRole('tab', { name: /Fiji applies/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('lists the facts of a node by kind; a click on one opens its words, Escape goes back', async () => {
    const page = await start({ hash: nodeHash('person:ana-reyes') });
    const headings = await selection(page).getByRole('heading', { level: 3 }).allTextContents();
    expect(headings).toEqual(['Affiliations 1', 'Statements 3']);
    expect(await highlighted(page, 'beside')).toEqual([
      'Ana Reyes, an adviser at the Harbour Institute',
      'Fiji wants to join the Coral Compact next year',
      'praised Japan for opening its fund to late arrivals',
    ]);
    await selection(page)
      .getByRole('button', { name: /praised about Japan/ })
      .click();
    expect(await highlighted(page)).toEqual(['praised Japan for opening its fund to late arrivals']);
    expect(new URL(page.url()).hash).toContain('edge=');
    await page.keyboard.press('Escape');
    await selection(page).getByRole('heading', { name: 'Ana Reyes' }).waitFor();
  });

  it('goes from marked words in the article to their fact', async () => {
    const page = await start({ hash: nodeHash('person:ana-reyes') });
    await page.getByRole('link', { name: 'Fiji wants to join the Coral Compact next year' }).click();
    await selection(page)
      .getByRole('heading', { name: /Ana Reyes.*told.*Fiji/ })
      .waitFor();
    expect(await highlighted(page)).toEqual(['Fiji wants to join the Coral Compact next year']);
  });

  it('selects the node and the edge that are clicked on the canvas', async () => {
    const page = await start({}, twoNodes());
    const box = await page.locator('.canvas').boundingBox();
    if (!box) throw new Error('The canvas has no box.');
    await drawn(page);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await selection(page)
      .getByRole('heading', { name: /Ana Reyes.*adviser of.*Harbour Institute/ })
      .waitFor();
    expect(await highlighted(page)).toEqual(['Ana Reyes, an adviser at the Harbour Institute']);
    await page.mouse.click(box.x + 56, box.y + box.height / 2);
    await selection(page).getByRole('heading', { name: 'Ana Reyes' }).waitFor();
  });

  it('draws stated facts solid, inferred ones dashed and background ones dotted', async () => {
    const runs: number[] = [];
    for (const basis of ['stated', 'inferred', 'background'] as const) {
      const page = await start({ hash: 'background=1&without=document' }, twoNodes(basis));
      runs.push(await inkRuns(page));
      if (basis !== 'background') await open.close();
    }
    const [stated = 0, inferred = 0, background = 0] = runs;
    expect(stated).toBe(1);
    expect(inferred).toBeGreaterThan(5);
    expect(background).toBeGreaterThan(inferred);
  });

  it('follows the theme of the system, and the button turns it', async () => {
    const page = await start({ colorScheme: 'dark' });
    const paper = () => page.locator('.stage').evaluate((element) => getComputedStyle(element).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Light theme' }).click();
    expect(await paper()).not.toBe(dark);
    await page.getByRole('button', { name: 'Dark theme' }).click();
    expect(await paper()).toBe(dark);
  });

  it('finds a node by an alias, by keyboard alone', async () => {
    const page = await start();
    await page.keyboard.press('/');
    await page.keyboard.type('aotea');
    await page.getByRole('option', { name: /New Zealand.*Aotearoa/ }).waitFor();
    await page.keyboard.press('Enter');
    await selection(page).getByRole('heading', { name: 'New Zealand' }).waitFor();
    await expect(page.getByRole('status', { name: 'Selected' }).textContent()).resolves.toBe('Selected: New Zealand');
  });

  it('reaches every fact without the canvas: tables by keyboard, with a visible focus', async () => {
    const page = await start();
    await page.keyboard.press('t');
    await page.getByRole('tab', { name: /Nodes/ }).focus();
    await page.keyboard.press('ArrowRight');
    const row = page.getByRole('button', { name: /observer.*Chile, Coral Compact/ });
    await row.focus();
    expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await highlighted(page)).toEqual(['Chile takes part as an observer']);
    expect(await row.getAttribute('aria-pressed')).toBe('true');
  });

  it('keeps background facts out until they are asked for, and says where they come from', async () => {
    const page = await start({ hash: 'table=nodes' });
    await page.getByRole('tab', { name: 'Nodes 13' }).waitFor();
    await expect(page.getByRole('button', { name: 'Peru' }).count()).resolves.toBe(0);
    await page.getByRole('switch', { name: /Background facts/ }).check();
    await page.getByRole('button', { name: 'Peru' }).click();
    await selection(page)
      .getByRole('button', { name: /Peru is an observer in Coral Compact/ })
      .click();
    expect(await highlighted(page)).toEqual([]);
    await page.getByText('No article says this here; it comes from a table').waitFor();
    await expect(selection(page).textContent()).resolves.toContain('Coral Compact secretariat');
  });

  it('hides a kind from the legend and shows it again', async () => {
    const page = await start();
    const people = page.getByRole('button', { name: /^People/ });
    await people.click();
    await page.getByRole('img', { name: /Graph of 10 nodes/ }).waitFor();
    await people.click();
    await page.getByRole('img', { name: /Graph of 13 nodes/ }).waitFor();
  });

  it('runs the layout in a worker, and stops it on request', async () => {
    const page = await start();
    const before = page.waitForEvent('worker');
    await page.getByRole('button', { name: 'Arrange again' }).click();
    await before;
    // It may come to rest by itself before the click.
    await page.getByRole('button', { name: /Stop the layout|Arrange again/ }).click();
    await page.waitForTimeout(200);
  });

  it('quotes the evidence when the articles were left out of the graph', async () => {
    const graph = fixtureGraph();
    for (const { attributes } of graph.nodes) if ('sha256' in attributes) Reflect.deleteProperty(attributes, 'text');
    const page = await start({ hash: edgeHash(morita) }, graph);
    await page.getByText('The article’s text was left out').waitFor();
    expect(await highlighted(page)).toEqual([moritaWords]);
  });

  it('shows script, markup and reordering characters in names as text', async () => {
    const graph = fixtureGraph();
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const edge = graph.edges.find(({ key }) => key === morita);
    if (!edge) throw new Error('The fixture has lost an edge.');
    for (const node of graph.nodes)
      Object.assign(node.attributes, {
        label: `\u202e${script} ${node.attributes.label}`,
        aliases: [script, '__proto__'],
        url: 'javascript:alert(3)',
        title: script,
      });
    Object.assign(edge.attributes, { text: script, cue: script, venue: script });
    graph.nodes.push({
      key: 'person:__proto__',
      attributes: { kind: 'person', label: 'x'.repeat(1000), aliases: [], roles: [], mentions: 1 },
    });
    const page = await start({ hash: `${edgeHash(morita)}&table=facts` }, graph);
    await expect(selection(page).textContent()).resolves.toContain(script);
    await page.getByRole('tab', { name: /Nodes/ }).click();
    await page
      .getByRole('button', { name: /Kenji Morita/ })
      .first()
      .click();
    await page.goto(`${open.served.url}#${nodeHash(compactKey)}`);
    await page.waitForTimeout(300);
    expect(await page.locator('script:not([src]), img, a[href^="javascript"]').count()).toBe(0);
  });

  it('says what is wrong with a file that is no graph', async () => {
    open = await openPage(browser, { nodes: 3 });
    expect(await open.page.getByRole('alert').textContent()).toContain('no graph');
  });
});

describe('the page on a phone', { timeout: 120_000 }, () => {
  it('has its panes as tabs, and goes from a fact to its words', async () => {
    const page = await start({ width: 390, height: 844, hash: nodeHash('person:kenji-morita'), colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Facts', exact: true }).click();
    await selection(page)
      .getByRole('button', { name: /said about Coral Compact/ })
      .click();
    await expectInView(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

async function expectInView(page: Page): Promise<void> {
  await page.waitForTimeout(200);
  const inside = await page.locator('.article-text').evaluate((box) => {
    const mark = box.querySelector('mark.current')?.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    return mark !== undefined && mark.height > 0 && mark.top >= frame.top && mark.bottom <= frame.bottom;
  });
  expect(inside).toBe(true);
}

/** Resolves when what was scheduled for the next frames has been drawn. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  });

/** How many pieces an edge across the middle of the canvas is drawn in. */
async function inkRuns(page: Page): Promise<number> {
  const box = await page.locator('.canvas').boundingBox();
  if (!box) throw new Error('The canvas has no box.');
  await drawn(page);
  // Between the nodes, clear of their labels and of the arrow head.
  const clip = {
    x: Math.round(box.x + 130),
    y: Math.round(box.y + box.height / 2) - 3,
    width: box.width - 280,
    height: 6,
  };
  const image = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2d context.');
    context.drawImage(picture, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, picture.width, picture.height);
    const paper = pixels.slice(0, 3);
    const inked = Array.from({ length: picture.width }, (_, x) =>
      Array.from({ length: picture.height }, (_, y) => (y * picture.width + x) * 4).some((at) =>
        [0, 1, 2].some((channel) => Math.abs((pixels[at + channel] ?? 0) - (paper[channel] ?? 0)) > 40),
      ),
    );
    return inked.filter((ink, x) => ink && !inked[x - 1]).length;
  }, image);
}

/** One straight edge across the middle of the canvas. */
function twoNodes(basis: 'stated' | 'inferred' | 'background' = 'stated') {
  const graph = fixtureGraph();
  const ends = ['person:ana-reyes', 'institution:harbour-institute'];
  const nodes = graph.nodes.filter(({ key }) => ends.includes(key) || key === compactKey);
  for (const node of nodes) Object.assign(node.attributes, { x: ends.indexOf(node.key) * 100, y: 0 });
  // The article stands at the same height, further right, so that the edge's middle is known.
  const [, , last] = nodes;
  Object.assign(last?.attributes ?? {}, { x: 100, y: 1 });
  const edges = graph.edges.filter(({ key }) => key.startsWith('affiliation|person:ana-reyes'));
  for (const edge of edges) Object.assign(edge.attributes, { basis });
  return { ...graph, nodes, edges };
}
