/** What is left of a graph when some of its documents are read anew. */
import { rolePart } from './keys.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from './schema.ts';

export interface KeptEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  /** Some of its evidence is gone. */
  readonly partly: boolean;
}

export interface Kept {
  readonly nodes: ReadonlyMap<string, NodeAttributes>;
  readonly edges: readonly KeptEdge[];
}

/**
 * What `graph` knows without the documents `gone`: their evidence is dropped, then facts and names that had no other, then nodes that
 * nothing else speaks for. What never had evidence, as tables and other programs write it, stays as long as its ends do.
 *
 * @param stays Whether a node is there in any case, since the graph that takes the documents' place has it.
 */
export function withoutDocuments(
  graph: EntenteGraph,
  gone: ReadonlySet<string>,
  stays: (key: string) => boolean,
): Kept {
  const edges = graph.mapEdges((key, attributes, source, target): KeptEdge => {
    const evidence = attributes.evidence.filter(({ document }) => !gone.has(document));
    const partly = evidence.length < attributes.evidence.length;
    return { key, source, target, attributes: partly ? { ...attributes, evidence } : attributes, partly };
  });
  if (gone.size === 0) return { nodes: new Map(graph.mapNodes((key, node) => [key, node])), edges };

  const over = edges.filter(({ partly, attributes }) => partly && attributes.evidence.length === 0);
  const left = edges.filter(({ partly, attributes }) => !partly || attributes.evidence.length > 0);
  const ofTables = left.filter(({ attributes }) => attributes.basis === 'background');
  const told = left.filter(({ attributes }) => attributes.basis !== 'background');
  const lostFact = new Set(over.flatMap(endsOf));
  const hasFact = new Set(told.flatMap(endsOf));
  const hasRole = new Set(told.flatMap(roleOf));
  const lostRole = new Set(over.flatMap(roleOf).filter((role) => !hasRole.has(role)));
  const allGone = graph.getAttribute('documents').every((key) => gone.has(key));

  const nodes = new Map<string, NodeAttributes>();
  graph.forEachNode((key, node) => {
    if (gone.has(key) || isBackground(node)) return;
    const now = withoutNames(node, gone);
    const spoken = hasFact.has(key) || ('aliasEvidence' in now && (now.aliasEvidence ?? []).length > 0);
    if (!spoken && (allGone || lostFact.has(key) || now !== node)) return;
    const roles = now.kind === 'person' && now.roles.filter((role) => !lostRole.has(holding(key, role)));
    nodes.set(key, roles ? { ...now, roles } : now);
  });
  const there = (key: string): boolean => nodes.has(key) || stays(key);
  // A country that only a table names is there for the sake of a body that stays.
  for (const { source, target } of ofTables)
    if (there(target) && graph.hasNode(source) && isBackground(graph.getNodeAttributes(source)))
      nodes.set(source, graph.getNodeAttributes(source));
  return { nodes, edges: left.filter(({ source, target }) => there(source) && there(target)) };
}

const endsOf = ({ source, target }: KeptEdge): string[] => [source, target];

const isBackground = (node: NodeAttributes): boolean => 'basis' in node && node.basis === 'background';

/** A person with a role, as the person's node lists it: one that is over says so. */
const holding = (person: string, role: string): string => `${person} ${rolePart(role)}`;
const roleOf = ({ source, attributes }: KeptEdge): string[] => {
  if (attributes.kind !== 'affiliation' || attributes.role === '') return [];
  const { role, status } = attributes;
  return [holding(source, status === 'current' ? role : `${status} ${role}`)];
};

/** The node without the names that only those documents give it; the node itself when there are none. */
function withoutNames(node: NodeAttributes, gone: ReadonlySet<string>): NodeAttributes {
  if (!('aliasEvidence' in node) || !node.aliasEvidence) return node;
  const lost = new Set(
    node.aliasEvidence.filter(({ evidence }) => gone.has(evidence.document)).map(({ name }) => name),
  );
  if (lost.size === 0) return node;
  return {
    ...node,
    aliases: node.aliases.filter((name) => !lost.has(name)),
    aliasEvidence: node.aliasEvidence.filter(({ name }) => !lost.has(name)),
  };
}
