import { GOLDEN, type ScoredSet, SHARED, TWINS } from './graphs.ts';
import { GRAPH_LAYERS, macroF1 } from './score-graph.ts';

const LISTED: ReadonlySet<string> = new Set([GOLDEN, SHARED, TWINS]);

/** One line for each golden article, shared article and twin: its macro F1 and the F1 of its layers, in percent. */
export function articleTable(sets: readonly ScoredSet[]): string {
  const rows = sets
    .filter(({ name }) => LISTED.has(name))
    .flatMap(({ cases }) =>
      cases.map(({ gold, score }) => {
        const layers = GRAPH_LAYERS.map((layer) => {
          const counts = score.counts[layer];
          return counts.gold + counts.predicted === 0 ? '-' : percent(counts.f1);
        });
        return [gold.document, percent(macroF1(score)), ...layers];
      }),
    );
  const table = [['article', 'macro F1', ...GRAPH_LAYERS], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join('  '),
  );
  return ['Articles one by one:', '', ...lines].join('\n');
}

const percent = (share: number): string => (100 * share).toFixed(1);
