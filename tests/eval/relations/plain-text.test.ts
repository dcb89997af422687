import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

const written = (sentence: string, hyphens: 'spaced' | 'joined' = 'spaced'): string =>
  plainText([sentence.split(' ')], hyphens).text;

test('tokens are written as people write them', () => {
  expect(written("The Greens ( GP ) , Ada Lo 's party , won 12 % .")).toBe("The Greens (GP), Ada Lo's party, won 12%.");
  expect(written('He said : " Not now . "')).toBe('He said: "Not now."');
  expect(written("the ' New Dawn ' movement of D 'Arco")).toBe("the 'New Dawn' movement of D'Arco");
  expect(written("the farmers ' league and Lee ' s aide")).toBe("the farmers' league and Lee's aide");
  expect(written('a pro- and anti-war , Labour -held seat')).toBe('a pro- and anti-war, Labour-held seat');
});

test('a lone hyphen is a dash or part of a word, as the corpus has it', () => {
  expect(written('Liberals - a split')).toBe('Liberals - a split');
  expect(written('a singer - songwriter', 'joined')).toBe('a singer-songwriter');
});

test('tokens can be found again, across sentences', () => {
  const sentences = [
    ['Mr', 'Lo', '(', 'left', ')', '.'],
    ['He', 'spoke', '.'],
  ];
  const { text, tokens } = plainText(sentences, 'spaced');
  expect(text).toBe('Mr Lo (left). He spoke.');
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(sentences.flat());
});
