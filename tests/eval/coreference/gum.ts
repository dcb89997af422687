import { join } from 'node:path';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { type ChainDocument, type ChainMention, readGumChains } from '../corpora/gum-coreference.ts';
import type { Measured, Miss } from '../measured.ts';
import { shareFigure } from '../metrics.ts';
import { ChainScore, chainsBy, withoutSingletons } from './chains.ts';
import { goldMentionLayers } from './gum-layers.ts';
import { nameMisses, type Resolved, referenceMiss } from './misses.ts';

const DATA = 'GUM dev, gold mentions';

/** Third person and of people, in any case. */
const PERSONAL = /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themsel(?:ves|f)|['’]?em)$/i;
const isPlural = (pronoun: string): boolean => /^(?:th|['’]?em$)/i.test(pronoun);

/**
 * References on GUM dev when mentions, words and parse are given.
 *
 * CoNLL F1 over all mentions with the singletons of both sides dropped, as OntoNotes has none, and with them kept; a mention that is not
 * resolved is a singleton. Once more with the gold chains alone that something names, since a chain without a name is no entity here. Of "he", "she", "they" and their other cases, the share whose nearest name before them in the predicted entity
 * (the first after them where none is before) stands in the gold chain; chains that nothing names are left out.
 */
export async function gumCoreference(data: string, model: LanguageModel): Promise<Measured> {
  const scores = { kept: new ChainScore(), dropped: new ChainScore(), named: new ChainScore() };
  const counts = { singular: [0, 0, 0], plural: [0, 0, 0] } as Record<'singular' | 'plural', [number, number, number]>;
  let unnamed = 0;
  const misses: Miss[] = [];
  for (const gold of readGumChains(join(data, 'gum', 'dev'))) {
    const layers = await goldMentionLayers(gold, model);
    const resolved = { document: gold.document, layers, entities: resolve(gold.document, layers) };
    const golden = chainsBy(gold.mentions.map(({ chain }) => chain));
    const predicted = chainsBy(resolved.entities.entityOf.map((entity) => (entity < 0 ? undefined : entity)));
    scores.kept.add(golden, predicted);
    scores.dropped.add(withoutSingletons(golden), withoutSingletons(predicted));
    const named = new Set(gold.mentions.filter(isNamed).map(({ chain }) => chain));
    const ofNamed = golden.filter(([first = -1]) => named.has(gold.mentions[first]?.chain ?? ''));
    scores.named.add(withoutSingletons(ofNamed), withoutSingletons(predicted));
    gold.mentions.forEach((mention, index) => {
      const text = textOf(gold, mention);
      if (mention.form !== 'pronoun' || !PERSONAL.test(text)) return;
      if (!named.has(mention.chain)) {
        unnamed++;
        return;
      }
      const name = nearestName(gold, resolved, index);
      const right = name?.chain === mention.chain;
      const count = counts[isPlural(text) ? 'plural' : 'singular'];
      count[0] += right ? 1 : 0;
      count[1]++;
      count[2] += name ? 1 : 0;
      if (!right) misses.push(referenceMiss(resolved, index, goldName(gold, mention.chain)));
    });
    misses.push(...misplacedNames(gold, resolved));
  }
  const figure = (measure: string, parts: readonly (readonly [number, number, number])[], more = '') => {
    const [right, all, resolved] = [0, 1, 2].map((k) => parts.reduce((sum, part) => sum + (part[k] ?? 0), 0));
    const share = shareFigure('coreference', DATA, measure, right ?? 0, all ?? 0);
    return { ...share, note: `${share.note}, ${resolved} resolved${more}` };
  };
  const { singular, plural } = counts;
  return {
    figures: [
      ...scores.dropped.figures(DATA, 'no singletons'),
      ...scores.kept.figures(DATA, 'singletons kept', true),
      ...scores.named.figures(DATA, 'no singletons, gold chains with a name', true),
      figure(
        'he, she, they: nearest name is in the gold chain',
        [singular, plural],
        `; ${unnamed} more without a name`,
      ),
      figure('he, she', [singular]),
      figure('they', [plural]),
    ],
    misses,
  };
}

const isNamed = ({ form }: ChainMention): boolean => form === 'name' || form === 'demonym';

const textOf = ({ document }: ChainDocument, { start, end }: ChainMention): string => document.text.slice(start, end);

function nearestName({ mentions }: ChainDocument, { entities }: Resolved, index: number): ChainMention | undefined {
  const entity = entities.entityOf[index] ?? -1;
  if (entity < 0) return undefined;
  const names = mentions.filter((mention, other) => isNamed(mention) && entities.entityOf[other] === entity);
  const start = mentions[index]?.start ?? 0;
  return names.filter((name) => name.end <= start).at(-1) ?? names[0];
}

const goldName = (gold: ChainDocument, chain: string): string => {
  const name = gold.mentions.find((mention) => mention.chain === chain && isNamed(mention));
  return name ? textOf(gold, name) : '';
};

function misplacedNames(gold: ChainDocument, resolved: Resolved): Miss[] {
  const names = gold.mentions.flatMap((mention, index) =>
    isNamed(mention)
      ? [
          {
            text: textOf(gold, mention),
            gold: `${mention.chain} ${goldName(gold, mention.chain)}`,
            predicted: resolved.entities.entityOf[index] ?? -1,
          },
        ]
      : [],
  );
  return nameMisses(resolved, names);
}
