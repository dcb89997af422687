/** Entities of several documents become one node where their keys agree. */
import type { Entity } from '../resolve/entity.ts';
import type { PlacedArticle } from './article.ts';
import { evidenceOf, isSound } from './evidence.ts';
import { namesakeKey } from './keys.ts';
import type {
  Alias,
  CountryNode,
  Evidence,
  FrameworkNode,
  InstitutionNode,
  NodeAttributes,
  PersonNode,
  PlaceNode,
} from './schema.ts';

type EntityNode = PersonNode | InstitutionNode | CountryNode | FrameworkNode | PlaceNode;

/** Kinds whose bearers share names: two of them with one key in one document are two. Of countries and pacts there is one each. */
const NAMESAKES = new Set(['person', 'institution']);

export interface MergedEntities {
  /** Attributes by node key, in order of first appearance. */
  readonly nodes: ReadonlyMap<string, EntityNode>;
  /** For each article, parallel to its `entities`: the key of the node, or undefined for what is no node. */
  readonly keysOf: readonly (readonly (string | undefined)[])[];
}

/**
 * Nodes for every person, institution, country and framework that the articles name, and for places where `places` is set.
 *
 * Label and table attributes come from the earliest document that has them; aliases keep the order of first appearance, each
 * with the mention that backs it. Where one document holds several people or bodies under one key, the first keeps the key
 * and the others get one from their earliest evidence (`namesakeKey`). The entities of `resolve` never do: it takes equal keys within
 * a document for one bearer. Hand-made or corrected entities may.
 */
export function mergeEntities(articles: readonly PlacedArticle[], places: boolean): MergedEntities {
  const drafts = new Map<string, Draft>();
  const keysOf = articles.map((article) => {
    const taken = new Set<string>();
    const keys: (string | undefined)[] = article.entities.entities.map(() => undefined);
    for (const [index, entity] of inTextOrder(article)) {
      if (!isNodeKind(entity.kind, places)) continue;
      let key = entity.key;
      if (taken.has(key) && NAMESAKES.has(entity.kind))
        key = namesakeKey(key, {
          published: article.published,
          document: article.document.id,
          start: firstStart(article, entity),
        });
      taken.add(key);
      keys[index] = key;
      const draft = drafts.get(key) ?? newDraft(entity);
      drafts.set(key, draft);
      addTo(draft, article, entity);
    }
    return keys;
  });
  return { nodes: new Map([...drafts].map(([key, draft]) => [key, finish(draft)])), keysOf };
}

const isNodeKind = (kind: Entity['kind'], places: boolean): kind is EntityNode['kind'] =>
  kind === 'person' ||
  kind === 'institution' ||
  kind === 'country' ||
  kind === 'framework' ||
  (kind === 'place' && places);

/** Mentions are in text order; an entity without any comes last. */
const firstStart = (article: PlacedArticle, entity: Entity): number =>
  article.layers.mentions[entity.mentions[0] ?? -1]?.start ?? article.document.text.length;

const inTextOrder = (article: PlacedArticle): [number, Entity][] =>
  [...article.entities.entities.entries()].sort(
    ([i, a], [j, b]) => firstStart(article, a) - firstStart(article, b) || i - j,
  );

interface Draft {
  readonly kind: Entity['kind'];
  readonly label: string;
  readonly aliases: Map<string, Evidence | undefined>;
  readonly attributes: Map<string, string | readonly string[]>;
  surname?: string;
  mentions: number;
}

const newDraft = (entity: Entity): Draft => ({
  kind: entity.kind,
  label: entity.label,
  aliases: new Map(),
  attributes: new Map(),
  mentions: 0,
});

function addTo(draft: Draft, article: PlacedArticle, entity: Entity): void {
  draft.mentions += entity.mentions.length;
  draft.surname ??= entity.surname;
  for (const [name, value] of Object.entries(entity.attributes))
    if (!draft.attributes.has(name)) draft.attributes.set(name, value);
  const { document, layers, key } = article;
  const note = (name: string, mentionIndex: number | undefined): void => {
    if (name === '' || name === draft.label || draft.aliases.get(name)) return;
    const mention = mentionIndex === undefined ? undefined : layers.mentions[mentionIndex];
    const sound = mention !== undefined && isSound(mention, document.text);
    draft.aliases.set(name, sound ? evidenceOf(document, layers.sentences, key, mention, 'mention') : undefined);
  };
  const written = entity.mentions.find((index) => {
    const mention = layers.mentions[index];
    return mention !== undefined && document.text.slice(mention.start, mention.end) === entity.label;
  });
  note(entity.label, written);
  for (const alias of entity.aliases) note(alias.name, alias.mention);
}

function finish(draft: Draft): EntityNode {
  const text = (name: string): string | undefined => {
    const value = draft.attributes.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const list = (name: string): readonly string[] => {
    const value = draft.attributes.get(name);
    return value === undefined ? [] : typeof value === 'string' ? [value] : value;
  };
  const { kind, label, mentions } = draft;
  const aliasEvidence: Alias[] = [...draft.aliases].flatMap(([name, evidence]) =>
    evidence ? [{ name, evidence }] : [],
  );
  const names = { label, aliases: [...draft.aliases.keys()] };
  const shared = { ...(aliasEvidence.length > 0 && { aliasEvidence }), mentions };
  const given = <Name extends string>(name: Name, value = text(name)): { readonly [key in Name]?: string } =>
    (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string };
  switch (kind) {
    case 'person':
      return { kind, ...names, roles: [], ...given('surname', draft.surname), ...shared };
    case 'country':
      return { kind, ...names, ...given('iso2'), ...given('iso3'), demonyms: list('demonyms'), ...shared };
    case 'institution':
    case 'framework':
      return { kind, ...names, ...given('class'), ...given('acronym'), ...shared };
    case 'place':
      return { kind, ...names, ...given('country'), ...shared };
    default:
      throw new TypeError(`No node is made of a ${kind}; mergeEntities lets none through.`);
  }
}

/** The node with the roles that its affiliations name, in the given order. */
export const withRoles = (node: NodeAttributes, roles: readonly string[]): NodeAttributes =>
  node.kind === 'person' ? { ...node, roles } : node;
