import { beforeAll, describe, expect, test } from 'vitest';
import { toJson } from '../src/export/json.ts';
import { validateGraph } from '../src/graph/validate-node.ts';
import { openLanguageModel } from '../src/language/encoder.ts';
import { readLanguageResources } from '../src/language/resources-node.ts';
import { nodeRuntime } from '../src/language/runtime-node.ts';
import { goldenSets, type ScoredCase } from './eval/graphs/graphs.ts';
import { macroF1, sumScores } from './eval/graphs/score-graph.ts';

/** Two points under what the shipped model reaches, so that what is lost by a change shows. */
const FLOOR = 0.82;

describe('the golden and sample articles', () => {
  let cases: readonly ScoredCase[];
  beforeAll(async () => {
    const data = new URL('../data', import.meta.url).pathname;
    const model = await openLanguageModel(await readLanguageResources(data), await nodeRuntime());
    cases = (await goldenSets(model)).flatMap((set) => set.cases);
    await model.close();
  }, 120_000);

  test(`give graphs that agree with those drawn by hand, macro F1 over ${FLOOR}`, () => {
    expect(macroF1(sumScores(cases.map(({ score }) => score)))).toBeGreaterThan(FLOOR);
  });

  test('are valid by the schema as files', () => {
    for (const { graph } of cases) expect(validateGraph(toJson(graph))).toEqual([]);
  });

  test('back every edge with words of the text', () => {
    for (const { graph } of cases)
      graph.forEachEdge((key, { basis, evidence }) => {
        if (basis === 'background') return;
        expect(evidence, key).not.toEqual([]);
        for (const { document, start, end, quote } of evidence) {
          const node = graph.getNodeAttributes(document);
          expect(node.kind === 'document' && node.text?.slice(start, end), key).toBe(quote);
        }
      });
  });
});
