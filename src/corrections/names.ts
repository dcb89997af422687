/** Corrections of what a node is called and what it is. */
import { mayJoin } from '../graph/ends.ts';
import type { Alias, EdgeAttributes, NodeAttributes } from '../graph/schema.ts';
import type { Of } from './correction.ts';
import { addNodeTo, checkNewKey, type Draft, type EntityNode, edgeIn, entityIn, nodeIn } from './draft.ts';
import { placeOutside } from './new-place.ts';
import { evidenceFor } from './passages.ts';
import { aKind, Refusal } from './refusal.ts';
import { noteRole } from './roles.ts';

/** Attributes that only some kinds have. */
const ownOf: Readonly<Record<EntityNode['kind'], readonly string[]>> = {
  person: ['roles', 'surname'],
  institution: ['class', 'acronym'],
  country: ['iso2', 'iso3', 'demonyms'],
  framework: ['class', 'acronym'],
  place: ['country'],
  other: [],
};

interface Named {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly aliasEvidence?: readonly Alias[];
  readonly mentions: number;
  readonly x?: number;
  readonly y?: number;
}

/** A node of a kind with what every node has, and empty lists where the kind needs them. */
export const nodeOf = (kind: EntityNode['kind'], named: Named): NodeAttributes =>
  ({
    kind,
    ...(kind === 'person' && { roles: [] }),
    ...(kind === 'country' && { demonyms: [] }),
    ...named,
  }) as NodeAttributes;

/** @throws {Refusal} The name is empty. */
export function checkedName(label: string): string {
  const name = label.trim();
  if (name === '') throw new Refusal('A name is needed.');
  return name;
}

/** The old label stays as an alias: articles go on calling it so. */
export function rename(draft: Draft, { node: key, label: wanted }: Of<'rename'>): void {
  const { aliasEvidence, ...node } = entityIn(draft, key);
  const label = checkedName(wanted);
  const aliases = [...new Set([node.label, ...node.aliases])].filter((name) => name !== label);
  const backed = aliasEvidence?.filter(({ name }) => name !== label) ?? [];
  draft.graph.setNode(key, { ...node, label, aliases, ...(backed.length > 0 && { aliasEvidence: backed }) });
}

/** The key stays, so that what else names the node still finds it. What other programs said of it stays too. */
export function retype(draft: Draft, { node: key, kind }: Of<'retype'>): void {
  const node = entityIn(draft, key);
  if (node.kind === kind) return;
  const edges = draft.graph.edgesAt(key);
  for (const { source, target, attributes } of edges) {
    const [from, to] = [source, target].map((end) => (end === key ? kind : nodeIn(draft, end).kind));
    if (mayJoin(attributes.kind, from, to)) continue;
    const other = nodeIn(draft, source === key ? target : source).label;
    throw new Refusal(
      `As ${aKind(kind)} it could not have its ${attributes.kind} with “${other}”. Delete that edge first, or choose another kind.`,
    );
  }
  const gone = new Set(['kind', ...ownOf[node.kind].filter((name) => !ownOf[kind].includes(name))]);
  const kept = Object.fromEntries(Object.entries(node).filter(([name]) => !gone.has(name))) as unknown as Named;
  draft.graph.setNode(key, nodeOf(kind, kept));
  for (const { source, attributes } of edges) if (source === key) noteRole(draft.roles, key, attributes);
}

export function addNode(draft: Draft, { key, kind, label: wanted, aliases, evidence }: Of<'add-node'>): void {
  checkNewKey(draft, key);
  const label = checkedName(wanted);
  const backed: Alias[] = evidence.map((passage) => ({ name: passage.quote, evidence: evidenceFor(draft, passage) }));
  const names = [...new Set([...aliases, ...backed.map(({ name }) => name)])].filter(
    (name) => name !== label && name.trim() !== '',
  );
  const aliasEvidence = names.flatMap((name) => backed.find((one) => one.name === name) ?? []);
  const node = {
    label,
    aliases: names,
    ...(aliasEvidence.length > 0 && { aliasEvidence }),
    mentions: backed.length,
    ...placeOutside(draft.graph, key),
  };
  addNodeTo(draft, key, nodeOf(kind, node));
}

export function note(draft: Draft, { on, key, text }: Of<'note'>): void {
  if (on === 'node') {
    draft.graph.setNode(key, withNote<NodeAttributes>(nodeIn(draft, key), text));
    return;
  }
  const edge = edgeIn(draft, key);
  draft.graph.setEdge(key, { ...edge, attributes: withNote<EdgeAttributes>(edge.attributes, text) });
}

function withNote<Attributes extends { readonly note?: string }>(attributes: Attributes, text: string): Attributes {
  const { note: _note, ...bare } = attributes;
  const remark = text.trim();
  return (remark === '' ? bare : { ...bare, note: remark }) as Attributes;
}
