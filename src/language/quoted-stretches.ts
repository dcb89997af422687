import type { Quotation } from '../document/quotations.ts';
import type { Span } from '../document/span.ts';
import type { WordRange } from './layers.ts';

/** The quotations of a document in words; a quotation over several paragraphs has a stretch in each. */
export interface QuotedStretches {
  /** Marks included, in order. */
  readonly stretches: readonly WordRange[];
  /** For each word the index of its stretch, -1 outside. */
  readonly stretchOf: Int32Array;
}

/** Lays the outermost quotations over the words. */
export function quotedStretches(words: readonly Span[], quotations: readonly Quotation[]): QuotedStretches {
  const stretches: WordRange[] = [];
  const stretchOf = new Int32Array(words.length).fill(-1);
  const parts = quotations.filter(({ depth }) => depth === 0).flatMap((quotation) => quotation.parts);
  let first = 0;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    while (first < words.length && (words[first]?.start ?? 0) < start) first++;
    let last = first;
    while (last < words.length && (words[last]?.end ?? 0) <= end) last++;
    if (last === first) continue;
    stretchOf.fill(stretches.length, first, last);
    stretches.push({ first, last });
    first = last;
  }
  return { stretches, stretchOf };
}
