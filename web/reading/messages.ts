/** What the page and the reading worker say to each other. */
import type { SerializedGraph } from 'graphology-types';
import type { Diagnostic } from '../../src/document/diagnostic.ts';
import type { MediaType } from '../../src/document/read.ts';
import type { EdgeAttributes, GraphAttributes, NodeAttributes } from '../../src/graph/schema.ts';

/** An article as it comes. */
export interface ArticleInput {
  /** File name, address or title; its ending tells the format. */
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mediaType?: MediaType;
  /** ISO 8601, where the article does not say when it appeared; outweighs what it says. */
  readonly date?: string;
  readonly url?: string;
}

/** What became of one input. */
export interface ArticleOutcome {
  readonly name: string;
  /** Key of its document node, when it was read. */
  readonly document?: string;
  /** Why it was not, in one or two sentences. */
  readonly error?: string;
  /** Doubts about the text; it was read all the same. */
  readonly diagnostics: readonly Diagnostic[];
}

export type Progress =
  | { readonly stage: 'model'; readonly loaded: number; readonly total: number }
  /** `done` of `total` windows of article `number` (from 1) of `of`. */
  | {
      readonly stage: 'article';
      readonly number: number;
      readonly of: number;
      readonly name: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly stage: 'graph' };

/** A document that an earlier reading put into the graph. */
export interface KnownDocument {
  readonly key: string;
  readonly sha256: string;
}

export interface ReadOrder {
  readonly workspace: string;
  readonly inputs: readonly ArticleInput[];
  readonly known: readonly KnownDocument[];
}

export type PlainGraph = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export interface ReadReport {
  readonly graph: PlainGraph;
  readonly articles: readonly ArticleOutcome[];
  /** Known documents whose articles are not kept here any more: the graph is without them. */
  readonly missing: readonly string[];
}

export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly report: ReadReport }
  | { readonly type: 'failed'; readonly message: string };
