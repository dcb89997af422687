import { stampDate } from './date.ts';
import type { Meta } from './document.ts';
import { decodeEntities } from './html-passages.ts';
import { canonicalUrl } from './identity.ts';

/** What of a parsed page is asked for; a DOM's document and linkedom's both fit. */
export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const ARTICLE_TYPES = /Article$|^(?:BlogPosting|Report|WebPage)$/;
const MAX_JSON_NODES = 2000;
/** No title or name is longer. */
const MAX_FIELD = 2000;

/**
 * What a page says of its article: JSON-LD first (https://schema.org/NewsArticle), then Open Graph and meta elements, then the
 * page's own `time` and `h1`. Strings come back as plain text.
 */
export function metaOf(page: Page): Meta {
  const linked = linkedArticle(page);
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const element = page.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
      const content = plain(element?.getAttribute('content'));
      if (content !== undefined) return content;
    }
    return undefined;
  };
  const title = plain(text(linked?.headline)) ?? headingOf(page) ?? meta('og:title', 'twitter:title') ?? titleOf(page);
  const byline = namesOf(linked?.author) ?? meta('author', 'article:author', 'byl', 'parsely-author', 'dc.creator');
  const stamps = [
    text(linked?.datePublished),
    meta(
      'article:published_time',
      'datePublished',
      'og:published_time',
      'date',
      'pubdate',
      'publish-date',
      'parsely-pub-date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'sailthru.date',
    ),
    ...[...page.querySelectorAll('time[datetime]')]
      .slice(0, 1)
      .map((time) => time.getAttribute('datetime') ?? undefined),
  ];
  const published = stamps.map((stamp) => stampDate(stamp ?? '')).find((date) => date !== undefined);
  const publisher = namesOf(linked?.publisher) ?? meta('og:site_name', 'publisher', 'application-name');
  const url = canonicalUrl(
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url') ?? text(linked?.url) ?? '',
  );
  return {
    ...(title && { title }),
    ...(byline && !/^https?:/.test(byline) && { byline: byline.replace(/^by\s+/i, '') }),
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
}

type Json = Readonly<Record<string, unknown>>;

/** The first object of the page's JSON-LD that is an article. */
function linkedArticle(page: Page): Json | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let root: unknown;
    try {
      root = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    const queue: unknown[] = [root];
    for (let i = 0; i < queue.length && i < MAX_JSON_NODES; i++) {
      const value = queue[i];
      if (Array.isArray(value)) queue.push(...value.slice(0, 100));
      else if (isJson(value)) {
        const types = [value['@type']].flat();
        if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type)) && value.headline !== undefined)
          return value;
        if (value['@graph'] !== undefined) queue.push(value['@graph']);
        if (value.mainEntity !== undefined) queue.push(value.mainEntity);
      }
    }
  }
  return undefined;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Names of people or bodies given as strings or objects, one or several. */
function namesOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .slice(0, 20)
    .map((one) => plain(isJson(one) ? text(one.name) : text(one)))
    .filter((name) => name !== undefined);
  return names.length > 0 ? names.join(', ') : undefined;
}

function headingOf(page: Page): string | undefined {
  const headings = [...page.querySelectorAll('h1')]
    .map((heading) => plain(heading.textContent))
    .filter((heading) => heading !== undefined);
  return headings.length === 1 ? headings[0] : undefined;
}

/** The page's title without the site's name after a bar or a dash. */
function titleOf(page: Page): string | undefined {
  const title = plain(page.querySelector('title')?.textContent);
  const short = title?.replace(/\s+[|–—·»-]\s+[^|–—·»]{2,40}$/u, '');
  return short !== undefined && short.split(' ').length >= 3 ? short : title;
}

function plain(value: string | null | undefined): string | undefined {
  if (value == null) return undefined;
  const words = decodeEntities(value.slice(0, MAX_FIELD)).replace(/\s+/gu, ' ').trim();
  return words === '' ? undefined : words;
}
