/** What the tables make of a name that the tagger has given a kind: at most one entity, under the key that the graph uses. */
import { BODY_BY_KEY, COUNTRY_BY_KEY, type NameSense, sensesOf } from './tables.ts';

export interface KnownEntity {
  readonly key: string;
  readonly kind: 'country' | 'framework' | 'institution';
  readonly label: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The country that a name or demonym stands for, or the body that a seat does ("Brussels").
 *
 * @param governs Whether the sentence uses the name for a government, so that a capital counts ("Beijing agreed").
 * @param countries Keys of the countries that the text names outright: "Korea" is the North where that alone is spoken of.
 */
export function lookUpCountry(
  name: string,
  governs: boolean,
  countries: ReadonlySet<string> = new Set(),
): KnownEntity | undefined {
  const senses = sensesOf(name).filter(({ kind, form }) => (form === 'seat' ? governs : kind === 'country'));
  const [first] = senses;
  const sense =
    first && !countries.has(first.key) && isCountry(first)
      ? (senses.find(({ key, form }) => form === first.form && countries.has(key)) ?? first)
      : first;
  return sense && (isCountry(sense) ? countryEntity(sense.key) : bodyEntity(sense.key));
}

function countryEntity(key: string): KnownEntity | undefined {
  const row = COUNTRY_BY_KEY.get(key);
  return (
    row && {
      key: row.key,
      kind: 'country',
      label: row.label,
      attributes: { iso2: row.iso2, ...(row.iso3 && { iso3: row.iso3 }), demonyms: row.demonyms },
    }
  );
}

/**
 * The body or framework that a name stands for.
 *
 * @param countries Keys of the countries that the text names: "Democratic Party" is the American one only where the United States is
 * spoken of. A contextual name of a body of several countries ("the Commission") is not looked up: the text has to give its full name.
 */
export function lookUpBody(name: string, countries: ReadonlySet<string>): KnownEntity | undefined {
  const fits = (sense: NameSense): boolean =>
    !sense.contextual || countries.has(`country:${BODY_BY_KEY.get(sense.key)?.country || '-'}`);
  const sense = sensesOf(name).find(
    (one) => !isCountry(one) && one.form !== 'seat' && fits(one) && writtenAs(one, name),
  );
  return sense && bodyEntity(sense.key);
}

function bodyEntity(key: string): KnownEntity | undefined {
  const row = BODY_BY_KEY.get(key);
  return (
    row && {
      key: row.key,
      kind: row.kind,
      label: row.label,
      attributes: { class: row.class, ...(row.acronym && { acronym: row.acronym }) },
    }
  );
}

/** Key of the country that a body belongs to; empty for bodies of several, and for names that mean one only where it is spoken of. */
export function countryOfBody(name: string): string {
  const country = BODY_BY_KEY.get(lookUpBody(name, new Set())?.key ?? '')?.country;
  return country ? `country:${country}` : '';
}

/** The party that an adjective is made from: "Republican", "Social Democratic". */
export const lookUpParty = (adjective: string, countries: ReadonlySet<string>): KnownEntity | undefined =>
  lookUpBody(`${adjective} Party`, countries) ?? lookUpBody(`${adjective.replace(/s$/, '')} Party`, countries);

/** Whether the name is a country's adjective or a word for its people, and nothing else. */
export const isDemonym = (name: string): boolean => sensesOf(name)[0]?.form === 'demonym';

/** Whether the name is a place that may stand for a government. */
export const isSeat = (name: string): boolean => sensesOf(name).some((sense) => sense.form === 'seat');

const isCountry = (sense: NameSense): boolean => sense.kind === 'country';

/** An acronym counts only in capitals ("WHO", not "Who"); the lower case of "Asean" and "Nato" has its first letter large. */
const writtenAs = (sense: NameSense, name: string): boolean => sense.form !== 'acronym' || /^\p{Lu}/u.test(name);
