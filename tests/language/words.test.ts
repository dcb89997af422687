import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/language/words.ts';

const forms = (text: string): string[] => splitWords(text).map(({ start, end }) => text.slice(start, end));
const spaced = (text: string): string => forms(text).join(' ');

describe('splitWords follows Universal Dependencies', () => {
  it.each([
    ["Mr. Orlo didn't say it's Li's.", "Mr. Orlo did n't say it 's Li 's ."],
    ['She’s sure they’ll go; we can’t.', 'She ’s sure they ’ll go ; we ca n’t .'],
    ["I'm gonna ask, but cannot wait", "I 'm gon na ask , but can not wait"],
    ["the ministers' offices", "the ministers ' offices"],
    ["O'Hara's o'clock", "O'Hara 's o'clock"],
    ['a non-government Asia-Pacific body', 'a non-government Asia - Pacific body'],
    ['a pro-Norlandian mid-2004 re-election', 'a pro - Norlandian mid-2004 re-election'],
    ['“Yes,” he said («no»).', '“ Yes , ” he said ( « no » ) .'],
    ['Well… she waited... and -- left—fast', 'Well … she waited ... and -- left — fast'],
    ['$1.5bn, US$40m, 40%, €3,000', '$ 1.5 bn , US$ 40 m , 40 % , € 3,000'],
    ['at 5pm on 9/11, the 20th, in the 1990s', 'at 5 pm on 9/11 , the 20th , in the 1990s'],
    ['The U.S. and J. R. Smith of Orlo Inc. met.', 'The U.S. and J. R. Smith of Orlo Inc. met .'],
    ['He chose plan B. The rest left.', 'He chose plan B . The rest left .'],
    ['No. 11 or no.', 'No. 11 or no .'],
    [
      'See https://a.example/x?y=1. Write to ann@b.example, or Orlo.com!',
      'See https://a.example/x?y=1 . Write to ann@b.example , or Orlo.com !',
    ],
    ['On 2024-05-03, call 555-0199', 'On 2024-05-03 , call 555-0199'],
    ['G7/G20 and AT&T', 'G7 / G20 and AT&T'],
  ])('%s', (text, expected) => {
    expect(spaced(text)).toBe(expected);
  });
});

describe('splitWords bears any string', () => {
  it.each([
    ['', []],
    [' \n\t\u0000', []],
    ['\ud800 a\udc00b', ['\ud800', 'a', '\udc00', 'b']],
    ['北京 met 👩‍🔬 🇳🇴', ['北京', 'met', '👩‍🔬', '🇳🇴']],
    ['a\u0000b', ['a', 'b']],
  ])('%j', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('keeps words sorted, apart and with nothing but white space between them', () => {
    const text = 'A "quoted" word\u2009here — and\u00a0there’s 1,000.5%…';
    let end = 0;
    for (const word of splitWords(text)) {
      expect(text.slice(end, word.start).trim()).toBe('');
      expect(word.end).toBeGreaterThan(word.start);
      end = word.end;
    }
    expect(end).toBe(text.length);
  });

  it('sees a stretch by itself, with offsets of the whole text', () => {
    const text = 'One U.S. aide';
    expect(splitWords(text, 4, 8)).toEqual([{ start: 4, end: 8 }]);
    expect(splitWords(text, 4, 7).map(({ start, end }) => text.slice(start, end))).toEqual(['U.S']);
  });

  it.each([
    'a',
    '.',
    '-',
    "'",
    '1',
    '1.',
    'a-',
    "a'",
    'A.',
    'a@',
    'http://',
    'a.',
    '@',
    '“',
    'e-',
    '1/',
    '1-',
    '\ud800',
    '👩‍',
    'x_',
    'A&',
  ])('takes no more than a moment over 40,000 characters of %j', (unit) => {
    const text = `${unit.repeat(Math.ceil(40_000 / unit.length))}aa`;
    expect(splitWords(text).at(-1)?.end).toBe(text.length);
  });
});
