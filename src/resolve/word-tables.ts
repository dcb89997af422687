/** The tables of `data/` that know words: reporting cues, offices, head nouns of bodies, pronouns, genders of given names. */
import cueTable from '../../data/cues.json' with { type: 'json' };
import genderTable from '../../data/first-name-gender.json' with { type: 'json' };
import nounTable from '../../data/institution-nouns.json' with { type: 'json' };
import pronounTable from '../../data/pronouns.json' with { type: 'json' };
import referenceTable from '../../data/reference-nouns.json' with { type: 'json' };
import roleTable from '../../data/roles.json' with { type: 'json' };
import type { MentionKind } from '../language/layers.ts';

export interface Cue {
  readonly lemma: string;
  /** verb, noun, adverb, preposition or phrase. */
  readonly kind: string;
  /** As written, lower case; the lemma first. */
  readonly forms: readonly string[];
  /** What follows: clause, quote, noun-phrase, infinitive, addressee-clause, addressee-quote, addressee-infinitive, fronted. */
  readonly frames: readonly string[];
  /** What the words alone say of their object: support, oppose or neutral. */
  readonly stance: 'support' | 'oppose' | 'neutral';
}

export interface RoleNoun {
  /** Lower case; may be several words. */
  readonly head: string;
  readonly plural: string;
  readonly class: string;
  /** The office speaks for its country, so that its holder is affiliated to it. */
  readonly headsCountry: boolean;
  readonly spokesperson: boolean;
  readonly media: boolean;
}

export interface BodyNoun {
  readonly noun: string;
  readonly plural: string;
  readonly class: string;
}

/** Words beside an office, and where they stand. */
export interface RoleMarker {
  readonly words: string;
  readonly place: string;
}

export interface Pronoun {
  readonly word: string;
  readonly person: number;
  /** singular, plural, or empty where it may be both. */
  readonly number: string;
  /** masculine, feminine, neuter, any or empty. */
  readonly gender: string;
  readonly case: string;
}

export type Gender = 'masculine' | 'feminine';

export const CUES: readonly Cue[] = cueTable.cues.map((cue) => ({ ...cue, stance: sideOf(cue.stance) }));
export const ROLES: readonly RoleNoun[] = roleTable.roles;
const HONORIFICS: readonly {
  readonly title: string;
  readonly forms: readonly string[];
  readonly gender: string;
}[] = roleTable.honorifics;
export const FORMER_MARKERS: readonly RoleMarker[] = roleTable.former;
export const DESIGNATE_MARKERS: readonly RoleMarker[] = roleTable.designate;
export const INSTITUTION_NOUNS: readonly BodyNoun[] = nounTable.institutions;
const FRAMEWORK_NOUNS: readonly BodyNoun[] = nounTable.frameworks;
export const PRONOUNS: readonly Pronoun[] = pronounTable.pronouns;

/** Nouns of what people issue and others quote: "report", "ruling". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(cueTable.documents);

/** Cues by each written form, lower case; a form of two cues (claim, the verb and the noun) gives both. */
export const CUES_BY_FORM: ReadonlyMap<string, readonly Cue[]> = groupedBy(CUES, (cue) => cue.forms);
/**
 * What reporting words say of the speaker's side, as written ("expressed support for", "did not endorse").
 *
 * The longest known form among the words that takes a side decides; after a negation support is opposition, and opposition says
 * nothing.
 *
 * @returns Undefined when no form is known.
 */
export function cueStance(words: string): Cue['stance'] | undefined {
  const tokens = words
    .toLowerCase()
    .replace(/[’]/g, "'")
    .split(/[^\p{L}'-]+/u)
    .filter(Boolean);
  let found: Cue['stance'] | undefined;
  let length = 0;
  let start = 0;
  for (let first = 0; first < tokens.length; first += 1)
    for (let last = tokens.length; last > first; last -= 1) {
      const stances = (CUES_BY_FORM.get(tokens.slice(first, last).join(' ')) ?? []).map((cue) => cue.stance);
      if (stances.length === 0) continue;
      const stance = stances.find((side) => side !== 'neutral') ?? 'neutral';
      // A side outweighs a neutral form ("voiced his support": voice is neutral), among sides the longer form does.
      const heavier = found === undefined || (stance !== 'neutral' && (found === 'neutral' || last - first > length));
      if (heavier) [found, length, start] = [stance, last - first, first];
    }
  if (!tokens.slice(0, start).some((token) => NEGATIONS.has(token) || token.endsWith("n't"))) return found;
  return found === 'support' ? 'oppose' : found && 'neutral';
}

const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'nor',
  'neither',
  'refused',
  'declined',
  'refuses',
  'declines',
]);

/** Offices by head and plural, lower case. */
export const ROLES_BY_FORM: ReadonlyMap<string, readonly RoleNoun[]> = groupedBy(ROLES, (role) => [
  role.head,
  role.plural,
]);
/** Class of a body by its head noun or the noun's plural, lower case. */
export const CLASS_BY_INSTITUTION_NOUN: ReadonlyMap<string, string> = classes(INSTITUTION_NOUNS);
export const CLASS_BY_FRAMEWORK_NOUN: ReadonlyMap<string, string> = classes(FRAMEWORK_NOUNS);

const NOUNS_BY_KIND: readonly (readonly [MentionKind, ReadonlySet<string>])[] = [
  ['institution', new Set(INSTITUTION_NOUNS.map(({ noun }) => noun))],
  ['framework', new Set(FRAMEWORK_NOUNS.map(({ noun }) => noun))],
  ['person', new Set([...ROLES.map(({ head }) => head), ...referenceTable.person])],
  ['country', new Set(referenceTable.country)],
  ['place', new Set(referenceTable.place)],
];

/** Kinds of things that a noun may describe, by the tables of bodies, offices and other nouns; empty for plurals and nouns that no table knows. */
export const kindsDescribed = (noun: string): ReadonlySet<MentionKind> =>
  new Set(NOUNS_BY_KIND.flatMap(([kind, nouns]) => (nouns.has(noun) ? [kind] : [])));

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...genderTable.feminine.map((name): [string, Gender] => [name, 'feminine']),
  ...genderTable.masculine.map((name): [string, Gender] => [name, 'masculine']),
]);
const GENDER_BY_TITLE: ReadonlyMap<string, Gender> = new Map(
  HONORIFICS.flatMap(({ forms, gender }) =>
    gender === 'masculine' || gender === 'feminine'
      ? forms.map((form): [string, Gender] => [form.replace(/\.$/, '').toLowerCase(), gender])
      : [],
  ),
);

/** Gender that most bearers of a given name have; undefined for names of both and unknown ones. */
export const genderOfGivenName = (name: string): Gender | undefined => GENDERS.get(name);

/** Gender that a form of address shows ("Mrs", "Sir"), with or without its stop; undefined for those that show none. */
export const genderOfHonorific = (title: string): Gender | undefined =>
  GENDER_BY_TITLE.get(title.replace(/\.$/, '').toLowerCase());

function sideOf(stance: string): Cue['stance'] {
  return stance === 'support' || stance === 'oppose' ? stance : 'neutral';
}

function groupedBy<Row>(rows: readonly Row[], formsOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows)
    for (const form of new Set(formsOf(row))) {
      const known = map.get(form);
      if (known) known.push(row);
      else map.set(form, [row]);
    }
  return map;
}

function classes(nouns: readonly BodyNoun[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { noun, plural, class: of } of nouns) {
    map.set(noun, of);
    if (!map.has(plural)) map.set(plural, of);
  }
  return map;
}
