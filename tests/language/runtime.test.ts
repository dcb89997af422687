import { describe, expect, test } from 'vitest';
import { ModelError, openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const damaged = new TextEncoder().encode('no graph at all');

describe.each(['native', 'wasm'] as const)('the %s runtime', (name) => {
  test('tells which graph is damaged and how to mend it', async () => {
    const runtime = await nodeRuntime(name);
    const graphs = { encoder: damaged, attribution: damaged, ties: damaged };
    const opening = openLanguageModel({ graphs, vocabulary: VOCABULARY, gazetteer: {} }, runtime);
    await expect(opening).rejects.toThrow(ModelError);
    await expect(opening).rejects.toThrow(/encoder\.onnx is damaged.*training\/README\.md/s);
  });
});

test('a missing model file is named, with what to do', async () => {
  const reading = readLanguageResources('/nowhere/data');
  await expect(reading).rejects.toThrow(ModelError);
  await expect(reading).rejects.toThrow(/\/nowhere\/data\/model\/.* cannot be read\. Install the package again/);
});
