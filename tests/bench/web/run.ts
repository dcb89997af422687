/**
 * Prints how fast the explorer is with large graphs, beside a page with sigma and nothing else that draws the same graph in the same
 * browser, and how large its parts are. A ratio of 2 means twice the time of the bare page.
 *
 *   npm run bench:web [-- --nodes 1000,10000,50000] [--web FOLDER]
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { chunksOf } from './bundle.ts';
import { hubKey, hubLabel, makeGraph } from './make-graph.ts';
import { type LongestTask, type Opened, openMeasured } from './measure.ts';
import { buildPages, type Pages } from './pages.ts';

const { values } = parseArgs({
  options: { nodes: { type: 'string', default: '1000,10000,50000' }, web: { type: 'string' } },
});
const sizes = values.nodes.split(',').map(Number);
if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 10)) {
  console.error(
    `--nodes ${values.nodes} is no list of sizes. Give whole numbers from 10 on, such as --nodes 1000,10000.`,
  );
  process.exit(2);
}

/** The width of the view, in the graph's units, in which no other node lies above the one that is clicked. */
const near = 60;
/** For so long the force layout runs while tasks are watched. */
const layoutMs = 6000;
const heading = `//*[self::h2][normalize-space(.)='${hubLabel}']`;
const drawnWith = (count: string) => `boolean(//*[@role='img'][contains(@aria-label, '${count}')])`;

interface Row {
  readonly what: string;
  readonly explorer: number | undefined;
  readonly bare?: number | undefined;
  readonly unit: 'ms' | 'MB';
}

const pages = await buildPages(values.web);
printChunks(pages.explorer);
// It looks for the page when it is read.
process.env.ENTENTE_WEB = pages.explorer;
const { launchBrowser } = await import('../../web/browser.ts');
const browser = await launchBrowser();
try {
  for (const size of sizes) printRows(size, await measure(browser, pages, size));
} finally {
  await browser.close();
}

async function measure(browser: Browser, pages: Pages, size: number): Promise<Row[]> {
  const graph = makeGraph(size);
  const graphText = JSON.stringify(graph);
  const hub = graph.nodes.find(({ key }) => key === hubKey)?.attributes;
  const bare = await openMeasured(browser, pages.bare, graphText);
  const bareLoad = await bare.longestTask();
  const bareHeap = await bare.heap();
  await bare.page.evaluate(([node, width]) => window.bare.lookAt(node, width), [hubKey, near] as const);
  const bareClick = await clickMiddle(bare, '#canvas');
  await bare.longestTask();
  const bareFilter = await bare.latency(
    'keydown',
    async () => {
      await bare.page.evaluate(() => addEventListener('keydown', () => window.bare.hideKind('institution')));
      await bare.page.keyboard.press('x');
    },
    `boolean(//h2[.='Without institution'])`,
  );
  const bareFilterTask = await bare.longestTask();
  await bare.close();

  const own = await openMeasured(browser, pages.explorer, graphText);
  const { page } = own;
  await page.waitForTimeout(1500);
  const load = await own.longestTask();
  const heap = await own.heap();
  // Found by their place: to find them by role and name, the page's thread would work out the names of all there is.
  const all = page.locator('.scope button', { hasText: 'Show all' });
  let showAll: number | undefined;
  let showAllTask: LongestTask | undefined;
  if ((await all.count()) > 0 && size <= 10_000) {
    showAll = await own.latency('pointerdown', () => all.click(), drawnWith(`Graph of ${size} nodes`));
    await page.waitForTimeout(3000);
    showAllTask = await own.longestTask();
  }
  const legend = page.locator('.legend button', { hasText: 'Institutions' });
  const before = (await page.locator('.canvas').getAttribute('aria-label')) ?? '';
  const filter = await own.latency(
    'pointerdown',
    () => legend.click(),
    `boolean(//*[@role='img'][@aria-label!='${before}'])`,
  );
  await page.waitForTimeout(1000);
  const filterTask = await own.longestTask();
  await legend.click();
  await page.waitForTimeout(1000);

  await page.keyboard.press('/');
  await page.keyboard.type(hubLabel.slice(0, -1));
  await page.waitForTimeout(500);
  const search = await own.latency(
    'keydown',
    () => page.keyboard.type(hubLabel.slice(-1)),
    `boolean(//*[@role='option'][starts-with(normalize-space(.), '${hubLabel}')])`,
  );
  await page.keyboard.press('Enter');
  await page.locator(`xpath=${heading}`).waitFor();
  // The address names the place of its node, and nothing as selected.
  await page.evaluate((place) => {
    location.hash = `camera=${place}`;
  }, `${hub?.x},${hub?.y},${near}`);
  await page.locator(`xpath=${heading}`).waitFor({ state: 'detached' });
  await page.waitForTimeout(1500);
  const click = await clickMiddle(own, '.canvas');
  await own.longestTask();
  await page.locator('.stage-tools [title="Arrange again"]').click();
  await page.waitForTimeout(layoutMs);
  const layoutTask = await own.longestTask();
  await own.close();

  return [
    { what: 'first paint', explorer: own.firstPaint, bare: bare.firstPaint, unit: 'ms' },
    ...taskRows('loading', load, bareLoad),
    { what: 'heap after loading', explorer: heap / 1e6, bare: bareHeap / 1e6, unit: 'MB' },
    { what: 'show all', explorer: showAll, unit: 'ms' },
    ...taskRows('showing all', showAllTask),
    { what: 'click to panel', explorer: click, bare: bareClick, unit: 'ms' },
    { what: 'filter', explorer: filter, bare: bareFilter, unit: 'ms' },
    ...taskRows('filtering', filterTask, bareFilterTask),
    { what: 'search', explorer: search, unit: 'ms' },
    ...taskRows('laying out', layoutTask),
  ];
}

