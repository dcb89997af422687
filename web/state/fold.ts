/** Text to compare blind to case and accents. Changes lengths, so that places in it are none in the text. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
