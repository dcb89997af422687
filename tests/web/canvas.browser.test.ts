import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hubKey, hubLabel, makeGraph } from '../bench/web/make-graph.ts';
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

const start = async (graph: unknown = fixtureGraph(), options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
  open = await openPage(browser, graph, options);
  await drawn(open.page);
  return open.page;
};
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });
const keys = (page: Page) => page.getByRole('application', { name: 'Graph, by arrow keys' });
const countOf = (page: Page, nodes: number) =>
  page.getByRole('img', { name: new RegExp(`^Graph of ${nodes} nodes`) }).waitFor();

describe('a large graph on the canvas', { timeout: 180_000 }, () => {
  it('begins with its strongest part, says so, and grows and shrinks on demand', async () => {
    const page = await start(makeGraph(3000));
    const part = page.getByRole('region', { name: 'Part that is drawn' });
    await part.getByText('The most connected 600 of 3,000 nodes.').waitFor();
    await countOf(page, 600);
    await part.getByRole('button', { name: 'Show 600 more' }).click();
    await countOf(page, 1200);
    await part.getByRole('button', { name: 'Show all' }).click();
    await countOf(page, 3000);
    await part.getByText('All 3,000 nodes.').waitFor();
    await part.getByRole('button', { name: 'Back' }).click();
    await countOf(page, 1200);
    await part.getByRole('button', { name: 'Back' }).click();
    await countOf(page, 600);
  });

  it('begins with what is around the node that the address names', async () => {
    const page = await start(makeGraph(3000), { hash: nodeHash('person:2997') });
    const part = page.getByRole('region', { name: 'Part that is drawn' });
    await part.getByText('Number 2997 and its neighbours').waitFor();
    await part.getByRole('button', { name: /^Show .* more$/ }).click();
    await part.getByText('The most connected').waitFor();
  });

  it('works with ten thousand edges on one node', async () => {
    const page = await start(makeGraph(10_000, 'hub'));
    await page.getByRole('button', { name: 'Show all' }).click();
    await countOf(page, 10_000);
    await page.keyboard.press('/');
    await page.keyboard.type(hubLabel);
    await page
      .getByRole('option', { name: new RegExp(`^${hubLabel}\\b`) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await selection(page).getByRole('heading', { name: hubLabel }).waitFor();
    expect(new URL(page.url()).hash).toContain(nodeHash(hubKey));
  });
});

describe('the canvas', { timeout: 180_000 }, () => {
  it('draws again after its graphics were taken away, from where it was', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => location.hash.includes('camera='));
    await drawn(page);
    const before = await picture(page);
    await page.locator('.canvas').evaluate((stage) => {
      const lost = Array.from(stage.querySelectorAll('canvas'), (canvas) => {
        const gl = canvas.className === 'sigma-mouse' ? null : canvas.getContext('webgl2');
        gl?.getExtension('WEBGL_lose_context')?.loseContext();
        return gl !== null;
      });
      if (!lost.includes(true)) throw new Error('There was no context to lose.');
      for (const canvas of stage.querySelectorAll('canvas')) canvas.dataset.old = 'yes';
    });
    await page.waitForFunction(() => document.querySelectorAll('.canvas canvas:not([data-old])').length > 3);
    await drawn(page);
    expect((await picture(page)).equals(before)).toBe(true);
    await page.mouse.move(5, 5);
    open.problems.splice(0, open.problems.length, ...open.problems.filter((text) => !/WebGL|CONTEXT_LOST/.test(text)));
  });

  it('is gone through by arrow keys, opened with Enter, zoomed with plus and fitted with 0', async () => {
    const page = await start();
    await keys(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText('Coral Compact, framework, 8 neighbours. Enter opens it.').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText('Japan, country, 2 neighbours. Enter opens it.').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.getByText('No neighbour above.').waitFor();
    await page.keyboard.press('Enter');
    await selection(page).getByRole('heading', { name: 'Japan' }).waitFor();
    await page.keyboard.press('+');
    await page.waitForFunction(() => location.hash.includes('camera='));
    await page.keyboard.press('0');
    await page.waitForFunction(() => !location.hash.includes('camera='));
  });

  it('shows where the keys are', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Zoom in' }).focus();
    await page.keyboard.press('Shift+Tab');
    expect(await keys(page).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  });

  it('looks after a reload where it looked before', async () => {
    const page = await start();
    const fitted = await picture(page);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForFunction(() => location.hash.includes('camera='));
    // The button is part of the picture.
    await page.mouse.move(5, 5);
    await page.getByRole('button', { name: 'Zoom in' }).blur();
    await drawn(page);
    const before = await picture(page);
    await page.reload();
    await countOf(page, 13);
    await drawn(page);
    // The address has rounded numbers, which may cost a shade at the rim of a line.
    expect(await difference(page, before, await picture(page))).toBeLessThan(0.001);
    expect(await difference(page, before, fitted)).toBeGreaterThan(0.01);
  });

  it('moves nothing when a filter takes nodes away and gives them back', async () => {
    const page = await start();
    const before = await picture(page);
    const people = page.getByRole('button', { name: /^People/ });
    await people.click();
    await countOf(page, 10);
    await drawn(page);
    expect((await picture(page)).equals(before)).toBe(false);
    await people.click();
    await countOf(page, 13);
    await page.mouse.move(5, 5);
    await drawn(page);
    expect((await picture(page)).equals(before)).toBe(true);
  });

  it('arranges nodes on a circle, apart from each other, and as in the file again', async () => {
    const page = await start();
    const before = await picture(page);
    for (const name of ['On a circle, by kind', 'As now, nothing on top of another', 'As in the file']) {
      await page.getByRole('button', { name: 'Arrangement, colours and sizes' }).click();
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: 'Arrange again' }).waitFor();
      await page.mouse.move(5, 5);
      await drawn(page);
      expect((await picture(page)).equals(before), name).toBe(name === 'As in the file');
    }
  });

  it('colours communities, and says which is which', async () => {
    const page = await start();
    const before = await picture(page);
    await page.getByRole('button', { name: 'Arrangement, colours and sizes' }).click();
    await page.getByRole('radio', { name: 'Community' }).check();
    const key = page.getByRole('list', { name: 'Communities by their most important node' });
    await key.getByText('Coral Compact').waitFor();
    await page.keyboard.press('Escape');
    await drawn(page);
    expect((await picture(page)).equals(before)).toBe(false);
  });

  it('becomes a picture of the size that is asked for, with and without paper', async () => {
    const page = await start();
    const box = await page.locator('.canvas').boundingBox();
    await page.getByRole('button', { name: 'Share' }).click();
    const save = async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: /^PNG/ }).click();
      return inspect(page, await readFile(await (await download).path()));
    };
    const plain = await save();
    expect([plain.width, plain.height]).toEqual([2 * (box?.width ?? 0), 2 * (box?.height ?? 0)]);
    expect(plain.transparent).toBe(0);
    // Nodes, edges and names.
    expect(plain.colours).toBeGreaterThan(50);
    await page.getByRole('checkbox', { name: 'Transparent background' }).check();
    const clear = await save();
    expect(clear.transparent).toBeGreaterThan(0.8);
    expect(clear.transparent).toBeLessThan(1);
  });
});

