/** Corrections of who is who: one node made of several, one parted in two, two kept apart. */
import { joinNodes } from '../graph/join-nodes.ts';
import type { NodeAttributes } from '../graph/schema.ts';
import type { Correction } from './correction.ts';
import { type Draft, edgeIn, entityIn, moveEdge, nodeIn, pairKey } from './draft.ts';
import { Refusal } from './refusal.ts';

type Of<Type extends Correction['type']> = Extract<Correction, { readonly type: Type }>;

export function merge(draft: Draft, { into, from }: Of<'merge'>): void {
  const { graph, distinct } = draft;
  const all = [into, ...from];
  if (from.length === 0 || new Set(all).size < all.length) throw new Refusal('A merge needs two different nodes.');
  const kept = entityIn(draft, into);
  for (const key of from) {
    const node = entityIn(draft, key);
    if (node.kind !== kept.kind)
      throw new Refusal(
        `“${node.label}” is a ${node.kind} and “${kept.label}” a ${kept.kind}. Change the kind of one of them first.`,
      );
  }
  for (const a of all)
    for (const b of all)
      if (a < b && distinct.has(pairKey(a, b)))
        throw new Refusal(
          `“${graph.getNodeAttribute(a, 'label')}” and “${graph.getNodeAttribute(b, 'label')}” were said not to be the same.`,
        );
  for (const key of from) {
    graph.replaceNodeAttributes(into, joinNodes(nodeIn(draft, into), nodeIn(draft, key), true));
    for (const edge of graph.edges(key)) {
      const [source, target] = graph.extremities(edge);
      moveEdge(draft, edge, source === key ? into : source, target === key ? into : target);
    }
    graph.dropNode(key);
  }
}

export function split(draft: Draft, { node, key, label, edges, aliases }: Of<'split'>): void {
  const { graph } = draft;
  const whole = entityIn(draft, node);
  if (graph.hasNode(key)) throw new Refusal(`There is a node \`${key}\` already.`);
  if (label.trim() === '') throw new Refusal('The new node needs a name.');
  if (edges.length === 0 && aliases.length === 0)
    throw new Refusal('Choose the facts or names that are of the new node.');
  for (const edge of edges) {
    edgeIn(draft, edge);
    if (!graph.extremities(edge).includes(node)) throw new Refusal(`Edge \`${edge}\` is not one of \`${node}\`.`);
  }
  const moved = new Set(aliases);
  const strange = aliases.find((name) => !whole.aliases.includes(name));
  if (strange !== undefined) throw new Refusal(`“${strange}” is not a name of “${whole.label}”.`);
  const evidence = whole.aliasEvidence ?? [];
  graph.mergeNodeAttributes(node, {
    aliases: whole.aliases.filter((name) => !moved.has(name)),
    ...(whole.aliasEvidence && { aliasEvidence: evidence.filter(({ name }) => !moved.has(name)) }),
  });
  const movedEvidence = evidence.filter(({ name }) => moved.has(name) && name !== label);
  const { x, y, note: _note, basis: _basis, aliasEvidence: _evidence, ...rest } = whole;
  graph.addNode(key, {
    ...rest,
    ...(x !== undefined && y !== undefined && { x: x + 1, y: y + 1 }),
    label: label.trim(),
    aliases: aliases.filter((name) => name !== label.trim()),
    ...(movedEvidence.length > 0 && { aliasEvidence: movedEvidence }),
    mentions: moved.size,
    ...('roles' in whole && { roles: [] }),
  } as NodeAttributes);
  for (const edge of edges) {
    const [source, target] = graph.extremities(edge);
    moveEdge(draft, edge, source === node ? key : source, target === node ? key : target);
  }
}

export function keepApart(draft: Draft, { nodes: [a, b] }: Of<'distinct'>): void {
  entityIn(draft, a);
  entityIn(draft, b);
  if (a === b) throw new Refusal('Two different nodes are needed.');
  draft.distinct.add(pairKey(a, b));
}
