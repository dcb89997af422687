import type { Figure } from './metrics.ts';

/** The figures as one Markdown table, in the order given. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [
    ['layer', 'data', 'measure', '%', 'rests on'],
    ...figures.map(({ layer, data, measure, value, note }) => [layer, data, measure, value.toFixed(1), note]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 3 ? cell.padStart(widths[3] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 3 ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)].join('\n');
}
