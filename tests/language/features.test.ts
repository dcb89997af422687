import { describe, expect, it } from 'vitest';
import { CASES, caseOf, createGazetteer, GAZETTEER_BITS } from '../../src/language/features.ts';

describe('caseOf', () => {
  it.each([
    ['bank', false, CASES.lower],
    ['Bank', false, CASES.capitalised],
    ['IMF', false, CASES.upper],
    ['iPhone', false, CASES.mixed],
    ['McLind', false, CASES.mixed],
    ['1990', false, CASES.digit],
    ['G7', false, CASES.capitalised],
    ['“', false, CASES.other],
    ['', false, CASES.other],
    ['A', false, CASES.capitalised],
    ['F', true, CASES.upper],
    ['北', false, CASES.lower],
  ])('%j (continues: %s) is class %i', (surface, continues, expected) => {
    expect(caseOf(surface, continues)).toBe(expected);
  });
});

describe('createGazetteer', () => {
  const { country, demonym, city, body } = GAZETTEER_BITS;
  const gazetteer = createGazetteer({
    country: ['Norland', 'US', 'Republic of Orlo'],
    demonym: ['Norlandian'],
    'first-name': ['Orlo'],
    city: ['Norland', 'Lindby'],
    body: ['Bank of Norland', 'Asia-Pacific Forum', ''],
  });
  const match = (text: string): number[] => gazetteer.match(text.split(' '));

  it('gives a phrase the bits of all lists that hold it', () => {
    expect(match('in Norland today')).toEqual([0, country | city, 0]);
  });

  it('prefers the longest phrase and goes on after it', () => {
    expect(match('Bank of Norland , Norlandian Lindby')).toEqual([body, body, body, 0, demonym, city]);
    expect(match('Bank of Lindby')).toEqual([0, 0, city]);
  });

  it('cuts its phrases as texts are cut', () => {
    expect(match('Asia - Pacific Forum')).toEqual([body, body, body, body]);
  });

  it('is case-sensitive, save for words in capitals of four letters or more', () => {
    expect(match('norland bank')).toEqual([0, 0]);
    expect(match('BANK OF NORLAND')).toEqual([body, body, body]);
    expect(match('US us LINDBY')).toEqual([country, 0, city]);
    expect(match('Bank OF NORLAND')).toEqual([0, 0, country | city]);
  });

  it('matches nothing without lists', () => {
    expect(createGazetteer({}).match(['Norland'])).toEqual([0]);
  });
});
