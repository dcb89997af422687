/**
 * What a reader may correct in a graph. Corrections are data: a list of them, replayed in order over a graph built from the
 * articles, gives the corrected graph, so they are undone by leaving the last ones out and survive a rebuild.
 */
import type { AffiliationEdge, MembershipEdge, NodeAttributes, RelationEdge, StatementEdge } from '../graph/schema.ts';

/** Kinds that a reader may give to a node; documents come from articles, statements from edges, `other` from other programs. */
export type EntityKind = Exclude<NodeAttributes['kind'], 'document' | 'statement' | 'other'>;

/** The words that back what a reader adds: found again by the quote and the characters around it when the text has changed. */
export interface Passage {
  /** Key of the document's node. */
  readonly document: string;
  /** UTF-16 offsets into the document's text, as of when it was chosen. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words of a statement stand, by which it is found again: its key changes with every letter before them. */
export interface StatementPlace {
  /** Key of the edge when the correction was made, and its ends. */
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  readonly words: Passage;
}

/** A correction of edges by their keys. `withPlaces` fills in the places of those that are statements. */
interface OfEdges {
  readonly places?: readonly StatementPlace[];
}

type Own<Edge> = Omit<Edge, 'basis' | 'confidence' | 'evidence' | 'source' | 'statementId' | 'verdict' | 'note'>;

/** A fact that a reader adds: the edge's attributes without those that follow (basis, confidence, evidence, ids). */
export type AddedFact = Own<AffiliationEdge> | Own<MembershipEdge> | Own<StatementEdge> | Own<RelationEdge>;

export type Correction =
  | { readonly type: 'rename'; readonly node: string; readonly label: string }
  | { readonly type: 'retype'; readonly node: string; readonly kind: EntityKind }
  /** The nodes of `from` become one with `into`: their edges, aliases and mentions are its own. */
  | { readonly type: 'merge'; readonly into: string; readonly from: readonly string[] }
  /** Some edges and aliases of a node become those of a new one, whose key is `key`. */
  | ({
      readonly type: 'split';
      readonly node: string;
      readonly key: string;
      readonly label: string;
      readonly edges: readonly string[];
      readonly aliases: readonly string[];
    } & OfEdges)
  /** These two are not the same: never offered as duplicates again, and a merge of them is refused. */
  | { readonly type: 'distinct'; readonly nodes: readonly [string, string] }
  /** A wrong edge leaves the graph; a right one is certain. */
  | ({ readonly type: 'mark'; readonly edge: string; readonly verdict: 'right' | 'wrong' } & OfEdges)
  | { readonly type: 'delete-node'; readonly node: string }
  | ({ readonly type: 'delete-edge'; readonly edge: string } & OfEdges)
  | {
      readonly type: 'add-node';
      readonly key: string;
      readonly kind: EntityKind;
      readonly label: string;
      readonly aliases: readonly string[];
      readonly evidence: readonly Passage[];
    }
  | {
      readonly type: 'add-edge';
      readonly source: string;
      readonly target: string;
      readonly fact: AddedFact;
      readonly evidence: readonly Passage[];
    }
  /** A reader's remark on a node or an edge; an empty one takes it back. */
  | ({ readonly type: 'note'; readonly on: 'node' | 'edge'; readonly key: string; readonly text: string } & OfEdges);

/** The correction of one type. */
export type Of<Type extends Correction['type']> = Extract<Correction, { readonly type: Type }>;
