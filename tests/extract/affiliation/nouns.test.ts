import { describe, expect, it } from 'vitest';
import { nounOf } from '../../../src/extract/affiliation/body-noun.ts';
import { isBodyNoun, isOfCountry, isSent, speaksForCountry } from '../../../src/extract/affiliation/office-kind.ts';

describe('the noun in the name of a body', () => {
  it.each([
    ['Ministry of Trade', 'ministry'],
    ['Minsk Polytechnic Institute', 'institute'],
    ['Bank of the Lakes', 'bank'],
    ['Hexin', ''],
  ])('%s: %s', (name, noun) => {
    expect(nounOf(name)).toBe(noun);
  });
});

describe('kinds of offices', () => {
  it('ministers and envoys speak for a country, rectors do not', () => {
    expect(['deputy foreign minister', 'special envoy for the lakes', 'rector'].map(speaksForCountry)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a painter is only from a country', () => {
    expect([isOfCountry('general'), isOfCountry('painter')]).toEqual([true, false]);
  });

  it('ambassadors are sent', () => {
    expect([isSent('ambassador'), isSent('minister')]).toEqual([true, false]);
  });

  it('a think tank is a body, a regulator may be a person', () => {
    expect([isBodyNoun('think tank'), isBodyNoun('regulator')]).toEqual([true, false]);
  });
});
