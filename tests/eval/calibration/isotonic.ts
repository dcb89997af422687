/** A point of a calibration curve: of facts this sure, this share is right. */
export type Point = readonly [confidence: number, share: number];

export interface Outcome {
  readonly confidence: number;
  readonly right: boolean;
}

/** Outcomes that enter the regression as one: fewer would put points at 0 and 1 at the ends. */
const STEP = 12;

/**
 * Isotonic regression by pooling adjacent violators: the rising curve nearest to the outcomes, in the fewest points.
 *
 * @returns In order of confidence, both coordinates rising; empty without outcomes.
 * @see Zadrozny and Elkan 2002, Transforming classifier scores into accurate multiclass probability estimates.
 */
export function isotonicPoints(outcomes: readonly Outcome[]): Point[] {
  const blocks: { count: number; sum: number; right: number }[] = [];
  for (const step of chunks(outcomes)) {
    let block = {
      count: step.length,
      sum: step.reduce((sum, { confidence }) => sum + confidence, 0),
      right: step.filter(({ right }) => right).length,
    };
    for (let last = blocks.at(-1); last && shareOf(last) >= shareOf(block); last = blocks.at(-1)) {
      blocks.pop();
      block = { count: last.count + block.count, sum: last.sum + block.sum, right: last.right + block.right };
    }
    blocks.push(block);
  }
  return blocks.map((block) => [block.sum / block.count, shareOf(block)]);
}

/** Half an outcome of each sort is added, so that no block is quite sure. */
const shareOf = ({ count, right }: { count: number; right: number }): number => (right + 0.5) / (count + 1);

/** Runs of at least `STEP` outcomes in order of confidence, none of which parts equals. */
function chunks(outcomes: readonly Outcome[]): Outcome[][] {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  const runs: Outcome[][] = [];
  for (const outcome of sorted) {
    const open = runs.at(-1);
    if (open && (open.length < STEP || open.at(-1)?.confidence === outcome.confidence)) open.push(outcome);
    else runs.push([outcome]);
  }
  const rest = runs.length > 1 && (runs.at(-1)?.length ?? 0) < STEP ? runs.pop() : undefined;
  if (rest) runs.at(-1)?.push(...rest);
  return runs;
}

/** The curve's share at a confidence, straight between points and level beyond the outer ones. */
export function shareAt(points: readonly Point[], confidence: number): number {
  const after = points.findIndex(([at]) => at >= confidence);
  if (after < 0) return points.at(-1)?.[1] ?? confidence;
  const [at, share] = points[after] as Point;
  const before = points[after - 1];
  if (!before) return share;
  return before[1] + ((share - before[1]) * (confidence - before[0])) / (at - before[0]);
}
