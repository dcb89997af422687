import { join } from 'node:path';
import { findQuotations } from '../../../src/document/quotations.ts';
import { overlaps } from '../../../src/document/span.ts';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { Mention } from '../../../src/language/layers.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure, shareFigure } from '../metrics.ts';
import { type GoldArticle, paragraphDocument, readDevGold } from '../news/news.ts';
import { ChainScore, chainsBy, withoutSingletons } from './chains.ts';
import { nameMisses, type Resolved, referenceMiss, wordsAround } from './misses.ts';
import { isName, type Placed, placeMentions, spanKey } from './placed.ts';

const DATA = 'annotated-news dev';

/**
 * References on annotated-news dev, with the mentions that the pipeline itself finds.
 *
 * A gold mention is found when a mention has the same span, whatever its form. MUC, B3 and CEAF-e are over gold mentions: what else the
 * pipeline found is left out, but for the last figure. A pronoun or description is right when its predicted entity is the gold one, an
 * entity being the gold one that most of its names are of; one that gold does not have is wrong outside quotations and passed over in
 * them, where pronouns mostly are not annotated.
 */
export async function newsCoreference(data: string, model: LanguageModel): Promise<Measured> {
  const found = { gold: 0, all: 0 };
  const scores = { kept: new ChainScore(), dropped: new ChainScore(), spurious: new ChainScore() };
  const references = { pronoun: new Counts(), description: new Counts() };
  const misses: Miss[] = [];
  for (const gold of await readDevGold(join(data, 'annotated-news'))) {
    const document = paragraphDocument(gold.id, gold.text);
    const layers = await annotate(document, model);
    const resolved = { document, layers, entities: resolve(document, layers) };
    const placed = placeMentions(gold, resolved);
    found.gold += gold.mentions.length;
    found.all += placed.mentionOf.filter((mention) => mention >= 0).length;
    const golden = chainsBy(gold.mentions.map(({ entity }) => entity));
    scores.kept.add(golden, placed.chains);
    scores.dropped.add(withoutSingletons(golden), withoutSingletons(placed.chains));
    scores.spurious.add(golden, placed.allChains);
    misses.push(...scoreReferences(gold, resolved, placed, references), ...misplacedNames(gold, resolved, placed));
  }
  const both = new Counts().add(references.pronoun).add(references.description);
  return {
    figures: [
      shareFigure('coreference', DATA, 'gold mentions found', found.all, found.gold),
      ...scores.kept.figures(DATA, 'own mentions'),
      ...scores.dropped.figures(DATA, 'own mentions, no singletons', true),
      ...scores.spurious.figures(DATA, 'own mentions, spurious ones counted', true),
      f1Figure('coreference', DATA, 'pronouns and descriptions, right entity', both),
      f1Figure('coreference', DATA, 'pronouns, right entity', references.pronoun),
      f1Figure('coreference', DATA, 'descriptions, right entity', references.description),
    ],
    misses,
  };
}

const nameOf = ({ entities }: GoldArticle, entity: string): string =>
  entities.find(({ id }) => id === entity)?.names?.[0] ?? entity;

type ReferenceCounts = Readonly<Record<'pronoun' | 'description', Counts>>;

function scoreReferences(gold: GoldArticle, resolved: Resolved, placed: Placed, counts: ReferenceCounts): Miss[] {
  const { document, layers, entities } = resolved;
  const misses: Miss[] = [];
  gold.mentions.forEach(({ form, start, end, entity }, index) => {
    if (isName(form)) return;
    const mention = placed.mentionOf[index] ?? -1;
    const predicted = entities.entityOf[mention] ?? -1;
    const right = predicted >= 0 && placed.entityOf[predicted] === entity;
    counts[form === 'pronoun' ? 'pronoun' : 'description'].add({
      gold: 1,
      predicted: predicted >= 0 ? 1 : 0,
      correct: right ? 1 : 0,
    });
    if (right) return;
    const wanted = nameOf(gold, entity);
    misses.push(
      mention >= 0
        ? referenceMiss(resolved, mention, wanted)
        : { text: wordsAround(gold.text, { start, end }), gold: wanted, predicted: 'no mention', by: '', weight: 0 },
    );
  });
  const quotations = findQuotations(document.text, document.blocks);
  const isQuoted = (mention: Mention) => quotations.some(({ parts }) => parts.some((part) => overlaps(part, mention)));
  layers.mentions.forEach((mention, index) => {
    const { form } = mention;
    if (isName(form) || (entities.entityOf[index] ?? -1) < 0) return;
    if (placed.goldOf[index] !== -1 || placed.mentionOf.some((one) => isTwin(one, index)) || isQuoted(mention)) return;
    counts[form === 'pronoun' ? 'pronoun' : 'description'].add({ gold: 0, predicted: 1, correct: 0 });
    misses.push(referenceMiss(resolved, index, 'no reference'));
  });
  return misses;

  function isTwin(one: number, other: number): boolean {
    const [a, b] = [layers.mentions[one], layers.mentions[other]];
    return a !== undefined && b !== undefined && spanKey(a) === spanKey(b);
  }
}

function misplacedNames(gold: GoldArticle, resolved: Resolved, { mentionOf }: Placed): Miss[] {
  const names = gold.mentions.flatMap(({ form, start, end, entity }, index) =>
    isName(form)
      ? [
          {
            text: gold.text.slice(start, end),
            gold: `${entity} ${nameOf(gold, entity)}`,
            predicted: resolved.entities.entityOf[mentionOf[index] ?? -1] ?? -1,
          },
        ]
      : [],
  );
  return nameMisses(resolved, names);
}
