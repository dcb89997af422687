/**
 * What the text says of its entities: the extract stage's layer. A fact joins entities of one document by index and carries
 * the spans that back it; the graph turns facts into edges.
 */
import type { Span } from '../document/span.ts';

/** `stated`: the text says it. `inferred`: it follows by a rule or a resolved reference. `background`: from a table in `data/`. */
export type Basis = 'stated' | 'inferred' | 'background';

export type AffiliationStatus = 'current' | 'former' | 'designate';
export type MembershipStatus =
  | 'member'
  | 'leader'
  | 'founder'
  | 'observer'
  | 'candidate'
  | 'invited'
  | 'supporter'
  | 'former'
  | 'suspended'
  | 'non-member';
export type StatementMode = 'direct' | 'indirect' | 'mixed';
export type Stance = 'support' | 'oppose' | 'neutral';
export type RelationType = 'succeeds' | 'part-of' | 'launched' | 'supports' | 'opposes';

interface FactBase {
  /** Spans of the document that back the fact; at least one, in text order. */
  readonly evidence: readonly Span[];
  /** Id of the record or the head that made it: "why is this edge here?" */
  readonly extractor: string;
  /** Calibrated probability that the fact is right, 0 to 1: see `confidence.ts`. */
  readonly confidence: number;
  readonly basis: Exclude<Basis, 'background'>;
}

export interface Affiliation extends FactBase {
  readonly kind: 'affiliation';
  /** Indexes into `entities`. */
  readonly from: number;
  readonly to: number;
  /** Empty where the text names no role. */
  readonly role: string;
  readonly status: AffiliationStatus;
  /** ISO 8601 of year, month or day precision. */
  readonly since?: string;
  readonly until?: string;
}

export interface Membership extends FactBase {
  readonly kind: 'membership';
  readonly from: number;
  readonly to: number;
  readonly status: MembershipStatus;
  readonly since?: string;
  readonly until?: string;
}

export interface Statement extends FactBase {
  readonly kind: 'statement';
  /** Speakers as indexes into `entities`; several for a joint statement, none for an unnamed source. */
  readonly speakers: readonly number[];
  /** The source's words as written, when there are any. */
  readonly source?: Span;
  readonly cue?: Span;
  /** Pieces of what is said, in text order; at least one. */
  readonly content: readonly Span[];
  /** The pieces joined as the reader should see them. */
  readonly text: string;
  readonly mode: StatementMode;
  readonly stance: Stance;
  /** Indexes into `entities`, in order of first mention; without the speakers. */
  readonly about: readonly number[];
  readonly venue?: string;
  readonly addressee?: string;
  /** Index, in the document's list of facts, of the statement that this one is quoted in. */
  readonly nestedIn?: number;
}

export interface EntityRelation extends FactBase {
  readonly kind: 'relation';
  readonly type: RelationType;
  readonly from: number;
  readonly to: number;
}

export type Fact = Affiliation | Membership | Statement | EntityRelation;
