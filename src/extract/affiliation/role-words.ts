/** The words of an office as an edge shows them. */
import type { ExtractContext } from '../context.ts';
import { lowerWord } from '../grammar.ts';
import type { FoundRole } from '../roles.ts';
import { OFFICE_OF_VERB } from './office-verbs.ts';

const TAIL = /\s+(?:of|for|to|at|in|on|with|from)$/i;
/** "Lectures on security" makes a lecturer; "runs the Paris desk" says more than any noun. */
const ALONE = /^(?:on|in|at|about|for)$/;
/** "A member of the supervisory board": the office is the whole. */
const SEAT =
  /^of (?:(?:the|its|his|her|their) )?(?:[\p{L}-]+ ){0,3}?(?:board|panel|committee|council|team|delegation|jury)\b/iu;

/** The phrase without loose ends; a verb that the tagger took for an office ("teaches") becomes its noun. */
export function roleWords(context: ExtractContext, role: FoundRole): string {
  const text = context.textOf(role).replace(/\s+/g, ' ').replace(TAIL, '');
  const verb = lowerWord(context, role.words.first);
  const noun = OFFICE_OF_VERB.get(verb);
  if (noun && (role.words.last - role.words.first === 1 || ALONE.test(lowerWord(context, role.words.first + 1))))
    return noun;
  if (!isMember(text)) return text;
  const seat = SEAT.exec(context.document.text.slice(role.end + 1, role.end + 80).replace(/\s+/g, ' '))?.[0];
  return seat ? `${text} ${seat}` : text;
}

/** "A member of the party": a membership, and no office. */
export const isMember = (role: string): boolean =>
  /^(?:\p{L}+ )?members?$/iu.test(role) && !/^(?:board|jury|panel|cabinet|staff) /i.test(role);
