/** The packages declare no types for the files that their own workers are made from. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /** One step; changes `nodes` in place. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';

  /** One step; changes `nodes` in place. */
  export default function iterate(
    settings: Required<NoverlapSettings>,
    nodes: Float32Array,
  ): { readonly converged: boolean };
}
