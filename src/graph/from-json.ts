/** Reading `graph.json` back. */
import { emptyGraph } from './build.ts';
import type { EdgeAttributes, EntenteGraph, GraphAttributes, NodeAttributes } from './schema.ts';

/** Why a text is no graph of ours, in words for the person who gave the file. */
export class GraphFormatError extends Error {
  override readonly name = 'GraphFormatError';
}

/**
 * The graph that a `graph.json` holds. Only the frame is checked here (see `checkGraph` and `entente validate` for the rest).
 *
 * @throws {GraphFormatError} When the text is no JSON, is no graphology graph, has schema other than `1`, or has an edge without its ends.
 */
export function fromJson(text: string): EntenteGraph {
  const { attributes, nodes, edges } = frameOf(text);
  const graph = emptyGraph(attributes);
  for (const node of nodes) {
    if (graph.hasNode(node.key))
      throw new GraphFormatError(`Node ${node.key} is there twice; keys of nodes are unique.`);
    graph.addNode(node.key, node.attributes);
  }
  for (const edge of edges) {
    if (graph.hasEdge(edge.key))
      throw new GraphFormatError(`Edge ${edge.key} is there twice; keys of edges are unique.`);
    for (const end of [edge.source, edge.target])
      if (!graph.hasNode(end))
        throw new GraphFormatError(`Edge ${edge.key} ends at ${end}, and no such node is there.`);
    if (edge.source === edge.target)
      throw new GraphFormatError(
        `Edge ${edge.key} starts and ends at ${edge.source}; loops are not part of the graph.`,
      );
    graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  }
  return graph;
}

interface Frame {
  readonly attributes: GraphAttributes;
  readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: EdgeAttributes;
  }[];
}

function frameOf(text: string): Frame {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new GraphFormatError(`This is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
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
  return value as unknown as Frame;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
