/** Comma-separated values after RFC 4180: CRLF, a header line, quotes only where needed, UTF-8. */
import { type Cell, EDGE_COLUMNS, NODE_COLUMNS, type Row, STATEMENT_COLUMNS, type View } from './view.ts';
import { legal } from './xml.ts';

/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection). Numbers of ours are no text and stay as they are. */
const FORMULA = /^[=+\-@\t\r]/;

/** One table as text, every line ended by CRLF. Text that would be a formula gets an apostrophe in front. */
export const toCsv = <Column extends string>(columns: readonly Column[], rows: readonly Row<Column>[]): string =>
  [columns.map(field), ...rows.map((row) => columns.map((column) => field(row[column])))]
    .map((fields) => `${fields.join(',')}\r\n`)
    .join('');

export const nodesCsv = (view: View): string =>
  toCsv<string>(
    [...NODE_COLUMNS, ...view.extra.nodes.map(({ name }) => name)],
    view.nodes.map((node) => node.cells),
  );
export const edgesCsv = (view: View): string =>
  toCsv<string>([...EDGE_COLUMNS, ...view.extra.edges.map(({ name }) => name)], view.edges);
export const statementsCsv = (view: View): string => toCsv(STATEMENT_COLUMNS, view.statements);

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const plain = legal(cell);
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
