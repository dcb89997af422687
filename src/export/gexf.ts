/**
 * GEXF 1.3 as Gephi, networkx and graphology-gexf read it.
 *
 * - `kind` stands on each edge (Gephi tells parallel edges apart by it) and again as a value; every edge is written once.
 * - Every attribute is declared. None is called `start`, `end`, `pid` or `parents`: networkx takes those names for its own, so that
 *   the offsets of the evidence are `evidence_start` and `evidence_end`.
 * - `since` and `until` become `start` and `end` of the edge, the first and the last day that they can mean; the dates as the
 *   text gives them stay beside them as values. A period that ends before it starts is left to the values alone.
 */
import { firstDay, lastDay } from '../graph/partial-date.ts';
import type { ExtraColumn } from './extra.ts';
import { KIND_COLOURS } from './palette.ts';
import {
  EDGE_COLUMNS,
  type EdgeColumn,
  NODE_COLUMNS,
  type NodeRow,
  NUMBER_COLUMNS,
  type Row,
  type View,
  type WideRow,
} from './view.ts';
import { attributes, escapeXml, legal } from './xml.ts';

/** What XML attributes of GEXF's own carry already. */
const NODE_VALUES = NODE_COLUMNS.filter((column) => column !== 'id' && column !== 'label');
const EDGE_VALUES = EDGE_COLUMNS.filter((column) => !['id', 'source', 'target', 'label'].includes(column));

/** The view as one GEXF document, a newline at the end. */
export function toGexf(view: View): string {
  const dated = view.edges.some((edge) => edge.since !== undefined || edge.until !== undefined);
  const graph = {
    defaultedgetype: 'directed',
    idtype: 'string',
    mode: dated ? 'dynamic' : 'static',
    ...(dated && { timeformat: 'date', timerepresentation: 'interval' }),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>${escapeXml(view.generator)}</creator></meta>`,
    `<graph${attributes(graph)}>`,
    declarations('node', NODE_VALUES, view.extra.nodes),
    declarations('edge', EDGE_VALUES, view.extra.edges),
    `<nodes${attributes({ count: view.nodes.length })}>`,
    ...view.nodes.map((node) => nodeElement(node, view.extra.nodes)),
    '</nodes>',
    `<edges${attributes({ count: view.edges.length })}>`,
    ...view.edges.map((edge) => edgeElement(edge, view.extra.edges)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

const idOf = (column: string): string => (column === 'start' || column === 'end' ? `evidence_${column}` : column);

const typeOf = (column: string): string =>
  column === 'confidence' ? 'double' : NUMBER_COLUMNS.has(column) ? 'integer' : 'string';

const declarations = (kind: 'node' | 'edge', columns: readonly string[], extra: readonly ExtraColumn[]): string =>
  [
    `<attributes${attributes({ class: kind, mode: 'static' })}>`,
    ...columns.map(
      (column) => `<attribute${attributes({ id: idOf(column), title: idOf(column), type: typeOf(column) })}/>`,
    ),
    ...extra.map(({ name, type }) => `<attribute${attributes({ id: name, title: name, type })}/>`),
    '</attributes>',
  ].join('\n');

/** Empty values are left out: Gephi skips them, and other readers would count them as given. */
function values(row: WideRow<string>, columns: readonly string[], extra: readonly ExtraColumn[]): string {
  const ids = [...columns.map((column) => [column, idOf(column)]), ...extra.map(({ name }) => [name, name])];
  const given = ids.flatMap(([column = '', id]) => {
    const cell = row[column];
    const value = cell === undefined ? '' : legal(String(cell));
    return value === '' ? [] : [`<attvalue${attributes({ for: id, value })}/>`];
  });
  return `<attvalues>${given.join('')}</attvalues>`;
}

function nodeElement({ cells, x, y, degree }: NodeRow, extra: readonly ExtraColumn[]): string {
  const [r, g, b] = KIND_COLOURS[cells.kind as keyof typeof KIND_COLOURS];
  const size = Math.round(100 * (4 + 2 * Math.sqrt(degree))) / 100;
  return [
    `<node${attributes({ id: cells.id, label: cells.label })}>`,
    values(cells, NODE_VALUES, extra),
    `<viz:color${attributes({ r, g, b })}/><viz:position${attributes({ x, y, z: 0 })}/><viz:size${attributes({ value: size })}/>`,
    '</node>',
  ].join('');
}

function edgeElement(row: WideRow<EdgeColumn>, extra: readonly ExtraColumn[]): string {
  const { id, source, target, label } = row;
  const kind = row.kind === 'other' ? row.type : row.kind;
  // Gephi reads the thickness of an edge from here alone.
  const weight = typeof row.weight === 'number' ? row.weight : undefined;
  return [
    `<edge${attributes({ id, source, target, kind, label, type: 'directed', weight, ...interval(row) })}>`,
    values(row, EDGE_VALUES, extra),
    '</edge>',
  ].join('');
}

function interval({ since, until }: Row<EdgeColumn>): { start?: string; end?: string } {
  const start = firstDay(since?.toString());
  const end = lastDay(until?.toString());
  if (start && end && start > end) return {};
  return { ...(start && { start }), ...(end && { end }) };
}
