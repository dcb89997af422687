/** What words tell of a person: gender by name and title, the features of pronouns, and which offices speak for whom. */
import { type Gender, genderOfGivenName, genderOfHonorific, PRONOUNS, ROLES_BY_FORM } from './word-tables.ts';

export type { Gender };

export interface PronounFeatures {
  readonly person: number;
  /** Whether it can only be a person (true), only a thing (false), or either. */
  readonly animate?: boolean;
  readonly gender?: Gender;
}

/** Features of a pronoun in any case, or undefined for other words. */
export function pronounOf(word: string): PronounFeatures | undefined {
  const row = PRONOUNS.find((pronoun) => pronoun.word.toLowerCase() === word.toLowerCase());
  if (!row) return undefined;
  if (row.gender === 'masculine' || row.gender === 'feminine')
    return { person: row.person, animate: true, gender: row.gender };
  return { person: row.person, ...(row.gender === 'neuter' && { animate: false }) };
}

/** Gender that most bearers of the first of a person's names have; a name of one word may be a surname and tells nothing. */
export function genderOfForename(name: string): Gender | undefined {
  const [first, ...others] = name.split(/\s+/);
  return first && others.length > 0 ? genderOfGivenName(first) : undefined;
}

/** Gender that a form of address shows: "Mrs", "Sir". */
export const genderOfTitle = (title: string): Gender | undefined => genderOfHonorific(title);

/** Whether a noun names somebody who speaks for a body: "spokesman", "spokesperson". */
export const isSpokesperson = (noun: string): boolean =>
  (ROLES_BY_FORM.get(noun.toLowerCase()) ?? []).some((role) => role.spokesperson);

/** Nouns that mean a country's government as one speaker; "officials" and "authorities" do not, they are unnamed people. */
const GOVERNMENT: ReadonlySet<string> = new Set(['government', 'administration']);
export const isGovernmentNoun = (noun: string): boolean => GOVERNMENT.has(noun.toLowerCase());

/** The ends of a role phrase that the tables know as offices, the longest first: "deputy foreign minister", "foreign minister", "minister". */
export function headNounsOf(role: string): string[] {
  const words = role
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/\s+/);
  const ends = words.map((_, first) => words.slice(first).join(' '));
  return ends.flatMap((end) => ROLES_BY_FORM.get(end)?.[0]?.head ?? []);
}

const OF_GOVERNMENT: ReadonlySet<string> = new Set(['head of state or government', 'member of government']);

/** Whether an office speaks for its country, so that whoever holds it is affiliated with one: "Prime Minister", "health minister". */
export const headsCountry = (role: string): boolean =>
  headNounsOf(role).some((head) =>
    (ROLES_BY_FORM.get(head) ?? []).some((row) => row.headsCountry || OF_GOVERNMENT.has(row.class)),
  );
