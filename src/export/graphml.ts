/** GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html): every attribute a declared key, parallel edges by id. */
import type { ExtraColumn } from './extra.ts';
import { KIND_COLOURS } from './palette.ts';
import { type Cell, EDGE_COLUMNS, NODE_COLUMNS, NUMBER_COLUMNS, type View, type WideRow } from './view.ts';
import { attributes, escapeXml, legal } from './xml.ts';

const NODE_DATA = NODE_COLUMNS.filter((column) => column !== 'id');
const EDGE_DATA = EDGE_COLUMNS.filter((column) => !['id', 'source', 'target'].includes(column));
/** Gephi reads these names as the place and the colour of a node. */
const DRAWN = ['x', 'y', 'r', 'g', 'b'] as const;

/** The view as one GraphML document, a newline at the end. */
export function toGraphml(view: View): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...[...NODE_DATA, ...DRAWN].map((column) => keyElement('node', column)),
    ...extraKeys('node', view.extra.nodes),
    ...EDGE_DATA.map((column) => keyElement('edge', column)),
    ...extraKeys('edge', view.extra.edges),
    '<graph id="entente" edgedefault="directed">',
    ...view.nodes.map(({ cells, x, y }) => {
      const [r, g, b] = KIND_COLOURS[cells.kind as keyof typeof KIND_COLOURS];
      const drawn = data('node', { x, y, r, g, b }, DRAWN);
      const own = data('node', cells, NODE_DATA);
      return `<node${attributes({ id: cells.id })}>${own}${drawn}${extraData('node', cells, view.extra.nodes)}</node>`;
    }),
    ...view.edges.map((row) => {
      const ends = attributes({ id: row.id, source: row.source, target: row.target });
      return `<edge${ends}>${data('edge', row, EDGE_DATA)}${extraData('edge', row, view.extra.edges)}</edge>`;
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

type Domain = 'node' | 'edge';

const typeOf = (column: string): string => {
  if (column === 'x' || column === 'y' || column === 'confidence') return 'double';
  return NUMBER_COLUMNS.has(column) || ['r', 'g', 'b'].includes(column) ? 'int' : 'string';
};

const keyElement = (domain: Domain, column: string): string =>
  `<key${attributes({ id: `${domain}-${column}`, for: domain, 'attr.name': column, 'attr.type': typeOf(column) })}/>`;

/** Ids of keys are name tokens, and names of other programs are not: they go by number. */
const extraKeys = (domain: Domain, columns: readonly ExtraColumn[]): string[] =>
  columns.map(({ name, type }, index) => {
    const id = `${domain}-extra-${index}`;
    return `<key${attributes({ id, for: domain, 'attr.name': name, 'attr.type': type === 'integer' ? 'int' : type })}/>`;
  });

const data = (domain: Domain, row: WideRow<string>, columns: readonly string[]): string =>
  columns.map((column) => dataElement(`${domain}-${column}`, row[column])).join('');

const extraData = (domain: Domain, row: WideRow<string>, columns: readonly ExtraColumn[]): string =>
  columns.map(({ name }, index) => dataElement(`${domain}-extra-${index}`, row[name])).join('');

function dataElement(key: string, cell: Cell): string {
  const value = cell === undefined ? '' : legal(String(cell));
  return value === '' ? '' : `<data${attributes({ key })}>${escapeXml(value)}</data>`;
}
