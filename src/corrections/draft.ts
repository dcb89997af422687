/** A graph while corrections are made in it, with what they must remember of each other. */
import { edgeKeyOf } from '../graph/edge-key-of.ts';
import { joinEdges } from '../graph/join-edges.ts';
import type { EdgeAttributes, NodeAttributes } from '../graph/schema.ts';
import type { EdgeRecord, Overlay } from './overlay.ts';
import { Refusal } from './refusal.ts';
import { noteRole, type TouchedRoles } from './roles.ts';

/** What corrections tell those after them, in the same list or a later one. */
export interface Memory {
  /** Pairs that were said not to be the same, by the keys they had then. */
  readonly apart: readonly (readonly [string, string])[];
  /** Keys that went, with those that took their place. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
}

export interface Draft {
  readonly graph: Overlay;
  /** As in `Memory`. */
  readonly apart: (readonly [string, string])[];
  readonly nodes: Map<string, string>;
  readonly edges: Map<string, string>;
  readonly roles: TouchedRoles;
}

export type EntityNode = Exclude<NodeAttributes, { kind: 'document' | 'statement' }>;

/** @throws {Refusal} There is no such node. */
export function nodeIn({ graph }: Draft, key: string): NodeAttributes {
  const node = graph.node(key);
  if (node) return node;
  throw new Refusal(`No node \`${key}\` is in this graph; it may have another key since the articles changed.`);
}

/** @throws {Refusal} There is no such edge. */
export function edgeIn({ graph }: Draft, key: string): EdgeRecord {
  const edge = graph.edge(key);
  if (edge) return edge;
  throw new Refusal(`No edge \`${key}\` is in this graph; it may have another key since the articles changed.`);
}

/** @throws {Refusal} The node is an article or a statement, which have no names to correct. */
export function entityIn(draft: Draft, key: string): EntityNode {
  const node = nodeIn(draft, key);
  if (node.kind === 'document' || node.kind === 'statement')
    throw new Refusal(`\`${key}\` is ${node.kind === 'document' ? 'an article' : 'a statement'}, not a name in one.`);
  return node;
}

/** @throws {Refusal} The key is taken or empty. */
export function checkNewKey({ graph }: Draft, key: string): void {
  if (key === '') throw new Refusal('A node needs a key.');
  if (graph.node(key)) throw new Refusal(`There is a node \`${key}\` already.`);
}

export function addNodeTo({ graph, nodes }: Draft, key: string, attributes: NodeAttributes): void {
  graph.setNode(key, attributes);
  nodes.delete(key);
}

export function dropEdge(draft: Draft, key: string): void {
  const { source, attributes } = edgeIn(draft, key);
  noteRole(draft.roles, source, attributes);
  draft.graph.dropEdge(key);
}

/** Puts an edge in; one that is there with that key becomes one with it. */
export function putEdge(draft: Draft, key: string, edge: EdgeRecord): void {
  const { graph, edges } = draft;
  const there = graph.edge(key);
  graph.setEdge(key, there ? { ...there, attributes: joined(draft, key, there, edge) } : edge);
  edges.delete(key);
  noteRole(draft.roles, edge.source, edge.attributes);
}

function joined({ graph }: Draft, key: string, ...both: readonly [EdgeRecord, EdgeRecord]): EdgeAttributes {
  const rank = new Map(graph.documents.map((document, index) => [document, index]));
  const drafts = both.map((edge) => ({ ...edge, key, document: edge.attributes.evidence[0]?.document ?? '' }));
  const [there, added] = [both[0].attributes, both[1].attributes];
  const note = joinedNote(there, added);
  return {
    ...(joinEdges(drafts, rank)[0]?.attributes ?? there),
    ...(there.kind === 'mention' && added.kind === 'mention' && { count: there.count + added.count }),
    ...((there.verdict ?? added.verdict) && { verdict: 'right' as const, confidence: 1 }),
    ...(note !== undefined && { note }),
  };
}

/** The remarks on two things that become one. */
export function joinedNote(...noted: readonly { readonly note?: string }[]): string | undefined {
  const notes = new Set(noted.flatMap(({ note }) => note ?? []));
  return notes.size > 0 ? [...notes].join('\n') : undefined;
}

/**
 * Gives an edge another end in place of `from`, and the key that its content then has; a key of another program stays. An edge that
 * would begin and end at one node goes; a statement that would lose its last entity by this stays as one about nothing named, at its
 * article.
 */
export function moveEdge(draft: Draft, key: string, from: string, to: string): void {
  const { source, target, attributes } = edgeIn(draft, key);
  dropEdge(draft, key);
  const start = source === from ? to : source;
  const end = target === from ? to : target;
  const last = start === end ? articleLeft(draft, start, attributes) : end;
  if (last === undefined) return;
  const now = key === edgeKeyOf(source, target, attributes) ? edgeKeyOf(start, last, attributes) : key;
  putEdge(draft, now, { source: start, target: last, attributes });
  if (now !== key) draft.edges.set(key, now);
}

/** The article of a statement that is about nothing else any more. */
function articleLeft({ graph }: Draft, speaker: string, said: EdgeAttributes): string | undefined {
  const document = said.evidence[0]?.document;
  if (said.kind !== 'statement' || document === undefined || !graph.node(document)) return undefined;
  const isAboutOthers = graph
    .edgesAt(speaker)
    .some(
      ({ source, attributes: other }) =>
        source === speaker && other.kind === 'statement' && other.statementId === said.statementId,
    );
  return isAboutOthers ? undefined : document;
}
