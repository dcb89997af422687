/**
 * How much speaks for a candidate: the reference head's strongest tie, as log-odds, and what grammar and the story so far say. Each part
 * is what a log-linear choice among the candidates of a pronoun gives it, learnt on GUM train and GAP development with the head's ties
 * as one of the parts, and rounded; a head that is surer of itself outweighs the others by its own odds.
 *
 * The strongest tie, not the sum of them: whoever is named most often would win by being named.
 *
 * @see Lappin and Leass 1994, An algorithm for pronominal anaphora resolution: the parts are taken from there.
 */
import type { Candidate } from './candidates.ts';

const TIE = 0.7;
/** By sentences since the last mention. */
const RECENCY: readonly number[] = [1.5, 0.5];
const AFAR = -1;
const SUBJECT = 0.5;
const PARALLEL = 0.5;
const CONTINUED = 1.5;
const JOINED = 1.5;
const ANTICIPATED = 3;
const GENDER_KNOWN = 1;

/** Ties under this are left out of the layer, so that no tie says no more than such a weak one. */
const FAINT = 0.1;
const SURE = 0.97;

export function salienceOf(candidate: Candidate, tie: number, isGenderKnown: boolean): number {
  const { distance } = candidate;
  return (
    tieWeight(tie) +
    (RECENCY[distance ?? RECENCY.length] ?? AFAR) +
    (candidate.isSubject ? SUBJECT : 0) +
    (candidate.isParallel ? PARALLEL : 0) +
    (candidate.isContinued ? CONTINUED : 0) +
    (candidate.isJoined ? JOINED : 0) +
    (candidate.isAnticipated ? ANTICIPATED : 0) +
    (isGenderKnown ? GENDER_KNOWN : 0)
  );
}

/** What the reference head's strongest tie says for a candidate; 0 where there is none. */
export const tieWeight = (tie: number): number =>
  TIE * (logOdds(Math.min(Math.max(tie, FAINT), SURE)) - logOdds(FAINT));

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));
