/** Corrections of who is who: one node made of several, one parted in two, two kept apart. */
import { joinNodes } from '../graph/join-nodes.ts';
import type { NodeAttributes } from '../graph/schema.ts';
import type { Of } from './correction.ts';
import {
  addNodeTo,
  checkNewKey,
  type Draft,
  type EntityNode,
  edgeIn,
  entityIn,
  joinedNote,
  moveEdge,
} from './draft.ts';
import { nodeNow } from './follow.ts';
import { checkedName, nodeOf } from './names.ts';
import { placeBeside } from './new-place.ts';
import { aKind, Refusal } from './refusal.ts';

export function merge(draft: Draft, { into, from }: Of<'merge'>): void {
  const { graph } = draft;
  const all = new Set([into, ...from]);
  const kept = entityIn(draft, into);
  const others = from.map((key) => ({ key, node: entityIn(draft, key) }));
  if (from.length === 0) throw new Refusal('A merge needs two nodes.');
  if (all.size <= from.length) throw new Refusal('These are one node already.');
  const strange = others.find(({ node }) => node.kind !== kept.kind)?.node;
  if (strange)
    throw new Refusal(
      `“${strange.label}” is ${aKind(strange.kind)} and “${kept.label}” ${aKind(kept.kind)}. Change the kind of one of them first.`,
    );
  for (const pair of draft.apart) {
    const [a = '', b = ''] = pair.map((key) => nodeNow(draft, key));
    if (all.has(a) && all.has(b))
      throw new Refusal(
        `“${graph.node(a)?.label}” and “${graph.node(b)?.label}” were said not to be the same. Take that back first.`,
      );
  }
  graph.setNode(
    into,
    others.reduce((one, { node }) => joined(one, node), kept),
  );
  for (const { key } of others) {
    for (const edge of graph.edgesAt(key)) moveEdge(draft, edge.key, key, into);
    graph.dropNode(key);
    draft.nodes.set(key, into);
  }
}

/** The first with the names, roles and mentions of both; what only the tables know of one is no less its own. */
function joined(first: EntityNode, second: EntityNode): EntityNode {
  const { basis, ...one } = first;
  const { basis: otherBasis, ...other } = second;
  const note = joinedNote(first, second);
  return {
    ...joinNodes(one as EntityNode, other as EntityNode, true),
    ...((first.extra ?? second.extra) && { extra: { ...second.extra, ...first.extra } }),
    ...(basis && otherBasis && { basis }),
    ...(note !== undefined && { note }),
  } as EntityNode;
}

export function split(draft: Draft, { node: key, key: newKey, label: wanted, edges, aliases }: Of<'split'>): void {
  const { aliasEvidence = [], ...whole } = entityIn(draft, key);
  checkNewKey(draft, newKey);
  const label = checkedName(wanted);
  if (edges.length === 0 && aliases.length === 0)
    throw new Refusal('Choose the facts or names that are of the new node.');
  for (const edge of edges) {
    const { source, target } = edgeIn(draft, edge);
    if (source !== key && target !== key) throw new Refusal(`Edge \`${edge}\` is not one of \`${key}\`.`);
  }
  const strange = aliases.find((name) => !whole.aliases.includes(name));
  if (strange !== undefined) throw new Refusal(`“${strange}” is not a name of “${whole.label}”.`);

  const withEvidence = (names: readonly string[]) => {
    const backed = aliasEvidence.filter(({ name }) => names.includes(name));
    return { aliases: names, ...(backed.length > 0 && { aliasEvidence: backed }) };
  };
  const taken = whole.aliases.filter((name) => aliases.includes(name));
  const left = whole.aliases.filter((name) => !aliases.includes(name));
  // How often each is named is not known: the new one at least as often as it has names.
  const mentions = Math.min(taken.length, whole.mentions);
  const node = {
    label,
    ...withEvidence(taken.filter((name) => name !== label)),
    mentions,
    ...placeBeside(draft.graph, newKey, whole),
  };
  addNodeTo(draft, newKey, nodeOf(whole.kind, node));
  draft.graph.setNode(key, {
    ...whole,
    ...withEvidence(left),
    mentions: whole.mentions - mentions,
  } as NodeAttributes);
  for (const edge of new Set(edges)) moveEdge(draft, edge, key, newKey);
}

export function keepApart(draft: Draft, { nodes: [a, b] }: Of<'distinct'>): void {
  entityIn(draft, a);
  entityIn(draft, b);
  if (a === b) throw new Refusal('Two different nodes are needed.');
  draft.apart.push([a, b]);
}
