import { lexer, type Token, type Tokens } from 'marked';
import { checkLength, type ReadOptions } from './compose.ts';
import { stampDate } from './date.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document, Meta } from './document.ts';
import { decodeEntities, htmlPassages } from './html-passages.ts';
import { canonicalUrl } from './identity.ts';
import { type Passage, readPassages } from './passages.ts';
import { readText } from './read-text.ts';

/** Containers inside containers deeper than this are hostile, not Markdown; the parser would run out of stack. */
const MAX_NESTING = 40;
/** The parser looks for an address from every mark of a run without white space, which takes hours over a long one. */
const MAX_RUN = 20_000;

/**
 * Reads an article in Markdown. The document's text is the plain text of its blocks, parted by blank lines, without marks and
 * link addresses. Front matter gives title, author, date, publisher and address.
 * @throws {EmptyInputError | TooLongError | UnreadLanguageError | InvalidDateError}
 */
export function readMarkdown(raw: string, options: ReadOptions = {}, doubts: readonly Diagnostic[] = []): Document {
  checkLength(raw, options);
  const { meta, body } = splitFrontMatter(raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  // pictures written out in the text say nothing and are longer than any word
  const tokens = tokenise(body.replace(/\(data:[^()\s]*\)/g, '()'));
  if (tokens === undefined) {
    const message =
      'The Markdown is nested too deeply or runs on without a space for too long to be parsed; it was read as plain text';
    return readText(body, options, meta, [...doubts, { rule: 'broken-markup', message }]);
  }
  const passages: Passage[] = [];
  collect(tokens, undefined, passages);
  const titled = passages.some((passage) => passage.hint === 'headline');
  if (!titled && meta.title !== undefined) passages.unshift({ text: meta.title, hint: 'headline' });
  return readPassages(passages, meta, options, doubts);
}

function tokenise(body: string): readonly Token[] | undefined {
  if (body.split(/\s/).some((run) => run.length > MAX_RUN)) return undefined;
  if (
    new RegExp(`^[ \\t]*(?:(?:[>*+-]|\\d{1,9}[.)])[ \\t]*){${MAX_NESTING},}`, 'm').test(
      body.replace(/^[ \t*_-]+$/gm, ''),
    )
  )
    return undefined;
  try {
    return lexer(body);
  } catch {
    return undefined;
  }
}

/** `key: value` lines between two `---` lines at the top, as static site generators write them. */
function splitFrontMatter(text: string): { meta: Meta; body: string } {
  const match = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { meta: {}, body: text };
  const fields = new Map<string, string>();
  for (const line of (match[1] ?? '').split('\n')) {
    const field = /^([A-Za-z_-]+)\s*:\s*(.+)$/.exec(line);
    const value = field?.[2]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/^\[(.*)\]$/, '$1');
    if (field?.[1] !== undefined && value) fields.set(field[1].toLowerCase(), value);
  }
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined);
  const title = first('title', 'headline');
  const byline = first('author', 'authors', 'byline');
  const published = stampDate(first('date', 'published', 'publishdate', 'pubdate') ?? '');
  const publisher = first('publisher', 'source', 'site');
  const url = canonicalUrl(first('url', 'canonical', 'canonical_url', 'link') ?? '');
  return {
    meta: {
      ...(title && { title }),
      ...(byline && { byline }),
      ...(published && { published }),
      ...(publisher && { publisher }),
      ...(url && { url }),
    },
    body: text.slice(match[0].length),
  };
}

function collect(tokens: readonly Token[], within: Passage['hint'], passages: Passage[]): void {
  const add = (text: string, hint: Passage['hint']): void => {
    passages.push({ text, ...(hint && { hint }) });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'heading': {
        const isFirst = token.depth === 1 && !passages.some((passage) => passage.hint === 'headline');
        add(inlineText(token.tokens ?? []), isFirst ? 'headline' : 'heading');
        break;
      }
      case 'paragraph': {
        const image = loneImage(token.tokens ?? []);
        if (image !== undefined) add(image, 'caption');
        else add(inlineText(token.tokens ?? []), within);
        break;
      }
      case 'text':
        add(inlineText(token.tokens ?? [token]), within);
        break;
      case 'blockquote':
        collect(token.tokens ?? [], 'quoted', passages);
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) collect(item.tokens, 'list-item', passages);
        break;
      case 'table':
        for (const row of (token as Tokens.Table).rows)
          add(row.map((cell) => inlineText(cell.tokens)).join('; '), 'list-item');
        break;
      case 'html':
        passages.push(...htmlPassages(token.raw));
        break;
    }
  }
}

/** The description of an image that is all of its paragraph. */
function loneImage(tokens: readonly Token[]): string | undefined {
  const told = tokens.filter((token) => token.raw.trim() !== '');
  const image = told[0];
  if (told.length !== 1 || image?.type !== 'image') return undefined;
  return decodeEntities(String(image.title || image.text));
}

/** Words of inline tokens without marks; pictures and tags have none. */
function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      if (token.type === 'br') return ' ';
      if (token.type === 'image' || token.type === 'html') return '';
      if (token.type === 'codespan' || token.type === 'escape') return String(token.text);
      if ('tokens' in token && token.tokens !== undefined) return inlineText(token.tokens);
      return decodeEntities('text' in token ? String(token.text) : token.raw);
    })
    .join('');
}
