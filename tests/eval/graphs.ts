import { join } from 'node:path';
import { read } from '../../src/document/read.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { LanguageModel } from '../../src/language/encoder.ts';
import { graphOf, readArticle } from '../../src/pipeline.ts';
import { type GoldCase, goldCaseOf, readGoldCases } from './gold-graph.ts';
import { type Figure, f1Figure, shareFigure } from './metrics.ts';
import { readDevGold } from './news.ts';
import { GRAPH_LAYERS, type GraphScore, macroF1, scoreGraph, sumScores } from './score-graph.ts';

/** The articles that the package carries. */
export const SAMPLES = 'sample articles';

const TESTS = new URL('..', import.meta.url).pathname;

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

/** Annotated-news dev, which never trains; the tests' golden articles; the samples that the package carries. */
export async function scoredSets(data: string, model: LanguageModel): Promise<ScoredSet[]> {
  const news = (await readDevGold(join(data, 'annotated-news'))).map(goldCaseOf);
  return [{ name: 'annotated-news dev', cases: await scoreCases(news, model) }, ...(await goldenSets(model))];
}

/** The sets that stand in this repository. */
export async function goldenSets(model: LanguageModel): Promise<ScoredSet[]> {
  const golden = readGoldCases(join(TESTS, 'golden-dev'));
  const samples = readGoldCases(join(TESTS, '..', 'data', 'articles'));
  return [
    { name: 'golden articles', cases: await scoreCases(golden, model) },
    { name: SAMPLES, cases: await scoreCases(samples, model) },
  ];
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

/** F1 of each layer, all items of a set pooled, and the mean of the four. */
export const graphFigures = (sets: readonly ScoredSet[]): Figure[] =>
  sets.flatMap(({ name, cases }) => {
    const score = sumScores(cases.map((one) => one.score));
    const { modes, about } = score;
    return [
      ...GRAPH_LAYERS.map((layer) => f1Figure('graphs', name, layer, score.counts[layer])),
      shareFigure('graphs', name, 'statements found: mode', modes.correct, modes.gold),
      shareFigure('graphs', name, 'statements: about, recall', about.correct, about.gold),
      {
        layer: 'graphs',
        data: name,
        measure: 'macro F1',
        value: 100 * macroF1(score),
        note: `${cases.length} articles`,
      },
    ];
  });
