import { overlapping, type Span } from '../../document/span.ts';
import type { StatementMode } from '../fact.ts';

/** From this part of the content inside quotation marks on, the statement is direct; the rest is commas and a stray word. */
const WHOLLY = 0.9;

/**
 * `direct` when the content stands in quotation marks, `indirect` when none of it does, `mixed` between.
 *
 * @param quotations In text order, without overlaps.
 */
export function modeOf(content: readonly Span[], quotations: readonly Span[]): StatementMode {
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0);
  const quoted = content.reduce((sum, span) => sum + coveredUnits(span, overlapping(quotations, span)), 0);
  if (quoted === 0) return 'indirect';
  return quoted >= WHOLLY * length ? 'direct' : 'mixed';
}

const coveredUnits = (span: Span, by: readonly Span[]): number =>
  by.reduce((sum, other) => sum + Math.min(span.end, other.end) - Math.max(span.start, other.start), 0);
