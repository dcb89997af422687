import { francAll } from 'franc-min';
import type { Diagnostic } from './diagnostic.ts';
import { UnreadLanguageError } from './errors.ts';

/** Words that hold English sentences together and that its neighbours do not share. */
const ENGLISH = new Set(
  'the of and to that is was for with as by from it has have had are were be been this these which who he she they said not but their his her its will would on at an or after about than into over'.split(
    ' ',
  ),
);
const SAMPLE = 20_000;
/** Share of lower-case words that are English function words: some 40 % in news, 1 to 4 % in other European languages. */
const SURE = 0.15;
const DOUBTFUL = 0.08;
const MIN_WORDS = 6;

/**
 * Lets English through. Names, lists and headlines pass, since they tell no language; a doubt is a diagnostic.
 * @throws {UnreadLanguageError} The text is surely in another language.
 * @see https://github.com/wooorm/franc, asked for the name of the language once stop words have ruled out English.
 */
export function checkLanguage(text: string, where: string): readonly Diagnostic[] {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 10 && latin < letters / 2) throw unread(sample, where);

  // capitalised words are left out: they may be names, and names belong to no language
  const words = sample.match(/(?<![\p{L}\p{N}'’])\p{Ll}[\p{Ll}'’]*(?![\p{L}\p{N}])/gu) ?? [];
  if (words.length < MIN_WORDS) return [];
  const share = words.filter((word) => ENGLISH.has(word)).length / words.length;
  if (share >= SURE) return [];
  const guess = francAll(sample, { minLength: 10 })[0]?.[0] ?? 'und';
  const surelyOther = share < DOUBTFUL && guess !== 'eng' && guess !== 'sco' && guess !== 'und';
  if (surelyOther && (words.length >= 20 || share === 0)) throw unread(sample, where);
  if (guess === 'eng') return [];
  return [
    {
      rule: 'language-unsure',
      message: 'Too few English function words to be sure that this is English; it was read as English',
    },
  ];
}

function unread(sample: string, where: string): UnreadLanguageError {
  const code = francAll(sample, { minLength: 1 }).find(([language]) => language !== 'eng')?.[0] ?? 'und';
  return new UnreadLanguageError(where, code, languageName(code));
}

function languageName(code: string): string {
  if (code === 'und') return 'another than English';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}
