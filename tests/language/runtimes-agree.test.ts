import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { read } from '../../src/document/read.ts';
import { annotate } from '../../src/language/annotate.ts';
import { openLanguageModel } from '../../src/language/encoder.ts';
import type { Layers } from '../../src/language/layers.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import type { Runtime } from '../../src/language/runtime.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';

const DATA = new URL('../../data/', import.meta.url);

/** The sample articles. */
function documents(): Document[] {
  const folder = new URL('articles/', DATA);
  const files = readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file) && file !== 'README.md');
  return files.sort().map((name) => read({ content: readFileSync(new URL(name, folder), 'utf8'), name }));
}

async function annotateAll(runtime: Runtime['name'], articles: readonly Document[]): Promise<Layers[]> {
  const model = await openLanguageModel(await readLanguageResources(DATA.pathname), await nodeRuntime(runtime));
  const layers: Layers[] = [];
  for (const article of articles) layers.push(await annotate(article, model));
  await model.close();
  return layers;
}

/** Layers without their scores. */
const unscored = (layers: readonly Layers[]): unknown =>
  JSON.parse(JSON.stringify(layers, (key, value) => (key === 'score' ? 0 : value)));
const scores = (layers: readonly Layers[]): number[] =>
  layers.flatMap(({ mentions, roles, attributions, ties }) =>
    [mentions, roles, attributions, ties].flatMap((layer) => layer.map(({ score }) => score)),
  );

describe('the sample articles', () => {
  const articles = documents();
  let native: Layers[];
  beforeAll(async () => {
    native = await annotateAll('native', articles);
  }, 60_000);

  test('have the same layers natively and in WebAssembly, scores within 0.01', async () => {
    const wasm = await annotateAll('wasm', articles);
    expect(unscored(wasm)).toEqual(unscored(native));
    const others = scores(wasm);
    for (const [k, score] of scores(native).entries()) expect(Math.abs(score - (others[k] ?? 0))).toBeLessThan(0.01);
  }, 60_000);

  test('have the same layers, to the last bit, in whatever order they are read', async () => {
    expect((await annotateAll('native', articles.toReversed())).toReversed()).toEqual(native);
  }, 60_000);
});
