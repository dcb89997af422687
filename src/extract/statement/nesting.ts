/** Who is quoted inside whose words. */
import { contains } from '../../document/span.ts';
import type { Statement } from '../fact.ts';

/** Statements looked back over for the one around; its first words come shortly before. */
const MAX_BACK = 100;

/** @param statements In text order of their content. */
export const withNesting = (statements: readonly Statement[]): Statement[] =>
  statements.map((statement, index) => {
    const outer = around(statements, index);
    return outer === undefined ? statement : { ...statement, nestedIn: outer };
  });

/** The innermost other statement whose content holds all of this one's, and more; of equals the first. */
function around(statements: readonly Statement[], index: number): number | undefined {
  const inner = statements[index];
  if (!inner) return undefined;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = Math.max(0, index - MAX_BACK); at < statements.length; at++) {
    const outer = statements[at];
    if (!outer || (at > index && startOf(outer) > startOf(inner))) break;
    const size = length(outer);
    if (at === index || size <= length(inner) || size >= least) continue;
    if (!inner.content.every((span) => outer.content.some((whole) => contains(whole, span)))) continue;
    best = at;
    least = size;
  }
  return best;
}

const startOf = (statement: Statement): number => statement.content[0]?.start ?? 0;

const length = (statement: Statement): number =>
  statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
