import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { toSlug } from './slug.ts';

const SLUG_LENGTH = 60;
/** Parameters that tell who sent the reader, not which article it is. */
const TRACKING = /^(utm_.*|fbclid|gclid|mc_[ce]id|ref|cmpid|ocid)$/i;

/** SHA-256 of the UTF-8 form of `text`, as 64 hex digits. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Lower-case ASCII words of `title` joined by hyphens, at most 60 characters; `article` where nothing is left. */
const titleSlug = (title: string): string =>
  toSlug(title.normalize('NFKD').replace(/['’]/g, ''), { ascii: true, maxLength: SLUG_LENGTH }) || 'article';

/** The address without fragment and tracking parameters; undefined for what is no http(s) address. */
export function canonicalUrl(address: string, base?: string): string | undefined {
  try {
    const url = new URL(address, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    url.hash = '';
    for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
    return url.href;
  } catch {
    return undefined;
  }
}

/** The document's id: its URL, else the id that the caller gave, else slug of the title and eight hex digits of the text's hash. */
export function documentId(facts: { url?: string; id?: string; title: string; sha256: string }): string {
  return facts.url ?? facts.id ?? `${titleSlug(facts.title)}-${facts.sha256.slice(0, 8)}`;
}
