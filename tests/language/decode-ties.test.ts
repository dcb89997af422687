import { describe, expect, test } from 'vitest';
import { decodeTies, MIN_TIE_SCORE } from '../../src/language/decode-ties.ts';
import type { SpanKind } from '../../src/language/encoder.ts';
import { TIE_LABELS, type TieLabel } from '../../src/language/layers.ts';

/** Logits for the spans' pairs: `none` is likely where nothing else is given. */
function logitsOf(
  spans: number,
  ...scores: readonly (readonly [from: number, to: number, label: TieLabel, logit: number])[]
): Float32Array {
  const logits = Float32Array.from({ length: spans * spans * TIE_LABELS.length }, (_, k) =>
    k % TIE_LABELS.length === 0 ? 4 : 0,
  );
  for (const [from, to, label, logit] of scores)
    logits[(from * spans + to) * TIE_LABELS.length + TIE_LABELS.indexOf(label)] = logit;
  return logits;
}

describe('decodeTies', () => {
  const kinds: SpanKind[] = ['person', 'institution', 'role', 'pronoun'];

  test('gives the labels of a pair with their probabilities, direction kept', () => {
    const ties = decodeTies(
      logitsOf(4, [0, 1, 'affiliation:former', 9], [0, 2, 'role', 9], [3, 0, 'coreference', 9]),
      kinds,
    );
    expect(ties.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['affiliation:former', 0, 1],
      ['role', 0, 2],
      ['coreference', 3, 0],
    ]);
    for (const { score } of ties) expect(score).toBeGreaterThan(0.99);
  });

  test('never gives a label that the kinds rule out, however high it scores', () => {
    const ties = decodeTies(
      logitsOf(4, [0, 1, 'coreference', 90], [1, 2, 'membership:member', 90], [2, 0, 'role', 90]),
      kinds,
    );
    expect(ties).toEqual([]);
  });

  test('gives several labels of one pair when each is probable enough, and none below the limit', () => {
    const ties = decodeTies(
      logitsOf(4, [0, 1, 'membership:member', 9], [0, 1, 'membership:founder', 8.5], [3, 1, 'none', 2]),
      kinds,
    );
    expect(ties.map(({ label }) => label)).toEqual(['membership:member', 'membership:founder']);
    for (const { score } of ties) expect(score).toBeGreaterThanOrEqual(MIN_TIE_SCORE);
  });
});
