/** The kinds of nodes and edges with the words the page uses for them, in the order in which it lists them. */
import type { Basis } from '../../src/extract/fact.ts';
import type { EdgeAttributes, NodeAttributes } from '../../src/graph/schema.ts';

export type NodeKind = NodeAttributes['kind'];
export type EdgeKind = EdgeAttributes['kind'];

interface Words {
  readonly one: string;
  readonly many: string;
}

export const nodeKindWords = {
  person: { one: 'person', many: 'People' },
  institution: { one: 'institution', many: 'Institutions' },
  country: { one: 'country', many: 'Countries' },
  framework: { one: 'framework', many: 'Frameworks' },
  place: { one: 'place', many: 'Places' },
  statement: { one: 'statement', many: 'Statements' },
  other: { one: 'of another kind', many: 'Other nodes' },
  document: { one: 'article', many: 'Articles' },
} as const satisfies Record<NodeKind, Words>;

export const edgeKindWords = {
  affiliation: { one: 'affiliation', many: 'Affiliations' },
  membership: { one: 'membership', many: 'Memberships' },
  statement: { one: 'statement', many: 'Statements' },
  relation: { one: 'relation', many: 'Relations' },
  said: { one: 'said', many: 'Said' },
  about: { one: 'about', many: 'About' },
  mention: { one: 'mention', many: 'Mentions' },
  other: { one: 'link', many: 'Other links' },
} as const satisfies Record<EdgeKind, Words>;

const basisWords = {
  stated: 'stated in the text',
  inferred: 'inferred from the text',
  background: 'background, from a table',
} as const satisfies Record<Basis, string>;

/** What an edge rests on. One of another program rests on what that program says. */
export const backingWords = ({ kind, basis }: Pick<EdgeAttributes, 'kind' | 'basis'>): string =>
  kind === 'other' && basis === 'stated' ? 'as the opened file has it' : basisWords[basis];

export const nodeKinds = Object.keys(nodeKindWords) as readonly NodeKind[];
export const edgeKinds = Object.keys(edgeKindWords) as readonly EdgeKind[];

export const isNodeKind = (value: unknown): value is NodeKind =>
  typeof value === 'string' && Object.hasOwn(nodeKindWords, value);

export const isEdgeKind = (value: unknown): value is EdgeKind =>
  typeof value === 'string' && Object.hasOwn(edgeKindWords, value);
