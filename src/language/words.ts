/**
 * Words as Universal Dependencies counts them in English.
 *
 * Clitics are words of their own ("do" "n't", "Li" "'s"), so are hyphens between words and every mark; "U.S.", "Mr.", "1,000", "9/11",
 * URLs and e-mail addresses stay whole. A hyphen after a bound prefix does not split ("re-elected"), save before a capital, since
 * "pro-Russian" holds a name. Conventions: the English Web Treebank and GUM, https://universaldependencies.org/en/.
 */
import abbreviations from '../../data/abbreviations.json' with { type: 'json' };
import type { Span } from '../document/span.ts';

/** Letters with what may stand inside a word unseen: marks, soft hyphens, zero-width joiners. */
const LETTER = '\\p{L}\\p{M}\\u00AD\\u200B-\\u200D\\u2060';
const APOSTROPHE = "'\u2019\u02BC";

const KEPT_PREFIXES = new Set(
  (
    'anti arch co counter cross e ex inter intra mega micro mid mini mis multi neo non over post pre pro pseudo re semi ' +
    'socio sub super trans ultra un under'
  ).split(' '),
);
const UNITS =
  'am|pm|bn|tn|mn|m|k|km|kms|cm|mm|kg|kgs|g|mg|lb|lbs|oz|ft|in|mi|mph|kph|kmh|hrs?|mins?|secs?|yrs?|yo|GB|MB|KB|TB|GHz|MHz|kHz|Hz|MW|GW|kW|kWh|MWh|AM|PM|M|K|B|T|BN|C|F|x|ish';
const TITLES = new Set(abbreviations.title);
const NUMBERED = new Set(abbreviations.numbered);
const GENERAL = new Set(abbreviations.general);
const STARTERS = new Set(abbreviations.starters);
/** They are told apart by a letter, "plan B.", which is then no initial. */
const LETTERED = new Set(
  'plan vitamin hepatitis type class grade group section appendix annex part phase category option point level tier schedule exhibit'.split(
    ' ',
  ),
);
/** Two words written as one, by the length of the first. */
const CONTRACTIONS = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
]);

// Every pattern is anchored by `y` and either consumes what it scans or scans a bounded stretch, so that the whole stays linear.
const SKIPPED = /[\s\p{Cc}\p{Cf}\uFFFE\uFFFF]+/uy;
const URL_LIKE = /(?:(?:https?|ftp):\/\/|www\.(?=\p{L}))[^\s<>"“”«»\p{Cc}]+/iuy;
const EMAIL = /(?:mailto:)?[\w.+%-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
const DOMAIN =
  /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|org|net|gov|edu|info|int|mil|co\.uk|ac\.uk|gov\.uk|eu|io|tv|me|us|uk|ca|de|fr|ru|cn|jp|in)(?![\p{L}\p{N}])(?:\/[\w/.-]{0,200}[\w/])?/iuy;
const TAG = /[@#][\p{L}_][\p{L}\p{N}_]{0,100}/uy;
const RUN = /\.{2,}|…[…]*|-{2,}|[—―]{2,}|[!?]{2,}|={2,}|\*{2,}|_{2,}|\+{2,}|~{2,}|#{2,}|''|’’|``|<{2,}|>{2,}/uy;
const EMOTICON = /[:;=]-?[()DP](?![\p{L}\p{N}])/uy;
const NUMBER =
  /(?:\+(?=\d))?(?:\d{3}-(?:\d{3}-)?\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,9}(?:\/\d{1,9}){1,2}(?![\p{L}\d/])|\d+(?:[.,:]\d+)*)/uy;
const NUMBER_TAIL = new RegExp(`(?:st|nd|rd|th|s)(?![${LETTER}\\d])`, 'iuy');
const UNIT = new RegExp(`(?:${UNITS})(?![${LETTER}\\d])`, 'uy');
const ALPHANUMERIC = new RegExp(`[${LETTER}\\d]+`, 'uy');
const CURRENCY = /(?:US|A|AU|NZ|HK|C|CA|S|R|NT)\$/y;
const ELISION = new RegExp(`[${APOSTROPHE}\u2018](?:\\d\\ds?|em|til|tis|twas|cause|n)(?![${LETTER}\\d])`, 'iuy');
const CLITIC = new RegExp(`[${APOSTROPHE}](?:s|m|d|ll|ve|re)(?![${LETTER}\\d])`, 'iuy');
const INITIALS = new RegExp(
  `(?:[${LETTER}]\\.(?!\\.)){2,20}(?![${LETTER}])|(?:\\p{L}\\.){1,8}\\p{Lu}(?![${LETTER}\\d.])`,
  'uy',
);
const WORD = new RegExp(
  `\\p{L}[${LETTER}\\p{N}_]*(?:(?:[${APOSTROPHE}]|(?<=\\p{Lu})&(?=\\p{Lu}))[${LETTER}\\p{N}]+)*`,
  'uy',
);
const ABBREVIATED_SLASH = /(?:w\/o|w\/|c\/o|s\/he|n\/a)(?![\p{L}\p{N}])/iuy;
const WORD_CLITIC = new RegExp(`(?:[${APOSTROPHE}](?:s|m|d|ll|ve|re)|n[${APOSTROPHE}]t)$`, 'iu');
const PICTURE = /\p{Extended_Pictographic}(?:\p{EMod}|[\uFE0E\uFE0F]|\u200D\p{Extended_Pictographic})*|\p{RI}\p{RI}/uy;

/**
 * Splits a stretch of text into words.
 *
 * @param text Any string; lone surrogates and control characters are borne.
 * @param start Where the stretch begins, in UTF-16 units of `text`; a sentence or block is seen by itself.
 * @param end Where it ends, exclusive.
 * @returns Words in text order with offsets into `text`; they do not overlap, and only white space and control characters lie between.
 */
export function splitWords(text: string, start = 0, end = text.length): Span[] {
  // Sticky patterns look no further than the stretch, so that a block's words do not depend on its neighbours.
  const stretch = text.slice(start, end);
  const words: Span[] = [];
  let at = skip(stretch, 0);
  while (at < stretch.length) {
    const before = words.length;
    for (const last of wordEnds(stretch, at, words.at(-1), start)) {
      words.push({ start: start + at, end: start + last });
      at = last;
    }
    if (words.length === before) at++;
    at = skip(stretch, at);
  }
  return words;
}

/** Ends of the one or more words that begin at `at`, which is no white space. */
function wordEnds(text: string, at: number, previous: Span | undefined, offset: number): number[] {
  const url = matchEnd(URL_LIKE, text, at);
  if (url > 0) return [trimmedEnd(text, at, url)];
  for (const pattern of [EMAIL, DOMAIN, PICTURE, RUN, ABBREVIATED_SLASH, CURRENCY]) {
    const last = matchEnd(pattern, text, at);
    if (last > 0) return [last];
  }
  const spaced = at === 0 || /\s/.test(text.charAt(at - 1));
  if (spaced) {
    for (const pattern of [TAG, EMOTICON, ELISION]) {
      const last = matchEnd(pattern, text, at);
      if (last > 0) return [last];
    }
  }
  const clitic = matchEnd(CLITIC, text, at);
  if (clitic > 0) return [clitic];
  const number = matchEnd(NUMBER, text, at);
  if (number > 0) return numberEnds(text, number);
  const initials = matchEnd(INITIALS, text, at);
  if (initials > 0) return [initials];
  const word = matchEnd(WORD, text, at);
  if (word > 0)
    return letterEnds(text, at, word, previous && text.slice(previous.start - offset, previous.end - offset));
  return [at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)];
}

