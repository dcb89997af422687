/** Where and to whom something was said, read off the parse around the cue. */
import type { ExtractContext } from '../context.ts';

/** Nouns of occasions and media in which people speak; the phrase "in an interview with a weekly" is the venue. */
const OCCASIONS: ReadonlySet<string> = new Set(
  'interview statement speech address conference briefing tweet post article column op-ed editorial letter note report testimony hearing broadcast podcast email e-mail message call blog essay book interviews remarks'.split(
    ' ',
  ),
);
/** Verbs whose bare object is the hearer. */
const TELLING: ReadonlySet<string> = new Set(
  'tell told tells telling inform informed informs remind reminded assure assured warn warned'.split(' '),
);

export interface Circumstance {
  readonly venue?: string;
  readonly addressee?: string;
}

export function circumstanceOf(context: ExtractContext, cueWord: number): Circumstance {
  if (cueWord < 0) return {};
  const { words } = context.layers;
  const verb = words[cueWord];
  if (!verb) return {};
  let venue: string | undefined;
  let addressee: string | undefined;
  for (const child of context.childrenOf(cueWord)) {
    const word = words[child];
    if (!word) continue;
    const text = context.textOf(word).toLowerCase();
    if (word.relation === 'obl' && OCCASIONS.has(text)) venue ??= phrase(context, child);
    const told = TELLING.has(context.textOf(verb).toLowerCase());
    if (told && (word.relation === 'iobj' || word.relation === 'obj') && child > cueWord && word.upos !== 'VERB')
      addressee ??= phrase(context, child);
  }
  return { ...(venue && { venue }), ...(addressee && { addressee }) };
}

/** Longest phrase that still reads as one: a wrong parse must not hang half a sentence on a venue. */
const MAX_WORDS = 12;

/** The words under `root`, contiguous around it, without the commas at their ends. */
function phrase(context: ExtractContext, root: number): string | undefined {
  const { words } = context.layers;
  const isUnder = (word: number): boolean => {
    for (let at = word, steps = 0; at >= 0 && steps < MAX_WORDS; steps++) {
      if (at === root) return true;
      at = words[at]?.head ?? -1;
    }
    return false;
  };
  let first = root;
  let last = root + 1;
  while (first > 0 && isUnder(first - 1)) first--;
  while (last < words.length && isUnder(last)) last++;
  while (first < root && words[first]?.upos === 'PUNCT') first++;
  while (last > root + 1 && words[last - 1]?.upos === 'PUNCT') last--;
  return last - first <= MAX_WORDS ? context.textOf(context.spanOf({ first, last })).replace(/\s+/g, ' ') : undefined;
}
