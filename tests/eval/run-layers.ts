/** What `npm run eval` measures, in the order of the pipeline. */
import { join } from 'node:path';
import type { LanguageModel } from '../../src/language/encoder.ts';
import { calibrationFigures, calibrationReport } from './calibration/calibration.ts';
import { gapCoreference } from './coreference/gap.ts';
import { gumCoreference } from './coreference/gum.ts';
import { newsCoreference } from './coreference/news.ts';
import { articleTable } from './graphs/graph-articles.ts';
import { graphErrors } from './graphs/graph-errors.ts';
import { absentSets, graphFigures, type ScoredSet, scoredSets } from './graphs/graphs.ts';
import type { Measured } from './measured.ts';
import { gumNamesMeasured } from './names/gum.ts';
import { crossNerNamesMeasured, unerNamesMeasured } from './names/names.ts';
import { re3dNamesMeasured } from './names/re3d.ts';
import { newsAttributionsMeasured } from './news/attributions.ts';
import { newsMentionsMeasured } from './news/mentions.ts';
import { type ReadArticle, readDevNews } from './news/news.ts';
import { newsTiesMeasured } from './news/ties.ts';
import { crossReMeasured } from './relations/crossre.ts';
import { knowledgeNetMeasured, redocredMeasured } from './relations/wiki.ts';
import { litbankMeasured } from './statements/litbank.ts';
import { polnearMeasured } from './statements/polnear.ts';
import { rawTextFigures } from './syntax/raw-text.ts';
import { syntaxFigures } from './syntax/syntax.ts';

/** A measure of a layer on one set or a few that belong together. */
export interface Part {
  /** Paths under the data folder that it reads. */
  readonly needs: readonly string[];
  measure(data: string, model: LanguageModel): Promise<Measured>;
}

export interface Layer {
  readonly name: string;
  readonly parts: readonly Part[];
  /** What is printed after the table; `mostErrors` of each kind where it lists errors. */
  report?(data: string, model: LanguageModel, mostErrors: number): Promise<string>;
}

/** The layers, with what several of them read of the same articles kept between them. */
export function createLayers(): readonly Layer[] {
  let news: Promise<ReadArticle[]> | undefined;
  const ofNews = (measure: (articles: readonly ReadArticle[]) => Measured): Part => ({
    needs: NEWS,
    measure: async (data, model) => {
      news ??= readDevNews(join(data, 'annotated-news'), model);
      return measure(await news);
    },
  });
  let graphs: Promise<readonly ScoredSet[]> | undefined;
  const setsOf = (data: string, model: LanguageModel) => {
    graphs ??= scoredSets(data, model);
    return graphs;
  };
  return [
    {
      name: 'syntax',
      parts: [
        {
          needs: ['ewt/dev.conllu', 'gum/dev'],
          measure: async (...given) => ({ figures: await syntaxFigures(...given) }),
        },
      ],
    },
    {
      name: 'raw-text',
      parts: [
        { needs: ['ewt/dev.conllu'], measure: async (...given) => ({ figures: await rawTextFigures(...given) }) },
      ],
    },
    {
      name: 'names',
      parts: [
        { needs: ['crossner/politics/dev.txt'], measure: crossNerNamesMeasured },
        { needs: ['uner-ewt/dev.iob2'], measure: unerNamesMeasured },
        { needs: ['gum/dev'], measure: gumNamesMeasured },
        { needs: ['relations/re3d'], measure: re3dNamesMeasured },
      ],
    },
    { name: 'mentions', parts: [ofNews(newsMentionsMeasured)] },
    { name: 'attributions', parts: [ofNews(newsAttributionsMeasured)] },
    { name: 'ties', parts: [ofNews(newsTiesMeasured)] },
    {
      name: 'coreference',
      parts: [
        { needs: NEWS, measure: newsCoreference },
        { needs: ['gum/dev'], measure: gumCoreference },
        { needs: ['relations/gap/gap-validation.tsv.gz'], measure: gapCoreference },
      ],
    },
    {
      name: 'statements',
      parts: [
        { needs: ['polnear/dev'], measure: polnearMeasured },
        {
          needs: ['relations/litbank/quotations.tar.gz', 'relations/litbank/coref.tar.gz'],
          measure: litbankMeasured,
        },
      ],
    },
    {
      name: 'relations',
      parts: [
        { needs: ['crossre/politics-dev.jsonl', 'crossre/news-dev.jsonl'], measure: crossReMeasured },
        { needs: ['relations/knowledgenet/passages.jsonl.gz'], measure: knowledgeNetMeasured },
        { needs: ['redocred/dev.json'], measure: redocredMeasured },
      ],
    },
    {
      name: 'graphs',
      parts: [{ needs: NEWS, measure: async (data, model) => ({ figures: graphFigures(await setsOf(data, model)) }) }],
      report: async (data, model, mostErrors) => {
        const sets = await setsOf(data, model);
        const errors = mostErrors > 0 ? graphErrors(sets, mostErrors) : undefined;
        return [absentSets(data), articleTable(sets), errors].filter(Boolean).join('\n\n');
      },
    },
    {
      name: 'calibration',
      parts: [
        { needs: NEWS, measure: async (data, model) => ({ figures: calibrationFigures(await setsOf(data, model)) }) },
      ],
      report: async (data, model) => calibrationReport(await setsOf(data, model)),
    },
  ];
}

const NEWS = ['annotated-news/dev.txt', 'annotated-news/resolve.mjs', 'annotated-news/ann', 'annotated-news/text'];
