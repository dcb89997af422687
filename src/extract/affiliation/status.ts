import { DESIGNATE_MARKERS, FORMER_MARKERS, type RoleMarker } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import type { AffiliationStatus } from '../fact.ts';
import type { Match } from '../patterns/match.ts';

/** Words before a match that may still belong to it: "the then", "a former". */
const REACH = 2;
const FORMER = anyOf(FORMER_MARKERS);
const DESIGNATE = anyOf(DESIGNATE_MARKERS);
/** "treasurer of the bank until 2024": the office is over; "until 2030" would be a rare thing to write of it. */
const ENDED = /^,?\s*(?:from [^,.;]{4,20} )?until\b/i;
/** Past, unless what is told is how the office began. */
const PAST =
  /\b(?:was|were|had been|served)\b(?!\s+(?:re-?)?(?:named|appointed|elected|chosen|picked|nominated|sworn|made))/i;

/** Whether an office is held, was held or will be, by the markers among the words of a match and right before it. */
export function statusOf(context: ExtractContext, match: Pick<Match, 'first' | 'last' | 'rule'>): AffiliationStatus {
  const sentence = context.layers.sentences[context.sentenceAt(match.first)];
  const first = Math.max(match.first - REACH, sentence?.words.first ?? 0);
  const text = context.textOf(context.spanOf({ first, last: match.last }));
  const after = context.textOf({ start: context.spanOf({ first, last: match.last }).end, end: sentence?.end ?? 0 });
  if (FORMER.test(text) || ENDED.test(after)) return 'former';
  if (DESIGNATE.test(text)) return 'designate';
  return PAST.test(text) ? 'former' : 'current';
}

/** One expression for all markers as whole words; a marker with a hyphen at an end is part of a longer word there. */
function anyOf(markers: readonly RoleMarker[]): RegExp {
  const parts = markers.map(({ words }) => {
    const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return `${words.startsWith('-') ? '' : '(?<![\\p{L}-])'}${escaped}${words.endsWith('-') ? '' : '(?!\\p{L})'}`;
  });
  return new RegExp(parts.join('|'), 'iu');
}
