/**
 * The tables of `data/` that know countries, frameworks and institutions, read once into typed rows and look-ups.
 * Nothing here reads files: the tables are part of the bundle.
 */
import countryTable from '../../data/countries.json' with { type: 'json' };
import frameworkTable from '../../data/frameworks.json' with { type: 'json' };
import institutionTable from '../../data/institutions.json' with { type: 'json' };
import listedTable from '../../data/institutions-listed.json' with { type: 'json' };
import { nameKey } from './name-key.ts';

export interface CountryRow {
  /** `country:` and `iso2`. */
  readonly key: string;
  readonly iso2: string;
  /** Empty for parts of a state, which have no code of their own. */
  readonly iso3: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Adjectives ("Danish") and nouns ("Dane", "Danes") made from the name, adjectives first, no form twice. */
  readonly demonyms: readonly string[];
  readonly capital: string;
  /** Places that stand for the government where a sentence uses them so. */
  readonly seats: readonly string[];
  /** Code of the state that a territory belongs to; empty for states. */
  readonly partOf: string;
  /** Last day of a state that ended; empty for those of today. */
  readonly until: string;
}

/** The statuses of memberships in the graph model. */
const STATUSES = [
  'member',
  'leader',
  'founder',
  'observer',
  'candidate',
  'invited',
  'supporter',
  'former',
  'suspended',
  'non-member',
] as const;
export type TableStatus = (typeof STATUSES)[number];

export interface TableMember {
  /** Key of the member: `country:FJ`, `institution:eu`. */
  readonly key: string;
  readonly status: TableStatus;
  /** ISO 8601 of year, month or day; absent where it is not known. */
  readonly since?: string;
  /** The last day it held. */
  readonly until?: string;
}

export interface BodyRow {
  readonly key: string;
  readonly kind: 'framework' | 'institution';
  readonly label: string;
  /** Empty when the body has none. */
  readonly acronym: string;
  readonly aliases: readonly string[];
  readonly class: string;
  /** Code of the country that the body belongs to; empty for bodies of several. */
  readonly country: string;
  readonly seats: readonly string[];
  readonly members: readonly TableMember[];
  /** Whether `members` is meant to hold everyone who is in. */
  readonly complete: boolean;
  /** The texts that the facts are from. */
  readonly source: string;
  /** Year up to which the facts were checked. */
  readonly checked: string;
}

/** One thing that a written name may mean. */
export interface NameSense {
  readonly key: string;
  readonly kind: 'country' | 'framework' | 'institution';
  /** `seat`: a place that stands for the country or body where the sentence uses it so. */
  readonly form: 'label' | 'acronym' | 'alias' | 'demonym' | 'seat';
  /** The name means this only where the words around speak of its country or field ("Congress", "the Commission"). */
  readonly contextual: boolean;
}

/** In order of code. */
export const COUNTRIES: readonly CountryRow[] = countryTable.countries.map((row) => ({
  key: `country:${row.iso2}`,
  iso2: row.iso2,
  iso3: row.iso3,
  label: row.label,
  aliases: row.aliases,
  demonyms: [...new Set([...row.adjectives, ...row.people])],
  capital: row.capital,
  seats: row.seats,
  partOf: row.partOf,
  until: row.until,
}));

/** Frameworks, then institutions, then what only the public list has; each in order of key. */
export const BODIES: readonly BodyRow[] = bodies();

export const COUNTRY_BY_KEY: ReadonlyMap<string, CountryRow> = new Map(COUNTRIES.map((row) => [row.key, row]));
export const BODY_BY_KEY: ReadonlyMap<string, BodyRow> = new Map(BODIES.map((row) => [row.key, row]));

const SENSES = senses();

/**
 * What a written name may mean, by the tables.
 *
 * @param name As written; compared by `nameKey`, so case, a leading "the" and stops in abbreviations do not count.
 * @returns The likeliest first: the default of the tables' lists of ambiguous names, else the order of the tables. Empty
 * when no table knows the name.
 */
export const sensesOf = (name: string): readonly NameSense[] => SENSES.get(nameKey(name)) ?? [];

const AMBIGUOUS: ReadonlyMap<string, 'several' | 'other'> = new Map(
  countryTable.ambiguous.map(({ name, codes }) => [nameKey(name), codes.length > 1 ? 'several' : 'other']),
);

/** What else a country's name may mean: several countries ("Korea"), or something other than a country ("Georgia", "Jordan"). */
export const ambiguityOf = (name: string): 'several' | 'other' | undefined => AMBIGUOUS.get(nameKey(name));

/** The members of a body; undefined for a body that no table knows or whose members no table lists. */
export function membersOf(
  key: string,
): { readonly source: string; readonly checked: string; readonly members: readonly TableMember[] } | undefined {
  const body = BODY_BY_KEY.get(key);
  return body && body.members.length > 0 ? body : undefined;
}

/** A country by the key of its node; undefined when no table knows it. */
export const countryOf = (key: string): CountryRow | undefined => COUNTRY_BY_KEY.get(key);

