import { describe, expect, it } from 'vitest';
import { dateOfLine, findDate, stampDate } from '../../src/document/date.ts';
import { isIsoDate } from '../../src/document/iso-date.ts';

describe('findDate', () => {
  it.each([
    ['24 May 2022', '2022-05-24'],
    ['May 24, 2022', '2022-05-24'],
    ['Tuesday, Sept. 3rd, 2019', '2019-09-03'],
    ['the 1st of June 2020', '2020-06-01'],
    ['2022-05-24T08:00Z', '2022-05-24'],
    ['24.05.2022', '2022-05-24'],
    ['05/24/2022', '2022-05-24'],
    ['May 2022', '2022-05'],
  ])('reads %s', (text, iso) => {
    expect(findDate(text)).toBe(iso);
  });

  it.each(['May 24', '04/05/2022', '31 June 2022', '30 February 2024', 'in 2022', 'maybe 12, 2022 people'])(
    'guesses nothing from %s',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );
});

describe('dateOfLine', () => {
  it.each(['Published: 24 May 2022', 'Tue 24 May 2022 10.15 BST', 'Last updated May 24, 2022 at 3:05 pm'])(
    'takes %s',
    (line) => {
      expect(dateOfLine(line)).toBe('2022-05-24');
    },
  );
  it.each(['et', 'am.', '-10:20', 'monday'])('tries no combinations of %j', (words) => {
    expect(dateOfLine(`24 May 2022 ${words.repeat(100 / words.length)}!`)).toBeUndefined();
  });
  it('leaves a sentence with a date alone', () => {
    expect(dateOfLine('The pact of 24 May 2022 was signed.')).toBeUndefined();
  });
});

describe('stampDate', () => {
  it('keeps the day of the zone that the stamp was written in', () => {
    expect(stampDate('2022-05-24T23:30:00-04:00')).toBe('2022-05-24');
    expect(stampDate('20220524T101500Z')).toBe('2022-05-24');
    expect(stampDate('2022-13-24')).toBeUndefined();
  });
});

describe('isIsoDate', () => {
  it('knows the calendar', () => {
    expect(['2022', '2022-05', '2024-02-29'].every(isIsoDate)).toBe(true);
    expect(['2023-02-29', '22-05-24', '2022-5-4', 'May 2022', ''].some(isIsoDate)).toBe(false);
  });
});
