/**
 * Attribute types of the graph's nodes and edges, as `graph.json` holds them. The names of attributes are part of the
 * project's contract: exports, queries and the explorer read no others.
 */
import type { AbstractGraph } from 'graphology-types';
import type {
  AffiliationStatus,
  Basis,
  MembershipStatus,
  RelationType,
  Stance,
  StatementMode,
} from '../extract/fact.ts';

/** A Web Annotation TextQuoteSelector beside a TextPositionSelector: `text.slice(start, end) === quote` in the document's text. */
export interface Evidence {
  /** Key of the document's node. */
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /**
   * The sentence around the quote. One that goes on for more than 320 UTF-16 units on a side of the quote is cut there and marked with
   * `…`, so that this is for reading and need not be a slice of the text.
   */
  readonly sentence: string;
  readonly extractor: string;
}

export interface Alias {
  readonly name: string;
  readonly evidence: Evidence;
}

/** What another program says of a node or an edge beside our attributes, by its names there. Never empty texts, never NaN. */
export type Extra = Readonly<Record<string, string | number | boolean>>;

interface Noted {
  /** A reader's remark. */
  readonly note?: string;
  readonly extra?: Extra;
}

interface Drawn extends Noted {
  /** Position from the seeded layout. */
  readonly x?: number;
  readonly y?: number;
}

interface EntityBase extends Drawn {
  readonly label: string;
  readonly aliases: readonly string[];
  /** One piece of evidence for each alias that a text gave, in the order of `aliases`; aliases from tables have none. */
  readonly aliasEvidence?: readonly Alias[];
  /** `background` when no text names it; absent otherwise. */
  readonly basis?: 'background';
  /** How often the documents mention it, all forms. */
  readonly mentions: number;
}

export interface PersonNode extends EntityBase {
  readonly kind: 'person';
  readonly roles: readonly string[];
  readonly surname?: string;
}
export interface InstitutionNode extends EntityBase {
  readonly kind: 'institution';
  readonly class?: string;
  readonly acronym?: string;
}
export interface CountryNode extends EntityBase {
  readonly kind: 'country';
  readonly iso2?: string;
  readonly iso3?: string;
  readonly demonyms: readonly string[];
}
export interface FrameworkNode extends EntityBase {
  readonly kind: 'framework';
  readonly class?: string;
  readonly acronym?: string;
}
export interface PlaceNode extends EntityBase {
  readonly kind: 'place';
  readonly country?: string;
}
/** A node of another program's graph that is none of the kinds above. */
export interface OtherNode extends EntityBase {
  readonly kind: 'other';
}
/** Only in the reified view. */
export interface StatementNode extends Drawn {
  readonly kind: 'statement';
  readonly label: string;
  readonly text: string;
  readonly mode: StatementMode;
  readonly stance: Stance;
}
export interface UnattributedStatement {
  readonly text: string;
  readonly source: string;
  readonly evidence: readonly Evidence[];
}
export interface DocumentNode extends Drawn {
  readonly kind: 'document';
  readonly label: string;
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly sha256: string;
  /** Left out on request. */
  readonly text?: string;
  readonly unattributed: readonly UnattributedStatement[];
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly message: string;
    readonly start?: number;
    readonly end?: number;
  }[];
}
export type NodeAttributes =
  | PersonNode
  | InstitutionNode
  | CountryNode
  | FrameworkNode
  | PlaceNode
  | OtherNode
  | StatementNode
  | DocumentNode;

interface EdgeBase extends Noted {
  readonly basis: Basis;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** For background edges: the table's source and the date it was checked. */
  readonly source?: string;
  /** A reader has checked it against the words. */
  readonly verdict?: 'right';
}
export interface AffiliationEdge extends EdgeBase {
  readonly kind: 'affiliation';
  readonly role: string;
  readonly status: AffiliationStatus;
  readonly since?: string;
  readonly until?: string;
}
export interface MembershipEdge extends EdgeBase {
  readonly kind: 'membership';
  readonly status: MembershipStatus;
  readonly since?: string;
  readonly until?: string;
}
export interface StatementEdge extends EdgeBase {
  readonly kind: 'statement';
  readonly statementId: string;
  readonly text: string;
  readonly mode: StatementMode;
  readonly stance: Stance;
  readonly cue?: string;
  readonly venue?: string;
  readonly addressee?: string;
  /** `statementId` of the statement that this one is quoted in. */
  readonly nestedIn?: string;
}
export interface RelationEdge extends EdgeBase {
  readonly kind: 'relation';
  readonly type: RelationType;
}
export interface MentionEdge extends EdgeBase {
  readonly kind: 'mention';
  readonly count: number;
}
/** Only in the reified view: speaker -said-> statement -about-> entity. */
export interface ReifiedEdge extends EdgeBase {
  readonly kind: 'said' | 'about';
}
/** An edge of another program's graph. It needs no evidence: nothing says what it rests on. */
export interface OtherEdge extends EdgeBase {
  readonly kind: 'other';
  /** Its label or type there. */
  readonly type: string;
}
export type EdgeAttributes =
  | AffiliationEdge
  | MembershipEdge
  | StatementEdge
  | RelationEdge
  | MentionEdge
  | ReifiedEdge
  | OtherEdge;

export interface GraphAttributes {
  readonly schema: '1';
  /** `entente VERSION`. */
  readonly generator: string;
  /** Keys of the document nodes, in order of (published, id). */
  readonly documents: readonly string[];
}

/** A graphology `MultiDirectedGraph`: parallel edges are facts of their own. */
export type EntenteGraph = AbstractGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
