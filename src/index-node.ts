/** What the public API has for Node alone: opening the language model that comes with the package. */
import { fileURLToPath } from 'node:url';
import type { LanguageModel } from './language/encoder.ts';
import { openModel as openModelIn } from './language/open-model-node.ts';
import type { Runtime } from './language/runtime.ts';

export { nodeRuntime } from './language/runtime-node.ts';

/**
 * The language model that comes with the package, in the native runtime where that loads, else in WebAssembly.
 * @throws {ModelError} A file of the model is missing or damaged.
 */
export const openModel = (runtime?: Runtime['name']): Promise<LanguageModel> =>
  // beside `dist` when built, beside `src` in a checkout
  openModelIn(fileURLToPath(new URL('../data', import.meta.url)), runtime);
