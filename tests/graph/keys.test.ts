import { expect, test } from 'vitest';
import { edgeKey, periodOf, statementId } from '../../src/graph/keys.ts';

test('an edge key leaves empty parts at its end off, and keeps those between', () => {
  expect(edgeKey('affiliation', 'person:a', 'country:CL', 'adviser', '', '')).toBe(
    'affiliation:person:a->country:CL:adviser',
  );
  expect(edgeKey('affiliation', 'person:a', 'country:CL', '', 'former')).toBe(
    'affiliation:person:a->country:CL::former',
  );
});

test('a period in a key tells open and closed ones apart', () => {
  expect([periodOf(), periodOf('2014'), periodOf('2014', '2017'), periodOf(undefined, '2017')]).toEqual([
    '',
    '2014',
    '2014/2017',
    '/2017',
  ]);
});

test('a statement keeps its id through a rebuild, and shares it with no other place or document', () => {
  const id = statementId('document:a', [{ start: 3, end: 9 }]);
  expect(id).toBe(statementId('document:a', [{ start: 3, end: 9 }]));
  expect(id).toMatch(/^s-[0-9a-f]{12}$/);
  expect(id).not.toBe(statementId('document:a', [{ start: 3, end: 10 }]));
  expect(id).not.toBe(statementId('document:b', [{ start: 3, end: 9 }]));
});