function numberEnds(text: string, number: number): number[] {
  const tail = matchEnd(NUMBER_TAIL, text, number);
  if (tail > 0) return [tail];
  const unit = matchEnd(UNIT, text, number);
  if (unit > 0) return [number, unit];
  const rest = matchEnd(ALPHANUMERIC, text, number);
  return [rest > 0 ? rest : number];
}

function letterEnds(text: string, at: number, end: number, previous: string | undefined): number[] {
  const word = text.slice(at, end);
  const parts = contracted(word);
  if (parts.length > 0) return parts.map((length) => at + length);
  if (text.charAt(end) === '.' && keepsStop(text, word, end, previous)) return [end + 1];
  if (text.charAt(end) === '-' && KEPT_PREFIXES.has(word.toLowerCase())) return prefixedEnds(text, end + 1) ?? [end];
  return [end];
}

/** "re-elected", "mid-2004": what the prefix is bound to begins at `at`; undefined before a capital or a mark. */
function prefixedEnds(text: string, at: number): number[] | undefined {
  const first = text.charAt(at);
  if (/\d/.test(first)) return numberEnds(text, matchEnd(NUMBER, text, at)).slice(0, 1);
  const last = /\p{Ll}/u.test(first) ? matchEnd(WORD, text, at) : 0;
  if (last === 0) return undefined;
  const parts = contracted(text.slice(at, last));
  return parts.length > 0 ? parts.map((length) => at + length) : [last];
}

/** Lengths, from the word's start, at which a contraction is cut; empty for other words. */
function contracted(word: string): number[] {
  const known = CONTRACTIONS.get(word.toLowerCase());
  if (known !== undefined) return [known, word.length];
  const clitic = word.length > 64 ? null : WORD_CLITIC.exec(word);
  if (!clitic || clitic.index === 0) return [];
  const inner = contracted(word.slice(0, clitic.index));
  return [...(inner.length > 0 ? inner : [clitic.index]), word.length];
}

/** Whether the stop after a word belongs to it: a known abbreviation, or an initial before a name. */
function keepsStop(text: string, word: string, stop: number, previous: string | undefined): boolean {
  if (TITLES.has(word) || GENERAL.has(word)) return true;
  const next = text.slice(stop + 1, stop + 40);
  if (NUMBERED.has(word)) return /^\s*\d/.test(next);
  if (!/^\p{Lu}$/u.test(word)) return false;
  const following = /^(?:\s*-?)(\p{Lu}[\p{L}\p{M}]*)/u.exec(next)?.[1];
  if (following === undefined || STARTERS.has(following)) return false;
  return word === 'I'
    ? previous === undefined || /^\p{Lu}/u.test(previous)
    : !LETTERED.has(previous?.toLowerCase() ?? '');
}

/** A URL does not end in the marks of the sentence around it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /[.,;:!?'’)\]}]/.test(text.charAt(last - 1))) last--;
  return last;
}

function skip(text: string, at: number): number {
  const last = matchEnd(SKIPPED, text, at);
  return last > 0 ? last : at;
}

/** End of the match of a sticky pattern at `at`; 0 when there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
