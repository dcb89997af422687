/** The fields with which each row of an answer ends: how sure it is, and the words that say so. */
import type { Basis } from '../extract/fact.ts';
import type { EdgeAttributes, EntenteGraph } from '../graph/schema.ts';
import { tellingEvidence } from '../graph/telling-evidence.ts';

export interface Backing {
  readonly basis: Basis;
  readonly confidence: number;
  /** The words that back it; for background facts the table's source. */
  readonly quote: string;
  readonly sentence: string;
  /** Key of the document; empty for background facts. */
  readonly document: string;
  /** UTF-16 offsets of the quote in the document's text; absent for background facts. */
  readonly start?: number;
  readonly end?: number;
}

/**
 * What backs a fact, shown by the piece of its evidence that tells most of `ends` (see `tellingEvidence`), or by the first piece when no
 * ends are given.
 */
export function backingOf(
  graph: EntenteGraph,
  { basis, confidence, evidence, source = '' }: Pick<EdgeAttributes, 'basis' | 'confidence' | 'evidence' | 'source'>,
  ends: readonly string[],
): Backing {
  const first = ends.length === 0 ? evidence[0] : tellingEvidence(graph, evidence, ends);
  return {
    basis,
    confidence,
    quote: first?.quote ?? source,
    sentence: first?.sentence ?? source,
    document: first?.document ?? '',
    ...(first && { start: first.start, end: first.end }),
  };
}
