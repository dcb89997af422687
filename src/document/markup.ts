import type { Diagnostic } from './diagnostic.ts';

/** Elements that HTML wants closed; p, li, td and their like may be left open. */
const CLOSED = new Set(
  'a abbr article aside b blockquote button div em figcaption figure footer form h1 h2 h3 h4 h5 h6 header i main nav ol script section span strong style sub sup table time title u ul'.split(
    ' ',
  ),
);
const MAX_TOLD = 5;

/**
 * Elements that are opened and never closed or closed and never opened, as `broken-markup` diagnostics (at most five). Offsets would
 * count in the page and not in the text, so there are no spans.
 */
export function findBrokenMarkup(html: string): readonly Diagnostic[] {
  const messages: string[] = [];
  const openByName = new Map<string, number>();
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) {
        messages.push('A comment is never closed');
        break;
      }
      at = html.indexOf('<', end);
      continue;
    }
    const tag = readTag(html, at);
    at = html.indexOf('<', tag.end);
    const { name, closing } = tag;
    if (!CLOSED.has(name)) continue;
    const open = openByName.get(name) ?? 0;
    if (closing && open === 0) messages.push(`</${name}> closes nothing`);
    else openByName.set(name, open + (closing ? -1 : 1));
    if (!closing && (name === 'script' || name === 'style')) {
      // what stands inside is no markup
      at = closingTagOf(html, name, tag.end);
      if (at < 0) messages.push(`<${name}> is never closed`);
    }
  }
  for (const [name, open] of openByName)
    if (open > 0 && name !== 'script' && name !== 'style') messages.push(`<${name}> is never closed`);
  if (/<[a-z/!][^<>]*$/i.test(html.slice(-2000))) messages.push('The last tag is cut off');
  return [...new Set(messages)]
    .slice(0, MAX_TOLD)
    .map((message) => ({ rule: 'broken-markup', message: `${message}; the page was read as browsers do` }));
}

/** Where the next `</name` in any case begins; -1 where there is none. */
function closingTagOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return -1;
}

const NAME = /<(\/?)([a-z][a-z0-9-]{0,40})(?=[\s/>])/iy;

/** The tag at `start`: its name in small letters, empty where it is no tag, and where to read on. Attributes may hold `>` in quotes. */
function readTag(html: string, start: number): { name: string; closing: boolean; end: number } {
  NAME.lastIndex = start;
  const match = NAME.exec(html);
  if (match === null) return { name: '', closing: false, end: start + 1 };
  let quote = '';
  let at = NAME.lastIndex;
  for (; at < html.length; at++) {
    const sign = html[at];
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') {
      // the slash of `<a href=/>` belongs to the value, that of `<br />` closes
      const closes = html[at - 1] === '/' && (at - 1 === NAME.lastIndex || /["'\s]/.test(html[at - 2] ?? ''));
      const name = closes ? '' : (match[2] ?? '').toLowerCase();
      return { name, closing: match[1] === '/', end: at + 1 };
    } else if (sign === '<') break;
  }
  return { name: '', closing: false, end: at };
}
