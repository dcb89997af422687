import { MONTH_PATTERN } from './iso-date.ts';

const MAX_LENGTH = 200;
/** Place names in capitals: "ST. PETERSBURG", "LUANDA/VIENNA", "AUSTIN, Texas and TRONDHEIM, NORWAY". */
const CITY = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]*)*";
const REGION = '(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})?';
const MONTH = `${MONTH_PATTERN}\\.?`;
const DATE = `(?:,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? (?:19|20)\\d{2})?)?`;
const AGENCY = "(?: \\(\\p{L}[\\p{L}\\p{N} .&’'/-]{1,40}\\))?";
/** What parts a dateline from the story; a colon or a bar needs a place in capitals before it as well. */
const DASH = '(?: ?(?:—|–|--|―) ?| - |: | \\| |\\) ?- )';
const CAPITALS = new RegExp(
  `^(${CITY}${REGION}(?: and ${CITY}${REGION})?${DATE}${AGENCY})${DASH}(?=["“‘'\\p{Lu}\\p{N}])`,
  'u',
);
const MIXED = new RegExp(
  `^(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,2}${REGION}(?:${DATE} \\(\\p{L}[\\p{L} .&’'/-]{1,40}\\)|, (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? (?:19|20)\\d{2})?))${DASH}(?=["“‘'\\p{Lu}\\p{N}])`,
  'u',
);

/**
 * Length of the place, date and agency that open a report, with the dash and the space after it: "GENEVA, Oct 8 (Agency) - ".
 * 0 where the paragraph opens with its story. A city in small letters needs a date or an agency beside it. `text` is the whole
 * article: a short word in capitals that it writes so again is an acronym ("EFTA - The bloc signed").
 */
export function datelineLength(paragraph: string, text: string): number {
  const opening = paragraph.slice(0, MAX_LENGTH);
  const match = CAPITALS.exec(opening) ?? MIXED.exec(opening);
  if (match === null) return 0;
  const place = match[1] ?? '';
  if (/^\p{Lu}{2,3}$/u.test(place)) return 0;
  if (/^\p{Lu}{4,6}$/u.test(place) && text.split(new RegExp(`(?<![\\p{L}])${place}(?![\\p{L}])`, 'u')).length > 2)
    return 0;
  return match[0].length;
}
