/** Attributes of other programs that went through an export of ours get back the names they had. */
import { EXTRA_PREFIX, takenNames } from '../../src/export/extra.ts';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../../src/export/view.ts';
import type { Extra } from '../../src/graph/schema.ts';
import type { ForeignGraph, Value } from './foreign.ts';

type Rename = (extra: Extra) => Extra;

/** For nodes and for edges; they change nothing unless the file has the columns of our tables, whoever wrote it last. */
export function ourNames({ nodes, edges }: ForeignGraph): { readonly ofNode: Rename; readonly ofEdge: Rename } {
  if (!edges.some(countsEvidence) && !nodes.some(countsEvidence)) return { ofNode: same, ofEdge: same };
  return { ofNode: renaming(takenNames(NODE_COLUMNS)), ofEdge: renaming(takenNames(EDGE_COLUMNS)) };
}

const same: Rename = (extra) => extra;

/** No other program counts evidence. */
const countsEvidence = ({ attributes }: { readonly attributes: ReadonlyMap<string, Value> }): boolean =>
  attributes.has('evidence_count');

/** Only names that were taken got the prefix. */
const renaming =
  (taken: ReadonlySet<string>): Rename =>
  (extra) =>
    Object.fromEntries(
      Object.entries(extra).map(([name, value]) => {
        const plain = name.replace(prefixes, '');
        return [plain !== name && taken.has(plain.toLowerCase()) && !Object.hasOwn(extra, plain) ? plain : name, value];
      }),
    );

const prefixes = new RegExp(`^(?:${EXTRA_PREFIX})+`);
