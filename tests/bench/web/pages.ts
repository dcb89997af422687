/** The two pages that are compared, built afresh. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export interface Pages {
  /** Folders with an `index.html`, with `/` at their end. */
  readonly explorer: string;
  readonly bare: string;
}

const root = new URL('../../../', import.meta.url).pathname;

/** Builds both into a new folder; `built` is taken for the explorer when it is given. */
export async function buildPages(built: string | undefined): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const pages = { explorer: built ?? `${folder}/explorer/`, bare: `${folder}/bare/` };
  const common = { emptyOutDir: true, reportCompressedSize: false } as const;
  if (built === undefined)
    await build({
      configFile: join(root, 'web/vite.config.ts'),
      logLevel: 'error',
      build: { ...common, outDir: pages.explorer },
    });
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'tests/bench/web/bare'),
    base: './',
    build: { ...common, outDir: pages.bare, target: 'es2023', modulePreload: { polyfill: false } },
  });
  return pages;
}
