/** GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html): every attribute a declared key, parallel edges by id. */
import { KIND_COLOURS } from './palette.ts';
import { EDGE_COLUMNS, NODE_COLUMNS, NUMBER_COLUMNS, type Row, type View } from './view.ts';
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
    ...EDGE_DATA.map((column) => keyElement('edge', column)),
    '<graph id="entente" edgedefault="directed">',
    ...view.nodes.map(({ cells, x, y }) => {
      const [r, g, b] = KIND_COLOURS[cells.kind as keyof typeof KIND_COLOURS];
      const drawn = data('node', { x, y, r, g, b }, DRAWN);
      return `<node${attributes({ id: cells.id })}>${data('node', cells, NODE_DATA)}${drawn}</node>`;
    }),
    ...view.edges.map(
      (row) =>
        `<edge${attributes({ id: row.id, source: row.source, target: row.target })}>${data('edge', row, EDGE_DATA)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const typeOf = (column: string): string => {
  if (column === 'x' || column === 'y' || column === 'confidence') return 'double';
  return NUMBER_COLUMNS.has(column) || ['r', 'g', 'b'].includes(column) ? 'int' : 'string';
};

const keyElement = (domain: 'node' | 'edge', column: string): string =>
  `<key${attributes({ id: `${domain}-${column}`, for: domain, 'attr.name': column, 'attr.type': typeOf(column) })}/>`;

const data = <Column extends string>(domain: 'node' | 'edge', row: Row<Column>, columns: readonly Column[]): string =>
  columns
    .flatMap((column) => {
      const cell = row[column];
      const value = cell === undefined ? '' : legal(String(cell));
      return value === '' ? [] : [`<data${attributes({ key: `${domain}-${column}` })}>${escapeXml(value)}</data>`];
    })
    .join('');
