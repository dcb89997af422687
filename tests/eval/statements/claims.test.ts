import { expect, test } from 'vitest';
import type { Span } from '../../../src/document/span.ts';
import type { Statement } from '../../../src/extract/fact.ts';
import { claimsOfStatements, joinedClaims } from './claims.ts';

const span = (start: number, end: number): Span => ({ start, end });
const statement = (speaker: number, content: Span, cue?: Span): Statement => ({
  kind: 'statement',
  speakers: [speaker],
  ...(cue && { cue }),
  content: [content],
  text: '',
  mode: 'direct',
  stance: 'neutral',
  about: [],
  evidence: [content],
  extractor: cue ? 'head' : 'rule',
  confidence: 1,
  basis: 'stated',
});

test('what goes on without a cue joins the nearest earlier statement with one and the same speaker', () => {
  const facts = [
    statement(0, span(0, 10), span(11, 15)),
    statement(1, span(20, 30), span(31, 35)),
    statement(1, span(40, 50)),
    statement(0, span(60, 70)),
    statement(2, span(80, 90)),
  ];
  const layers = { sentences: [], words: [], mentions: [], roles: [], attributions: [], ties: [] };
  const text = { layers, entities: { entities: [], entityOf: [] }, facts };
  expect(claimsOfStatements(text)).toHaveLength(5);
  expect(joinedClaims(text).map(({ content, by }) => [content, by])).toEqual([
    [[span(0, 10), span(60, 70)], 'head + rule'],
    [[span(20, 30), span(40, 50)], 'head + rule'],
    [[span(80, 90)], 'rule'],
  ]);
});
