/** From the scores of those who found a fact to one confidence that means what it says. */
import table from '../../data/confidence.json' with { type: 'json' };
import type { Fact } from './fact.ts';

type Point = readonly [score: number, share: number];

/** Isotonic points of each kind, rising in both; none where scores were not calibrated. */
const POINTS = table as unknown as Readonly<Record<'affiliation' | 'membership' | 'statement', readonly Point[]>>;

/**
 * Confidence in a fact that was found several times: of each finder (head, pattern, rule) the surest finding, these joined as if they
 * erred independently, and the joined score read off the points of `data/confidence.json`.
 *
 * @param findings Facts of one kind; at least one.
 */
export function joinedConfidence(findings: readonly Fact[]): number {
  const best = new Map<string, number>();
  for (const { extractor, confidence } of findings) {
    const finder = extractor.split(':')[0] ?? '';
    best.set(finder, Math.max(best.get(finder) ?? 0, confidence));
  }
  let doubt = 1;
  for (const confidence of best.values()) doubt *= 1 - confidence;
  const kind = findings[0]?.kind;
  return kind === undefined || kind === 'relation' ? 1 - doubt : shareRight(POINTS[kind], 1 - doubt);
}

/** Below the first point the line runs to the origin; beyond the last it stays. */
function shareRight(points: readonly Point[], score: number): number {
  if (points.length === 0) return score;
  let [x0, y0]: Point = [0, 0];
  for (const [x1, y1] of points) {
    if (score <= x1) return y0 + ((score - x0) / (x1 - x0)) * (y1 - y0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}
