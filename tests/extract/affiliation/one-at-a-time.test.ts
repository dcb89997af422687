import { expect, it } from 'vitest';
import { oneAtATime } from '../../../src/extract/affiliation/one-at-a-time.ts';
import { extractContext } from '../../../src/extract/context.ts';
import type { Affiliation } from '../../../src/extract/fact.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { annotated } from '../../layers-fixture.ts';

it('of two presidents of a country the one named most is in office', () => {
  const { document, layers } = annotated(
    'Ana Torres of Peru spoke. Torres smiled. Torres left. Luis Roca built the port.',
    {
      person: ['Ana Torres', 'Torres@2', 'Torres@3', 'Luis Roca'],
      country: ['Peru'],
    },
  );
  const entities = resolve(document, layers);
  const find = (label: string) => entities.entities.findIndex((entity) => entity.label === label);
  const fact = (label: string): Affiliation => ({
    kind: 'affiliation',
    from: find(label),
    to: find('Peru'),
    role: 'president',
    status: 'current',
    evidence: [],
    extractor: 'test',
    confidence: 1,
    basis: 'stated',
  });
  const facts = oneAtATime(extractContext(document, layers, entities), [fact('Ana Torres'), fact('Luis Roca')]);
  expect(facts.map(({ status }) => status)).toEqual(['current', 'former']);
});
