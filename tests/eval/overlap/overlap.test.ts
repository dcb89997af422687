import { expect, test } from 'vitest';
import { indexTraining, isSeen, likenessOf } from './overlap.ts';

const words = (text: string) => text.split(' ');
const STORY = words('The harbour council met on Tuesday to hear why the new ferry was late again , and left angry .');
const INDEX = indexTraining([
  { name: 'harbour', words: STORY },
  { name: 'short', words: words('Rain fell on the empty market square') },
]);

test('a document of a training name, and one with the same words under another name, were seen', () => {
  expect(likenessOf({ name: 'harbour', words: ['Other', 'words'] }, INDEX)).toMatchObject({
    share: 1,
    with: 'harbour',
  });
  const same = words('“The harbour council met on Tuesday to hear why the new ferry was late again, and left angry.”');
  expect(likenessOf({ name: 'new', words: same }, INDEX)).toEqual({ name: 'new', share: 1, with: 'harbour' });
});

test('the share is that of the runs of thirteen words that training has', () => {
  // 26 words have 14 runs; 14 of training's words on end hold 2 of training's runs
  const half = [...STORY.slice(0, 14), ...words('a b c d e f g h i j k l')];
  const likeness = likenessOf({ name: 'half', words: half }, INDEX);
  expect(likeness.share).toBeCloseTo(2 / 14);
  expect(isSeen(likeness)).toBe(false);
});

test('a sentence shorter than a run is compared whole, and a few words never', () => {
  expect(likenessOf({ name: 'a', words: words('rain fell on the empty market square') }, INDEX).share).toBe(1);
  expect(likenessOf({ name: 'b', words: words('rain fell on the full market square') }, INDEX).share).toBe(0);
  expect(likenessOf({ name: 'c', words: words('on the empty market') }, INDEX).share).toBe(0);
});
