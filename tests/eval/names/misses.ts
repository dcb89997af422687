import type { Miss } from '../measured.ts';

/** A span with what it is called; ends in any unit, end exclusive. */
export interface Labelled {
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

export interface FoundLabelled extends Labelled {
  readonly score: number;
}

/** How a set's spans are shown. */
export interface Wording {
  words(span: Labelled): string;
  sentence(span: Labelled): string;
}

const HEAD = 'mention head';

/** Found spans that agree with no gold span, the surest first, and gold spans that no found one meets. */
export function spanMisses(
  gold: readonly Labelled[],
  wrong: readonly FoundLabelled[],
  found: readonly Labelled[],
  wording: Wording,
): Miss[] {
  const named = (spans: readonly Labelled[]) =>
    spans.map((span) => `${span.label} ${wording.words(span)}`).join('; ') || 'nothing';
  return [
    ...wrong.map(
      (one): Miss => ({
        text: wording.sentence(one),
        gold: named(gold.filter((other) => isMeeting(one, other))),
        predicted: named([one]),
        by: HEAD,
        weight: one.score,
      }),
    ),
    ...gold
      .filter((one) => !found.some((other) => isMeeting(one, other)))
      .map(
        (one): Miss => ({ text: wording.sentence(one), gold: named([one]), predicted: 'nothing', by: '', weight: 0 }),
      ),
  ];
}

const isMeeting = (a: Labelled, b: Labelled): boolean => a.first < b.last && b.first < a.last;
