import { join } from 'node:path';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { Layers, MentionKind } from '../../../src/language/layers.ts';
import { type ChainDocument, readGumChains } from '../corpora/gum-coreference.ts';
import type { Measured } from '../measured.ts';
import { isNameKind, type JudgedText, judgedNamesMeasured } from './judged.ts';

/**
 * Names on GUM dev, from raw text: marked persons, organisations and places whose head is a proper noun, cut to the run of proper nouns
 * around it; a country is told from other places by our tables.
 *
 * A name within a longer one ("Leiden" in "Leiden University") need not be found and is not held against who finds it.
 *
 * @see https://wiki.gucorpling.org/gum/entities for what its types take in
 */
export async function gumNamesMeasured(data: string, model: LanguageModel): Promise<Measured> {
  const texts: JudgedText[] = [];
  for (const gold of readGumChains(join(data, 'gum', 'dev')))
    texts.push(judged(gold, await annotate(gold.document, model)));
  return judgedNamesMeasured('GUM dev', texts);
}

interface Name {
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

/** Names by offsets of the text. */
function judged({ document: { text }, mentions, sentences }: ChainDocument, layers: Layers): JudgedText {
  const names = mentions.flatMap((mention) => named(mention) ?? []);
  // "shopping in Portland" is an event to GUM, and its head by the parse the place: the kinds that are asked for go before others.
  names.sort((a, b) => Number(isNameKind(a.label)) - Number(isNameKind(b.label)));
  const isInner = (one: Name) =>
    names.some((other) => other.first <= one.first && one.last <= other.last && lengthOf(one) < lengthOf(other));
  const marked = new Map(names.map((name) => [keyOf(name), name]));
  return {
    gold: [...marked.values()].filter((name) => isNameKind(name.label) && !isInner(name)),
    found: layers.mentions.flatMap((mention) => {
      const name = named(mention);
      if (!name || !isNameKind(name.label)) return [];
      const same = marked.get(keyOf(name));
      const verdict = same?.label !== name.label ? 'wrong' : isInner(same) ? 'open' : 'right';
      return [{ ...name, score: mention.score, verdict }];
    }),
    wording: {
      words: ({ first, last }) => text.slice(first, last),
      sentence: ({ first }) => {
        const around = sentences.find(({ start, end }) => start <= first && first < end);
        return text.slice(around?.start, around?.end);
      },
    },
  };
}

const named = (mention: {
  readonly form: string;
  readonly kind?: MentionKind;
  readonly start: number;
  readonly end: number;
}): Name | undefined =>
  mention.form === 'name' && mention.kind
    ? { first: mention.start, last: mention.end, label: mention.kind }
    : undefined;

const keyOf = ({ first, last }: Name): string => `${first}-${last}`;

const lengthOf = ({ first, last }: Name): number => last - first;
