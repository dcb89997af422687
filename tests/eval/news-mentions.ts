import { MENTION_KINDS } from '../../src/language/layers.ts';
import { Counts, type Figure, f1Figure } from './metrics.ts';
import type { ReadArticle } from './news.ts';

const LAYER = 'mentions';
const DATA = 'annotated-news dev';

/** Strict span and kind F1 of names, pooled and by kind; demonyms and descriptions by span. */
export function newsMentionFigures(articles: readonly ReadArticle[]): Figure[] {
  const pooled = new Counts();
  const untyped = new Counts();
  const byKind = new Map(MENTION_KINDS.map((kind) => [kind, new Counts()]));
  const demonyms = new Counts();
  const descriptions = new Counts();
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
  }
  return [
    f1Figure(LAYER, DATA, 'names, span and kind', pooled),
    f1Figure(LAYER, DATA, 'names, span alone', untyped),
    ...[...byKind].map(([kind, counts]) => f1Figure(LAYER, DATA, `names: ${kind}`, counts)),
    f1Figure(LAYER, DATA, 'demonyms', demonyms),
    f1Figure(LAYER, DATA, 'descriptions', descriptions),
  ];
}
