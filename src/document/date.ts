import { isDay, isIsoDate, MONTH_PATTERN, monthNumber } from './iso-date.ts';

export { isIsoDate } from './iso-date.ts';

/**
 * Dates as articles write them. Nothing is guessed: a day without a year, or 04/05/2022, which is May in one half of the
 * world and April in the other, is no date.
 */
const MONTH = `(${MONTH_PATTERN})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d{2})';

/** Forms of a date, each with the order of its groups. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  { pattern: new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'i'), order: 'ymd' },
  { pattern: new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, 'i'), order: 'dby' },
  { pattern: new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, 'i'), order: 'bdy' },
  { pattern: new RegExp(`\\b(\\d{1,2})[-/](\\d{1,2})[-/]${YEAR}\\b`, 'i'), order: '??y' },
  { pattern: new RegExp(`\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, 'i'), order: 'dmy' },
  { pattern: new RegExp(`(?<!\\d(?:st|nd|rd|th)?(?: of)? )\\b${MONTH},? ${YEAR}\\b`, 'i'), order: 'by' },
];

/** The first date in `text` as `YYYY-MM-DD`, or `YYYY-MM` where the day is not given; undefined where there is none for sure. */
export function findDate(text: string): string | undefined {
  return locateDate(text)?.iso;
}

/** The first date in `text`, with where it stands. */
function locateDate(text: string): { readonly iso: string; readonly start: number; readonly end: number } | undefined {
  let best: { iso: string; start: number; end: number } | undefined;
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(text);
    if (match === null || (best !== undefined && match.index >= best.start)) continue;
    const iso = toIso(match.slice(1), order);
    if (iso !== undefined) best = { iso, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** The day that a machine-readable stamp names, in the time zone that it was written in: `2022-05-24T23:30:00-04:00` is the 24th. */
export function stampDate(stamp: string): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(stamp)?.[1];
  if (day !== undefined) return isIsoDate(day) ? day : undefined;
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s|$)/.exec(stamp);
  if (compact !== null) {
    const iso = `${compact[1]}-${compact[2]}-${compact[3]}`;
    return isIsoDate(iso) ? iso : undefined;
  }
  return findDate(stamp);
}

/**
 * Words that may stand beside a date on a line of its own. No two of them match the same letters, or a line of them without a date's end would be tried in
 * every combination.
 */
const BESIDE =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|created|issued|dated?|on|at|time|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)|[ap]\.?m|gmt|utc|bst|[ce]e?s?t|edt|pd?t|hkt|sgt|jst|ist|\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|[+-]\d{4}|[\s,|:;.·•()+–—-])+$/i;

/** A place before a date: "NAIROBI, 19 September 2023", "Austin, Texas, 3 March 2020". */
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?:, \p{Lu}[\p{L}.]+)?,\s*$/u;

/** The date of a line that says nothing but when the article appeared ("Published: 24 May 2022, 10:15 GMT"). */
export function dateOfLine(line: string): string | undefined {
  if (line.length > 120 || !/\d{4}/.test(line)) return undefined;
  const found = locateDate(line);
  if (found === undefined) return undefined;
  if (PLACE.test(line.slice(0, found.start)) && found.end === line.trimEnd().length) return found.iso;
  const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.trim();
  return rest === '' || BESIDE.test(rest) ? found.iso : undefined;
}

function toIso(groups: readonly (string | undefined)[], order: string): string | undefined {
  const part = (letter: string): string | undefined => groups[order.indexOf(letter)];
  const year = Number(groups[order.indexOf('y')]);
  let month = order.includes('b') ? monthNumber(part('b') ?? '') : Number(part('m'));
  let day = order.includes('d') ? Number(part('d')) : undefined;
  if (order === '??y') {
    const [first, second] = [Number(groups[0]), Number(groups[1])];
    if (first <= 12 && second <= 12 && first !== second) return undefined;
    [day, month] = first > 12 ? [first, second] : [second, first];
  }
  if (!isDay(year, month, day ?? 1)) return undefined;
  const stem = `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? stem : `${stem}-${String(day).padStart(2, '0')}`;
}
