import { describe, expect, it } from 'vitest';
import { resolve } from '../../../src/resolve/resolve.ts';
import { annotated } from '../../layers-fixture.ts';
import { entitiesIn } from '../resolved.ts';

describe('names of persons', () => {
  it('take in the nickname and the surname without "Jr"', () => {
    const text = 'Aurelio “Lio” Sand Jr. paid. Lio Sand left. Sand returned.';
    expect(entitiesIn(text, { person: ['Aurelio “Lio” Sand Jr.', 'Lio Sand', 'Sand@3'] })).toEqual({
      'person:aurelio-lio-sand-jr': ['Aurelio “Lio” Sand Jr.', 'Lio Sand', 'Sand'],
    });
  });

  it('tell a son from his father', () => {
    expect(
      Object.keys(entitiesIn('Luis Roca met Luis Roca Jr today.', { person: ['Luis Roca', 'Luis Roca Jr'] })),
    ).toEqual(['person:luis-roca', 'person:luis-roca-jr']);
  });

  it('give a surname to the first of two who were named in one sentence, or to whom the title fits', () => {
    const text = 'Maria Roca came with her son Luis Roca. Roca spoke. Mr Roca sat.';
    expect(entitiesIn(text, { person: ['Maria Roca', 'Luis Roca', 'Roca@3', 'Roca@4'] })).toEqual({
      'person:maria-roca': ['Maria Roca', 'Roca'],
      'person:luis-roca': ['Luis Roca', 'Roca'],
    });
  });

  it('taken for a body’s are mended by the surname that stands alone', () => {
    const text = 'Pim Ast signed. Ast smiled.';
    expect(entitiesIn(text, { institution: ['Pim Ast'], person: ['Ast@2'] })).toEqual({
      'person:pim-ast': ['Pim Ast', 'Ast'],
    });
  });
});

describe('names of bodies', () => {
  it('take in the part that is left of a framework, or of a company taken for a person', () => {
    const text = 'The Reef Alliance met Sand Holdings. The Alliance praised Sand.';
    const notes = { framework: ['Reef Alliance'], institution: ['Sand Holdings', 'Alliance@2'], person: ['Sand@2'] };
    expect(entitiesIn(text, notes)).toEqual({
      'framework:reef-alliance': ['Reef Alliance', 'Alliance'],
      'institution:sand-holdings': ['Sand Holdings', 'Sand'],
    });
  });

  it('have the form without their country as an alias', () => {
    const { document, layers } = annotated('The Danish Shipping Ministry agreed.', {
      institution: ['Danish Shipping Ministry'],
    });
    expect(resolve(document, layers).entities[0]?.aliases).toEqual([{ name: 'Shipping Ministry', mention: 0 }]);
  });

  it('of a country speak of it, so that its short names are known', () => {
    const text = 'The US House of Representatives met. The House adjourned.';
    expect(entitiesIn(text, { institution: ['US House of Representatives', 'House@2'] })).toEqual({
      'institution:us-house': ['US House of Representatives', 'House'],
    });
  });
});

describe('names of countries', () => {
  it('taken for a body are the country, and a capital that acts is its government', () => {
    const text = 'Niger closed a bank. Niamey answered. The Niamey think tank closed.';
    const notes = {
      country: ['Niger'],
      institution: ['Niamey', 'Niamey@2'],
      parse: [
        ['Niamey', 'nsubj', 'answered'],
        ['Niamey@2', 'compound', 'tank'],
      ],
    } as const;
    expect(entitiesIn(text, notes)['country:NE']).toEqual(['Niger', 'Niamey']);
  });

  it('a capital that stands for a body of several countries is that body', () => {
    expect(entitiesIn('Brussels fined the port.', { country: ['Brussels'] })).toEqual({
      'institution:eu': ['Brussels'],
    });
  });

  it('a capital is no government where a person has its name', () => {
    const text = 'Peru spoke. Ana Lima spoke. Lima left.';
    const notes = { country: ['Peru'], person: ['Ana Lima', 'Lima@2'], parse: [['Lima@2', 'nsubj', 'left']] } as const;
    expect(entitiesIn(text, notes)['person:ana-lima']).toEqual(['Ana Lima', 'Lima']);
  });

  it('shared with another place are that place where nothing speaks of the country', () => {
    expect(Object.keys(entitiesIn('A debate in Georgia.', { place: ['Georgia'] }))).toEqual(['place:georgia']);
    const text = 'A debate in Georgia. Georgian voters came.';
    expect(Object.keys(entitiesIn(text, { place: ['Georgia'], demonym: ['Georgian'] }))).toEqual(['country:GE']);
  });

  it('of two countries go to the one that is spoken of', () => {
    const text = 'North Korea fired. Korea denied it.';
    expect(entitiesIn(text, { country: ['North Korea', 'Korea@2'] })).toEqual({
      'country:KP': ['North Korea', 'Korea'],
    });
  });
});
