import { displayWidth, wrap } from './display-width.ts';
import { printable } from './terminal.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
}

const GAP = '  ';
const MIN_WIDTH = 6;
/** The last column, which holds the sentence, is not squeezed below this, nor below this share of the room. */
const MIN_LAST = 24;
const LAST_SHARE = 0.5;

/** A table of text that fits `width` columns: cells are wrapped, never cut. Columns that are empty in every row are left out. */
export function formatTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], width: number): string {
  const told = columns
    .map((column) => ({ title: column.title, cells: rows.map((row) => printable(column.cell(row))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const natural = told.map(({ title, cells }) =>
    cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(title)),
  );
  const widths = widthsWithin(natural, width - GAP.length * (told.length - 1));
  const line = (cells: readonly string[]): string => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? MIN_WIDTH));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      wrapped
        .map((lines, i) => pad(lines[row] ?? '', widths[i] ?? 0))
        .join(GAP)
        .trimEnd(),
    ).join('\n');
  };
  const head = line(told.map(({ title }) => title));
  const rule = widths.map((size) => '─'.repeat(size)).join(GAP);
  const body = rows.map((_, row) => line(told.map(({ cells }) => cells[row] ?? '')));
  return `${[head, rule, ...body].join('\n')}\n`;
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Widths that add up to at most `room`: the last column gives way first, then the widest ones. */
function widthsWithin(natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  const last = widths.length - 1;
  const over = (): number => widths.reduce((sum, size) => sum + size, 0) - room;
  if (over() > 0 && last >= 0)
    widths[last] = Math.min(
      natural[last] ?? 0,
      Math.max(MIN_LAST, Math.floor(room * LAST_SHARE), (widths[last] ?? 0) - over()),
    );
  while (over() > 0) {
    const widest = Math.max(...widths.slice(0, -1));
    const at = widths.indexOf(widest);
    if (widest <= MIN_WIDTH || at < 0) break;
    widths[at] = widest - 1;
  }
  return widths;
}
