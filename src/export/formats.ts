/** The formats that a graph goes out in, one value of one shape each. */
import type { EntenteGraph } from '../graph/schema.ts';
import { edgesCsv, nodesCsv, statementsCsv } from './csv.ts';
import { toGexf } from './gexf.ts';
import { toGraphml } from './graphml.ts';
import { toJson } from './json.ts';
import { reifyStatements } from './statements.ts';
import { type ViewOptions, viewOf, withoutBackground } from './view.ts';

interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

export interface Format {
  readonly id: 'json' | 'gexf' | 'graphml' | 'csv';
  readonly extension: string;
  /** What it is good for, one line for `--help`. */
  readonly purpose: string;
  /** The files, to be written as UTF-8. Background facts are left out unless asked for. */
  readonly files: (graph: EntenteGraph, options?: ViewOptions) => readonly ExportedFile[];
}

export const FORMATS: readonly Format[] = [
  {
    id: 'json',
    extension: 'json',
    purpose: 'everything, with evidence; read by entente, graphology and Sigma',
    files: (graph, options = {}) => {
      const kept = withoutBackground(graph, options.background ?? false);
      return [{ name: 'graph.json', text: toJson(options.statements === 'nodes' ? reifyStatements(kept) : kept) }];
    },
  },
  {
    id: 'gexf',
    extension: 'gexf',
    purpose: 'GEXF 1.3 for Gephi, with dates, colours and positions',
    files: (graph, options) => [{ name: 'graph.gexf', text: toGexf(viewOf(graph, options)) }],
  },
  {
    id: 'graphml',
    extension: 'graphml',
    purpose: 'GraphML for yEd, Cytoscape, igraph and networkx',
    files: (graph, options) => [{ name: 'graph.graphml', text: toGraphml(viewOf(graph, options)) }],
  },
  {
    id: 'csv',
    extension: 'csv',
    purpose: 'nodes.csv, edges.csv and statements.csv for spreadsheets',
    files: (graph, options) => {
      const view = viewOf(graph, options);
      return [
        { name: 'nodes.csv', text: nodesCsv(view) },
        { name: 'edges.csv', text: edgesCsv(view) },
        { name: 'statements.csv', text: statementsCsv(view) },
      ];
    },
  },
];

/**
 * The format with that id.
 *
 * @throws {RangeError} Names the formats there are.
 */
export function formatById(id: string): Format {
  const format = FORMATS.find((one) => one.id === id);
  if (format) return format;
  throw new RangeError(`There is no format "${id}". Use one of: ${FORMATS.map((one) => one.id).join(', ')}.`);
}
