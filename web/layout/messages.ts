import type { LayoutMatrices } from '../state/layout-matrices.ts';

/** To the worker: begin with these matrices. It runs until it is terminated. */
export type LayoutOrder = LayoutMatrices;

/** From the worker: the node matrix after some steps, and whether it has come to rest. */
export interface LayoutReport {
  readonly nodes: Float32Array;
  readonly settled: boolean;
}
