import { MENTION_KINDS } from '../../../src/language/layers.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure } from '../metrics.ts';
import { type FoundLabelled, type Labelled, spanMisses } from '../names/misses.ts';
import { type ReadArticle, sentenceAt } from './news.ts';

const LAYER = 'mentions';
const DATA = 'annotated-news dev';

/** Strict span and kind F1 of names, pooled and by kind; demonyms and descriptions by span. */
export function newsMentionsMeasured(articles: readonly ReadArticle[]): Measured {
  const pooled = new Counts();
  const untyped = new Counts();
  const byKind = new Map(MENTION_KINDS.map((kind) => [kind, new Counts()]));
  const demonyms = new Counts();
  const descriptions = new Counts();
  const misses: Miss[] = [];
  for (const { gold, layers } of articles) {
    const key = ({ start, end }: { start: number; end: number }) => `${start}-${end}`;
    const golden = gold.mentions.filter(({ form }) => form === 'name');
    const found = layers.mentions.filter(({ form }) => form === 'name');
    const typed = (mention: { start: number; end: number; kind?: string }) => `${key(mention)} ${mention.kind}`;
    pooled.compare(golden.map(typed), found.map(typed));
    untyped.compare(golden.map(key), found.map(key));
    for (const [kind, counts] of byKind) {
      const ofKind = <T extends { kind?: string }>(list: readonly T[]) =>
        list.filter((mention) => mention.kind === kind);
      counts.compare(ofKind(golden).map(key), ofKind(found).map(key));
    }
    for (const [counts, goldForm, form] of [
      [demonyms, 'demonym', 'demonym'],
      [descriptions, 'nominal', 'description'],
    ] as const)
      counts.compare(
        gold.mentions.filter((mention) => mention.form === goldForm).map(key),
        layers.mentions.filter((mention) => mention.form === form).map(key),
      );
    misses.push(...missesOf({ gold, layers }));
  }
  const figures = [
    f1Figure(LAYER, DATA, 'names, span and kind', pooled),
    f1Figure(LAYER, DATA, 'names, span alone', untyped),
    ...[...byKind].map(([kind, counts]) => f1Figure(LAYER, DATA, `names: ${kind}`, counts)),
    f1Figure(LAYER, DATA, 'demonyms', demonyms),
    f1Figure(LAYER, DATA, 'descriptions', descriptions),
  ];
  return { figures, misses };
}

/** Names, demonyms and descriptions as one list each, by offsets. */
function missesOf({ gold, layers }: ReadArticle): Miss[] {
  const golden = gold.mentions.flatMap(({ start, end, form, kind }): Labelled[] =>
    form === 'pronoun' ? [] : [{ first: start, last: end, label: labelOf(form, kind) }],
  );
  const found = layers.mentions.flatMap(({ start, end, form, kind, score }): FoundLabelled[] =>
    form === 'pronoun' ? [] : [{ first: start, last: end, label: labelOf(form, kind), score }],
  );
  const key = ({ first, last, label }: Labelled) => `${first}-${last} ${label}`;
  const right = new Set(golden.map(key));
  const wrong = found.filter((one) => !right.has(key(one)));
  return spanMisses(golden, wrong, found, {
    words: ({ first, last }) => gold.text.slice(first, last),
    sentence: ({ first }) => sentenceAt({ gold, layers }, first),
  });
}

const labelOf = (form: string, kind: string | undefined): string =>
  form === 'name' ? (kind ?? form) : form === 'nominal' ? 'description' : form;
