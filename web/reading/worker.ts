/** Reads articles beside the page. One order at a time; the model is loaded with the first and stays. */
import type { LanguageModel } from '../../src/language/encoder.ts';
import { GENERATOR } from './generator.ts';
import { storeArticles, storedArticles } from './kept-articles.ts';
import { loadModel } from './load-model.ts';
import type { PlainGraph, Progress, ReadOrder, ReadReport, WorkerMessage } from './messages.ts';
import { readAll } from './read-all.ts';

let model: Promise<LanguageModel> | undefined;

const tell = (message: WorkerMessage): void => self.postMessage(message);
const tellProgress = (progress: Progress): void => tell({ type: 'progress', progress });

function openModel(): Promise<LanguageModel> {
  model ??= loadModel((loaded, total) => tellProgress({ stage: 'model', loaded, total }));
  // what failed once may succeed later
  model.catch(() => {
    model = undefined;
  });
  return model;
}

async function carryOut({ workspace, inputs, known }: ReadOrder): Promise<ReadReport> {
  const stored = await storedArticles(
    workspace,
    known.map(({ key }) => key),
    GENERATOR,
  );
  // an article that was read again, and taken back, is another one than the graph has
  const before = known.flatMap(({ key, sha256 }) => {
    const article = stored.get(key);
    return article?.document.sha256 === sha256 ? [{ key, article }] : [];
  });
  const found = new Set(before.map(({ key }) => key));
  const { graph, outcomes, articles } = await readAll(
    inputs,
    before.map(({ article }) => article),
    openModel,
    tellProgress,
  );
  await storeArticles(workspace, articles, GENERATOR);
  return {
    graph: graph.export() as PlainGraph,
    articles: outcomes,
    missing: known.filter(({ key }) => !found.has(key)).map(({ key }) => key),
  };
}

self.addEventListener('message', async ({ data }: MessageEvent<ReadOrder>) => {
  try {
    tell({ type: 'done', report: await carryOut(data) });
  } catch (error) {
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
