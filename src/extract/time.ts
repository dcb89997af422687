/** Dates in running English text, as ISO 8601 of year, month or day precision, and what their preposition makes of them. */
import { daysInMonth, MONTH_PATTERN, monthNumber } from '../document/iso-date.ts';
import type { Span } from '../document/span.ts';

const MONTH = `(${MONTH_PATTERN})`;
const YEAR = '(1[89]\\d\\d|20\\d\\d)';
/** "since 2018", "until 30 June 2019", "in May 2022", "on May 23, 2022"; the preposition is group 1. */
const DATE = new RegExp(
  `\\b(?:(since|from|until|till|through|in|on|by|between|and|to)\\s+)?(?:(?:early|late|mid-?|the end of|the start of)\\s*)?` +
    `(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\s+${YEAR}|${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}|${MONTH}\\s+${YEAR}|${YEAR})\\b(?![-–/]\\d)`,
  'g',
);

interface DateInText extends Span {
  readonly iso: string;
  /** Lower case; empty where none stands before it. */
  readonly preposition: string;
}

/**
 * Every date in `text` that has a year, and with the date of publication those that it tells the year of: "since December", "last year".
 * Spans are UTF-16 units of `text`.
 */
function datesIn(text: string, published = ''): DateInText[] {
  const dated = [...text.matchAll(DATE)].flatMap((match) => {
    const iso = isoOf(match);
    return iso ? [{ start: match.index, end: match.index + match[0].length, iso, preposition: match[1] ?? '' }] : [];
  });
  if (published === '') return dated;
  const near = [...text.matchAll(NEAR)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const isPart = dated.some((date) => date.start < place.end && place.start < date.end);
    return isPart ? [] : [{ ...place, iso: anchored(match, published), preposition: match[1] ?? 'in' }];
  });
  return [...dated, ...near].sort((a, b) => a.start - b.start);
}

/** "Since December", "in May", "last year", without a year. */
const NEAR = new RegExp(
  `\\b(?:(since|in|on|until)\\s+${MONTH}(?!\\w|\\s+(?:next|\\d{4}))|(last|this)\\s+year)\\b`,
  'g',
);

/** The month that was last at the time of publication, or the year that it names. */
function anchored([, , month, which]: RegExpMatchArray, published: string): string {
  const year = Number(published.slice(0, 4));
  if (!month) return String(which === 'last' ? year - 1 : year);
  const number = monthNumber(month);
  const isPast = published.length < 7 || number <= Number(published.slice(5, 7));
  return `${isPast ? year : year - 1}-${String(number).padStart(2, '0')}`;
}

function isoOf(match: RegExpMatchArray): string | undefined {
  const year = match[4] ?? match[7] ?? match[9] ?? match[10];
  const month = match[3] ?? match[5] ?? match[8];
  const day = match[2] ?? match[6];
  if (!year) return undefined;
  if (!month) return year;
  const number = monthNumber(month);
  const yearMonth = `${year}-${String(number).padStart(2, '0')}`;
  if (!day) return yearMonth;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), number)
    ? `${yearMonth}-${day.padStart(2, '0')}`
    : yearMonth;
}

export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/** Verbs by which a tie begins or ends on the date that follows: "joined in 2018", "pulled out in January 2017". */
const BEGINS =
  /\b(?:join(?:ed|ing)?|acced\w+|admitted|became|become|enter\w*|appointed|named|elected|took office|founded|launched|ratified|signed up)\b/i;
const ENDS =
  /\b(?:left|leav\w+|quit|withdr\w+|pulled out|walked out|exit\w*|resign\w*|stepp\w+ down|retired|dropped out|expelled|until)\b/i;

/** Code units; a longer sentence is a table or a list without stops, whose dates are anybody's. */
const MAX_LENGTH = 3000;

/**
 * When a tie held, from the sentence that states it: "since X", "from X until Y", a verb of beginning or ending with "in X".
 * Dates before the words that state the tie count only with their verb, so that the date of another event is not taken.
 *
 * @param isOver Whether the tie is said to be past: a bare date then closes it rather than opens it.
 * @param published When the document appeared; without it dates need their year.
 */
export function periodOf(sentence: string, isOver: boolean, published?: string): Period {
  if (sentence.length > MAX_LENGTH) return {};
  let since: string | undefined;
  let until: string | undefined;
  for (const date of datesIn(sentence, published)) {
    const before = sentence.slice(Math.max(0, date.start - 60), date.start);
    if (date.preposition === 'since' || (date.preposition === 'from' && !ENDS.test(before))) since ??= date.iso;
    else if (date.preposition === 'until' || date.preposition === 'till') until ??= date.iso;
    else if (date.preposition === 'to' && since) until ??= date.iso;
    else if (date.preposition === 'in' || date.preposition === 'on') {
      if (isOver && ENDS.test(before)) until ??= date.iso;
      else if (!isOver && BEGINS.test(before)) since ??= date.iso;
    }
  }
  if (isOver && !until) until = looseEnd(sentence, published);
  return { ...(since && { since }), ...(until && { until }) };
}

/** "walked out of the pact, an accord of ten states, in 2017": the verb may stand far before its date. */
function looseEnd(sentence: string, published: string | undefined): string | undefined {
  const verb = sentence.search(ENDS);
  return verb < 0
    ? undefined
    : datesIn(sentence, published).find(
        (date) => date.start > verb && (date.preposition === 'in' || date.preposition === 'on'),
      )?.iso;
}
