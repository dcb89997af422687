/**
 * Spans as sets of tokens, so that a space or the cut of a character weighs nothing. The tokens are words with what stands inside them
 * ("U.S", "father-in-law") and single marks; they do not hang on the program's own words, lest a change there moves a measure.
 */
import type { Span } from '../../../src/document/span.ts';

/** Indexes of tokens. */
export type TokenSet = ReadonlySet<number>;

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu;

export class Tokens {
  readonly #spans: readonly Span[];
  readonly #quoted: ReadonlySet<number>;

  constructor(text: string) {
    this.#spans = [...text.matchAll(TOKEN)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
    this.#quoted = this.under(quotedSpans(text));
  }

  /** Tokens that share a character with one of the spans, UTF-16 offsets. */
  under(spans: readonly Span[]): Set<number> {
    const found = new Set<number>();
    for (const { start, end } of spans)
      for (let token = this.#firstEndingAfter(start); (this.#spans[token]?.start ?? end) < end; token++)
        found.add(token);
    return found;
  }

  /** Whether at least half the tokens stand between double quotation marks, marks included. */
  isDirect(tokens: TokenSet): boolean {
    return tokens.size > 0 && 2 * shared(tokens, this.#quoted) >= tokens.size;
  }

  #firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.#spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Stretches between double marks, curly or straight, marks included; one that is not closed ends with its line. */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(/“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gm)].map(({ index, 0: quoted }) => ({
    start: index,
    end: index + quoted.length,
  }));
}

/** How many tokens two sets have in common. */
export function shared(a: TokenSet, b: TokenSet): number {
  let count = 0;
  for (const token of a) if (b.has(token)) count++;
  return count;
}

/** Intersection over union (Jaccard index), 0 to 1; 0 for two empty sets. */
export function shareOfUnion(a: TokenSet, b: TokenSet): number {
  const both = shared(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

export const keyOfTokens = (tokens: TokenSet): string => [...tokens].sort((a, b) => a - b).join(' ');
