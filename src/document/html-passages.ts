import { parseHTML } from 'linkedom';
import type { Passage } from './passages.ts';

/** Elements whose words are code, controls or decoration. */
const SILENT = new Set(
  'script style noscript template svg math iframe object embed canvas video audio form button select textarea input nav footer head title map'.split(
    ' ',
  ),
);
/** Elements that begin and end a block. */
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Names that publishers give to boxes that are not the story. */
const PROMOTION =
  /(?:^|[\s_-])(?:related|newsletter|promo|promotion|share|sharing|social|signup|sign-up|subscribe|advert|advertisement|ad-slot|sponsored|recirc|recommend(?:ed|ation)s?|read-?more|most-read|trending|comments?|breadcrumbs?|cookie|paywall|tags?|outbrain|taboola)(?:$|[\s_-])/i;
const PULL_QUOTE = /pull-?quote|pq\b/i;

const ELEMENT = 1;
const TEXT = 3;

/** The nodes of linkedom that are used here; its own types need the DOM's. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  getAttribute?(name: string): string | null;
}

/** The blocks of a piece of HTML as plain text, in order. Scripts, styles, forms and navigation say nothing. */
export function htmlPassages(html: string): readonly Passage[] {
  return passagesOf(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as HtmlNode);
}

/** The blocks under `root`. Walks without recursion, since hostile pages nest without end. */
export function passagesOf(root: HtmlNode): readonly Passage[] {
  const passages: Passage[] = [];
  const hints: Passage['hint'][] = [undefined];
  let words = '';
  let breaks = 0;
  const flush = (): void => {
    const hint = hints.at(-1);
    if (words.trim() !== '') passages.push({ text: words, ...(hint && { hint }) });
    words = '';
    breaks = 0;
  };
  let node: HtmlNode | null = root.firstChild;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    let descend = false;
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      if (text.trim() !== '') breaks = 0;
      words += text;
    } else if (name === 'br') {
      // two breaks part paragraphs
      if (++breaks >= 2) flush();
      else words += ' ';
    } else if (node.nodeType === ELEMENT && !SILENT.has(name) && !isHidden(node)) {
      if (BLOCKS.has(name)) {
        flush();
        hints.push(hintOf(node, name) ?? hints.at(-1));
      }
      if (node.firstChild !== null) descend = true;
      else if (BLOCKS.has(name)) hints.pop();
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node.nextSibling === null && node.parentNode !== root) {
      node = node.parentNode;
      if (node !== null && BLOCKS.has(node.nodeName.toLowerCase())) {
        flush();
        hints.pop();
      }
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return passages;
}

function hintOf(node: HtmlNode, name: string): Passage['hint'] {
  const label = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('id') ?? ''} ${node.getAttribute?.('role') ?? ''}`;
  if (PULL_QUOTE.test(label)) return 'aside';
  if (PROMOTION.test(label)) return 'furniture';
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'tr') return 'list-item';
  if (name === 'figcaption' || name === 'caption') return 'caption';
  if (name === 'blockquote') return 'quoted';
  if (name === 'aside') return 'aside';
  return undefined;
}

const isHidden = (node: HtmlNode): boolean =>
  node.getAttribute?.('hidden') != null || node.getAttribute?.('aria-hidden') === 'true';

/** Text with its character references resolved; text without any comes back as it is. */
export function decodeEntities(text: string): string {
  if (!/&(?:#\d|#x[\da-f]|[a-z])/i.test(text)) return text;
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const holder = document.createElement('p');
  holder.innerHTML = text.replaceAll('<', '&lt;');
  return holder.textContent ?? text;
}