/** Resolves when the canvas has not changed for some frames. */
async function drawn(page: Page): Promise<void> {
  for (let before = await picture(page), same = 0; same < 2; ) {
    await page.waitForTimeout(120);
    const now = await picture(page);
    same = now.equals(before) ? same + 1 : 0;
    before = now;
  }
}

const picture = (page: Page): Promise<Buffer> => page.locator('.canvas').screenshot();

/** Share of the pixels of two pictures that differ by more than a shade. */
function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const read = async (data: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('No 2d context.');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [first, second] = await Promise.all(pictures.map(read));
      if (!first || first.length !== second?.length) return 1;
      const pixels = new Set<number>();
      for (let i = 0; i < first.length; i++) if (Math.abs((first[i] ?? 0) - (second[i] ?? 0)) > 24) pixels.add(i >> 2);
      return pixels.size / (first.length / 4);
    },
    [a, b].map((buffer) => buffer.toString('base64')),
  );
}

/** Size of a PNG, share of its pixels that are clear, and number of its colours. */
function inspect(
  page: Page,
  png: Buffer,
): Promise<{ width: number; height: number; transparent: number; colours: number }> {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2d context.');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const clear = pixels.filter((pixel) => pixel >>> 24 === 0).length;
    return {
      width: image.width,
      height: image.height,
      transparent: clear / pixels.length,
      colours: new Set(pixels).size,
    };
  }, png.toString('base64'));
}
