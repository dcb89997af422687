/** Bins of confidence, and how sure one may be of them. */

import { mulberry32 } from '../random.ts';
import type { Outcome } from './isotonic.ts';

/** Outcomes that err together, those of one article, say, have one `group`. */
export interface GroupedOutcome extends Outcome {
  readonly group: string;
}

export interface Bin {
  readonly count: number;
  /** Mean confidence, 0 to 1. */
  readonly confidence: number;
  /** Share right, 0 to 1. */
  readonly share: number;
}

/** A bin with the middle 95 % of its share right over resamples of groups. */
export interface BinWithInterval extends Bin {
  readonly low: number;
  readonly high: number;
}

/** Bins of equally many outcomes, give or take one, in order of confidence; with fewer outcomes than bins, fewer bins. */
export const binsOf = (outcomes: readonly Outcome[], bins: number): Bin[] => cut(outcomes, bins).map(binOf);

function cut<T extends Outcome>(outcomes: readonly T[], bins: number): T[][] {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  return Array.from({ length: bins }, (_, k) =>
    sorted.slice(Math.round((k * sorted.length) / bins), Math.round(((k + 1) * sorted.length) / bins)),
  ).filter((bin) => bin.length > 0);
}

function binOf(outcomes: readonly Outcome[]): Bin {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  return {
    count: outcomes.length,
    confidence: mean(({ confidence }) => confidence),
    share: mean(({ right }) => (right ? 1 : 0)),
  };
}

/**
 * Expected calibration error: the mean distance between confidence and share right of bins of equal mass, weighted by their sizes, 0 to 1.
 *
 * @see Guo et al. 2017, On Calibration of Modern Neural Networks; Nixon et al. 2019 for bins of equal mass.
 */
export const calibrationError = (outcomes: readonly Outcome[], bins: number): number =>
  binsOf(outcomes, bins).reduce(
    (sum, { count, confidence, share }) => sum + (count / outcomes.length) * Math.abs(confidence - share),
    0,
  );

const RESAMPLES = 1000;
const SEED = 2024;
const LOW = 0.025;
const HIGH = 0.975;

/** The middle 95 % of a measure over resamples of whole groups with replacement, always the same ones. */
export function bootstrapInterval<T extends GroupedOutcome>(
  outcomes: readonly T[],
  measure: (sample: readonly T[]) => number,
): readonly [low: number, high: number] {
  const values = resamples(outcomes).map(measure);
  return intervalOf(values);
}

/** `binsOf` with an interval each: a resample's share right among the outcomes of the bin; the bins stay as they were cut. */
export function binsWithIntervals(outcomes: readonly GroupedOutcome[], bins: number): BinWithInterval[] {
  const parts = cut(outcomes, bins);
  const binned = parts.flatMap((part, bin) => part.map((outcome) => ({ ...outcome, bin })));
  const shares: number[][] = parts.map(() => []);
  for (const sample of resamples(binned)) {
    const counts = parts.map(() => ({ all: 0, right: 0 }));
    for (const { bin, right } of sample) {
      const count = counts[bin];
      if (!count) continue;
      count.all++;
      if (right) count.right++;
    }
    counts.forEach(({ all, right }, bin) => {
      if (all > 0) shares[bin]?.push(right / all);
    });
  }
  return parts.map((part, bin) => {
    const [low, high] = intervalOf(shares[bin] ?? []);
    return { ...binOf(part), low, high };
  });
}

function resamples<T extends GroupedOutcome>(outcomes: readonly T[]): T[][] {
  const byGroup = new Map<string, T[]>();
  for (const outcome of outcomes) byGroup.set(outcome.group, [...(byGroup.get(outcome.group) ?? []), outcome]);
  const groups = [...byGroup.values()];
  const random = mulberry32(SEED);
  return Array.from({ length: RESAMPLES }, () =>
    groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? []),
  );
}

function intervalOf(values: readonly number[]): readonly [low: number, high: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return [at(LOW), at(HIGH)];
}
