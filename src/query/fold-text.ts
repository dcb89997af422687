/**
 * Text to search in: blind to case, accents and the shape of apostrophes. Each character folds by itself, so that a place in the
 * folded text can be traced to one in the text.
 */

/** Letters that no normalisation takes apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
};
const taken = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ascii = /^[\u0000-\u007f]*$/;

export const foldText = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
        // Capitals of some letters have their mark apart only in lower case.
        .replace(/\p{M}+/gu, '')
        .replace(taken, (letter) => letters[letter] ?? letter);

/** The span of `text` (UTF-16 units) that the span `start` to `end` of the folded text is of, grown to whole characters. */
export function unfolded(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let at = 0;
  let folded = 0;
  let first = text.length;
  let last = text.length;
  for (const character of text) {
    const next = folded + foldText(character).length;
    if (first === text.length && next > start) first = at;
    at += character.length;
    folded = next;
    // A mark belongs to the letter before it.
    if (folded >= end) {
      last = at + (/^\p{M}+/u.exec(text.slice(at))?.[0].length ?? 0);
      break;
    }
  }
  return { start: first, end: last };
}
