/** Where and to whom something was said, read off the parse around the cue. */
import type { ExtractContext } from '../context.ts';
import { phraseAround } from './phrase.ts';

/** Nouns of occasions and media in which people speak; the phrase "in an interview with a weekly" is the venue. */
const OCCASIONS: ReadonlySet<string> = new Set(
  'interview statement speech address conference briefing tweet post article column op-ed editorial letter note report testimony hearing broadcast podcast email e-mail message call blog essay book interviews remarks'.split(
    ' ',
  ),
);
/** Verbs whose bare object is the hearer. */
export const TELLING: ReadonlySet<string> = new Set(
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

function phrase(context: ExtractContext, root: number): string | undefined {
  const range = phraseAround(context, root, MAX_WORDS);
  if (range.last - range.first > MAX_WORDS) return undefined;
  return context.textOf(context.spanOf(range)).replace(/\s+/g, ' ');
}
