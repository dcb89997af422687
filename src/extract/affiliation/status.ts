import type { WordRange } from '../../language/layers.ts';
import { DESIGNATE_MARKERS, FORMER_MARKERS, type RoleMarker } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import type { AffiliationStatus } from '../fact.ts';
import { lowerWord } from '../grammar.ts';
import type { HeldOffice } from './office.ts';

/** Words before a match that may still belong to it: "the then", "a former", "who was previously a". */
const REACH = 4;
const FORMER = anyOf(FORMER_MARKERS);
const DESIGNATE = anyOf(DESIGNATE_MARKERS);
/** "treasurer of the bank until 2024": the office is over; "until 2030" would be a rare thing to write of it. */
const ENDED = /^,?\s*(?:from [^,.;]{4,20} )?until\b(?! (?:now|then|next)\b)/i;
/** Past, unless what is told is how the office began. */
const PAST =
  /\b(?:was|were|had been|served)\b(?!\s+(?:re-?)?(?:named|appointed|elected|chosen|picked|nominated|sworn|made|promoted|hired))/i;
const NOW = /\b(?:now|currently|still|is|are|who has been)\b/i;

/** "After eleven years as head of the bank". */
const SPENT = /\b(?:years|months|stint|term|spell|time|career|stretch) as\b/i;

/** The same of an office, whose end may be told after all that hangs on it: "director of the bank until last year". */
export function statusOfOffice(context: ExtractContext, { role, first, last }: HeldOffice): AffiliationStatus {
  const end = context.layers.sentences[context.sentenceAt(first)]?.end ?? 0;
  const after = context.textOf({ start: context.layers.words[last - 1]?.end ?? 0, end });
  return ENDED.test(after) ? 'former' : statusOf(context, { first, last: role.words.last });
}

/** Whether an office is held, was held or will be, by the markers among the words of a match and right before it. */
export function statusOf(context: ExtractContext, match: WordRange): AffiliationStatus {
  const sentence = context.layers.sentences[context.sentenceAt(match.first)];
  const first = reachedBack(context, match.first, sentence?.words.first ?? 0);
  const text = context.textOf(context.spanOf({ first, last: match.last }));
  const after = context.textOf({ start: context.spanOf({ first, last: match.last }).end, end: sentence?.end ?? 0 });
  if (FORMER.test(text) || SPENT.test(text) || ENDED.test(after)) return 'former';
  if (DESIGNATE.test(text)) return 'designate';
  return PAST.test(text) && !NOW.test(text) ? 'former' : 'current';
}

/** The words before a match as far as the last comma or other mark. */
function reachedBack(context: ExtractContext, first: number, start: number): number {
  let at = first;
  while (at > start && first - at < REACH && !/^[,;:()"“”]$/.test(lowerWord(context, at - 1))) at--;
  return at;
}

/** One expression for all markers as whole words; a marker with a hyphen at an end is part of a longer word there. */
function anyOf(markers: readonly RoleMarker[]): RegExp {
  const parts = markers.map(({ words }) => {
    const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return `${words.startsWith('-') ? '' : '(?<![\\p{L}-])'}${escaped}${words.endsWith('-') ? '' : '(?!\\p{L})'}`;
  });
  return new RegExp(parts.join('|'), 'iu');
}
