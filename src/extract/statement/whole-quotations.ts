import type { Quotation } from '../../document/quotations.ts';
import { contains, overlapping, overlaps } from '../../document/span.ts';
import type { Said } from './said.ts';

/**
 * Statements whose quotation runs on over paragraphs, each with all of it: reporting words stand beside the first or the last paragraph,
 * and a window of the model ends with its own.
 *
 * @param quotations The outer quotations in text order.
 */
export function wholeQuotations(said: readonly Said[], quotations: readonly Quotation[]): Said[] {
  const parts = quotations
    .filter((quotation) => quotation.parts.length > 1)
    .flatMap((quotation) => quotation.parts.map(({ start, end }) => ({ start, end, quotation })));
  return said.map((one) => {
    const { content, cue } = one;
    const held = content.flatMap((piece) => overlapping(parts, piece).filter((part) => contains(piece, part)));
    const more = [...new Set(held.map(({ quotation }) => quotation))]
      // Somebody quoted inside the quotation does not speak all of it.
      .filter((quotation) => !cue || !quotation.parts.some((part) => contains(part, cue)))
      .flatMap((quotation) => quotation.parts.filter((part) => !content.some((piece) => overlaps(piece, part))));
    if (more.length === 0) return one;
    return { ...one, content: [...content, ...more].sort((a, b) => a.start - b.start) };
  });
}
