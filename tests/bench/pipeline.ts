import { read } from '../../src/document/read.ts';
import { toJson } from '../../src/export/json.ts';
import { annotate } from '../../src/language/annotate.ts';
import { type LanguageModel, openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import type { Runtime } from '../../src/language/runtime.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { graphOf, readArticle } from '../../src/pipeline.ts';

const DATA = new URL('../../data', import.meta.url).pathname;

export const openModel = async (runtime: Runtime['name']): Promise<LanguageModel> =>
  openLanguageModel(await readLanguageResources(DATA), await nodeRuntime(runtime));

/** What is timed: an article from its text to its graph as JSON, positions included. */
export async function runPipeline(text: string, model: LanguageModel): Promise<string> {
  const article = await readArticle(read({ content: text, name: 'sample.txt' }), model);
  return toJson(graphOf([article], { generator: 'entente bench' }));
}

/** The language stage alone, to tell how much of the time is the model's. */
export async function runLanguage(text: string, model: LanguageModel): Promise<number> {
  return (await annotate(read({ content: text, name: 'sample.txt' }), model)).words.length;
}
