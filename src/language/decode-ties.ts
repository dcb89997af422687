import { SPAN_KINDS, type SpanKind } from './encoder.ts';
import { TIE_LABELS, type TieLabel } from './layers.ts';

/**
 * Ties less probable than this are left out: such a pair would need more support from grammar than any rule gives, and the layer of a
 * long article would otherwise hold a label for nearly every pair.
 */
export const MIN_TIE_SCORE = 0.15;

/** A tie between two spans of a window, by their indexes in the list that was scored. */
export interface DecodedTie {
  readonly label: Exclude<TieLabel, 'none'>;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * The ties of a window with their probabilities among the labels that the kinds of both ends allow.
 *
 * @param logits `[from * spans + to] * TIE_LABELS.length + label`.
 * @returns In the order of `from`, then `to`, then label; a pair may have several.
 */
export function decodeTies(logits: Float32Array, kinds: readonly SpanKind[]): DecodedTie[] {
  const ties: DecodedTie[] = [];
  kinds.forEach((fromKind, from) => {
    kinds.forEach((toKind, to) => {
      if (from === to) return;
      const labels = allowedLabels(fromKind, toKind);
      if (labels.length === 0) return;
      const begin = (from * kinds.length + to) * TIE_LABELS.length;
      const logit = (label: number) => logits[begin + label] ?? -Infinity;
      const top = labels.reduce((best, label) => Math.max(best, logit(label)), logit(NONE));
      const sum = labels.reduce((all, label) => all + Math.exp(logit(label) - top), Math.exp(logit(NONE) - top));
      for (const number of labels) {
        const score = Math.exp(logit(number) - top) / sum;
        const label = TIE_LABELS[number];
        if (score >= MIN_TIE_SCORE && label !== undefined && label !== 'none') ties.push({ label, from, to, score });
      }
    });
  });
  return ties;
}

const NONE = TIE_LABELS.indexOf('none');
const ROLE = [TIE_LABELS.indexOf('role')];
const COREFERENCE = [TIE_LABELS.indexOf('coreference')];
const FACTS = TIE_LABELS.flatMap((label, number) => (/^(affiliation|membership):/.test(label) ? [number] : []));

const HOLDERS: readonly SpanKind[] = ['person', 'institution', 'pronoun', 'description'];
const ACTORS: readonly SpanKind[] = ['person', 'institution', 'country', 'pronoun', 'description', 'demonym'];
const BODIES: readonly SpanKind[] = [
  'institution',
  'country',
  'framework',
  'demonym',
  'pronoun',
  'description',
  'place',
];
const REFERENCES: readonly SpanKind[] = ['pronoun', 'description'];

/** Labels that a pair of span kinds was trained with, `none` left out; a pair without any is not looked at. */
function allowedLabels(from: SpanKind, to: SpanKind): readonly number[] {
  return ALLOWED[SPAN_KINDS.indexOf(from) * SPAN_KINDS.length + SPAN_KINDS.indexOf(to)] ?? [];
}

const ALLOWED: readonly (readonly number[])[] = SPAN_KINDS.flatMap((from) =>
  SPAN_KINDS.map((to) => {
    if (to === 'role') return HOLDERS.includes(from) ? ROLE : [];
    const facts = ACTORS.includes(from) && BODIES.includes(to) ? FACTS : [];
    const named = to !== 'pronoun' && to !== 'description';
    return REFERENCES.includes(from) && named ? [...facts, ...COREFERENCE] : facts;
  }),
);
