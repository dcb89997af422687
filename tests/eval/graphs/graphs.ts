import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '../../../src/document/read.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { graphOf, readArticle } from '../../../src/pipeline.ts';
import { type Figure, f1Figure, shareFigure } from '../metrics.ts';
import { readDevGold } from '../news/news.ts';
import { swapNames } from '../twins/swapped-names.ts';
import { type GoldCase, goldCaseOf, readGoldCases } from './gold-graph.ts';
import { GRAPH_LAYERS, type GraphScore, macroF1, scoreGraph, sumScores } from './score-graph.ts';

/** The names of the sets. */
export const NEWS = 'annotated-news dev';
/** Nobody looks at these while building: they only measure. */
export const GOLDEN = 'tests/golden';
export const GOLDEN_DEV = 'tests/golden-dev';
/** The articles that the package carries. */
const SAMPLES = 'sample articles';
/** Articles with gold graphs beside the data folder. */
export const SHARED = 'shared articles';
export const TWINS = 'ipef-launch, names swapped';

const TESTS = new URL('../..', import.meta.url).pathname;

/** An article with the graph drawn of it, and how far that agrees with the gold graph. */
export interface ScoredCase extends GoldCase {
  readonly graph: EntenteGraph;
  readonly score: GraphScore;
}

/** Articles of one origin; figures pool them. */
export interface ScoredSet {
  readonly name: string;
  readonly cases: readonly ScoredCase[];
}

/**
 * Annotated-news dev, which never trains; the golden and sample articles; the articles in `articles` beside the data folder, if there are
 * any, and twins of one of them.
 */
export async function scoredSets(data: string, model: LanguageModel): Promise<ScoredSet[]> {
  const news = (await readDevGold(join(data, 'annotated-news'))).map(goldCaseOf);
  const shared = hasSharedArticles(data) ? readGoldCases(sharedArticles(data)) : [];
  const original = shared.find(({ gold }) => gold.document === ORIGINAL);
  return [
    await scoreSet(NEWS, news, model),
    await scoreSet(GOLDEN, readGoldCases(join(TESTS, 'golden')), model),
    ...(await goldenSets(model)),
    ...(shared.length > 0 ? [await scoreSet(SHARED, shared, model)] : []),
    ...(original ? [await scoreSet(TWINS, twinsOf(original), model)] : []),
  ];
}

/** The sets of this repository that may be looked at while building. */
export const goldenSets = async (model: LanguageModel): Promise<ScoredSet[]> => [
  await scoreSet(GOLDEN_DEV, readGoldCases(join(TESTS, 'golden-dev')), model),
  await scoreSet(SAMPLES, readGoldCases(join(TESTS, '..', 'data', 'articles')), model),
];

const ORIGINAL = 'ipef-launch.txt';
const SEEDS = [1, 2, 3, 4, 5];

const twinsOf = (original: GoldCase): GoldCase[] => SEEDS.map((seed) => swapNames(original, seed));

const sharedArticles = (data: string): string => resolve(data, '..', 'articles');

const hasSharedArticles = (data: string): boolean => existsSync(sharedArticles(data));

/** What to say of sets that are not there; undefined where all are. */
export const absentSets = (data: string): string | undefined =>
  hasSharedArticles(data)
    ? undefined
    : `Not measured: ${SHARED} and ${TWINS}, since there is no folder ${sharedArticles(data)}.`;

async function scoreSet(name: string, cases: readonly GoldCase[], model: LanguageModel): Promise<ScoredSet> {
  return { name, cases: await scoreCases(cases, model) };
}

/** Draws the graph of each article by itself. */
async function scoreCases(cases: readonly GoldCase[], model: LanguageModel): Promise<ScoredCase[]> {
  const scored: ScoredCase[] = [];
  for (const { text, gold } of cases) {
    const document = read({ content: text, name: gold.document }, { ...(gold.date && { date: gold.date }) });
    const graph = graphOf([await readArticle(document, model)], { generator: 'entente eval' });
    scored.push({ text, gold, graph, score: scoreGraph(gold, graph) });
  }
  return scored;
}

/** F1 of each layer, all items of a set pooled, and the mean of the four; of twins that mean for each and its mean over them. */
export const graphFigures = (sets: readonly ScoredSet[]): Figure[] =>
  sets.flatMap(({ name, cases }) => {
    const score = sumScores(cases.map((one) => one.score));
    const { modes, about } = score;
    const macro = (measure: string, value: number, note: string): Figure => ({
      layer: 'graphs',
      data: name,
      measure,
      value: 100 * value,
      note,
    });
    const each = cases.map((one) => macroF1(one.score));
    return [
      ...GRAPH_LAYERS.map((layer) => f1Figure('graphs', name, layer, score.counts[layer])),
      shareFigure('graphs', name, 'statements found: mode', modes.correct, modes.gold),
      shareFigure('graphs', name, 'statements: about, recall', about.correct, about.gold),
      macro('macro F1', macroF1(score), `${cases.length} articles`),
      ...(name === TWINS
        ? [
            ...each.map((value, k) => macro(`macro F1, twin ${k + 1}`, value, cases[k]?.gold.document ?? '')),
            macro('macro F1, mean of twins', mean(each), `${each.length} twins`),
          ]
        : []),
    ];
  });

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
