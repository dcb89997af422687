/** Disagreements with the gold annotation, to be read by somebody who looks for causes. */
import type { Measured, Miss } from './measured.ts';

/** For the data of a measure the `most` worst that are wrong, by weight, and as many that were missed; empty without misses. */
export function missReport(layer: string, { figures, misses = [] }: Measured, most: number): string {
  if (most === 0 || misses.length === 0) return '';
  const data = [...new Set(figures.map((figure) => figure.data))].join(', ');
  const wrong = misses.filter(({ by }) => by !== '').sort((a, b) => b.weight - a.weight);
  const missed = misses.filter(({ by }) => by === '').sort((a, b) => b.weight - a.weight);
  return [
    `## ${layer}, ${data}: ${wrong.length} wrong, ${missed.length} missed`,
    ...wrong.slice(0, most).map((miss) => describe('WRONG', miss)),
    ...missed.slice(0, most).map((miss) => describe('MISSED', miss)),
  ].join('\n\n');
}

function describe(verdict: string, { text, gold, predicted, by, weight }: Miss): string {
  const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
  return [
    `${verdict}${by && ` by ${by}, ${weight.toFixed(2)}`}`,
    `  text       ${flat(text)}`,
    `  gold       ${flat(gold)}`,
    `  predicted  ${flat(predicted)}`,
  ].join('\n');
}
