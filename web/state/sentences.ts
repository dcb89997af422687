import type { Span } from '../../src/document/span.ts';
import { segment } from '../../src/language/sentences.ts';
import { articleBlocks } from './article.ts';

/** The sentences of an article, in its order. Offsets are UTF-16. */
export const sentencesOf = (text: string): Span[] =>
  segment(text, articleBlocks(text)).sentences.map(({ start, end }) => ({ start, end }));
