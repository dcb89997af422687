/**
 * ISO 8601 dates of year, month or day precision, as strings. Two full dates compare by code unit.
 */
import { daysInMonth, isIsoDate } from '../document/iso-date.ts';

export { isIsoDate as isPartialDate } from '../document/iso-date.ts';

/** First day that a partial date can mean: `2017` gives `2017-01-01`; undefined for what is no date. */
export function firstDay(date: string | undefined): string | undefined {
  if (date === undefined || !isIsoDate(date)) return undefined;
  return date + '-01-01'.slice(date.length - 4);
}

/** Last day that a partial date can mean: `2016-02` gives `2016-02-29`; undefined for what is no date. */
export function lastDay(date: string | undefined): string | undefined {
  if (date === undefined || !isIsoDate(date)) return undefined;
  if (date.length === 10) return date;
  const month = date.slice(5, 7) || '12';
  return `${date.slice(0, 4)}-${month}-${daysInMonth(Number(date.slice(0, 4)), Number(month))}`;
}
