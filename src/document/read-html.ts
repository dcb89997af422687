import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { checkLength, nameOf, type ReadOptions } from './compose.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document, Meta } from './document.ts';
import { EmptyInputError } from './errors.ts';
import { metaOf } from './html-meta.ts';
import { type HtmlNode, htmlPassages, passagesOf } from './html-passages.ts';
import { findBrokenMarkup } from './markup.ts';
import { pageSize } from './page-size.ts';
import { type Passage, readPassages } from './passages.ts';
import { wordsOf } from './signals.ts';

/** More elements than this are no article; Readability would take minutes over them. */
const MAX_ELEMENTS = 30_000;
/** Pages of newspapers nest some 30 deep. */
const MAX_DEPTH = 100;
/** Readability asks every element for its words, many times over. A long article has less than a tenth of this. */
const MAX_WEIGHT = 20_000_000;
/** Two for an element; a parser makes a node of a stray one too. */
const MAX_BRACKETS = 2 * MAX_ELEMENTS;
/** Elements whose words are no text. */
const UNSEEN = 'script,style,noscript,template';

/**
 * Reads the article of a web page: its main content as Readability finds it, headline, byline, date and address from JSON-LD, meta
 * elements and `time`. The document's text is the plain text of its blocks, parted by blank lines. Needs no browser.
 * @throws {EmptyInputError | TooLongError | UnreadLanguageError | InvalidDateError}
 * @see https://github.com/mozilla/readability
 */
export function readHtml(raw: string, options: ReadOptions = {}, doubts: readonly Diagnostic[] = []): Document {
  checkLength(raw, options);
  const html = raw.replace(/^\uFEFF/, '');
  const found = [...doubts, ...findBrokenMarkup(html)];
  const page = html.split('<').length > MAX_BRACKETS ? undefined : parseHTML(withBody(html)).document;
  if (page === undefined || isTooMuch(page.childNodes as unknown as Iterable<HtmlNode>)) {
    const message =
      'The page has too many or too deeply nested tags for an article; it was read without looking for the main content';
    return readPassages(flatPassages(html), {}, options, [...found, { rule: 'broken-markup', message }]);
  }
  // elsewhere scripts stay: metaOf reads JSON-LD
  for (const heading of page.querySelectorAll('h1'))
    for (const element of [...heading.querySelectorAll(UNSEEN)]) element.remove();
  const declared = metaOf(page);
  const { title, doubts: titleDoubts } = plainTitle(declared.title);
  const body = mainContent(html, page as unknown as { body: HtmlNode });
  if (body.every((passage) => passage.text.trim() === '')) throw new EmptyInputError(nameOf(options));
  const passages = withHeadline(title, body);
  const { title: _, ...rest } = declared;
  const meta: Meta = { ...(title && { title }), ...rest };
  return readPassages(passages, meta, options, [...found, ...titleDoubts]);
}

/** Whether Readability would take long over the page. The parsed page tells, since only the parser knows what closes what. */
function isTooMuch(roots: Iterable<HtmlNode>): boolean {
  const { elements, depth, weight } = pageSize(roots);
  return elements > MAX_ELEMENTS || depth > MAX_DEPTH || weight > MAX_WEIGHT;
}

/** linkedom puts nothing right: a page without html or body elements gets them, so that there is a body to read. */
function withBody(html: string): string {
  const bare = html.replace(/^\s*<!doctype[^>]*>/i, '');
  if (/<body[\s>]/i.test(bare)) return /<html[\s>]/i.test(bare) ? html : `<!doctype html><html>${bare}</html>`;
  if (!/<html[\s>]/i.test(bare)) return `<!doctype html><html><head></head><body>${bare}</body></html>`;
  return html.replace(/<\/head\s*>/i.test(html) ? /<\/head\s*>/i : /<html(?:\s[^>]*)?>/i, '$&<body>');
}

function mainContent(html: string, page: { body: HtmlNode }): readonly Passage[] {
  // Readability takes the page apart, so it gets its own
  const copy = parseHTML(withBody(html)).document;
  for (const element of [...copy.querySelectorAll(UNSEEN)]) element.remove();
  let content: string | null | undefined;
  try {
    // the library's types want the browser's Document; linkedom has all of it that the library uses
    content = new Readability(copy as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: 200,
    }).parse()?.content;
  } catch {
    content = undefined;
  }
  const passages = content ? htmlPassages(content) : [];
  return passages.some((passage) => passage.text.trim() !== '') ? passages : passagesOf(page.body);
}

function withHeadline(title: string | undefined, body: readonly Passage[]): readonly Passage[] {
  if (title === undefined) return body;
  const words = wordsOf(title).join(' ');
  const rest = body.filter((passage, i) => i > 5 || wordsOf(passage.text).join(' ') !== words);
  return [{ text: title, hint: 'headline' }, ...rest];
}

/** The title's words; tags and what a script says are not among them. */
function plainTitle(title: string | undefined): { title?: string; doubts: readonly Diagnostic[] } {
  if (title === undefined || !/<\/?[a-z!]/i.test(title)) return { ...(title && { title }), doubts: [] };
  const words = title
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z!][^>]*(?:>|$)/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const message = 'The title held markup; its tags were left out and nothing of it was run';
  return { ...(words && { title: words }), doubts: [{ rule: 'markup-in-title', message }] };
}

/** The words between tags, a block for each block element, for pages that no parser should be asked to build. */
function flatPassages(html: string): readonly Passage[] {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '\n\n')
    .replace(/<\/?(?:p|div|h[1-6]|li|br|tr|section|article|blockquote|figcaption)\b[^<>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .split(/\n\s*\n/)
    .map((words) => ({ text: words }));
}
