import { describe, expect, it } from 'vitest';
import type { Notes } from '../../layers-fixture.ts';
import { entitiesIn } from '../resolved.ts';

describe('a description', () => {
  it('goes to a thing of the kind that its noun tells, against a tie to another', () => {
    const text = 'Peru and the Andes Bank signed. The country will pay.';
    const notes: Notes = {
      country: ['Peru'],
      institution: ['Andes Bank'],
      description: ['The country'],
      ties: [['The country', 'coreference', 'Andes Bank', 0.5]],
      parse: [['country', 'nsubj', 'pay']],
    };
    expect(entitiesIn(text, notes)['country:PE']).toEqual(['Peru', 'The country']);
  });

  it('goes to what the article is about rather than to a namesake mentioned in passing', () => {
    const text =
      'Harbour Museum reopens\n\nThe Harbour Museum reopens on Monday. The Harbour Museum borrowed a loom from the Textile Museum. The museum has two halls.';
    const notes: Notes = {
      institution: ['Harbour Museum', 'Harbour Museum@2', 'Harbour Museum@3', 'Textile Museum'],
      description: ['The museum'],
      parse: [['Harbour Museum@3', 'nsubj', 'borrowed']],
    };
    expect(entitiesIn(text, notes)['institution:harbour-museum']?.at(-1)).toBe('The museum');
  });

  it('finds the body whose name holds its noun from far away', () => {
    const filler = 'The rain went on. '.repeat(12);
    const text = `The Tidal Tribunal met. ${filler}The tribunal adjourned.`;
    const notes: Notes = { institution: ['Tidal Tribunal'], description: ['The tribunal'] };
    expect(entitiesIn(text, notes)['institution:tidal-tribunal']).toEqual(['Tidal Tribunal', 'The tribunal']);
  });

  it('of an office goes to who holds it', () => {
    const text = 'Governor Ana Roca met the envoy Eva Sund. The governor smiled.';
    const notes: Notes = {
      person: ['Ana Roca', 'Eva Sund'],
      roles: ['Governor', 'envoy'],
      description: ['The governor'],
      ties: [
        ['Ana Roca', 'role', 'Governor'],
        ['Eva Sund', 'role', 'envoy'],
      ],
    };
    expect(entitiesIn(text, notes)['person:ana-roca']).toEqual(['Ana Roca', 'The governor']);
  });

  it('stays open before the name that it introduces, and where nothing of its kind is spoken of', () => {
    const text = 'Ana Roca came. The union Portside struck. The newspaper was late.';
    const notes: Notes = {
      person: ['Ana Roca'],
      institution: ['Portside'],
      description: ['The union', 'The newspaper'],
      ties: [['The union', 'coreference', 'Ana Roca', 0.9]],
    };
    expect(entitiesIn(text, notes)['person:ana-roca']).toEqual(['Ana Roca']);
  });

  it('is no subject of the verb whose object it is', () => {
    const text = 'The Reef Alliance grew. Then the Tidal Alliance praised the alliance.';
    const notes: Notes = {
      institution: ['Reef Alliance', 'Tidal Alliance'],
      description: ['the alliance'],
      parse: [
        ['Tidal Alliance', 'nsubj', 'praised'],
        ['the alliance', 'obj', 'praised'],
      ],
    };
    expect(entitiesIn(text, notes)['institution:reef-alliance']).toEqual(['Reef Alliance', 'the alliance']);
  });
});
