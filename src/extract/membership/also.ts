/** More parties of a clause: "followed by Fiji", "as did Chile", "and Laos in 1997". */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { lowerWord } from '../grammar.ts';
import type { End, Ends } from './ends.ts';

const ALSO = table.also.map((phrase) => phrase.split(' '));
const YEAR = /^(?:19|20)\d\d$/;
/** Words after a clause within which a sentence may add to it. */
const MAX_WORDS = 60;

/** A party, or a body, with the year that the text gives for it alone. */
export interface Also {
  readonly party: End;
  readonly year?: string;
}

/**
 * @param cue The word of the record.
 * @param past The first word after the names that the clause itself holds.
 */
export function alsoIn(context: ExtractContext, ends: Ends, cue: number, past: number): Also[] {
  const sentence = context.layers.sentences[context.sentenceAt(cue)];
  const last = Math.min(sentence?.words.last ?? past, past + MAX_WORDS);
  const found: Also[] = [];
  let hasYear = false;
  for (let at = past; at < last; at++) {
    const word = lowerWord(context, at);
    if (word === ';' || word === ':') break;
    if (YEAR.test(word) && lowerWord(context, at - 1) === 'in') {
      hasYear = true;
      continue;
    }
    const phrase = ALSO.find((words) => words.every((one, i) => one === lowerWord(context, at + i)));
    const isGap = hasYear && (word === ',' || word === 'and');
    if (!phrase && !isGap) continue;
    const list = ends.listAt(at + (phrase?.length ?? 1));
    const end = list.at(-1)?.words.last ?? at;
    const year = lowerWord(context, end) === 'in' ? lowerWord(context, end + 1) : '';
    if (phrase) found.push(...list.map((party) => ({ party })));
    else if (YEAR.test(year)) found.push(...list.map((party) => ({ party, year })));
    else continue;
    at = Math.max(at, end - 1);
  }
  return found;
}
