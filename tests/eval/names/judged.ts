/** Strict names of four kinds on sets that leave some spans open: what judges a found name is the set's own matter. */
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure, shareFigure } from '../metrics.ts';
import { type FoundLabelled, type Labelled, spanMisses, type Wording } from './misses.ts';

/** The kinds that these sets tell apart. */
const NAME_KINDS = ['person', 'institution', 'country', 'place'] as const;

export const isNameKind = (kind: string | undefined): boolean => NAME_KINDS.some((one) => one === kind);

/** `open` counts neither way. */
export type NameVerdict = 'right' | 'wrong' | 'open';

export interface JudgedName extends FoundLabelled {
  readonly verdict: NameVerdict;
}

/** A text with the names that must be found, labelled by kind, and those found. */
export interface JudgedText {
  readonly gold: readonly Labelled[];
  readonly found: readonly JudgedName[];
  readonly wording: Wording;
}

/** F1 pooled and by kind; and how many gold names meet a found one of their kind, whatever its ends. */
export function judgedNamesMeasured(data: string, texts: readonly JudgedText[]): Measured {
  const all = new Counts();
  const byKind = new Map(NAME_KINDS.map((kind) => [kind, new Counts()]));
  const misses: Miss[] = [];
  let met = 0;
  for (const { gold, found, wording } of texts) {
    for (const [kind, counts] of byKind) {
      const own = found.filter(({ label }) => label === kind);
      const count = (verdict: NameVerdict) => own.filter((name) => name.verdict === verdict).length;
      const part = {
        gold: gold.filter(({ label }) => label === kind).length,
        predicted: count('right') + count('wrong'),
        correct: count('right'),
      };
      counts.add(part);
      all.add(part);
    }
    met += gold.filter(({ first, last, label }) =>
      found.some((name) => name.label === label && name.first < last && first < name.last),
    ).length;
    misses.push(
      ...spanMisses(
        gold,
        found.filter(({ verdict }) => verdict === 'wrong'),
        found,
        wording,
      ),
    );
  }
  return {
    figures: [
      f1Figure('names', data, 'four kinds, strict', all),
      ...[...byKind].map(([kind, counts]) => f1Figure('names', data, kind, counts)),
      shareFigure('names', data, 'found by kind, ends may differ', met, all.gold),
    ],
    misses,
  };
}
