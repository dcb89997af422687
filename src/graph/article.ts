/** What the earlier stages hand to the graph, and the order in which the graph takes it. */
import type { Document } from '../document/document.ts';
import type { Fact } from '../extract/fact.ts';
import type { Layers } from '../language/layers.ts';
import type { Entities } from '../resolve/entity.ts';
import { byCodeUnit, documentKey, hexOf } from './keys.ts';

/** One document with everything the stages said of it. */
export interface Article {
  readonly document: Document;
  readonly layers: Pick<Layers, 'sentences' | 'mentions'>;
  readonly entities: Entities;
  readonly facts: readonly Fact[];
}

/** An article in its place: `key` of its node and the kinds of notes that the graph adds to it. */
export interface PlacedArticle extends Article {
  readonly key: string;
  readonly published: string;
}

/**
 * Articles in order of (published, id, sha256), undated ones first, each with the key of its node. The same text under the same
 * id counts once; another text under a taken id gets a key with eight digits of its sha256.
 */
export function placeArticles(articles: readonly Article[]): PlacedArticle[] {
  const placed: PlacedArticle[] = [];
  const shaOf = new Map<string, string>();
  for (const article of [...articles].sort(byDate)) {
    const { id, sha256, meta } = article.document;
    let key = documentKey(id);
    if (shaOf.has(key) && shaOf.get(key) !== sha256)
      key = `${key}~${(sha256 || hexOf(article.document.text, 8)).slice(0, 8)}`;
    if (shaOf.has(key)) continue;
    shaOf.set(key, sha256);
    placed.push({ ...article, key, published: meta.published ?? '' });
  }
  return placed;
}

const byDate = (a: Article, b: Article): number =>
  byCodeUnit(a.document.meta.published ?? '', b.document.meta.published ?? '') ||
  byCodeUnit(a.document.id, b.document.id) ||
  byCodeUnit(a.document.sha256, b.document.sha256);
