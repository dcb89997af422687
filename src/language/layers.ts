/**
 * The annotations that the language stage lays beside a document.
 *
 * Every layer is a sorted array of small records. Records point into earlier layers by index and into the text by span, so
 * `document.text.slice(x.start, x.end)` is always the surface form.
 */
import type { Span } from '../document/span.ts';

/** Half-open range of indexes into the `words` layer. */
export interface WordRange {
  readonly first: number;
  readonly last: number;
}

export interface Sentence extends Span {
  /** Index into `document.blocks`; a sentence never crosses a block. */
  readonly block: number;
  readonly words: WordRange;
}

/** Universal part of speech, https://universaldependencies.org/u/pos/ */
export type Upos = (typeof UPOS)[number];
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** Universal relations without subtypes, https://universaldependencies.org/u/dep/ */
export type Relation = (typeof RELATIONS)[number];
export const RELATIONS = [
  'acl',
  'advcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'case',
  'cc',
  'ccomp',
  'clf',
  'compound',
  'conj',
  'cop',
  'csubj',
  'dep',
  'det',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nsubj',
  'nummod',
  'obj',
  'obl',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'root',
  'vocative',
  'xcomp',
] as const;

export interface Word extends Span {
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly upos: Upos;
  /** Index of the governing word in `words`, always in the same sentence; -1 for the sentence's root. */
  readonly head: number;
  readonly relation: Relation;
}

export type MentionKind = (typeof MENTION_KINDS)[number];
export const MENTION_KINDS = ['person', 'institution', 'country', 'framework', 'place', 'event', 'other'] as const;

/**
 * A span that refers to something. A `name` is a proper name, a `demonym` an adjective or noun made from a country's name
 * ("Chinese"), a `pronoun` a personal or possessive pronoun, a `description` a noun phrase such as "the agreement" that stands for a named thing.
 * Pronouns and descriptions have no kind of their own. `word` ranges do not overlap within one form class.
 */
export interface Mention extends Span {
  readonly words: WordRange;
  readonly form: 'name' | 'demonym' | 'pronoun' | 'description';
  /** Undefined for pronouns and descriptions. */
  readonly kind?: MentionKind;
  /** Mean probability of the tags, 0 to 1; 1 for pronouns, which a word list finds, and 0 for descriptions found by grammar alone. */
  readonly score: number;
}

/** A phrase that names an office, a job or what a body is: "senior fellow", "Prime Minister", "think tank". */
export interface RolePhrase extends Span {
  readonly words: WordRange;
  readonly score: number;
}

/** Who said what: reporting words, the words for who is quoted, and the pieces of what is said, quotation marks included. */
export interface Attribution {
  readonly cue: WordRange;
  readonly source?: WordRange;
  /** Pieces in text order; at least one. */
  readonly content: readonly WordRange[];
  /** Probability that this is an attribution with these parts, 0 to 1. */
  readonly score: number;
}

/** What may hold between two spans of one window; `from` and `to` of a fact, a holder and its role, a reference and its name. */
export type TieLabel = (typeof TIE_LABELS)[number];
export const TIE_LABELS = [
  'none',
  'affiliation:current',
  'affiliation:former',
  'affiliation:designate',
  'membership:member',
  'membership:leader',
  'membership:founder',
  'membership:observer',
  'membership:candidate',
  'membership:invited',
  'membership:supporter',
  'membership:former',
  'membership:suspended',
  'membership:non-member',
  'role',
  'coreference',
] as const;

/** A labelled tie between two mentions or, for `role`, between a mention and a role phrase. Ties below `MIN_TIE_SCORE` are left out. */
export interface Tie {
  readonly label: Exclude<TieLabel, 'none'>;
  /** Index into `mentions`. */
  readonly from: number;
  /** Index into `mentions`; into `roles` when the label is `role`. */
  readonly to: number;
  /** Probability, 0 to 1. */
  readonly score: number;
}

/** All layers of one document. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly RolePhrase[];
  readonly attributions: readonly Attribution[];
  readonly ties: readonly Tie[];
}
