/** The records of `data/patterns/membership-clauses.json`, by the words that call them up. */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { MembershipStatus } from '../fact.ts';
import type { End } from './ends.ts';
import type { Mood } from './mood.ts';

export interface Frame {
  readonly id: string;
  readonly words: readonly string[];
  readonly with?: readonly string[];
  readonly party?: readonly string[];
  readonly whole: readonly string[];
  readonly status: MembershipStatus;
  readonly denied?: MembershipStatus;
  readonly wished?: MembershipStatus;
  /** Status of what was signed while it does not hold yet. */
  readonly pending?: MembershipStatus;
  /** The body may be left out where the text spoke of it shortly before. */
  readonly bare?: boolean;
}

/** What one clause says: who, in what, how. */
export interface Reading {
  readonly frame: Frame;
  /** The word of the record. */
  readonly cue: number;
  readonly parties: readonly End[];
  readonly bodies: readonly End[];
  readonly mood: Mood;
  /** The body is left out. */
  readonly isBare: boolean;
}

export const VERBS = byWord(table.verbs as readonly Frame[]);
export const NOUNS = byWord(table.nouns as readonly Frame[]);
export const PLACES = byWord(table.prepositions as readonly Frame[]);

function byWord(frames: readonly Frame[]): ReadonlyMap<string, readonly Frame[]> {
  const map = new Map<string, Frame[]>();
  for (const frame of frames) for (const word of frame.words) map.set(word, [...(map.get(word) ?? []), frame]);
  return map;
}
