/** WCAG 2.2 A and AA as far as axe can tell, in every main state, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edgeHash, launchBrowser, nodeHash, openPage } from './browser.ts';
import { fixtureGraph } from './fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const edge = edgeHash('statement|person:kenji-morita|framework:coral-compact|s2');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close(), 60_000);

async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added: the page's policy allows no other script.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (
      globalThis as unknown as {
        axe: {
          run(
            where: Document,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      }
    ).axe.run;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/** Each main state: where the address leads, and what is done there. */
const states: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  ['the first visit', '', async () => undefined],
  ['a node', nodeHash('person:ana-reyes'), async () => undefined],
  ['an edge with its words', edge, async () => undefined],
  [
    'the table of nodes',
    'table=nodes',
    (page) =>
      page
        .getByRole('button', { name: /New Zealand/ })
        .first()
        .waitFor(),
  ],
  ['the table of facts', 'table=facts', (page) => page.getByRole('columnheader', { name: 'Basis' }).waitFor()],
  [
    'the table of statements',
    'table=statements',
    (page) => page.getByRole('columnheader', { name: 'Speaker' }).waitFor(),
  ],
  [
    'questions',
    `side=ask&ask=${encodeURIComponent('{"type":"statements","about":"country:FJ"}')}`,
    (page) => page.getByRole('region', { name: 'Answer' }).waitFor(),
  ],
  [
    'corrections',
    'side=edits',
    (page) => page.getByRole('tabpanel', { name: 'Corrections' }).getByRole('button', { name: 'Add a fact' }).waitFor(),
  ],
  [
    'opening',
    '',
    async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'sharing',
    '',
    async (page) => {
      await page.keyboard.press('s');
      await page.getByRole('dialog', { name: 'Share' }).waitFor();
    },
  ],
  [
    'recent graphs',
    '',
    async (page) => {
      await page.getByRole('button', { name: 'Recent graphs' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'keys',
    '',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    },
  ],
  [
    'a merge',
    nodeHash('person:ana-reyes'),
    async (page) => {
      await page.getByRole('button', { name: 'Merge…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'a new fact',
    'side=edits',
    async (page) => {
      await page.getByRole('button', { name: 'Add a fact' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

describe('what axe finds', { timeout: 180_000 }, () => {
  for (const colorScheme of ['light', 'dark'] as const)
    it(`is nothing in any main state, ${colorScheme}`, async () => {
      const found: string[] = [];
      for (const [name, hash, act] of states) {
        const { page, close } = await openPage(browser, fixtureGraph(), {
          hash,
          colorScheme,
          width: 1440,
          height: 900,
        });
        await act(page);
        await page.waitForTimeout(150);
        found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
        await close();
      }
      expect(found).toEqual([]);
    });

  it('is nothing on a phone, in each pane', async () => {
    const { page, close } = await openPage(browser, fixtureGraph(), { width: 360, height: 740, hash: edge });
    const found: string[] = [];
    for (const pane of ['Graph', 'Tools', 'Facts', 'Article', 'Tables']) {
      await page.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: pane }).click();
      await page.waitForTimeout(150);
      found.push(...(await violations(page)).map((violation) => `${pane}: ${violation}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), pane).toBeLessThanOrEqual(360);
    }
    await close();
    expect(found).toEqual([]);
  });
});
