import type { Figure } from './metrics.ts';

/** One disagreement with the gold annotation, for people to read. */
export interface Miss {
  /** The sentence or the words concerned. */
  readonly text: string;
  readonly gold: string;
  readonly predicted: string;
  /** The head, record or pass that decided; empty where nothing was found. */
  readonly by: string;
  /** Orders the worst first: the confidence of a wrong answer, say. */
  readonly weight: number;
}

/** What a layer of the evaluation gives. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly misses?: readonly Miss[];
}
