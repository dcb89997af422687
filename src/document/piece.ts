import type { BlockKind } from './document.ts';
import type { Span } from './span.ts';

/**
 * A stretch of an article before its kind is known: what stands alone on its lines.
 *
 * `run` numbers the neighbours that no blank line parts. `hint` is what the markup says: a block kind, or `quoted` and `aside` for
 * what may repeat the story (a pull quote) and may not.
 */
export interface Piece extends Span {
  readonly run: number;
  readonly hint?: BlockKind | 'quoted' | 'aside';
}
