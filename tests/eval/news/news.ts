import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Document } from '../../../src/document/document.ts';
import type { StatementMode } from '../../../src/extract/fact.ts';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { Layers, MentionKind } from '../../../src/language/layers.ts';

type Offsets = readonly [start: number, end: number];

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly entity: string;
  readonly form: 'name' | 'demonym' | 'pronoun' | 'nominal';
}

export interface GoldFact {
  readonly from: string;
  readonly to: string;
  readonly status?: string;
  readonly role?: string;
  readonly evidence: Offsets;
}

/** An annotated article in standoff form, offsets in UTF-16 units, as the collection's own `resolve.mjs` makes it. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly id: string; readonly kind: MentionKind; readonly names?: readonly string[] }[];
  readonly mentions: readonly GoldMention[];
  readonly attributions: readonly {
    readonly source: Offsets | null;
    readonly cue: Offsets | null;
    readonly content: readonly Offsets[];
    /** Entity, or null for a source without a name. */
    readonly speaker: string | null;
    readonly about: readonly string[];
    readonly mode: StatementMode;
  }[];
  readonly affiliations: readonly GoldFact[];
  readonly memberships: readonly GoldFact[];
}

/** An article with what people and what the program found in it. */
export interface ReadArticle {
  readonly gold: GoldArticle;
  readonly layers: Layers;
}

/** The articles that `dev.txt` names, which never train. */
export async function readDevGold(folder: string): Promise<GoldArticle[]> {
  const names = readFileSync(join(folder, 'dev.txt'), 'utf8').split(/\s+/).filter(Boolean);
  const { resolve } = (await import(pathToFileURL(join(folder, 'resolve.mjs')).href)) as {
    resolve: (name: string) => { record: GoldArticle };
  };
  return names.map((name) => resolve(name).record);
}

/** Annotates the articles of `readDevGold`. */
export async function readDevNews(folder: string, model: LanguageModel): Promise<ReadArticle[]> {
  const articles: ReadArticle[] = [];
  for (const gold of await readDevGold(folder))
    articles.push({ gold, layers: await annotate(paragraphDocument(gold.id, gold.text), model) });
  return articles;
}

/** The found sentence around an offset; the words just there where none is. */
export function sentenceAt({ gold, layers }: ReadArticle, offset: number): string {
  const around = layers.sentences.find(({ start, end }) => start <= offset && offset < end);
  return gold.text.slice(around?.start ?? offset, around?.end ?? offset + 80);
}

/** A document of paragraphs parted by blank lines: what the figures of one stage rest on must not hang on the reader's block kinds. */
export function paragraphDocument(id: string, text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map(
    ({ index, 0: block }) => ({ kind: 'paragraph', start: index, end: index + block.length }) as const,
  );
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { id, text, sha256, blocks, meta: {}, diagnostics: [] };
}