interface HandRow {
  readonly key: string;
  readonly label: string;
  readonly acronym: string;
  readonly aliases: readonly string[];
  readonly class: string;
  readonly country: string;
  readonly seats: readonly string[];
  readonly complete: boolean;
  readonly members: readonly { party: string; status: string; since: string; until: string }[];
  readonly source: string;
  readonly checked: string;
}

function bodies(): BodyRow[] {
  const listed = new Map(listedTable.bodies.map((row) => [row.key, row]));
  const frameworks: readonly HandRow[] = frameworkTable.frameworks;
  const institutions: readonly HandRow[] = institutionTable.institutions;
  const rows: BodyRow[] = [...frameworks, ...institutions].map((row) => {
    const more = listed.get(row.key);
    listed.delete(row.key);
    const own = row.members.map((member) => memberOf(row.key, member));
    if (!more) return { ...row, kind: kindOf(row.key), members: own };
    const source = [row.source, `${listedTable.about.source} (${listedTable.about.checked})`]
      .filter(Boolean)
      .join('; ');
    return { ...row, kind: kindOf(row.key), members: [...own, ...listedMembers(more)], source };
  });
  for (const row of listed.values())
    rows.push({
      key: row.key,
      kind: kindOf(row.key),
      label: row.label,
      acronym: row.acronym,
      aliases: [],
      class: kindOf(row.key) === 'framework' ? 'grouping' : 'intergovernmental organisation',
      country: '',
      seats: [],
      members: listedMembers(row),
      complete: true,
      source: listedTable.about.source,
      checked: listedTable.about.checked,
    });
  return rows;
}

function kindOf(key: string): BodyRow['kind'] {
  return key.startsWith('framework:') ? 'framework' : 'institution';
}

function memberOf(body: string, member: HandRow['members'][number]): TableMember {
  const status = STATUSES.find((known) => known === member.status);
  if (!status)
    throw new Error(
      `${body} in data/ gives ${member.party} the status "${member.status}". Use one of: ${STATUSES.join(', ')}.`,
    );
  return {
    key: member.party.includes(':') ? member.party : `country:${member.party}`,
    status,
    ...(member.since && { since: member.since }),
    ...(member.until && { until: member.until }),
  };
}

function listedMembers(row: (typeof listedTable.bodies)[number]): TableMember[] {
  const of = (status: TableStatus, codes: readonly string[]): TableMember[] =>
    codes.map((code) => ({ key: `country:${code}`, status }));
  return [
    ...of('member', row.member),
    ...of('observer', row.observer),
    ...of('candidate', row.candidate),
    ...of('suspended', row.suspended),
  ];
}

function senses(): ReadonlyMap<string, readonly NameSense[]> {
  const map = new Map<string, NameSense[]>();
  const add = (name: string, sense: NameSense): void => {
    if (name === '') return;
    const id = nameKey(name);
    const known = map.get(id) ?? [];
    if (!known.some((other) => other.key === sense.key)) known.push(sense);
    map.set(id, known);
  };
  for (const row of COUNTRIES) {
    const sense = { key: row.key, kind: 'country', contextual: false } as const;
    add(row.label, { ...sense, form: 'label' });
    for (const name of row.aliases) add(name, { ...sense, form: 'alias' });
    for (const name of row.demonyms) add(name, { ...sense, form: 'demonym' });
    for (const name of row.seats) add(name, { ...sense, form: 'seat' });
  }
  const contextual = new Map(
    [...frameworkTable.frameworks, ...institutionTable.institutions].map((row) => [
      row.key,
      new Set<string>(row.contextual),
    ]),
  );
  for (const row of BODIES) {
    const sense = (name: string, form: NameSense['form']): void =>
      add(name, { key: row.key, kind: row.kind, form, contextual: contextual.get(row.key)?.has(name) ?? false });
    sense(row.label, 'label');
    sense(row.acronym, 'acronym');
    for (const name of row.aliases) sense(name, 'alias');
    for (const name of row.seats) sense(name, 'seat');
  }
  // A capital stands for its country where no list says that it stands for something else ("Brussels", the European Union).
  for (const row of COUNTRIES) add(row.capital, { key: row.key, kind: 'country', form: 'seat', contextual: false });
  for (const { name, codes } of countryTable.ambiguous) {
    prefer(map, name, `country:${codes[0]}`);
    const form = map.get(nameKey(name))?.[0]?.form ?? 'alias';
    for (const code of codes) add(name, { key: `country:${code}`, kind: 'country', form, contextual: false });
  }
  for (const { name, keys } of institutionTable.ambiguous) prefer(map, name, keys[0] ?? '');
  return map;
}

/** Puts the sense that a table calls the default first. */
function prefer(map: Map<string, NameSense[]>, name: string, key: string): void {
  const id = nameKey(name);
  const known = map.get(id) ?? [];
  map.set(id, [...known.filter((sense) => sense.key === key), ...known.filter((sense) => sense.key !== key)]);
}
