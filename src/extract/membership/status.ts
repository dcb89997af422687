import table from '../../../data/patterns/membership-status.json' with { type: 'json' };
import type { WordRange } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import type { MembershipStatus } from '../fact.ts';

const CUES = table.cues.map(({ status, words }) => ({
  status: status as MembershipStatus,
  expression: new RegExp(words.join('|'), 'i'),
}));
/** Words around the pair that still belong to its clause: "observers from Peru in the pact", "the pact that Peru left". */
const REACH = 6;
const CLAUSE_END = /^[;:]$/;

/**
 * How a member stands to its body by the words around the two, for pairs that no clause was read of. The head's own reading of the
 * status is not used: it learnt plain membership from ten times as many examples as any other, and reaches 34 F1 for pair and status on gold spans.
 *
 * @param pair The words of the member and of the body, in one sentence.
 * @returns Undefined where no word tells of more than plain membership.
 */
export function statusOf(context: ExtractContext, pair: readonly WordRange[]): MembershipStatus | undefined {
  const first = Math.min(...pair.map((range) => range.first));
  const last = Math.max(...pair.map((range) => range.last));
  const text = context.textOf(context.spanOf(clauseAround(context, first, last)));
  return CUES.find(({ expression }) => expression.test(text))?.status;
}

function clauseAround(context: ExtractContext, begin: number, end: number): WordRange {
  const { words } = context.layers;
  const sentence = context.layers.sentences[context.sentenceAt(begin)]?.words ?? { first: begin, last: end };
  const ends = (at: number): boolean => CLAUSE_END.test(context.textOf(words[at] ?? { start: 0, end: 0 }));
  let first = begin;
  while (first > sentence.first && begin - first < REACH && !ends(first - 1)) first--;
  let last = end;
  while (last < sentence.last && last - end < REACH && !ends(last)) last++;
  return { first, last };
}
