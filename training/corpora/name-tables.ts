/** Tells kinds of names apart by our lists, where a corpus has one type for several or none. */
import type { GazetteerLists } from '../../src/language/features.ts';
import type { TaggedKind } from '../document.ts';

export interface NameTables {
  isCountry(name: string): boolean;
  isDemonym(name: string): boolean;
  isFirstName(name: string): boolean;
  /** A known institution or framework. */
  isBody(name: string): boolean;
  /** A name in the city list, or "Name, Region" as encyclopedias title places. */
  isCity(name: string): boolean;
  /** Two or three capitalised words of which the first is a given name. */
  isPersonLike(name: string): boolean;
}

/** Tables over the gazetteer; names are compared as written, without a leading "the". */
export function createNameTables(lists: GazetteerLists): NameTables {
  const sets = {
    countries: new Set(lists.country),
    demonyms: new Set(lists.demonym),
    bodies: new Set([...(lists.body ?? []), ...(lists.party ?? [])]),
    cities: new Set(lists.city),
    firstNames: new Set(lists['first-name']),
  };
  const bare = (name: string): string => name.replace(/^the /i, '').replace(/ ([.,'’-])/g, '$1');
  return {
    isCountry: (name) => sets.countries.has(bare(name)),
    isDemonym: (name) => sets.demonyms.has(bare(name)),
    isFirstName: (name) => sets.firstNames.has(name),
    isBody: (name) => sets.bodies.has(bare(name)) || sets.bodies.has(name),
    isCity: (name) => sets.cities.has(bare(name)) || /^\p{Lu}[\p{L}\s.'-]+, \p{Lu}[\p{L}\s]+$/u.test(name),
    isPersonLike: (name) =>
      /^\p{Lu}[\p{L}'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'-]+){1,2}$/u.test(name) &&
      sets.firstNames.has(name.split(' ')[0] ?? ''),
  };
}

/** A location is a country, a demonym where the corpus counts those as locations, or else a place. */
export function locationKinds(name: string, tables: NameTables): TaggedKind[] {
  if (tables.isDemonym(name)) return ['demonym'];
  return [tables.isCountry(name) ? 'country' : 'place'];
}
