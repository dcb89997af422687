import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import affiliationTable from '../../data/patterns/affiliation.json' with { type: 'json' };
import clauseTable from '../../data/patterns/membership-clauses.json' with { type: 'json' };
import statusTable from '../../data/patterns/membership-status.json' with { type: 'json' };
import relationTable from '../../data/patterns/relation.json' with { type: 'json' };
import { readText } from '../../src/document/read-text.ts';
import { affiliationsFromPatterns } from '../../src/extract/affiliation/from-patterns.ts';
import { type ExtractContext, extractContext } from '../../src/extract/context.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Fact } from '../../src/extract/fact.ts';
import { endsOf } from '../../src/extract/membership/ends.ts';
import { membershipsFromClauses } from '../../src/extract/membership/from-clauses.ts';
import { relationsOf } from '../../src/extract/relation/relations.ts';
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
    if (fact.kind === 'statement') return [];
    const label = fact.kind === 'affiliation' ? fact.role : fact.kind === 'membership' ? fact.status : fact.type;
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

interface Record {
  readonly id: string;
  readonly example: readonly string[];
  readonly not: string;
}

/** Each table's records with the prefix of their facts and the extractor that reads them. */
const TABLES: readonly (readonly [
  kind: string,
  records: readonly Record[],
  prefix: string,
  read: (context: ExtractContext) => readonly Fact[],
])[] = [
  ['affiliation pattern', affiliationTable.rules, 'pattern', affiliationsFromPatterns],
  [
    'membership clause',
    [...clauseTable.verbs, ...clauseTable.nouns, ...clauseTable.prepositions],
    'clause',
    (context) => membershipsFromClauses(context, endsOf(context)).facts,
  ],
  ['relation clause', [...relationTable.verbs, ...relationTable.nouns], 'clause', relationsOf],
];

for (const [kind, records, prefix, read] of TABLES)
  describe(kind, () => {
    for (const { id, example, not } of records) {
      const byThis = (facts: readonly Fact[]) => facts.filter(({ extractor }) => extractor === `${prefix}:${id}`);
      const [sentence = '', expected = ''] = example;

      it(`${id} reads "${sentence}"`, async () => {
        const { context, facts } = await readSentence(sentence);
        // A rule may find a fact twice, and a tagger's capital letters in a role may win: "Ministry" for "ministry".
        expect(new Set(lines(context, byThis(read(context))))).toEqual(new Set(written(expected)));
        const drawn = lines(context, facts).map((line) => line.toLowerCase());
        expect(drawn).toEqual(expect.arrayContaining(written(expected.toLowerCase())));
      });

      it(`${id} leaves "${not}" alone`, async () => {
        const { context } = await readSentence(not);
        expect(lines(context, byThis(read(context)))).toEqual([]);
      });
    }
  });

describe('membership status', () => {
  const isTold = (status: string, text: string): boolean =>
    statusTable.cues.some((cue) => cue.status === status && new RegExp(cue.words.join('|'), 'i').test(text));
  for (const { status, example, not } of statusTable.cues) {
    it(`${status} is the first that "${example}" tells`, () => {
      expect(statusTable.cues.find((cue) => isTold(cue.status, example))?.status).toBe(status);
    });
    it(`${status} is not told by "${not}"`, () => {
      expect(isTold(status, not)).toBe(false);
    });
  }
});
