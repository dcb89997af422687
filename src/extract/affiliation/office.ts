/** What the words around a role phrase say of it: the types that the readers of offices share. */
import type { FoundRole } from '../roles.ts';

export type BodyOfOffice =
  /** A body or country, by the mention that names it. */
  | { readonly kind: 'mention'; readonly mention: number }
  /** "the company's", "at the museum": a noun without a name; `word` is the noun. */
  | { readonly kind: 'noun'; readonly word: number }
  /** A person, a place or a thing; `person` is the mention of a person whose office it hangs on ("his deputy"). */
  | { readonly kind: 'elsewhere'; readonly person?: number };

export const ELSEWHERE: BodyOfOffice = { kind: 'elsewhere' };

export interface OfficePhrase {
  /** Undefined where the words say nothing. */
  readonly body?: BodyOfOffice;
  /** Mentions of countries that the holder is sent to or deals with: "ambassador to Peru", "director for Peru". */
  readonly aims: readonly number[];
  /** "A physicist", "a former diplomat": what somebody is, rather than an office at some body. */
  readonly isIndefinite: boolean;
  /** From the article or possessor to the end of what hangs on the office. */
  readonly first: number;
  readonly last: number;
}

export interface HeldOffice extends OfficePhrase {
  readonly role: FoundRole;
  /** What the office is called. */
  readonly title: string;
  /** Mentions of those who hold it; a list after a plural title has several. */
  readonly holders: readonly number[];
}
