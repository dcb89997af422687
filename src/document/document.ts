import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

/**
 * What a piece of an article is for.
 *
 * `headline`, `standfirst` (summary lines under it), `heading` (inside the body), `paragraph` and `list-item` tell the story;
 * `byline` and `dateline` feed `Meta`; `pull-quote` and `caption` repeat the story and only add evidence; `furniture` (related
 * links, sign-up boxes, "Learn more") makes nothing.
 */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'pull-quote'
  | 'caption'
  | 'furniture';

/** One block of the article. Blocks are sorted, do not overlap, and are not empty; the text between two of them is white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** What is known of the article beside its words. */
export interface Meta {
  readonly title?: string;
  readonly byline?: string;
  /** ISO 8601 date, `YYYY-MM-DD` (or `YYYY-MM`, `YYYY` where no more is known). */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/**
 * One article as read. It never changes; stages add layers beside it.
 *
 * `text` is the article's plain text, the one that every offset in every layer counts in. `id` is the canonical URL, else the
 * id given by the caller, else a slug of the title and eight hex digits of the text's sha256.
 */
export interface Document {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
  readonly blocks: readonly Block[];
  readonly meta: Meta;
  readonly diagnostics: readonly Diagnostic[];
}
