/**
 * JSON: our `graph.json`; graphology's serialisation of other graphs; node-link data as networkx and D3 write it (`nodes` and `links`);
 * Cytoscape's `elements`.
 */
import { GraphFormatError, parseJson } from '../../src/graph/from-json.ts';
import { extraOf } from '../state/extra.ts';
import { trustedRecords } from '../state/load.ts';
import { type ForeignEdge, type ForeignGraph, type ForeignNode, finite, ImportError, type Value } from './foreign.ts';
import { type Imported, toRecords } from './to-records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @throws {ImportError} */
export function readJson(text: string): Imported {
  try {
    const value = parseJson(text);
    if (isOurs(value)) return { records: trustedRecords(value), notices: [] };
    return toRecords(foreignOf(value));
  } catch (error) {
    if (error instanceof GraphFormatError) throw new ImportError(error.message, { cause: error });
    throw error;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOurs = (value: unknown): boolean =>
  isFields(value) && isFields(value.attributes) && value.attributes.schema !== undefined;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

function foreignOf(value: unknown): ForeignGraph {
  if (isFields(value) && Array.isArray(value.corrections))
    throw new ImportError(
      'This is a list of corrections and not a graph. Open the graph that they were made in first.',
    );
  const root = fieldsOf(value);
  const lists = isFields(root.elements) ? root.elements : root;
  const links = lists.edges ?? lists.links;
  if (!Array.isArray(lists.nodes) || !Array.isArray(links))
    throw new ImportError('This JSON file is no graph: it needs a list of `nodes` and a list of `edges` or `links`.');
  const isDirected = directed(root);
  const nodes = lists.nodes.map(nodeOf);
  const ids = new Set(nodes.map(({ id }) => id));
  /** D3 names ends by their place in the list where nodes have no ids. */
  const endOf = (end: unknown): string | undefined => {
    const id = idOf(isFields(end) ? (end.id ?? end.name) : end);
    return typeof end === 'number' && !ids.has(id) ? nodes[end]?.id : id;
  };
  return {
    format: 'JSON',
    ours: false,
    nodes,
    edges: links.map((link) => edgeOf(link, endOf, isDirected)),
    hyperedges: 0,
  };
}

/** graphology names a type, networkx says yes or no; links of D3 and Cytoscape have a direction. */
function directed(root: Fields): boolean {
  if (typeof root.directed === 'boolean') return root.directed;
  return fieldsOf(root.options).type !== 'undirected';
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value || undefined : typeof value === 'number' ? String(value) : undefined;

/** Attributes may stand beside the id, in `attributes` (graphology) or in `data` (Cytoscape). */
function attributesOf(record: Fields, own: readonly string[]): Map<string, Value> {
  const inner = ['attributes', 'data'].filter((name) => isFields(record[name]));
  const beside = Object.entries(record).filter(([name]) => !own.includes(name) && !inner.includes(name));
  const within = inner.flatMap((name) =>
    Object.entries(fieldsOf(record[name])).filter(([field]) => !own.includes(field)),
  );
  return new Map(Object.entries(extraOf([...beside, ...within]) ?? {}));
}

function nodeOf(value: unknown, index: number): ForeignNode {
  const record = fieldsOf(value);
  const data = fieldsOf(record.data);
  const { x, y } = fieldsOf(record.position);
  const id = idOf(record.key) ?? idOf(record.id) ?? idOf(data.id) ?? idOf(record.name) ?? String(index);
  const attributes = attributesOf(record, ['key', 'id', 'position', 'index']);
  return { id, label: undefined, x: finite(x), y: finite(y), attributes };
}

function edgeOf(value: unknown, endOf: (end: unknown) => string | undefined, isDirected: boolean): ForeignEdge {
  const record = fieldsOf(value);
  const data = fieldsOf(record.data);
  return {
    // networkx numbers parallel edges by `key`; `toRecords` tells them apart.
    id: idOf(record.key) ?? idOf(record.id) ?? idOf(data.id),
    source: endOf(record.source ?? data.source),
    target: endOf(record.target ?? data.target),
    label: undefined,
    undirected: typeof record.undirected === 'boolean' ? record.undirected : !isDirected,
    attributes: attributesOf(record, ['key', 'id', 'source', 'target', 'undirected', 'index']),
  };
}
