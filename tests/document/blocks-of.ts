import type { Document } from '../../src/document/document.ts';

/** Kinds and words of a document's blocks, for comparing a whole article at once. */
export const blocksOf = (document: Document): readonly (readonly [string, string])[] =>
  document.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);

export const rulesOf = (document: Document): readonly string[] => document.diagnostics.map(({ rule }) => rule);
