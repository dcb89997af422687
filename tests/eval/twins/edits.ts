/** Where names stand in a text, and the text with others in their place. */
import { wholeWord } from './deal.ts';

/** What a form of a name becomes. */
export interface Swap {
  readonly to: string;
  /** Before a noun, where English has the adjective: "US officials" become "Kenyan officials". */
  readonly beforeNoun?: string;
  /** The form has "the" before it, and what it becomes has none. */
  readonly dropsArticle?: boolean;
}

/** A stretch of the text and what replaces it; offsets in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Edits for every form that stands in the text as a name, in text order, articles and genitives around it mended. */
export function editsOf(text: string, swaps: ReadonlyMap<string, Swap>): Edit[] {
  const forms = new Map<string, Swap>(swaps);
  for (const [form, swap] of swaps)
    if (form.length > 3 && !forms.has(form.toUpperCase())) forms.set(form.toUpperCase(), { to: swap.to.toUpperCase() });
  if (forms.size === 0) return [];
  return [...text.matchAll(wholeWord(forms.keys()))].flatMap(({ index, 0: form }) => {
    const swap = forms.get(form);
    return swap && !isPlainWord(text, index, form) ? [editOf(text, index, form, swap)] : [];
  });
}

function editOf(text: string, at: number, form: string, { to, beforeNoun, dropsArticle }: Swap): Edit {
  let [start, end] = [at, at + form.length];
  const before = text.slice(Math.max(0, at - 8), at);
  const isBefore = beforeNoun !== undefined && standsBeforeNoun(text.slice(end, end + 40));
  let words = isBefore ? beforeNoun : to;
  const the = /(?<!\p{L})[Tt]he\s+$/u.exec(before)?.[0];
  const article = /(?<!\p{L})([Aa])n?\s+$/u.exec(before);
  if (the && dropsArticle && !isBefore) start -= the.length;
  if (article) {
    start -= article[0].length;
    words = `${article[1]}${takesAn(words) ? 'n' : ''} ${words}`;
  }
  if (/s$/i.test(form) && /^[’'](?!\p{L})/u.test(text.slice(end)) && !/s$/i.test(words)) {
    words += `${text.charAt(end)}s`;
    end++;
  }
  return { start, end, to: words };
}

/** By the first sound: "an Iraqi", "a Ugandan", "a European"; letters of an acronym are spelt out. */
const takesAn = (words: string): boolean =>
  /^\p{Lu}{2}/u.test(words) ? /^[AEFHILMNORSX]/.test(words) : /^(?:[AIOÁÍÓÖ]|E(?!u)|U(?![gkr]\p{L}|ni))/u.test(words);

const FUNCTION_WORDS =
  /^(?:and|or|but|nor|in|on|at|to|of|for|with|from|by|as|after|before|while|since|because|that|which|who|whose|where|when|not|also|still|now|then|than|is|are|was|were|has|had|have|will|would|could|should|may|might|must|can|does|did|do|joined|left|said|told|went|led|made|gave|took|saw|won|lost|put|set|cut|let|sent|kept|held|met|came|began|got|paid|quit|\p{L}+ed|\p{L}+ly)$/u;
const PLURAL_NOUNS =
  /^(?:forces|troops|officials|sanctions|companies|firms|lawmakers|allies|exports|imports|tariffs|dollars|states|senators|citizens|elections|interests|relations|banks|prices|rates|talks|goods|workers|soldiers|diplomats|negotiators|markets|stocks|shares|politics|economics|sales|plans|\p{L}+ss)$/u;

/** Whether an adjective may stand here: a word follows that is neither a small word nor, by its ending, a verb. */
function standsBeforeNoun(rest: string): boolean {
  const word = /^ (\p{L}[\p{L}’'-]*)/u.exec(rest)?.[1];
  if (word === undefined || FUNCTION_WORDS.test(word)) return false;
  return /^\p{Lu}/u.test(word) || !word.endsWith('s') || PLURAL_NOUNS.test(word);
}

const OPENING_WORDS: ReadonlySet<string> = new Set(['He', 'So', 'Will', 'Do', 'An', 'Long', 'Young', 'Hope', 'Ban']);
const MONTHS: ReadonlySet<string> = new Set(['May', 'March', 'April', 'June', 'August']);

/** "He" that opens a sentence is the pronoun, "May" in a date the month. */
function isPlainWord(text: string, start: number, form: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (OPENING_WORDS.has(form)) return start === 0 || /(?:[.!?:]["”’)]?\s+|\n\s*|[“"‘(•])$/u.test(before);
  if (!MONTHS.has(form)) return false;
  return (
    /^\s+\d/.test(text.slice(start + form.length)) ||
    /(?:\d|\b(?:in|since|until|by|of|last|next|early|late|mid|this|through))[\s-]+$/i.test(before)
  );
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let end = 0;
  for (const edit of edits) {
    made += text.slice(end, edit.start) + edit.to;
    end = edit.end;
  }
  return made + text.slice(end);
}

/** What the words of a span became; a span that cuts an edit takes all of it. */
export function spanAfter(text: string, edits: readonly Edit[], start: number, end: number): string {
  const own = edits.filter((edit) => edit.start < end && start < edit.end);
  const [first, last] = [Math.min(start, own[0]?.start ?? start), Math.max(end, own.at(-1)?.end ?? end)];
  const moved = own.map((edit) => ({ ...edit, start: edit.start - first, end: edit.end - first }));
  return applyEdits(text.slice(first, last), moved);
}
