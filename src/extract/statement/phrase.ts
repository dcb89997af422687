import type { WordRange } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';

/** Steps up the tree: deep enough for any phrase that is read as one. */
const MAX_STEPS = 12;

/** Whether a word hangs on another one, or is it. */
function hangsOn(context: ExtractContext, word: number, root: number): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
    if (at === root) return true;
    at = context.layers.words[at]?.head ?? -1;
  }
  return false;
}

/**
 * The words that hang on `root`, contiguous around it, without marks of punctuation at their ends.
 *
 * @param longest Most words to either side: a wrong parse must not take half a sentence.
 */
export function phraseAround(context: ExtractContext, root: number, longest: number): WordRange {
  const { words } = context.layers;
  let first = root;
  let last = root + 1;
  while (first > 0 && root - first < longest && hangsOn(context, first - 1, root)) first--;
  while (last < words.length && last - root <= longest && hangsOn(context, last, root)) last++;
  while (first < root && words[first]?.upos === 'PUNCT') first++;
  while (last > root + 1 && words[last - 1]?.upos === 'PUNCT') last--;
  return { first, last };
}
