import { classifyBlocks } from './blocks.ts';
import { dateOfLine, findDate } from './date.ts';
import { datelineLength } from './dateline.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Block, Document, Meta } from './document.ts';
import { EmptyInputError, InvalidDateError, TooLongError } from './errors.ts';
import { canonicalUrl, documentId, hashText } from './identity.ts';
import { isIsoDate } from './iso-date.ts';
import { checkLanguage } from './language.ts';
import type { Piece } from './piece.ts';
import { findQuotations } from './quotations.ts';

/** What the caller knows of an article; it outweighs what the article says of itself. */
export interface ReadOptions {
  /** The input's name in messages: a file, an address. */
  readonly where?: string;
  readonly id?: string;
  readonly url?: string;
  /** ISO 8601 date of publication. */
  readonly date?: string;
  readonly publisher?: string;
  /** Longest input accepted, in UTF-16 code units; 2,000,000 if not given. */
  readonly maxChars?: number;
}

export const MAX_CHARS = 2_000_000;
/** Diagnostics of one rule that are worth telling apart. */
const MAX_OF_A_RULE = 20;

/** @throws {TooLongError} */
export function checkLength(raw: string, options: ReadOptions): void {
  const limit = options.maxChars ?? MAX_CHARS;
  if (raw.length > limit) throw new TooLongError(nameOf(options), raw.length, limit);
}

export const nameOf = (options: ReadOptions): string => options.where ?? 'The text';

/**
 * Makes the document from clean text and its pieces: kinds of blocks, date, byline, identity, and doubts as diagnostics.
 * @throws {EmptyInputError | UnreadLanguageError | InvalidDateError}
 */
export function composeDocument(
  text: string,
  pieces: readonly Piece[],
  meta: Meta,
  options: ReadOptions,
  doubts: readonly Diagnostic[],
): Document {
  const where = nameOf(options);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new EmptyInputError(where);
  if (options.date !== undefined && !isIsoDate(options.date)) throw new InvalidDateError(where, options.date);
  const kinds = classifyBlocks(text, pieces);
  const blocks = splitDateline(
    text,
    pieces.map(({ start, end }, i) => ({ start, end, kind: kinds[i] ?? 'paragraph' })),
  );
  const language = checkLanguage(storyOf(text, blocks), where);
  const known = completeMeta(text, blocks, meta, options);
  const sha256 = hashText(text);
  const title = known.title ?? text.slice(blocks[0]?.start, blocks[0]?.end);
  const id = documentId({ title, sha256, ...pick('url', known.url), ...pick('id', options.id) });
  const undated: readonly Diagnostic[] =
    known.published === undefined
      ? [
          {
            rule: 'no-date',
            message: 'The article does not say when it was published; give the date with --date YYYY-MM-DD',
          },
        ]
      : [];
  const diagnostics = [
    ...doubts,
    ...markupInTitle(known.title, blocks),
    ...language,
    ...undated,
    ...openQuotations(text, blocks),
  ];
  return { id, text, sha256, blocks, meta: known, diagnostics };
}

const storyOf = (text: string, blocks: readonly Block[]): string =>
  blocks
    .filter((block) => block.kind !== 'furniture')
    .map((block) => text.slice(block.start, block.end))
    .join('\n');

/** "GENEVA, Oct 8 (Agency) - " before the first paragraph becomes a block of its own, so that no sentence opens with it. */
function splitDateline(text: string, blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  return blocks.flatMap((block, i) => {
    if (i !== first) return [block];
    const length = datelineLength(text.slice(block.start, block.end), text);
    if (length === 0) return [block];
    const end = block.start + text.slice(block.start, block.start + length).trimEnd().length;
    return [
      { start: block.start, end, kind: 'dateline' as const },
      { start: block.start + length, end: block.end, kind: 'paragraph' as const },
    ];
  });
}

function completeMeta(text: string, blocks: readonly Block[], meta: Meta, options: ReadOptions): Meta {
  const surfaces = (kind: Block['kind']): readonly string[] =>
    blocks
      .filter((block) => block.kind === kind)
      .map((block) => text.slice(block.start, block.end).replace(/\s+/g, ' '));
  const title = meta.title ?? surfaces('headline')[0];
  const byline =
    meta.byline ??
    surfaces('byline')
      .map(withoutBy)
      .find((line) => line !== '');
  const url = options.url === undefined ? meta.url : (canonicalUrl(options.url) ?? options.url);
  return {
    ...pick('title', title),
    ...pick('byline', byline),
    ...pick('published', options.date ?? meta.published ?? publishedIn(surfaces)),
    ...pick('publisher', options.publisher ?? meta.publisher),
    ...pick('url', url),
  };
}

/** A date on a line that says when the article appeared; one that says "updated" only when there is no other. */
function publishedIn(surfaces: (kind: Block['kind']) => readonly string[]): string | undefined {
  const lines = [...surfaces('dateline'), ...surfaces('byline')];
  const dated = lines.filter((line) => !/\b(updated|modified)\b/i.test(line));
  for (const line of [...dated, ...lines]) {
    const date = dateOfLine(line) ?? findDate(line);
    if (date !== undefined) return date;
  }
  return undefined;
}

const withoutBy = (line: string): string =>
  line
    .replace(/^(?:(?:written|words|story|text|report(?:ing|ed)?) )?by\s+|^(?:authors?|byline):\s*/i, '')
    .split(/\s*[|·•]\s*|, (?=\d)/u)[0]
    ?.trim() ?? '';

/** A tag in a title is shown as the text it is; whoever reads the graph should know that it was there. */
function markupInTitle(title: string | undefined, blocks: readonly Block[]): readonly Diagnostic[] {
  if (title === undefined || !/<\/?[a-z!][^>]*>?/i.test(title)) return [];
  const headline = blocks.find((block) => block.kind === 'headline');
  const message = 'The title holds markup; it is kept as plain text and never run';
  return [
    { rule: 'markup-in-title', message, ...(headline && { span: { start: headline.start, end: headline.end } }) },
  ];
}

function openQuotations(text: string, blocks: readonly Block[]): readonly Diagnostic[] {
  return findQuotations(
    text,
    blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'pull-quote'),
  )
    .filter((quotation) => !quotation.closed)
    .slice(0, MAX_OF_A_RULE)
    .map(({ start }) => ({
      rule: 'unbalanced-quotes',
      message: 'This quotation mark is never closed; the quotation is taken to end with its paragraph',
      span: { start, end: start + 1 },
    }));
}

const pick = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
