import { toCsv } from '../export/csv.ts';
import { type Column, formatTable } from './table.ts';
import type { Terminal } from './terminal.ts';

export const ROW_FORMATS = ['table', 'json', 'csv'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** Fields that a row may have, as the records of a query. */
type Field = string | number | boolean | undefined | readonly string[];

/** Prints the rows of a query: a table for reading, JSON as an array of records, CSV with a column for each field. */
export function printRows<Row extends object>(
  rows: readonly Row[],
  format: RowFormat,
  columns: readonly Column<Row>[],
  fields: readonly (keyof Row & string)[],
  terminal: Terminal,
): void {
  if (format === 'json') terminal.out(`${escapeControls(JSON.stringify(rows, null, 2))}\n`);
  else if (format === 'csv')
    terminal.out(
      toCsv<string>(
        fields,
        rows.map((row) => Object.fromEntries(fields.map((field) => [field, cellOf(row[field] as Field)]))),
      ),
    );
  else if (rows.length > 0) terminal.out(formatTable(rows, columns, terminal.columns));
}

const cellOf = (value: Field): string | number | undefined =>
  typeof value === 'object' ? value.join(' | ') : typeof value === 'boolean' ? String(value) : value;

/** JSON leaves C1 controls as they are; some terminals obey them. */
const escapeControls = (json: string): string =>
  json.replace(/[\u007f-\u009f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
