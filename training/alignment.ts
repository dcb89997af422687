/** Lays annotation made on other tokens or on characters onto our words. */
import { createHash } from 'node:crypto';
import type { Span } from '../src/document/span.ts';
import type { WordRange } from '../src/language/layers.ts';
import { splitWords } from '../src/language/words.ts';
import { OUTSIDE, type Split } from './document.ts';

/** Finds the words under character spans and counts the spans that do not end where words end. */
export class Snapper {
  unsnapped = 0;
  readonly #words: readonly Span[];

  constructor(words: readonly Span[]) {
    this.#words = words;
  }

  /** The words that share a character with the span; undefined when there are none. */
  snap(start: number, end: number): WordRange | undefined {
    const first = this.#firstEndingAfter(start);
    let last = first;
    while ((this.#words[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    if (first >= last || this.#words[first]?.start !== start || this.#words[last - 1]?.end !== end) this.unsnapped++;
    return first < last ? { first, last } : undefined;
  }

  #firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A sentence of tokens split again by our rules. */
export interface Resplit {
  readonly words: string[];
  /** For each word, the token that it begins in and whether it begins that token. */
  readonly origins: { readonly token: number; readonly begins: boolean }[];
}

/** Splits the tokens of a corpus by our rules, so that its words look like those of a text. */
export function resplit(tokens: readonly string[]): Resplit {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token} `;
  }
  let token = 0;
  const words = splitWords(text);
  return {
    words: words.map((word) => text.slice(word.start, word.end)),
    origins: words.map((word) => {
      while ((starts[token + 1] ?? Number.POSITIVE_INFINITY) <= word.start) token++;
      return { token, begins: starts[token] === word.start };
    }),
  };
}

/** Masks of a resplit sentence from the masks of its tokens; `continued` gives that of a token's further words. */
export const spreadMasks = (
  { origins }: Resplit,
  masks: readonly { readonly first: number; readonly further: number }[],
): number[] => origins.map(({ token, begins }) => (begins ? masks[token]?.first : masks[token]?.further) ?? OUTSIDE);

/** A tenth of a corpus without an official split, by a hash of the document's id, is dev. */
export const splitOf = (id: string): Split =>
  Number(BigInt(`0x${createHash('sha1').update(id).digest('hex')}`) % 10n) === 0 ? 'dev' : 'train';
