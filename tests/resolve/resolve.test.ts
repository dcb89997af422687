import { describe, expect, it } from 'vitest';
import type { Notes } from '../layers-fixture.ts';
import { entitiesIn } from './resolved.ts';

describe('names', () => {
  it('are one entity when written alike, with or without stops and "the"', () => {
    expect(entitiesIn('The U.S. signed first. Later the US withdrew.', { country: ['U.S.', 'US'] })).toEqual({
      'country:US': ['U.S.', 'US'],
    });
  });

  it('that stand for one table entry are one entity: a country, its adjective and its capital used for the government', () => {
    const text = 'Japan wants a deal. Japanese officials travelled on Monday. Tokyo offered tariff cuts.';
    expect(entitiesIn(text, { country: ['Japan', 'Tokyo'], demonym: ['Japanese'] })).toEqual({
      'country:JP': ['Japan', 'Japanese', 'Tokyo'],
    });
  });

  it('of a capital stay a place where the sentence speaks of the city', () => {
    const text = 'Tokyo offered tariff cuts. The talks were held in Tokyo.';
    expect(entitiesIn(text, { country: ['Tokyo@1'], place: ['Tokyo@2'] })).toEqual({
      'country:JP': ['Tokyo'],
      'place:tokyo': ['Tokyo'],
    });
  });

  it('join their acronym when a bracket gives it', () => {
    const text = 'The Lake Basin Transit Accord (LBTA) was signed. The LBTA has six parties.';
    expect(entitiesIn(text, { framework: ['Lake Basin Transit Accord', 'LBTA', 'LBTA@2'] })).toEqual({
      'framework:lake-basin-transit-accord': ['Lake Basin Transit Accord', 'LBTA', 'LBTA'],
    });
  });

  it('join their acronym when the letters are the initials', () => {
    const text = 'The Institute for River Studies was founded in May. The IRS study came later.';
    expect(entitiesIn(text, { institution: ['Institute for River Studies', 'IRS'] })).toEqual({
      'institution:institute-for-river-studies': ['Institute for River Studies', 'IRS'],
    });
  });

  it('of a person take in the surname, whether it is written first or last', () => {
    const text = 'Zhao Minglan spoke first. Then Ana Torres replied. Zhao agreed and Torres did not.';
    expect(entitiesIn(text, { person: ['Zhao Minglan', 'Ana Torres', 'Zhao@2', 'Torres@2'] })).toEqual({
      'person:zhao-minglan': ['Zhao Minglan', 'Zhao'],
      'person:ana-torres': ['Ana Torres', 'Torres'],
    });
  });

  it('give a shared surname to the person who was spoken of last', () => {
    const text = 'Ana Torres spoke. Torres smiled. Luis Torres answered. Torres frowned.';
    expect(entitiesIn(text, { person: ['Ana Torres', 'Torres@2', 'Luis Torres', 'Torres@4'] })).toEqual({
      'person:ana-torres': ['Ana Torres', 'Torres'],
      'person:luis-torres': ['Luis Torres', 'Torres'],
    });
  });

  it('of two people with different first names are never one', () => {
    const text = 'Ana Torres met Luis Torres.';
    expect(Object.keys(entitiesIn(text, { person: ['Ana Torres', 'Luis Torres'] }))).toEqual([
      'person:ana-torres',
      'person:luis-torres',
    ]);
  });

  it('of a body take in the part that is left of it when only one body fits', () => {
    const text = 'The Harbour Commission met. The Commission adjourned.';
    expect(entitiesIn(text, { institution: ['Harbour Commission', 'Commission@2'] })).toEqual({
      'institution:harbour-commission': ['Harbour Commission', 'Commission'],
    });
  });
});

describe('references', () => {
  it('follow the reference head where it is sure and the two agree', () => {
    const text = 'Ana Torres met Luis Roca. She left early.';
    const notes: Notes = {
      person: ['Ana Torres', 'Luis Roca'],
      pronoun: ['She'],
      ties: [['She', 'coreference', 'Ana Torres', 0.8]],
    };
    expect(entitiesIn(text, notes)['person:ana-torres']).toEqual(['Ana Torres', 'She']);
  });

  it('never make a country of "he"', () => {
    const text = 'Peru waited. He left.';
    const notes: Notes = { country: ['Peru'], pronoun: ['He'], ties: [['He', 'coreference', 'Peru', 0.9]] };
    expect(entitiesIn(text, notes)).toEqual({ 'country:PE': ['Peru'] });
  });

  it('send "he" and "she" to the last person that agrees in gender when the head is silent', () => {
    const text = 'Mr Roca met Ms Torres on Monday. He was content.';
    expect(entitiesIn(text, { person: ['Roca', 'Torres'], pronoun: ['He'] })['person:roca']).toEqual(['Roca', 'He']);
  });

  it('read "He" with a capital inside a sentence as the surname that the article has given', () => {
    const text = 'He Jianyu runs the port. Trade will grow, said He. Later he left.';
    expect(entitiesIn(text, { person: ['He Jianyu'], pronoun: ['He@2'] })['person:he-jianyu']).toEqual([
      'He Jianyu',
      'He',
    ]);
  });

  it('send "the accord" to the accord named last when the head is silent', () => {
    const text = 'Chile joined the Andes Water Accord. Peru said the accord was fair.';
    const notes: Notes = { country: ['Chile', 'Peru'], framework: ['Andes Water Accord'], description: ['the accord'] };
    expect(entitiesIn(text, notes)['framework:andes-water-accord']).toEqual(['Andes Water Accord', 'the accord']);
  });
});
