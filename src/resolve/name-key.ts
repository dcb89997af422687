import { toSlug } from '../document/slug.ts';

/**
 * The form under which two written names count as the same: compatibility-normalised, curly marks straightened, no leading
 * "the", no possessive ending, no stops in abbreviations ("U.S." and "US"), single spaces, lower case.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/'s?$/i, '')
    .replace(/\b(\p{Lu})\.(?=\p{Lu}|\s|$)/gu, '$1')
    .replace(/[\s\u00a0-]+/g, ' ')
    .trim()
    .replace(/^the\s+/i, '')
    .toLowerCase();
}

/** The words of a name key. */
export const nameTokens = (name: string): string[] => nameKey(name).split(' ').filter(Boolean);

/** Whether a name is written as an acronym: two to eight letters, at least two of them capitals, no spaces. */
export const isAcronym = (name: string): boolean =>
  /^(?=(?:.*\p{Lu}){2})[\p{L}&.\d+-]{2,9}$/u.test(name) && !/\p{Ll}{3}/u.test(name);

const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'de',
  'du',
  'des',
  'la',
  'le',
  'del',
  'y',
  'e',
  'und',
]);

/** Whether `acronym` can be read off the initials of `name`, small words left out or taken in. */
export function isInitialism(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const words = nameTokens(name);
  if (letters.length < 2 || words.length < 2) return false;
  const all = words.map((word) => word[0] ?? '').join('');
  const large = words
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0] ?? '')
    .join('');
  return letters === large || letters === all;
}

/** A key's slug; letters of other scripts stay. `unnamed` where nothing is left. */
export const slug = (name: string): string => toSlug(name) || 'unnamed';
