import { decodeTags, type TagSpan } from './decode-tags.ts';
import { type AttributionScores, BIO_TAGS } from './encoder.ts';
import type { WordRange } from './layers.ts';

/** An attribution within a window; word indexes are the window's. */
export interface DecodedAttribution {
  readonly cue: WordRange;
  readonly source?: WordRange;
  readonly content: readonly WordRange[];
  readonly score: number;
}

/**
 * The parts of one attribution, given its cue.
 *
 * The source is the most probable span for it, the nearer to the cue of two that are equal; a cue may have none. The content is every
 * span found, since a cue or an aside may part it, and may run over sentences and paragraphs. The score is the product of the parts' mean
 * probabilities.
 *
 * @param sentences The window's sentences; sources do not cross them.
 * @returns `undefined` when there is no content.
 */
export function decodeAttribution(
  cue: TagSpan,
  { source, content }: AttributionScores,
  sentences: readonly WordRange[],
): DecodedAttribution | undefined {
  const words = content.length / BIO_TAGS;
  const outsideCue = ({ first, last }: WordRange) => last <= cue.first || cue.last <= first;
  const pieces = decodeTags(content, BIO_TAGS, 0, words).filter(outsideCue);
  if (pieces.length === 0) return undefined;
  const distance = ({ first, last }: WordRange) => Math.max(cue.first - last, first - cue.last, 0);
  const [speaker] = sentences
    .flatMap(({ first, last }) => decodeTags(source, BIO_TAGS, first, last))
    .sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.first - b.first);
  const lengths = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
  const contentScore = pieces.reduce((sum, { first, last, score }) => sum + score * (last - first), 0) / lengths;
  return {
    cue: range(cue),
    ...(speaker && { source: range(speaker) }),
    content: pieces.map(range),
    score: cue.score * contentScore * (speaker?.score ?? 1),
  };
}

const range = ({ first, last }: WordRange): WordRange => ({ first, last });
