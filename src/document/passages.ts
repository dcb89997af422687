import { clean } from './clean.ts';
import { composeDocument, type ReadOptions } from './compose.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document, Meta } from './document.ts';
import type { Piece } from './piece.ts';

/** The plain text of one block of a marked-up article, with what the markup says of it. */
export interface Passage {
  readonly text: string;
  readonly hint?: Piece['hint'];
}

/** Lays passages one after the other, parted by blank lines, white space inside them run together, and reads what results. */
export function readPassages(
  passages: readonly Passage[],
  meta: Meta,
  options: ReadOptions,
  doubts: readonly Diagnostic[],
): Document {
  const pieces: Piece[] = [];
  const surfaces: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let start = 0;
  for (const { text, hint } of passages) {
    const cleaned = clean(text);
    const surface = cleaned.text.replace(/\s+/gu, ' ').trim();
    if (surface === '') continue;
    // places inside a passage are lost to the white space; the rule is what counts
    for (const { rule, message } of cleaned.diagnostics)
      if (!diagnostics.some((known) => known.rule === rule))
        diagnostics.push({ rule, message: message.replace(/: \d+, .*$/, '') });
    pieces.push({ start, end: start + surface.length, run: pieces.length, ...(hint && { hint }) });
    surfaces.push(surface);
    start += surface.length + 2;
  }
  return composeDocument(surfaces.join('\n\n'), pieces, meta, options, [...doubts, ...diagnostics]);
}
