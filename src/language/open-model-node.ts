import { type LanguageModel, openLanguageModel } from './encoder.ts';
import { readLanguageResources } from './resources-node.ts';
import type { Runtime } from './runtime.ts';
import { nodeRuntime } from './runtime-node.ts';

/**
 * The language model in a `data` folder, in the native runtime where that loads, else in WebAssembly.
 * @throws {ModelError} A file of the model is missing or damaged.
 */
export async function openModel(dataFolder: string, runtime?: Runtime['name']): Promise<LanguageModel> {
  return openLanguageModel(await readLanguageResources(dataFolder), await nodeRuntime(runtime));
}
