import type { LayoutMatrices } from '../state/layout-matrices.ts';

/** To the worker: begin. It runs until it has come to rest or is terminated. */
export type LayoutOrder =
  | ({ readonly type: 'force' } & LayoutMatrices)
  /** x, y and radius of each node; moves those apart that overlap. */
  | { readonly type: 'spread'; readonly nodes: Float32Array<ArrayBuffer> };

/** From the worker: x and y of each node after some steps, and whether they have come to rest. */
export interface LayoutReport {
  readonly positions: Float32Array;
  readonly settled: boolean;
}
