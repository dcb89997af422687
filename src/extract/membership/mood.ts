/** Whether a clause tells of a joining or leaving as done, denied, wished for, refused or merely supposed. */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import type { MembershipStatus } from '../fact.ts';
import { dependents, isDenied, lowerWord } from '../grammar.ts';

export interface Mood {
  readonly isDenied: boolean;
  readonly isWished: boolean;
  readonly isRefused: boolean;
  readonly isInvited: boolean;
  readonly isSupposed: boolean;
  /** "no longer". */
  readonly isOver: boolean;
}

const WISHED: ReadonlySet<string> = new Set(table.moods.wished);
const REFUSED: ReadonlySet<string> = new Set(table.moods.refused);
const INVITED: ReadonlySet<string> = new Set(table.moods.invited);
const DENIES: ReadonlySet<string> = new Set(table.moods.denied);
const SUPPOSES: ReadonlySet<string> = new Set(table.moods.supposed);
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless']);
const SUPPOSED: ReadonlySet<string> = new Set([...CONDITIONS, 'whether', 'lest', 'once', 'until']);
const MAX_STEPS = 4;

export function moodOf(context: ExtractContext, word: number): Mood {
  const marks = dependents(context, word, 'mark').map((mark) => lowerWord(context, mark));
  let denied = isDenied(context, word);
  let wished = modal(context, word, WISHED);
  let refused = false;
  let invited = false;
  let supposed =
    marks.some((mark) => SUPPOSED.has(mark)) ||
    modal(context, word, SUPPOSES) ||
    isQuestion(context, word) ||
    hasCondition(context, word);
  let at = word;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { head = -1, relation } = context.layers.words[at] ?? {};
    const isControlled = relation === 'xcomp' || relation === 'acl' || relation === 'advcl';
    if (relation === 'ccomp' && DENIES.has(lowerWord(context, head))) supposed = true;
    const isShared = relation === 'conj' && dependents(context, at, 'nsubj', 'aux').length === 0;
    if (head < 0 || !(isControlled || isShared)) break;
    const governor = lowerWord(context, head);
    if (isControlled && dependents(context, at, 'nsubj').length > 0) break;
    if (WISHED.has(governor)) wished = true;
    // What one wants of another is not the other's wish: "wants Peru to join".
    if (WISHED.has(governor) && relation === 'xcomp' && dependents(context, head, 'obj').length > 0) supposed = true;
    if (REFUSED.has(governor)) refused = true;
    if (INVITED.has(governor)) invited = true;
    if (isShared || WISHED.has(governor)) denied ||= isDenied(context, head);
    if (isShared || relation === 'xcomp') {
      wished ||= modal(context, head, WISHED);
      supposed ||= modal(context, head, SUPPOSES);
    }
    // "Has yet to join."
    denied ||=
      relation === 'xcomp' && dependents(context, head, 'advmod').some((one) => lowerWord(context, one) === 'yet');
    at = head;
  }
  return {
    isDenied: denied,
    isWished: wished,
    isRefused: refused,
    isInvited: invited,
    isSupposed: supposed,
    isOver: dependents(context, word, 'advmod').some((adverb) => lowerWord(context, adverb) === 'longer'),
  };
}

const modal = (context: ExtractContext, word: number, forms: ReadonlySet<string>): boolean =>
  dependents(context, word, 'aux').some((aux) => forms.has(lowerWord(context, aux)));

/** "Peru will leave if Chile stays." */
const hasCondition = (context: ExtractContext, word: number): boolean =>
  dependents(context, word, 'advcl').some((clause) =>
    dependents(context, clause, 'mark').some((mark) => CONDITIONS.has(lowerWord(context, mark))),
  );

function isQuestion(context: ExtractContext, word: number): boolean {
  const sentence = context.layers.sentences[context.sentenceAt(word)];
  return sentence !== undefined && context.textOf(sentence).trimEnd().endsWith('?');
}

/** What a record says of plain clauses, of denied ones and of wishes. */
export interface Statuses {
  readonly status: MembershipStatus;
  readonly denied?: MembershipStatus;
  readonly wished?: MembershipStatus;
}

/** The status that a clause gives; undefined where it tells nothing. */
export function statusIn(mood: Mood, { status, denied, wished }: Statuses): MembershipStatus | undefined {
  const isIn = status === 'member' || status === 'candidate' || status === 'observer';
  if (mood.isSupposed) return undefined;
  if (mood.isOver) return isIn ? 'former' : undefined;
  if (mood.isRefused) return isIn ? 'non-member' : denied;
  if (mood.isInvited) return isIn ? 'invited' : undefined;
  if (mood.isDenied) return denied;
  return mood.isWished ? wished : status;
}
