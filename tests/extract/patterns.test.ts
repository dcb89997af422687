import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import affiliationTable from '../../data/patterns/affiliation.json' with { type: 'json' };
import membershipTable from '../../data/patterns/membership.json' with { type: 'json' };
import { readText } from '../../src/document/read-text.ts';
import { affiliationsFromPatterns } from '../../src/extract/affiliation/from-patterns.ts';
import { type ExtractContext, extractContext } from '../../src/extract/context.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Fact } from '../../src/extract/fact.ts';
import { membershipsFromPatterns } from '../../src/extract/membership/from-patterns.ts';
import { annotate } from '../../src/language/annotate.ts';
import { type LanguageModel, openLanguageModel } from '../../src/language/encoder.ts';
import { readLanguageResources } from '../../src/language/resources-node.ts';
import { nodeRuntime } from '../../src/language/runtime-node.ts';
import { resolve } from '../../src/resolve/resolve.ts';

const DATA = new URL('../../data', import.meta.url).pathname;

let model: LanguageModel;
beforeAll(async () => {
  model = await openLanguageModel(await readLanguageResources(DATA), await nodeRuntime());
}, 60_000);
afterAll(() => model.close());

/** The layers of a sentence, as an article reads them, and all facts that are drawn of it. */
async function readSentence(text: string): Promise<{ context: ExtractContext; facts: readonly Fact[] }> {
  const document = readText(text, { id: 'sentence' });
  const layers = await annotate(document, model);
  const entities = resolve(document, layers);
  return { context: extractContext(document, layers, entities), facts: extract(document, layers, entities) };
}

/** Facts as the tables write them, `from -role-> to`. */
function lines({ entities: { entities } }: ExtractContext, facts: readonly Fact[]): string[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'affiliation' && fact.kind !== 'membership') return [];
    const label = fact.kind === 'affiliation' ? fact.role : fact.status;
    return [`${entities[fact.from]?.label} ${label && `-${label}`}-> ${entities[fact.to]?.label}`];
  });
}

/** "Peru, Chile -member-> Lake Pact" is a fact for each of the list. */
function written(example: string): string[] {
  const arrow = example.lastIndexOf(' -', example.indexOf('->'));
  return example
    .slice(0, arrow)
    .split(', ')
    .map((from) => `${from}${example.slice(arrow)}`);
}

for (const [kind, table, match] of [
  ['affiliation', affiliationTable, affiliationsFromPatterns],
  ['membership', membershipTable, membershipsFromPatterns],
] as const)
  describe(`${kind} pattern`, () => {
    for (const { id, example, not } of table.rules) {
      const byThisRule = (facts: readonly Fact[]) => facts.filter(({ extractor }) => extractor === `pattern:${id}`);
      const [sentence = '', expected = ''] = example;

      it(`${id} reads "${sentence}"`, async () => {
        const { context, facts } = await readSentence(sentence);
        // A rule may find a fact twice, and a tagger's capital letters in a role may win: "Ministry" for "ministry".
        expect(new Set(lines(context, byThisRule(match(context))))).toEqual(new Set(written(expected)));
        const drawn = lines(context, facts).map((line) => line.toLowerCase());
        expect(drawn).toEqual(expect.arrayContaining(written(expected.toLowerCase())));
      });

      it(`${id} leaves "${not}" alone`, async () => {
        const { context, facts } = await readSentence(not);
        expect(lines(context, byThisRule([...match(context), ...facts]))).toEqual([]);
      });
    }
  });
