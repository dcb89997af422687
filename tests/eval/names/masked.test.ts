import { expect, test } from 'vitest';
import { OUTSIDE, tagMask } from '../../../training/document.ts';
import { judgeName, maskedNames } from './masked.ts';

/** "Reporter(unknown) Ana Torres visited Leeds and Lake(place or nothing)". */
const MASKS = [
  0,
  tagMask(['person'], true),
  tagMask(['person'], false),
  OUTSIDE,
  tagMask(['place'], true),
  OUTSIDE,
  tagMask(['place'], true, true),
];
const GOLD = maskedNames(MASKS);
const judge = (first: number, last: number, kind: 'person' | 'place' | 'institution') =>
  judgeName({ first, last, kind }, GOLD, MASKS);

test('masks give their names, with those that may be none as open', () => {
  expect(GOLD).toEqual([
    { first: 1, last: 3, kinds: ['person'], isOpen: false },
    { first: 4, last: 5, kinds: ['place'], isOpen: false },
    { first: 6, last: 7, kinds: ['place'], isOpen: true },
  ]);
});

test('a found name is right with the ends and the kind of a certain name, and wrong if it meets one otherwise', () => {
  expect([judge(1, 3, 'person'), judge(4, 5, 'place')]).toEqual(['right', 'right']);
  expect([judge(0, 3, 'person'), judge(2, 3, 'person'), judge(4, 5, 'institution')]).toEqual([
    'wrong',
    'wrong',
    'wrong',
  ]);
  expect(judge(3, 4, 'person')).toBe('wrong');
});

test('a found name counts neither way on words that nothing is known of and on a name that may be none', () => {
  expect([judge(0, 1, 'institution'), judge(6, 7, 'place'), judge(5, 7, 'place')]).toEqual(['open', 'open', 'open']);
  expect(judge(6, 7, 'person')).toBe('wrong');
});
