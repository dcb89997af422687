/** A graph while corrections are made in it, with what they must remember of each other. */
import { edgeKeyOf } from '../graph/edge-key-of.ts';
import { joinEdges } from '../graph/join-edges.ts';
import { byCodeUnit } from '../graph/keys.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from '../graph/schema.ts';
import { Refusal } from './refusal.ts';

export interface Draft {
  readonly graph: EntenteGraph;
  /** Pairs that were said not to be the same, as `pairKey` writes them. */
  readonly distinct: Set<string>;
}

export const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort(byCodeUnit));

/** @throws {Refusal} There is no such node. */
export function nodeIn({ graph }: Draft, key: string): NodeAttributes {
  if (graph.hasNode(key)) return graph.getNodeAttributes(key);
  throw new Refusal(`No node \`${key}\` is in this graph; it may have another key since the articles changed.`);
}

/** @throws {Refusal} There is no such edge. */
export function edgeIn({ graph }: Draft, key: string): EdgeAttributes {
  if (graph.hasEdge(key)) return graph.getEdgeAttributes(key);
  throw new Refusal(`No edge \`${key}\` is in this graph; it may have another key since the articles changed.`);
}

/** @throws {Refusal} The node is an article or a statement, which have no names to correct. */
export function entityIn(draft: Draft, key: string): Exclude<NodeAttributes, { kind: 'document' | 'statement' }> {
  const node = nodeIn(draft, key);
  if (node.kind === 'document' || node.kind === 'statement')
    throw new Refusal(`\`${key}\` is ${node.kind === 'document' ? 'an article' : 'a statement'}, not a name in one.`);
  return node;
}

/** Puts an edge in under the key that its content gives it; one that is there with that key becomes one with it. */
export function putEdge({ graph }: Draft, source: string, target: string, attributes: EdgeAttributes): void {
  const key = edgeKeyOf(source, target, attributes);
  if (!graph.hasEdge(key)) {
    graph.addDirectedEdgeWithKey(key, source, target, attributes);
    return;
  }
  const both = [graph.getEdgeAttributes(key), attributes].map((own) => ({
    key,
    source,
    target,
    attributes: own,
    document: own.evidence[0]?.document ?? '',
  }));
  const rank = new Map(graph.getAttribute('documents').map((document, index) => [document, index]));
  const [joined] = joinEdges(both, rank);
  const verdict = both.some((one) => one.attributes.verdict === 'right');
  if (joined)
    graph.replaceEdgeAttributes(key, {
      ...joined.attributes,
      ...(verdict && { verdict: 'right' as const, confidence: 1 }),
    });
}

/**
 * Moves an edge to other ends. One that would begin and end at one node goes; a statement that would lose its last entity by this
 * stays as one about nothing named, at its article.
 */
export function moveEdge(draft: Draft, edge: string, source: string, target: string): void {
  const { graph } = draft;
  const attributes = graph.getEdgeAttributes(edge);
  graph.dropEdge(edge);
  if (source !== target) {
    putEdge(draft, source, target, attributes);
    return;
  }
  const document = attributes.evidence[0]?.document;
  if (attributes.kind !== 'statement' || document === undefined || !graph.hasNode(document)) return;
  const isAboutOthers = graph.someOutEdge(
    source,
    (_, other) => other.kind === 'statement' && other.statementId === attributes.statementId,
  );
  if (!isAboutOthers) putEdge(draft, source, document, attributes);
}
