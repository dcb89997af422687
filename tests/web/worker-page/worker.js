/** The public API as built, in a module worker: text in, `graph.json` out. */
import {
  GAZETTEER_FILES,
  graphOf,
  openLanguageModel,
  parseList,
  parseVocabulary,
  RESOURCE_FILES,
  read,
  readArticle,
  toJson,
  wasmRuntime,
} from '../../../dist/index.js';

const bytes = async (file) => {
  const response = await fetch(new URL(file, self.location.origin));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};
const text = async (file) => new TextDecoder().decode(await bytes(file));

async function build(content) {
  const [encoder, attribution, ties, vocabulary, binary] = await Promise.all([
    bytes(`/data/${RESOURCE_FILES.encoder}`),
    bytes(`/data/${RESOURCE_FILES.attribution}`),
    bytes(`/data/${RESOURCE_FILES.ties}`),
    text(`/data/${RESOURCE_FILES.vocabulary}`),
    bytes('/ort.wasm'),
  ]);
  const lists = GAZETTEER_FILES.map(async ([list, file]) => [list, parseList(await text(`/data/${file}`))]);
  const resources = {
    graphs: { encoder, attribution, ties },
    vocabulary: parseVocabulary(vocabulary),
    gazetteer: Object.fromEntries(await Promise.all(lists)),
  };
  const model = await openLanguageModel(resources, await wasmRuntime(binary));
  const article = await readArticle(read({ content, name: 'article.txt' }), model);
  return toJson(graphOf([article], { generator: 'worker test' }));
}

self.addEventListener('message', async ({ data }) => {
  try {
    self.postMessage({ graph: await build(data) });
  } catch (error) {
    self.postMessage({ problem: String(error?.stack ?? error) });
  }
});
