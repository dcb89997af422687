import type { Span } from '../../document/span.ts';

/** A statement while it is put together: where its parts stand, and who speaks as far as known. */
export interface Said {
  /** Entities; none for a source that is not named. */
  readonly speakers: readonly number[];
  readonly source?: Span;
  readonly cue?: Span;
  /** Word index of the cue's first word, for what the parse says around it; -1 without a cue. */
  readonly cueWord: number;
  readonly content: readonly Span[];
  /** Word for word without quotation marks, as transcripts have it. */
  readonly verbatim?: boolean;
  readonly confidence: number;
  readonly extractor: string;
}
