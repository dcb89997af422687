/** What sort of office a phrase names, by the classes of `data/roles.json`. */
import { headsCountry } from '../../resolve/person-grammar.ts';
import { CLASS_BY_INSTITUTION_NOUN, ROLES_BY_FORM, type RoleNoun } from '../../resolve/word-tables.ts';

/** Classes whose holders belong to a country when its name or adjective stands before the office; a painter's only tells where she is from. */
const OF_COUNTRY: ReadonlySet<string> = new Set([
  'head of state or government',
  'member of government',
  'diplomat',
  'legislator',
  'armed forces',
  'spokesperson',
  'law',
  'official',
  'head of a body',
]);
const SENT = /\b(?:ambassador|envoy|consul|representative|emissary|attach[eé]|commissioner)\b/i;

/** The rows of the table for a phrase's head noun: the longest known end of what stands before its first preposition. */
export function officeNouns(phrase: string): readonly RoleNoun[] {
  const head = phrase
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/\s+(?:of|for|to|at|in|on|and)\b/)[0]
    ?.split(/[\s-]+/);
  const whole = phrase.toLowerCase().split(/\s+/);
  for (const words of [whole, head ?? []])
    for (let first = 0; first < words.length; first++) {
      const found = ROLES_BY_FORM.get(words.slice(first).join(' '));
      if (found) return found;
    }
  return [];
}

export const isOfCountry = (phrase: string): boolean =>
  officeNouns(phrase).some((row) => row.headsCountry || OF_COUNTRY.has(row.class));

/** Offices that a country has and bodies seldom: a tie of their holder to a country needs no more words. */
export const speaksForCountry = (phrase: string): boolean =>
  headsCountry(phrase) || officeNouns(phrase).some((row) => row.class === 'diplomat');

export const isMinister = (phrase: string): boolean =>
  officeNouns(phrase).some((row) => row.headsCountry && row.class === 'member of government');

export const isSpeaker = (phrase: string): boolean => /\bspokes/i.test(phrase);

/** Whoever is sent to a country belongs to the sender. */
export const isSent = (phrase: string): boolean => SENT.test(phrase);

/** Whether a phrase can say what a body is: "think tank", "telecoms regulator". */
export function describesBody(phrase: string): boolean {
  const words =
    phrase
      .toLowerCase()
      .split(/\s+(?:of|for|to|at|in|on|and)\b/)[0]
      ?.split(/\s+/) ?? [];
  return CLASS_BY_INSTITUTION_NOUN.has(words.at(-1) ?? '') || CLASS_BY_INSTITUTION_NOUN.has(words.slice(-2).join(' '));
}

/** "think tank", "ministry": no person's office, as "regulator" may be. */
export const isBodyNoun = (phrase: string): boolean => officeNouns(phrase).length === 0 && describesBody(phrase);
