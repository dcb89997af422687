import { describe, expect, test } from 'vitest';
import type { GoldCase } from '../graphs/gold-graph.ts';
import { standsIn } from './deal.ts';
import tables from './swapped-names.json' with { type: 'json' };
import { swapNames } from './swapped-names.ts';

const CASE: GoldCase = {
  text: `Canberra and Washington open harbour talks

SYDNEY - An Australian delegation met US officials in the Philippines on Monday to launch the Harbour Safety Framework (HSF). US President Daniel Marsh said the HSF was “a promise”.

“Ports are for everyone,” said May Oduya, director of the Centre for Philippines Studies, in May. He was wrong, she said: the Philippines’ ports are for Americans. May added that Australia’s navy had left her harbour.

He Lian, a trade envoy of Australia, said the U.S. wanted more. “We are late,” He said. The United States is not a member of the Pact.`,
  gold: {
    document: 'harbour.txt',
    entities: [
      { id: 'marsh', kind: 'person', names: ['Daniel Marsh'] },
      { id: 'may', kind: 'person', names: ['May Oduya', 'May'] },
      { id: 'he', kind: 'person', names: ['He Lian', 'He'] },
      { id: 'au', kind: 'country', names: ['Australia', 'Canberra'] },
      { id: 'us', kind: 'country', names: ['United States', 'US', 'U.S.', 'Washington'] },
      { id: 'ph', kind: 'country', names: ['Philippines'] },
      { id: 'centre', kind: 'institution', names: ['Centre for Philippines Studies'] },
      { id: 'hsf', kind: 'framework', names: ['Harbour Safety Framework', 'HSF'] },
    ],
    affiliations: [
      { from: 'marsh', to: 'us', role: 'US President' },
      { from: 'may', to: 'centre', role: 'director' },
    ],
    memberships: [{ from: 'us', to: 'hsf', status: 'founder' }],
    statements: [
      { speaker: 'marsh', about: ['hsf'], mode: 'mixed', anchor: 'the HSF was' },
      { speaker: 'may', about: ['ph', 'us'], mode: 'indirect', anchor: 'the Philippines’ ports are for Americans' },
      { speaker: 'may', about: ['au'], mode: 'indirect', anchor: 'Australia’s navy had left' },
      { speaker: 'he', about: ['us'], mode: 'indirect', anchor: 'U.S. wanted more' },
    ],
  },
};
const SEEDS = [1, 2, 3, 4, 5];
const twins = SEEDS.map((seed) => swapNames(CASE, seed));
const nameOf = ({ gold }: GoldCase, id: string, index = 0) =>
  gold.entities.find((one) => one.id === id)?.names[index] ?? '';

describe('a twin with other names', () => {
  test('is the same for the same seed and another for another', () => {
    expect(swapNames(CASE, 3)).toEqual(twins[2]);
    expect(new Set(twins.map(({ text }) => text)).size).toBe(SEEDS.length);
  });

  test('holds every anchor, and a name of every entity', () => {
    for (const { text, gold } of twins) {
      for (const { anchor } of gold.statements) expect(text).toContain(anchor);
      for (const { names } of gold.entities)
        expect(
          names.some((name) => standsIn(text, name)),
          names.join(),
        ).toBe(true);
    }
  });

  test('has none of the old names, in text or graph', () => {
    const old =
      /Marsh|Oduya|Lian|\bAustralia|Canberra|\bUS\b|U\.S\.|United States|American|Washington|Philippine|HSF|Harbour Safety/;
    for (const { text, gold } of twins) {
      expect(text).not.toMatch(old);
      expect(JSON.stringify([gold.entities.map(({ names }) => names), gold.statements, gold.affiliations])).not.toMatch(
        old,
      );
    }
  });

  test('leaves a pronoun and a month that look like names, and renames the people called so', () => {
    for (const twin of twins) {
      expect(twin.text).toContain('in May. He was wrong, she said');
      expect(twin.text).toContain(`“We are late,” ${nameOf(twin, 'he', 1)} said.`);
      expect(twin.text).toContain(`${nameOf(twin, 'may', 1)} added that`);
    }
  });

  test('keeps gender: by the forename, and by the pronouns around a name', () => {
    const masculine = tables.people.flatMap((one) => one.masculine);
    const feminine = tables.people.flatMap((one) => one.feminine);
    const given = (name: string, list: readonly string[]) => name.split(' ').some((word) => list.includes(word));
    for (const twin of twins) {
      expect(given(nameOf(twin, 'marsh'), masculine)).toBe(true);
      expect(given(nameOf(twin, 'may'), feminine)).toBe(true);
    }
  });

  test('mends articles, genitives and nouns before nouns', () => {
    for (const twin of twins) {
      const [ph, us] = [nameOf(twin, 'ph'), nameOf(twin, 'us')];
      expect(twin.text).toMatch(/^SYDNEY - (?:An (?!U[gkr])[AEIOU]|A (?:[^AEIO]|U[gkr]))\p{L}+ delegation/mu);
      expect(twin.text).toContain(` officials in ${ph} on Monday`);
      expect(twin.text).not.toContain(`${us} officials`);
      expect(twin.text).toContain(`said: ${ph}${ph.endsWith('s') ? '’' : '’s'} ports`);
      expect(twin.text).toContain(`\n\n${nameOf(twin, 'he')}, a trade envoy`);
      expect(twin.text).toContain(`. ${us} is not a member of the Pact.`);
      expect(twin.gold.affiliations[0]?.role).toMatch(/^\p{Lu}\p{L}+ President$/u);
    }
  });

  test('keeps the nouns that say what a body is, the countries in its name and the acronym’s letters', () => {
    for (const twin of twins) {
      expect(nameOf(twin, 'centre')).toMatch(/^Centre for /);
      expect(nameOf(twin, 'centre')).toContain(nameOf(twin, 'ph'));
      const [full, acronym] = [nameOf(twin, 'hsf'), nameOf(twin, 'hsf', 1)];
      expect(full).toMatch(/ Framework$/);
      expect(twin.text).toContain(`the ${full} (${acronym}).`);
    }
  });
});
