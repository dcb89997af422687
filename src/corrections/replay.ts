/** Stands in until it is written, so that the page builds. */
import type { EntenteGraph } from '../graph/schema.ts';
import type { Correction } from './correction.ts';

export interface Unapplied {
  readonly index: number;
  readonly correction: Correction;
  readonly reason: string;
}

export function replay(graph: EntenteGraph, _corrections: readonly Correction[]): { readonly graph: EntenteGraph; readonly unapplied: readonly Unapplied[] } {
  return { graph, unapplied: [] };
}
