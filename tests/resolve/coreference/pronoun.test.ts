import { describe, expect, it } from 'vitest';
import type { Notes } from '../../layers-fixture.ts';
import { entitiesIn } from '../resolved.ts';

/** Whom the last pronoun of a text goes to; undefined where it stays open. */
function referent(text: string, notes: Notes): string | undefined {
  const pronoun = (notes.pronoun?.at(-1) ?? '').split('@')[0] ?? '';
  return Object.entries(entitiesIn(text, notes)).find(([, forms]) => forms.at(-1) === pronoun)?.[0];
}

describe('a pronoun', () => {
  it('goes to the one whom the surest tie leads to, however often another is named', () => {
    const text = 'Mr Roca spoke. Roca sat. Roca rose. Mr Torres came. He smiled.';
    const notes: Notes = {
      person: ['Roca', 'Roca@2', 'Roca@3', 'Torres'],
      pronoun: ['He'],
      ties: [
        ['He', 'coreference', 'Roca', 0.5],
        ['He', 'coreference', 'Roca@2', 0.5],
        ['He', 'coreference', 'Roca@3', 0.5],
        ['He', 'coreference', 'Torres', 0.9],
      ],
    };
    expect(referent(text, notes)).toBe('person:torres');
  });

  it('that is an object is not the subject of its own verb', () => {
    const text = 'Mr Roca waited. Then Mr Torres greeted him.';
    const parse: Notes['parse'] = [
      ['Torres', 'nsubj', 'greeted'],
      ['him', 'obj', 'greeted'],
    ];
    expect(referent(text, { person: ['Roca', 'Torres'], pronoun: ['him'], parse })).toBe('person:roca');
  });

  it('that possesses something is not what it possesses', () => {
    const text = 'Ana Roca praised her sister Eva Roca.';
    const parse: Notes['parse'] = [
      ['Ana Roca', 'nsubj', 'praised'],
      ['her', 'nmod', 'sister'],
      ['sister', 'obj', 'praised'],
      ['Eva Roca', 'appos', 'sister'],
      ['Eva', 'compound', 'Roca@2'],
    ];
    const notes: Notes = {
      person: ['Ana Roca', 'Eva Roca'],
      pronoun: ['her'],
      ties: [['her', 'coreference', 'Eva Roca', 0.9]],
      parse,
    };
    expect(referent(text, notes)).toBe('person:ana-roca');
  });

  it('of whom something is said by name is somebody else', () => {
    const text = 'Mr Roca came. He said Roca had left.';
    const parse: Notes['parse'] = [
      ['He', 'nsubj', 'said'],
      ['left', 'ccomp', 'said'],
      ['Roca@2', 'nsubj', 'left'],
    ];
    expect(referent(text, { person: ['Roca', 'Roca@2'], pronoun: ['He'], parse })).toBeUndefined();
  });

  it('before its clause’s subject may stand for it', () => {
    const text = 'Mr Roca came late. In his speech Mr Torres thanked nobody.';
    const parse: Notes['parse'] = [
      ['his', 'nmod', 'speech'],
      ['speech', 'obl', 'thanked'],
      ['Torres', 'nsubj', 'thanked'],
    ];
    const notes: Notes = {
      person: ['Roca', 'Torres'],
      pronoun: ['his'],
      ties: [['his', 'coreference', 'Torres', 0.5]],
      parse,
    };
    expect(entitiesIn(text, notes)['person:torres']).toEqual(['his', 'Torres']);
  });

  it('goes on with whom the last one of its sort stood for', () => {
    const text = 'Mr Roca met Mr Torres. He paid. He left.';
    const notes: Notes = {
      person: ['Roca', 'Torres'],
      pronoun: ['He', 'He@2'],
      ties: [['He', 'coreference', 'Roca', 0.9]],
    };
    expect(entitiesIn(text, notes)['person:roca']).toEqual(['Roca', 'He', 'He']);
  });

  it('right after a name stresses it', () => {
    const text = 'Mr Roca asked for Mr Torres himself.';
    expect(referent(text, { person: ['Roca', 'Torres'], pronoun: ['himself'] })).toBe('person:torres');
  });

  it('"it" without a tie asks for a subject near by, and "they" is no single person', () => {
    const it_ = 'The port of Callao grew. It was late.';
    expect(referent(it_, { institution: ['Callao'], pronoun: ['It'] })).toBeUndefined();
    const they = 'Mr Roca left. They stayed.';
    const notes: Notes = { person: ['Roca'], pronoun: ['They'], ties: [['They', 'coreference', 'Roca', 0.9]] };
    expect(referent(they, notes)).toBeUndefined();
  });

  it('inside a quotation: "I" is its speaker and "he" is not', () => {
    const text = 'Mr Roca left. “I know that he paid,” said Mr Torres.';
    const notes: Notes = {
      person: ['Roca', 'Torres'],
      pronoun: ['I', 'he'],
      ties: [['he', 'coreference', 'Torres', 0.9]],
      attributions: [{ cue: 'said', source: 'Mr Torres', content: ['“I know that he paid,”'] }],
    };
    expect(entitiesIn(text, notes)).toEqual({
      'person:roca': ['Roca', 'he'],
      'person:torres': ['I', 'Torres'],
    });
  });
});
