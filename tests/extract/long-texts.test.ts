import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Layers, Relation, Upos, Word } from '../../src/language/layers.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { annotated } from '../layers-fixture.ts';

/** A sentence in which every name is the subject of one verb, as the parser has it of some long lists. */
function listed(count: number, parse: (word: Word, at: number) => Partial<Word>) {
  const names = Array.from({ length: count }, () => 'Peru').join(', ');
  const { document, layers } = annotated(`${names} joined the Lake Pact.`, { framework: ['Lake Pact'] });
  const verb = layers.words.findIndex((word) => document.text.slice(word.start, word.end) === 'joined');
  const words = layers.words.map((word, at): Word => {
    const isName = document.text.slice(word.start, word.end) === 'Peru';
    const relation: Relation = at === verb ? 'root' : isName ? 'nsubj' : at > verb ? 'obj' : 'punct';
    const upos: Upos = at === verb ? 'VERB' : isName || at > verb ? 'PROPN' : 'PUNCT';
    const plain = { ...word, upos, relation, head: at === verb ? -1 : verb };
    return { ...plain, ...parse(plain, at) };
  });
  const countries = words.flatMap((word, at) =>
    word.relation !== 'punct' && at < verb
      ? [
          {
            start: word.start,
            end: word.end,
            words: { first: at, last: at + 1 },
            form: 'name' as const,
            kind: 'country' as const,
            score: 1,
          },
        ]
      : [],
  );
  const mentions = [...countries, ...layers.mentions];
  const ties = countries.map((_, from) => ({
    label: 'membership:member' as const,
    from,
    to: mentions.length - 1,
    score: 0.9,
  }));
  return { document, layers: { ...layers, words, mentions, ties } satisfies Layers };
}

describe('long and odd texts', () => {
  it('reads a sentence of a thousand names in no more than seconds', () => {
    const { document, layers } = listed(1000, () => ({}));
    const facts = extract(document, layers, resolve(document, layers));
    expect(facts.map(({ kind }) => kind)).toEqual(['membership']);
  }, 5000);

  it('ends where heads run in a circle or to the word itself', () => {
    const circle = listed(50, (_, at) => ({ relation: 'conj', head: at % 2 === 0 ? at + 1 : at - 1 }));
    const itself = listed(50, (_, at) => ({ relation: 'conj', head: at }));
    for (const { document, layers } of [circle, itself])
      expect(() => extract(document, layers, resolve(document, layers))).not.toThrow();
  }, 5000);

  it('makes nothing of empty layers', () => {
    const { document } = annotated('Nobody spoke.', {});
    const layers: Layers = { sentences: [], words: [], mentions: [], roles: [], attributions: [], ties: [] };
    expect(extract(document, layers, resolve(document, layers))).toEqual([]);
  });
});
