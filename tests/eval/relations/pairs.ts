import { overlaps, type Span } from '../../../src/document/span.ts';
import type { Figure } from '../metrics.ts';

/** Two things that are tied, each by all the spans that name it; which of them comes first does not matter. */
export interface Pair {
  readonly ends: readonly [readonly Span[], readonly Span[]];
}

/** Whether two spans name the same thing. */
export type SameSpan = (a: Span, b: Span) => boolean;

export const isSameSpan: SameSpan = (a, b) => a.start === b.start && a.end === b.end;
export const isOverlap: SameSpan = overlaps;

/** Whether some span of one end agrees with some span of the other. */
export const endsAgree = (a: readonly Span[], b: readonly Span[], same: SameSpan): boolean =>
  a.some((one) => b.some((other) => same(one, other)));

/** Whether both ends of two pairs agree, either way round. */
export function pairsAgree({ ends: [a, b] }: Pair, { ends: [c, d] }: Pair, same: SameSpan): boolean {
  return (endsAgree(a, c, same) && endsAgree(b, d, same)) || (endsAgree(a, d, same) && endsAgree(b, c, same));
}

/**
 * Agreement of gold and drawn pairs. Recall counts gold pairs and precision drawn ones, since one entity of the graph may hold two gold
 * spans ("New Dawn Party (NDP)") and its one edge then stands for two gold pairs.
 */
export class PairCounts {
  gold = 0;
  found = 0;
  drawn = 0;
  right = 0;

  add(gold: readonly Pair[], drawn: readonly Pair[], same: SameSpan): this {
    this.gold += gold.length;
    this.drawn += drawn.length;
    this.found += gold.filter((pair) => drawn.some((other) => pairsAgree(pair, other, same))).length;
    this.right += drawn.filter((pair) => gold.some((other) => pairsAgree(pair, other, same))).length;
    return this;
  }

  get recall(): number {
    return this.gold === 0 ? 0 : this.found / this.gold;
  }

  get precision(): number {
    return this.drawn === 0 ? 0 : this.right / this.drawn;
  }

  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}

/** F1 of pairs in percent, with what it is made of. */
export function pairFigure(data: string, measure: string, counts: PairCounts, remark = ''): Figure {
  const percent = (value: number) => (100 * value).toFixed(1);
  const note = `P ${percent(counts.precision)} R ${percent(counts.recall)}, ${counts.gold} gold, ${counts.drawn} drawn`;
  return { layer: 'relations', data, measure, value: 100 * counts.f1, note: remark ? `${note}; ${remark}` : note };
}
