import type { MentionKind } from '../../language/layers.ts';
import type { Context } from '../context.ts';
import type { Gender } from '../person-grammar.ts';

/** What the passes over references share: whom each mention refers to so far, and what is known of each entity. */
export interface ReferenceState {
  /** Parallel to `mentions`; -1 where nothing is decided. */
  readonly entityOf: readonly number[];
  readonly kindOf: (entity: number) => MentionKind | undefined;
  readonly nameOf: (entity: number) => string;
  /** Class of a body or framework where a table or its name tells it: "trade agreement", "ministry". */
  readonly classOf: (entity: number) => string;
  readonly genderOf: (entity: number) => Gender | undefined;
  readonly noteGender: (entity: number, gender: Gender) => void;
  /** The entity of this kind that one written form or one word of the full name belongs to, or -1. */
  /** Entities, persons left out, whose name has a word, in order of first mention. */
  readonly entitiesNamed: (word: string) => readonly number[];
  readonly namedLike: (word: string, kind: MentionKind) => number;
  readonly assign: (mention: number, entity: number) => void;
}

/** Resolves some references and leaves the others for later passes; never changes what an earlier pass decided. */
export type Pass = (context: Context, state: ReferenceState) => void;
