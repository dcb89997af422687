/**
 * Prints how well each layer is read on texts that never train, as a Markdown table.
 *
 *   npm run eval [-- --data DIR] [--layer NAME] [--runtime native|wasm] [--model DATA] [--errors N]
 *
 * `--model` names another folder with `model/` and `gazetteer/` in it, to compare two models. `--errors` has the layer `graphs` print, for
 * each kind of item, the N surest that are wrong and N that are missed.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type LanguageModel, openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { calibrationFigures, calibrationReport } from './calibration.ts';
import { graphErrors } from './graph-errors.ts';
import { graphFigures, type ScoredSet, scoredSets } from './graphs.ts';
import type { Figure } from './metrics.ts';
import { namesFigures } from './names.ts';
import { type ReadArticle, readDevNews } from './news.ts';
import { newsAttributionFigures } from './news-attributions.ts';
import { newsMentionFigures } from './news-mentions.ts';
import { newsTieFigures } from './news-ties.ts';
import { rawTextFigures } from './raw-text.ts';
import { syntaxFigures } from './syntax.ts';
import { formatTable } from './table.ts';

interface Layer {
  readonly name: string;
  /** Paths under the data folder that it reads. */
  readonly needs: readonly string[];
  measure(data: string, model: LanguageModel): Promise<Figure[]>;
  /** What is printed after the table, if anything. */
  report?(data: string, model: LanguageModel): Promise<string>;
}

let news: Promise<ReadArticle[]> | undefined;
const ofNews =
  (figures: (articles: readonly ReadArticle[]) => Figure[]): Layer['measure'] =>
  async (data, model) => {
    news ??= readDevNews(join(data, 'annotated-news'), model);
    return figures(await news);
  };

let graphs: Promise<readonly ScoredSet[]> | undefined;
const ofGraphs =
  <T>(measure: (sets: readonly ScoredSet[]) => T) =>
  async (data: string, model: LanguageModel): Promise<T> => {
    graphs ??= scoredSets(data, model);
    return measure(await graphs);
  };

const NEWS = ['annotated-news/dev.txt', 'annotated-news/resolve.mjs', 'annotated-news/ann', 'annotated-news/text'];
const LAYERS: readonly Layer[] = [
  { name: 'syntax', needs: ['ewt/dev.conllu', 'gum/dev'], measure: syntaxFigures },
  { name: 'raw-text', needs: ['ewt/dev.conllu'], measure: rawTextFigures },
  { name: 'names', needs: ['crossner/politics/dev.txt', 'uner-ewt/dev.iob2'], measure: namesFigures },
  { name: 'mentions', needs: NEWS, measure: ofNews(newsMentionFigures) },
  { name: 'attributions', needs: NEWS, measure: ofNews(newsAttributionFigures) },
  { name: 'ties', needs: NEWS, measure: ofNews(newsTieFigures) },
  {
    name: 'graphs',
    needs: NEWS,
    measure: ofGraphs(graphFigures),
    report: ofGraphs((sets) => (mostErrors > 0 ? graphErrors(sets, mostErrors) : '')),
  },
  {
    name: 'calibration',
    needs: NEWS,
    measure: ofGraphs(calibrationFigures),
    report: ofGraphs(calibrationReport),
  },
];

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/datasets' },
    layer: { type: 'string' },
    runtime: { type: 'string' },
    model: { type: 'string', default: new URL('../../data', import.meta.url).pathname },
    errors: { type: 'string', default: '0' },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const { runtime } = values;
if (runtime !== undefined && runtime !== 'native' && runtime !== 'wasm')
  fail(`Unknown runtime "${runtime}". Use --runtime native or --runtime wasm.`);
const mostErrors = Number(values.errors);
if (!Number.isInteger(mostErrors) || mostErrors < 0)
  fail(`--errors cannot be "${values.errors}". Give a whole number, such as --errors 5.`);
const layers = LAYERS.filter(({ name }) => values.layer === undefined || values.layer === name);
if (layers.length === 0)
  fail(`Unknown layer "${values.layer}". Use --layer with one of: ${LAYERS.map(({ name }) => name).join(', ')}.`);
const missing = [...new Set(layers.flatMap(({ needs }) => needs))].filter(
  (path) => !existsSync(join(values.data, path)),
);
if (missing.length > 0)
  fail(
    `Missing under ${resolve(values.data)}: ${missing.join(', ')}. Name the folder of the data sets with --data DIR.`,
  );

const model = await openLanguageModel(await readLanguageResources(values.model), await nodeRuntime(runtime));
const figures: Figure[] = [];
const reports: string[] = [];
for (const layer of layers) {
  console.error(`${layer.name} ...`);
  figures.push(...(await layer.measure(values.data, model)));
  const report = await layer.report?.(values.data, model);
  if (report) reports.push(report);
}
console.log([formatTable(figures), ...reports].join('\n\n'));
