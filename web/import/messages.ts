import type { GraphRecords } from '../../src/graph/from-json.ts';

/** What the page asks of the worker, once. */
export interface ImportOrder {
  readonly content: string | ArrayBuffer;
}

/** What the worker answers: a head, some records at a time, `done`; or a refusal. */
export type ImportReport =
  | { readonly type: 'head'; readonly attributes: GraphRecords['attributes']; readonly notices: readonly string[] }
  | { readonly type: 'nodes'; readonly nodes: GraphRecords['nodes'] }
  | { readonly type: 'edges'; readonly edges: GraphRecords['edges'] }
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly message: string };
