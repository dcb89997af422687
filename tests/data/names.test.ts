import { describe, expect, it } from 'vitest';
import countries from '../../data/countries.json' with { type: 'json' };
import frameworks from '../../data/frameworks.json' with { type: 'json' };
import institutions from '../../data/institutions.json' with { type: 'json' };
import { BODIES, COUNTRIES, sensesOf } from '../../src/resolve/tables.ts';

const ambiguous = new Set([
  ...countries.ambiguous.filter((row) => row.codes.length > 1).map((row) => row.name),
  ...institutions.ambiguous.map((row) => row.name),
]);

describe('names in the tables', () => {
  it('stand in order of key, no key twice', () => {
    for (const keys of [
      countries.countries.map((row) => row.iso2),
      frameworks.frameworks.map((row) => row.key),
      institutions.institutions.map((row) => row.key),
    ]) {
      expect(keys).toEqual([...keys].sort());
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(new Set([...COUNTRIES, ...BODIES].map((row) => row.key)).size).toBe(COUNTRIES.length + BODIES.length);
  });

  it('mean one thing each, or are listed as ambiguous', () => {
    const owners = new Map<string, Set<string>>();
    const own = (name: string, key: string): void => {
      if (name) owners.set(name, (owners.get(name) ?? new Set()).add(key));
    };
    for (const row of COUNTRIES)
      for (const name of new Set([row.label, ...row.aliases, ...row.demonyms, ...row.seats])) own(name, row.key);
    for (const row of [...frameworks.frameworks, ...institutions.institutions])
      for (const name of new Set([row.label, row.acronym, ...row.aliases])) own(name, row.key);
    const unlisted = [...owners].filter(([name, keys]) => keys.size > 1 && !ambiguous.has(name));
    expect(unlisted.map(([name, keys]) => [name, ...keys])).toEqual([]);
  });

  it('list as ambiguous only names and codes that exist', () => {
    const codes = new Set(countries.countries.map((row) => row.iso2));
    for (const row of countries.ambiguous) {
      expect(sensesOf(row.name).length, row.name).toBeGreaterThan(0);
      for (const code of row.codes) expect(codes.has(code), `${row.name}: ${code}`).toBe(true);
    }
    const keys = new Set([...frameworks.frameworks, ...institutions.institutions].map((row) => row.key));
    for (const row of institutions.ambiguous)
      for (const key of row.keys) expect(keys.has(key), `${row.name}: ${key}`).toBe(true);
  });

  it('carry no leading article, no space at an end, and never the label among the aliases', () => {
    for (const row of [...COUNTRIES, ...BODIES])
      for (const name of row.aliases) {
        expect(name, row.key).toBe(name.trim());
        expect(name, row.key).not.toMatch(/^[Tt]he /);
        expect(name, row.key).not.toBe(row.label);
      }
  });

  it('call only names of their row contextual', () => {
    for (const row of [...frameworks.frameworks, ...institutions.institutions])
      for (const name of row.contextual)
        expect([row.label, row.acronym, ...row.aliases], `${row.key}: ${name}`).toContain(name);
  });

  it('have ISO codes, and belong to countries that exist', () => {
    const codes = new Set(countries.countries.map((row) => row.iso2));
    for (const row of countries.countries) {
      expect(row.iso2).toMatch(/^[A-Z]{2}(-[A-Z]{3})?$/);
      expect(row.iso3, row.iso2).toMatch(row.iso2.length === 2 ? /^[A-Z]{3}$/ : /^$/);
      if (row.partOf) expect(codes.has(row.partOf), row.iso2).toBe(true);
    }
    for (const row of [...frameworks.frameworks, ...institutions.institutions])
      if (row.country) expect(codes.has(row.country), row.key).toBe(true);
  });
});

describe('sensesOf', () => {
  it('finds a country by abbreviation, demonym, plural and seat, whatever the stops and the article', () => {
    const found = (name: string): string[] => sensesOf(name).map((sense) => `${sense.form} ${sense.key}`);
    expect(found('U.S.')).toEqual(['alias country:US']);
    expect(found('the UK')).toEqual(['alias country:GB']);
    expect(found('Danes')).toEqual(['demonym country:DK']);
    expect(found('the Kremlin')).toEqual(['seat country:RU']);
    expect(found('Brussels')).toEqual(['seat institution:eu', 'seat country:BE']);
  });

  it('gives the default of an ambiguous name first', () => {
    expect(sensesOf('Congo').map((sense) => sense.key)).toEqual(['country:CD', 'country:CG']);
    expect(sensesOf('Congolese').map((sense) => sense.key)).toEqual(['country:CD', 'country:CG']);
    expect(sensesOf('Korean').map((sense) => sense.key)[0]).toBe('country:KR');
  });

  it('marks names that need their context', () => {
    expect(sensesOf('Congress')).toMatchObject([{ key: 'institution:us-congress', contextual: true }]);
    expect(sensesOf('NATO')).toMatchObject([{ key: 'institution:nato', contextual: false }]);
  });

  it('knows nothing of other names', () => {
    expect(sensesOf('Atlantis')).toEqual([]);
  });
});
