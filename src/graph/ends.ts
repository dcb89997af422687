/** Which kinds of nodes an edge may join: the table of edges in the graph's contract, as data. */
import type { EdgeAttributes, NodeAttributes } from './schema.ts';

type NodeKind = NodeAttributes['kind'];
type EdgeKind = EdgeAttributes['kind'];
interface Ends {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
}

const PARTIES = ['person', 'institution', 'country', 'framework'] as const;
const ENTITIES = [...PARTIES, 'place'] as const;
const ANY = [...ENTITIES, 'other', 'document', 'statement'] as const;

/** Each edge with the ends it may have; several rows where one end decides the other. */
const ENDS = {
  affiliation: [
    { from: ['person'], to: ['institution', 'country', 'framework'] },
    { from: ['institution'], to: ['country', 'institution'] },
  ],
  membership: [{ from: ['country', 'institution', 'person'], to: ['framework', 'institution'] }],
  statement: [{ from: PARTIES, to: [...ENTITIES, 'document'] }],
  relation: [{ from: ENTITIES, to: ENTITIES }],
  mention: [{ from: ['document'], to: ENTITIES }],
  said: [{ from: PARTIES, to: ['statement'] }],
  about: [{ from: ['statement'], to: ENTITIES }],
  other: [{ from: ANY, to: ANY }],
} as const satisfies Record<EdgeKind, readonly Ends[]>;

/** Whether an edge of `kind` may go from a node of kind `from` to one of kind `to`. */
export const mayJoin = (kind: EdgeKind, from: string | undefined, to: string | undefined): boolean =>
  (ENDS[kind] as readonly Ends[]).some(
    (ends) =>
      (ends.from as readonly (string | undefined)[]).includes(from) &&
      (ends.to as readonly (string | undefined)[]).includes(to),
  );
