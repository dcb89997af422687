/** Corrections of what a node is called and what it is. */
import { mayJoin } from '../graph/ends.ts';
import type { Alias, NodeAttributes } from '../graph/schema.ts';
import type { Correction, EntityKind } from './correction.ts';
import { type Draft, entityIn, nodeIn } from './draft.ts';
import { evidenceFor } from './passages.ts';
import { Refusal } from './refusal.ts';

type Of<Type extends Correction['type']> = Extract<Correction, { readonly type: Type }>;

/** The old label stays as an alias: articles go on calling it so. */
export function rename(draft: Draft, { node: key, label: wanted }: Of<'rename'>): void {
  const node = entityIn(draft, key);
  const label = named(wanted);
  const aliases = [node.label, ...node.aliases].filter((name) => name !== label);
  const aliasEvidence = node.aliasEvidence?.filter(({ name }) => name !== label);
  draft.graph.mergeNodeAttributes(key, {
    label,
    aliases: [...new Set(aliases)],
    ...(aliasEvidence && { aliasEvidence }),
  });
}

/** The key stays, so that what else names the node still finds it. */
export function retype(draft: Draft, { node: key, kind }: Of<'retype'>): void {
  const node = entityIn(draft, key);
  const { graph } = draft;
  const bad = graph.findEdge(key, (_edge, edge, source, target) => {
    const kindOf = (end: string): string => (end === key ? kind : graph.getNodeAttribute(end, 'kind'));
    return !mayJoin(edge.kind, kindOf(source), kindOf(target));
  });
  if (bad !== undefined) {
    const edge = graph.getEdgeAttributes(bad);
    const other = graph.getNodeAttribute(graph.opposite(key, bad), 'label');
    throw new Refusal(
      `As a ${kind} it could not have its ${edge.kind} with “${other}”. Delete that edge first, or choose another kind.`,
    );
  }
  const { label, aliases, aliasEvidence, basis, mentions, x, y, note } = node;
  const shared = {
    label,
    aliases,
    ...(aliasEvidence && { aliasEvidence }),
    ...(basis && { basis }),
    mentions,
    ...(x !== undefined && { x }),
    ...(y !== undefined && { y }),
    ...(note !== undefined && { note }),
  };
  graph.replaceNodeAttributes(key, withKind(kind, shared, node));
}

export function addNode(draft: Draft, { key, kind, label: wanted, aliases, evidence }: Of<'add-node'>): void {
  if (draft.graph.hasNode(key)) throw new Refusal(`There is a node \`${key}\` already.`);
  const label = named(wanted);
  const backed: Alias[] = evidence.map((passage) => ({ name: passage.quote, evidence: evidenceFor(draft, passage) }));
  const names = [...new Set([...aliases, ...backed.map(({ name }) => name)])].filter((name) => name !== label);
  const aliasEvidence = backed.filter(
    ({ name }, index) => name !== label && backed.findIndex((one) => one.name === name) === index,
  );
  const shared = {
    label,
    aliases: names,
    ...(aliasEvidence.length > 0 && { aliasEvidence }),
    mentions: backed.length,
  };
  draft.graph.addNode(key, withKind(kind, shared, undefined));
}

export function note(draft: Draft, { on, key, text }: Of<'note'>): void {
  const remark = text.trim();
  if (on === 'node') {
    const { note: _note, ...rest } = nodeIn(draft, key);
    draft.graph.replaceNodeAttributes(
      key,
      remark ? ({ ...rest, note: remark } as NodeAttributes) : (rest as NodeAttributes),
    );
    return;
  }
  if (!draft.graph.hasEdge(key)) throw new Refusal(`No edge \`${key}\` is in this graph.`);
  if (remark) draft.graph.setEdgeAttribute(key, 'note', remark);
  else draft.graph.removeEdgeAttribute(key, 'note');
}

function named(label: string): string {
  const name = label.trim();
  if (name === '') throw new Refusal('A name is needed.');
  return name;
}

type Shared = Pick<Extract<NodeAttributes, { kind: 'place' }>, 'label' | 'aliases' | 'mentions'>;

/** Attributes of the new kind: those that both kinds have are kept, the others go. */
function withKind(kind: EntityKind, shared: Shared, before: NodeAttributes | undefined): NodeAttributes {
  switch (kind) {
    case 'person':
      return { kind, ...shared, roles: before?.kind === 'person' ? before.roles : [] };
    case 'country':
      return { kind, ...shared, demonyms: before?.kind === 'country' ? before.demonyms : [] };
    case 'institution':
    case 'framework': {
      const body = before?.kind === 'institution' || before?.kind === 'framework' ? before : undefined;
      return {
        kind,
        ...shared,
        ...(body?.class && { class: body.class }),
        ...(body?.acronym && { acronym: body.acronym }),
      };
    }
    case 'place':
      return { kind, ...shared };
  }
}
