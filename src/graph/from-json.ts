/** Reading `graph.json` back. */
import { emptyGraph } from './build.ts';
import type { EdgeAttributes, EntenteGraph, GraphAttributes, NodeAttributes } from './schema.ts';

/** Why a text is no graph of ours, in words for the person who gave the file. */
export class GraphFormatError extends Error {
  override readonly name = 'GraphFormatError';
}

/** What a `graph.json` holds, as plain data. */
export interface GraphRecords {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

/**
 * The graph that a `graph.json` holds. Only the frame is checked here (see `checkGraph` and `entente validate` for the rest).
 *
 * @throws {GraphFormatError} When the text is no JSON, is no graphology graph, has schema other than `1`, or has an edge without its ends.
 */
export const fromJson = (text: string): EntenteGraph => graphOfRecords(recordsOf(parseJson(text)));

/** The graph of records as `recordsOf` gives them. */
export function graphOfRecords({ attributes, nodes, edges }: GraphRecords): EntenteGraph {
  const graph = emptyGraph(attributes);
  for (const node of nodes) graph.addNode(node.key, node.attributes);
  for (const edge of edges) graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  return graph;
}

/** @throws {GraphFormatError} */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GraphFormatError(`This is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** graphology looks keys up in plain objects, where `constructor` and the like are there before anything is put in. */
export const isUsableKey = (key: string): boolean => !(key in Object.prototype);

/**
 * The records of a value that `graph.json` holds: keys are unique, edges have their ends, and none is a loop.
 *
 * @throws {GraphFormatError} See `fromJson`.
 */
export function recordsOf(value: unknown): GraphRecords {
  const records = frameOf(value);
  const nodes = new Set<string>();
  for (const { key } of records.nodes) {
    if (!isUsableKey(key))
      throw new GraphFormatError(`Node ${key} has a name of JavaScript's own for its key; choose another.`);
    if (nodes.has(key)) throw new GraphFormatError(`Node ${key} is there twice; keys of nodes are unique.`);
    nodes.add(key);
  }
  const edges = new Set<string>();
  for (const { key, source, target } of records.edges) {
    if (edges.has(key)) throw new GraphFormatError(`Edge ${key} is there twice; keys of edges are unique.`);
    edges.add(key);
    for (const end of [source, target])
      if (!nodes.has(end)) throw new GraphFormatError(`Edge ${key} ends at ${end}, and no such node is there.`);
    if (source === target)
      throw new GraphFormatError(`Edge ${key} starts and ends at ${source}; loops are not part of the graph.`);
  }
  return records;
}

function frameOf(value: unknown): GraphRecords {
  if (!isRecord(value) || !isRecord(value.attributes) || !Array.isArray(value.nodes) || !Array.isArray(value.edges))
    throw new GraphFormatError(
      'This is no graph: `attributes`, `nodes` and `edges` are expected, as `entente build` writes them.',
    );
  if (value.attributes.schema !== '1')
    throw new GraphFormatError(
      `This graph has schema ${JSON.stringify(value.attributes.schema)}; schema "1" is read here.`,
    );
  const keyed = (record: unknown, fields: readonly string[]): boolean =>
    isRecord(record) && isRecord(record.attributes) && fields.every((field) => typeof record[field] === 'string');
  const badNode = value.nodes.findIndex((node) => !keyed(node, ['key']));
  if (badNode >= 0) throw new GraphFormatError(`nodes[${badNode}] needs a \`key\` and \`attributes\`.`);
  const badEdge = value.edges.findIndex((edge) => !keyed(edge, ['key', 'source', 'target']));
  if (badEdge >= 0)
    throw new GraphFormatError(`edges[${badEdge}] needs \`key\`, \`source\`, \`target\` and \`attributes\`.`);
  // The frame is checked; what the attributes hold is for the schema to say.
  return value as unknown as GraphRecords;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
