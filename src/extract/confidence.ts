/** From the scores of those who found a fact to one confidence that means what it says. */
import type { Fact } from './fact.ts';

type Point = readonly [score: number, share: number];

/**
 * The share of facts that were right where the joined scores were so high, by isotonic regression over the development articles (dev of
 * annotated-news and tests/golden-dev, 887 facts; `npm run eval -- --layer calibration` measures what is left to mend). Between two points
 * the line is straight. Scores near 1 are told apart because many facts stand there.
 */
const POINTS: Readonly<Record<'affiliation' | 'membership' | 'statement', readonly Point[]>> = {
  affiliation: [
    [0.45, 0.361],
    [0.766, 0.413],
    [0.966, 0.46],
    [0.981, 0.577],
    [0.9856, 0.654],
    [0.9962, 0.713],
    [0.99973, 0.824],
    [0.99991, 0.885],
    [0.99998, 0.921],
  ],
  membership: [
    [0.422, 0.423],
    [0.52, 0.5],
    [0.687, 0.554],
    [0.81, 0.58],
    [0.905, 0.745],
    [0.971, 0.82],
    [0.987, 0.885],
    [0.997, 0.896],
  ],
  statement: [
    [0.653, 0.62],
    [0.887, 0.719],
    [0.962, 0.878],
    [0.988, 0.892],
    [0.995, 0.94],
    [0.998, 0.968],
  ],
};

/**
 * Confidence in a fact that was found several times: of each finder (head, pattern, rule) the surest finding, these joined as if they
 * erred independently, and the joined score read off `POINTS`.
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
  let [x0, y0]: Point = [0, 0];
  for (const [x1, y1] of points) {
    if (score <= x1) return y0 + ((score - x0) / (x1 - x0)) * (y1 - y0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}
