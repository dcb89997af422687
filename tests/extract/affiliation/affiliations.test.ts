import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../../src/document/read-text.ts';
import { affiliationsOf } from '../../../src/extract/affiliation/affiliations.ts';
import { extractContext } from '../../../src/extract/context.ts';
import { annotate } from '../../../src/language/annotate.ts';
import { type LanguageModel, openLanguageModel } from '../../../src/language/encoder.ts';
import { readLanguageResources } from '../../../src/language/resources-node.ts';
import { nodeRuntime } from '../../../src/language/runtime-node.ts';
import { resolve } from '../../../src/resolve/resolve.ts';

let model: LanguageModel;
beforeAll(async () => {
  const data = new URL('../../../data', import.meta.url).pathname;
  model = await openLanguageModel(await readLanguageResources(data), await nodeRuntime());
}, 60_000);
afterAll(() => model.close());

/** The affiliations of a short text as `from -role/status-> to`, sorted; a status that is current is left out. */
async function linesOf(text: string): Promise<string[]> {
  const document = readText(text, { id: 'sample', date: '2024-05-06' });
  const layers = await annotate(document, model);
  const entities = resolve(document, layers);
  const label = (entity: number) => entities.entities[entity]?.label;
  return affiliationsOf(extractContext(document, layers, entities))
    .map(
      ({ from, role, status, to }) =>
        `${label(from)} -${role}${status === 'current' ? '' : `/${status}`}-> ${label(to)}`,
    )
    .sort();
}

describe('an office is read with its holder and its body', () => {
  it.each([
    ['Peruvian Foreign Minister Ana Torres spoke.', 'Ana Torres -Foreign Minister-> Peru'],
    ['Ana Torres, head of sales at the Harbour Institute, spoke.', 'Ana Torres -head of sales-> Harbour Institute'],
    ['The president of the Harbour Institute, Ana Torres, spoke.', 'Ana Torres -president-> Harbour Institute'],
    ['Ana Torres is the director of the Harbour Institute.', 'Ana Torres -director-> Harbour Institute'],
    ['Ana Torres joined the Harbour Institute as an adviser.', 'Ana Torres -adviser-> Harbour Institute'],
    ['Ana Torres, director of the Lima-based Harbour Institute, spoke.', 'Ana Torres -director-> Harbour Institute'],
  ])('%s', async (text, fact) => {
    expect(await linesOf(text)).toContain(fact);
  });

  it('each of a list has its own country', async () => {
    const lines = await linesOf('Foreign Ministers Ana Torres of Peru and Luis Roca of Chile signed the letter.');
    expect(lines).toEqual(['Ana Torres -Foreign Ministers-> Peru', 'Luis Roca -Foreign Ministers-> Chile']);
  });

  it('a counterpart holds the office told before', async () => {
    const lines = await linesOf('Peruvian Foreign Minister Ana Torres met her Chilean counterpart, Luis Roca.');
    expect(lines).toEqual(['Ana Torres -Foreign Minister-> Peru', 'Luis Roca -Foreign Minister-> Chile']);
  });

  it('two offices of one person are two facts', async () => {
    const lines = await linesOf('Ana Torres, founder and president of the Harbour Institute, spoke.');
    expect(lines).toEqual(['Ana Torres -founder-> Harbour Institute', 'Ana Torres -president-> Harbour Institute']);
  });
});

describe('a verb tells an office', () => {
  it.each([
    ['Ana Torres, who chairs the Harbour Institute, spoke.', 'Ana Torres -chair-> Harbour Institute'],
    ['Ana Torres, who used to advise the Harbour Institute, spoke.', 'Ana Torres -adviser/former-> Harbour Institute'],
    ['The Harbour Institute was founded by Ana Torres.', 'Ana Torres -founder-> Harbour Institute'],
  ])('%s', async (text, fact) => {
    expect(await linesOf(text)).toContain(fact);
  });

  it('but not one that is still to come', async () => {
    expect(await linesOf('Ana Torres wants to lead the Harbour Institute.')).toEqual([]);
  });
});

describe('an office is over', () => {
  it.each([
    [
      'Ana Torres, director of the Harbour Institute until last year, spoke.',
      'Ana Torres -director/former-> Harbour Institute',
    ],
    [
      'Ana Torres, formerly the director of the Harbour Institute, spoke.',
      'Ana Torres -director/former-> Harbour Institute',
    ],
    ["Peru's trade minister, Ana Torres, resigned on Monday.", 'Ana Torres -trade minister/former-> Peru'],
    [
      'Ana Torres, director of the Harbour Institute, died on Monday.',
      'Ana Torres -director/former-> Harbour Institute',
    ],
  ])('%s', async (text, fact) => {
    expect(await linesOf(text)).toEqual([fact]);
  });
});

describe('nobody belongs', () => {
  it.each([
    ['to the country one is sent to', 'Ana Torres, ambassador to Chile, spoke in Lima.', /Chile/],
    [
      'to the body of a neighbour',
      'Ana Torres, a painter, met Luis Roca, director of the Harbour Institute.',
      /Torres/,
    ],
    ['to a body as its member, which is a membership', 'Ana Torres, a member of the Harbour Party, spoke.', /member/],
    ['to the country that an artist is from', 'The Peruvian painter Ana Torres spoke.', /Peru/],
  ])('%s', async (_, text, wrong) => {
    expect((await linesOf(text)).join('\n')).not.toMatch(wrong);
  });
});

describe('a body belongs to a country', () => {
  it.each([
    ["Sudan's Ministry of Health closed two clinics.", 'Ministry of Health -ministry-> Sudan'],
    ['Chinese AI firm Hexin sold its shares.', 'Hexin -AI firm-> China'],
    ['Lund University in Sweden hired two chemists.', 'Lund University -university-> Sweden'],
  ])('%s', async (text, fact) => {
    expect(await linesOf(text)).toContain(fact);
  });
});
