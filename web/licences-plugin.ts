/** Writes the licences of the npm packages that the page bundles beside it: their texts must go wherever their code goes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const NOTICES = /^(?:licen[cs]e|copying|notice)/i;
/** Texts for packages that are published without theirs, as their readme and source name it. */
const OURS = join(import.meta.dirname, 'licences');
/** The terms of the tables and the model, which lie beside the page too. */
const NOTICE = join(import.meta.dirname, '../NOTICE');

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
      this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source: readFileSync(NOTICE) });
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
  const ours = join(OURS, `${name}.txt`);
  const own = readdirSync(folder).filter((file) => NOTICES.test(file));
  const files = own.length > 0 ? own.sort().map((file) => join(folder, file)) : existsSync(ours) ? [ours] : [];
  if (files.length === 0) throw new Error(`${name} has no licence file. Find its terms before bundling it.`);
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return [`${name} ${version} (${license ?? 'see below'})`, '='.repeat(72), ...texts].join('\n\n');
}
