import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readText } from '../src/document/read-text.ts';
import { toJson } from '../src/export/json.ts';
import { openLanguageModel } from '../src/language/encoder.ts';
import { readLanguageResources } from '../src/language/resources-node.ts';
import { nodeRuntime } from '../src/language/runtime-node.ts';
import { graphOf, readArticle } from '../src/pipeline.ts';

const DATA = new URL('../data', import.meta.url).pathname;
const OPTIONS = { generator: 'test' };

async function sample(name: string) {
  return readText(await readFile(`${DATA}/articles/${name}.txt`, 'utf8'), { id: name });
}

it('reads an article to the same bytes alone and among others, in whatever order they come', async () => {
  const [pact, bank] = [await sample('ipef-launch'), await sample('danube-bank-president')];
  const resources = await readLanguageResources(DATA);
  const alone = await openLanguageModel(resources, await nodeRuntime());
  const first = await readArticle(pact, alone);
  await alone.close();
  const shared = await openLanguageModel(resources, await nodeRuntime());
  const other = await readArticle(bank, shared);
  const second = await readArticle(pact, shared);
  await shared.close();
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  expect(toJson(graphOf([second], OPTIONS))).toBe(toJson(graphOf([first], OPTIONS)));
  expect(toJson(graphOf([other, second], OPTIONS))).toBe(toJson(graphOf([first, other], OPTIONS)));
}, 60_000);
