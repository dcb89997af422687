/** The reading of articles without the page around it, for a test to call. */
import { toJson } from '../../../src/export/json.ts';
import { fromJson } from '../../../src/graph/from-json.ts';
import { forgetArticles } from '../../../web/reading/kept-articles.ts';
import { type ArticleInput, type Progress, readArticles } from '../../../web/reading/read-articles.ts';

export interface Reading {
  /** @param before `graph.json` of what was read earlier. @param stopAt Aborts when this many windows are done. */
  read(inputs: readonly ArticleInput[], before?: string, stopAt?: number): Promise<ReadOutcome>;
  forget(): Promise<void>;
}

export interface ReadOutcome {
  readonly json: string;
  readonly articles: Awaited<ReturnType<typeof readArticles>>['articles'];
  readonly progress: readonly Progress[];
  readonly ms: number;
  /** Name of the error that ended it. */
  readonly failed?: string;
}

const WORKSPACE = 'test';

const reading: Reading = {
  async read(inputs, before, stopAt) {
    const begun = performance.now();
    const progress: Progress[] = [];
    const stop = new AbortController();
    const onProgress = (now: Progress) => {
      progress.push(now);
      if (now.stage === 'article' && stopAt !== undefined && now.done >= stopAt) stop.abort();
    };
    const outcome = { json: '', articles: [], progress };
    try {
      const read = before === undefined ? undefined : fromJson(before);
      const { graph, articles } = await readArticles(WORKSPACE, inputs, { read, onProgress, signal: stop.signal });
      return { ...outcome, json: toJson(graph), articles, ms: performance.now() - begun };
    } catch (error) {
      return { ...outcome, failed: error instanceof Error ? error.name : '', ms: performance.now() - begun };
    }
  },
  forget: () => forgetArticles(WORKSPACE),
};

Object.assign(window, { reading });
document.getElementById('ready')?.replaceChildren('ready');
