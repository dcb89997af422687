import { checkLength, MAX_CHARS, nameOf, type ReadOptions } from './compose.ts';
import { decode, isControl, MAX_CONTROL_SHARE } from './decode.ts';
import type { Document } from './document.ts';
import { BinaryInputError, TooLongError } from './errors.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

export type { ReadOptions } from './compose.ts';

export type MediaType = 'text/plain' | 'text/markdown' | 'text/html';

/** An article as it comes: text, or bytes whose encoding is found out. */
export interface Input {
  readonly content: string | Uint8Array;
  /** File name or address; its ending tells the format. */
  readonly name?: string;
  readonly mediaType?: MediaType;
}

const ENDINGS: readonly (readonly [RegExp, MediaType])[] = [
  [/\.(?:html?|xhtml)$/i, 'text/html'],
  [/\.(?:md|markdown|mdown)$/i, 'text/markdown'],
  [/\.(?:txt|text)$/i, 'text/plain'],
];
const BYTES_PER_CHAR = 4;

/**
 * Reads one article: plain text, Markdown or HTML by its media type, the ending of its name, or what it looks like.
 * @throws {BinaryInputError | EmptyInputError | TooLongError | UnreadLanguageError | InvalidDateError}
 */
export function read(input: Input, options: ReadOptions = {}): Document {
  const known: ReadOptions = { ...options, where: options.where ?? input.name ?? nameOf(options) };
  const where = nameOf(known);
  const { text, diagnostics } = textOf(input.content, where, known.maxChars ?? MAX_CHARS);
  checkLength(text, known);
  const type = input.mediaType ?? ENDINGS.find(([ending]) => ending.test(input.name ?? ''))?.[1] ?? sniff(text);
  switch (type) {
    case 'text/html':
      return readHtml(text, known, diagnostics);
    case 'text/markdown':
      return readMarkdown(text, known, diagnostics);
    case 'text/plain':
      return readText(text, known, {}, diagnostics);
  }
}

function textOf(content: string | Uint8Array, where: string, limit: number): ReturnType<typeof decode> {
  if (typeof content !== 'string') {
    // before work is spent on decoding: even in four bytes a character it is over the limit
    if (content.length > limit * BYTES_PER_CHAR) throw new TooLongError(where, content.length, limit, 'bytes');
    return decode(content, where);
  }
  let control = 0;
  for (let i = 0; i < content.length; i++) if (isControl(content.charCodeAt(i))) control++;
  if (control > content.length * MAX_CONTROL_SHARE) throw new BinaryInputError(where);
  return { text: content, diagnostics: [] };
}

/** What a text without a telling name is: a page opens with a tag, Markdown has front matter or a heading line at its top. */
function sniff(text: string): MediaType {
  const top = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 1000);
  if (/^(?:<!doctype html|<html|<head|<body|<article|<main|<div|<title|<meta|<p\b|<h1)/i.test(top)) return 'text/html';
  if (/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)<(?:!doctype|html)/i.test(top)) return 'text/html';
  if (/^---[ \t]*\n[a-z_-]+\s*:/i.test(top) || /^#{1,2} \S/.test(top)) return 'text/markdown';
  return 'text/plain';
}
