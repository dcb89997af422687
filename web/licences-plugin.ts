/** Writes the licences of the npm packages that the page bundles beside it: their texts must go wherever their code goes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NOTICES = /^(?:licen[cs]e|copying|notice)/i;

/** One plugin for the page, which writes the file, and one for its workers, which are bundled first and apart. */
export function licencesPlugins(fileName: string): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>();
  const collect = (moduleIds: readonly string[]): void => {
    for (const id of moduleIds) {
      const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
      if (folder !== undefined && !id.startsWith('\0')) folders.add(folder);
    }
  };
  const collecting = (name: string, finish: Plugin['generateBundle']): Plugin => ({
    name,
    apply: 'build',
    renderChunk: (_, chunk) => {
      collect(chunk.moduleIds);
      return null;
    },
    generateBundle: finish,
  });
  return {
    worker: collecting('licences-of-worker', undefined),
    page: collecting('licences', function () {
      this.emitFile({ type: 'asset', fileName, source: [...folders].sort().map(sectionOf).join('\n\n') });
    }),
  };
}

/** @throws {Error} The package has no licence file: one must not ship it without looking. */
function sectionOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const files = readdirSync(folder).filter((file) => NOTICES.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file. Find its terms before bundling it.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see below'})`, '='.repeat(72), ...texts].join('\n\n');
}
