/**
 * The files of the language model as a module for the reading worker: where each lies beside the built page, and how long it is.
 * Vite copies what is imported with `?url`, under a name that changes with the content, so that a copy in a cache is never stale.
 */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { GAZETTEER_FILES, RESOURCE_FILES } from '../src/language/resources.ts';

const ID = 'virtual:model-files';
const data = join(import.meta.dirname, '../data');
const wasm = createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');

export function modelFilesPlugin(): Plugin {
  const names = [...Object.values(RESOURCE_FILES), ...GAZETTEER_FILES.map(([, file]) => file)];
  const files = [...names.map((name) => ({ name, path: join(data, name) })), { name: 'runtime', path: wasm }];
  return {
    name: 'model-files',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const imports = files.map(({ path }, at) => `import url${at} from ${JSON.stringify(`${path}?url`)};`);
      const entries = files.map(
        ({ name, path }, at) => `  { name: ${JSON.stringify(name)}, url: url${at}, bytes: ${statSync(path).size} },`,
      );
      return [...imports, 'export const modelFiles = [', ...entries, '];'].join('\n');
    },
  };
}

/** Where Vite puts an asset: the model's files in a folder of their own. */
export const assetFileNames = ({ names }: { readonly names: readonly string[] }): string =>
  `${names.some((name) => /\.(?:onnx|wasm|txt)$/.test(name)) ? 'model' : 'assets'}/[name]-[hash][extname]`;
