/** What the page and the worker that measures tell each other. */
import type { Measured, Measures } from '../state/answer-groups.ts';

export interface MeasureOrder {
  readonly what: keyof Measures;
  readonly nodes: readonly string[];
  /** Ends of each edge, as places in `nodes`: source, target, source, target. */
  readonly ends: Uint32Array;
}

export type MeasureReport = Measured;
