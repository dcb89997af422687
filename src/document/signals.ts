/**
 * What can be told of one piece of an article by itself: is it a caption, furniture, a byline? The words are in
 * `data/furniture.json`.
 */
import table from '../../data/furniture.json' with { type: 'json' };
import { stripEnd } from './strip-end.ts';

const MAX_FURNITURE_WORDS = 30;
const MAX_CREDIT_WORDS = 8;
const MAX_CAPTION_WORDS = 120;
const WHOLE = new Set(table.whole.phrases);
/** Abbreviations whose stop ends no sentence: "in Washington D.C.", "Hartwell & Co." */
const ABBREVIATION = /(?:\b(?:\p{Lu}\.){2,}|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|Bros|vs)\.)$/u;
const ABBREVIATION_LENGTH = 40;
const CLOSER = /["'”’»)\]\s]/;
const OPENING_QUOTE = /^["'“‘«„]/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
/** A list marker, one that has to be followed by space. */
const BULLET = /^(?:[•●▪■◦‣∙·*+–-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/u;
/** Small words inside names: "Ursula von der Leyen", "Jane Doe and John Roe in Tokyo". */
const NAME_PARTICLES = new Set(
  'and & in de del della der den di da do dos du la le van von bin bint al el ul of for at the'.split(' '),
);

/** Lower-case words without marks, for comparing lines that differ in punctuation only. */
export const wordsOf = (surface: string): readonly string[] =>
  (surface.match(WORD) ?? []).map((word) => stripEnd(word.toLowerCase().replaceAll('’', "'"), /[.'-]/));

/** The mark that ends `surface` as a sentence, closing quotes and brackets apart; empty for a line without a stop. */
export function closingMark(surface: string): '' | '.' | '?' | '!' | ':' {
  const bare = stripEnd(surface, CLOSER);
  const last = bare.at(-1);
  if (last === '…') return '.';
  if (last === '.') return ABBREVIATION.test(bare.slice(-ABBREVIATION_LENGTH)) ? '' : '.';
  return last === '?' || last === '!' || last === ':' ? last : '';
}

export const opensQuotation = (surface: string): boolean => OPENING_QUOTE.test(surface);

/** Length of the list marker with the space after it; 0 where there is none. */
export const markerLength = (surface: string): number => BULLET.exec(surface)?.[0].length ?? 0;

/** Whether the line is a picture's description: it opens with a label or ends in a credit. */
export function isCaption(surface: string): boolean {
  const plain = plainForm(surface);
  if (wordsOf(surface.slice(0, 2000)).length > MAX_CAPTION_WORDS) return false;
  if (table.captionOpeners.phrases.some((phrase) => plain.startsWith(phrase))) return true;
  return table.credits.phrases.some((phrase) => {
    const at = plain.lastIndexOf(phrase);
    if (at < 0) return false;
    // "The photo by Ms Doe shows ..." is a sentence: after a credit without a colon a stop or bracket must have come before
    const before = plain.slice(0, at).trimEnd();
    const apart =
      before === '' || /[.!?)\]|(/–—"”-]$/u.test(before) || phrase.startsWith('/') || phrase.startsWith('via');
    const owner = stripEnd(plain.slice(at + phrase.length), /[)\].]/);
    return apart && wordsOf(owner).length <= MAX_CREDIT_WORDS && !/[.!?]\s/.test(owner);
  });
}

/** Whether the line is a label, an offer or a legal notice of the page. */
export function isFurniture(surface: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(surface)) return true;
  if (surface.length > 400) return false;
  const words = wordsOf(surface).length;
  if (words > MAX_FURNITURE_WORDS) return false;
  const plain = plainForm(surface);
  if (WHOLE.has(stripEnd(plain, /[\s.:!>»›→…]/).replace(/^[\s<«‹←•+-]+/u, ''))) return true;
  if (/^https?:\/\/\S+$/.test(plain)) return true;
  return (
    table.start.phrases.some((phrase) => plain.startsWith(phrase)) ||
    table.contain.phrases.some((phrase) => plain.includes(phrase))
  );
}

/** Whether the line says who wrote the article: "By Jane Doe and John Roe in Tokyo". */
export function isByline(surface: string): boolean {
  if (surface.length > 200) return false;
  const plain = plainForm(surface);
  const opener = [...table.bylineOpeners.phrases].reverse().find((phrase) => plain.startsWith(phrase));
  if (opener === undefined) return false;
  const rest = surface.slice(opener.length).split(/[|·•]|, (?=\p{Ll}|\d)/u)[0] ?? '';
  if (closingMark(surface) === '.') return false;
  return rest.trim() === '' || isNameLike(rest) || (/^by (?:our|staff) $/.test(opener) && wordsOf(rest).length <= 4);
}

/** Whether every word could belong to a name, with at least one that must: "He Jianyu", "Ursula von der Leyen". */
export function isNameLike(surface: string): boolean {
  const words = surface
    .replace(/^[—–-]+\s*/, '')
    .split(/[\s,/]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 14) return false;
  return (
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word) || NAME_PARTICLES.has(word.toLowerCase()))
  );
}

const plainForm = (surface: string): string =>
  surface.slice(0, 4000).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
