import { join } from 'node:path';
import { overlaps, type Span } from '../../../src/document/span.ts';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { type GapExample, readGapExamples } from '../../../training/corpora/gap.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure } from '../metrics.ts';
import { paragraphDocument } from '../news/news.ts';
import { referenceMiss, wordsAround } from './misses.ts';

const DATA = 'GAP validation';

/**
 * F1 of "the pronoun refers to this name" over both names of every snippet, by the pronoun's gender, and the bias: feminine over masculine.
 * A name counts as the pronoun's when the pronoun's predicted entity has a name mention that overlaps it.
 *
 * @see Webster et al. 2018, Mind the GAP: a balanced corpus of gendered ambiguous pronouns.
 */
export async function gapCoreference(data: string, model: LanguageModel): Promise<Measured> {
  const counts = { masculine: new Counts(), feminine: new Counts() };
  const misses: Miss[] = [];
  for (const example of readGapExamples(join(data, 'relations', 'gap', 'gap-validation.tsv.gz'))) {
    const { found, miss } = await answer(example, model);
    example.names.forEach(({ isReferent }, k) => {
      const isFound = found[k] === true;
      counts[example.gender].add({
        gold: isReferent ? 1 : 0,
        predicted: isFound ? 1 : 0,
        correct: isReferent && isFound ? 1 : 0,
      });
    });
    if (miss) misses.push(miss);
  }
  const { masculine, feminine } = counts;
  const all = new Counts().add(masculine).add(feminine);
  const bias = masculine.f1 === 0 ? 0 : (100 * feminine.f1) / masculine.f1;
  return {
    figures: [
      f1Figure('coreference', DATA, 'overall', all),
      f1Figure('coreference', DATA, 'masculine', masculine),
      f1Figure('coreference', DATA, 'feminine', feminine),
      { layer: 'coreference', data: DATA, measure: 'bias', value: bias, note: 'feminine F1 over masculine F1' },
    ],
    misses,
  };
}

async function answer(example: GapExample, model: LanguageModel): Promise<{ found: boolean[]; miss?: Miss }> {
  const { id, text, pronoun, names } = example;
  const document = paragraphDocument(id, text);
  const layers = await annotate(document, model);
  const resolved = { document, layers, entities: resolve(document, layers) };
  const { entities } = resolved;
  const at = layers.mentions.findIndex(({ form, start }) => form === 'pronoun' && start === pronoun.start);
  const entity = entities.entityOf[at] ?? -1;
  const nameMentions = layers.mentions.filter(
    ({ form }, index) => form === 'name' && entity >= 0 && entities.entityOf[index] === entity,
  );
  const found = names.map((name) => nameMentions.some((mention) => overlaps(mention, name)));
  if (names.every(({ isReferent }, k) => isReferent === found[k])) return { found };
  const form = ({ start, end }: Span) => text.slice(start, end);
  const referent = names.find(({ isReferent }) => isReferent);
  const isTagged = (name: Span) => layers.mentions.some((one) => one.form === 'name' && overlaps(one, name));
  const gold = referent
    ? `${form(referent)}${isTagged(referent) ? '' : ' (not found as a name)'}`
    : `neither ${names.map(form).join(' nor ')}`;
  const miss =
    at >= 0
      ? referenceMiss(resolved, at, gold)
      : { text: wordsAround(text, pronoun), gold, predicted: 'no mention', by: '', weight: 0 };
  return { found, miss };
}