function taskRows(during: string, explorer: LongestTask | undefined, bare?: LongestTask): Row[] {
  return [
    { what: `longest task while ${during}`, explorer: explorer?.wall, bare: bare?.wall, unit: 'ms' },
    { what: '  by the time of the thread itself', explorer: explorer?.cpu, bare: bare?.cpu, unit: 'ms' },
  ];
}

async function clickMiddle(opened: Opened, canvas: string): Promise<number> {
  const box = await opened.page.locator(canvas).boundingBox();
  if (!box) throw new Error('The canvas has no box.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await opened.page.mouse.move(x, y);
  await opened.page.waitForTimeout(500);
  return opened.latency('pointerdown', () => opened.page.mouse.click(x, y), `boolean(${heading})`);
}

function printRows(size: number, rows: readonly Row[]): void {
  console.log(`\n${size} nodes, ${3 * size} edges`.padEnd(44), 'explorer      bare     ratio');
  const number = (value: number | undefined, unit: string): string =>
    (value === undefined ? '-' : `${value.toFixed(0)} ${unit}`).padStart(9);
  for (const { what, explorer, bare, unit } of rows) {
    const ratio = explorer === undefined || !bare ? '-' : (explorer / bare).toFixed(2);
    console.log(`  ${what.padEnd(40)} ${number(explorer, unit)} ${number(bare, unit)} ${ratio.padStart(9)}`);
  }
}

function printChunks(folder: string): void {
  const chunks = chunksOf(folder);
  const kilobytes = (size: number): string => `${(size / 1024).toFixed(1)} KB`.padStart(10);
  const first = chunks.filter(({ isFirst }) => isFirst);
  console.log('Parts of the page, gzipped; * what it cannot start without');
  for (const { name, size, isFirst } of chunks)
    console.log(`  ${isFirst ? '*' : ' '} ${name.padEnd(40)} ${kilobytes(size)}`);
  console.log(`  ${'first load'.padEnd(42)} ${kilobytes(first.reduce((sum, { size }) => sum + size, 0))}`);
}
