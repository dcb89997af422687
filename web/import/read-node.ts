/** A foreign node as one of ours: of our kind where it says so, else `other`. */
import type { Alias, NodeAttributes } from '../../src/graph/schema.ts';
import { extraOf } from '../state/extra.ts';
import { isNodeKind, type NodeKind } from '../state/kinds.ts';
import { asCount, asDate, asList, asMatch, asOneOf, asText, type Columns, columnsOf, present } from './columns.ts';
import { takeEvidence } from './evidence.ts';
import { type ForeignNode, finite, type Value } from './foreign.ts';

/** Attributes that name a node where its element does not, and those that say what it is, the surest first, in lower case. */
const labelNames = ['label', 'name', 'title', 'caption', 'entity_id'];
const kindNames = ['kind', 'type', 'category', 'entity_type', 'labels'];
/** What other programs call our kinds. */
const kindsOfOthers: Readonly<Record<string, NodeKind>> = {
  organization: 'institution',
  organisation: 'institution',
  location: 'place',
  geo: 'place',
};

/** @param key Its key in our graph. */
export function readNode(node: ForeignNode, key: string, extractor: string): NodeAttributes {
  return nodeOfKind(node, kindOf(node.attributes), key, extractor) ?? otherNode(node, key, extractor);
}

function nodeOfKind(node: ForeignNode, kind: NodeKind, key: string, extractor: string): NodeAttributes | undefined {
  const columns = columnsOf(node.attributes);
  const own = ownAttributes(kind, columns);
  if (!own) return undefined;
  columns.take('kind', asOneOf([kind]));
  return attributesOf(node, own, columns, key, extractor);
}

const otherNode = (node: ForeignNode, key: string, extractor: string): NodeAttributes =>
  attributesOf(node, { kind: 'other' }, columnsOf(node.attributes), key, extractor);

function attributesOf(
  node: ForeignNode,
  own: { readonly kind: NodeKind },
  columns: Columns,
  key: string,
  extractor: string,
): NodeAttributes {
  const label = node.label ?? columns.take('label', asText) ?? nameIn(node.attributes) ?? key;
  const isEntity = own.kind !== 'document' && own.kind !== 'statement';
  const shared = {
    label,
    ...(isEntity && entityAttributes(columns, extractor)),
    ...takePlace(node, columns),
    note: columns.take('note', asText),
  };
  // Our tables count what they list.
  if (node.attributes.has('kind')) columns.drop('evidence_count');
  return present({ ...own, ...shared, extra: extraOf(columns.left()) }) as NodeAttributes;
}

function takePlace({ x, y }: ForeignNode, columns: Columns): { x?: number | undefined; y?: number | undefined } {
  const numbers = { x: x ?? finite(columns.take('x', finite)), y: y ?? finite(columns.take('y', finite)) };
  return numbers.x === undefined || numbers.y === undefined ? {} : numbers;
}

function kindOf(attributes: ReadonlyMap<string, Value>): NodeKind {
  const sure = attributes.get('kind');
  if (isNodeKind(sure)) return sure;
  const values = inLowerCase(attributes);
  for (const name of kindNames) {
    // Neo4j writes `:Person:Actor`.
    const first = String(values.get(name) ?? '')
      .split(':')
      .find(Boolean);
    const word = first?.trim().toLowerCase() ?? '';
    if (isNodeKind(word)) return word;
    const other = Object.hasOwn(kindsOfOthers, word) ? kindsOfOthers[word] : undefined;
    if (other) return other;
  }
  return 'other';
}

function nameIn(attributes: ReadonlyMap<string, Value>): string | undefined {
  const values = inLowerCase(attributes);
  const name = labelNames.map((one) => values.get(one)).find((value) => value !== undefined);
  return name === undefined ? undefined : String(name);
}

const inLowerCase = (attributes: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map(Array.from(attributes, ([name, value]) => [name.toLowerCase(), value]));

const entityAttributes = (columns: Columns, extractor: string) => {
  const aliases = columns.take('aliases', asList) ?? [];
  const aliasEvidence = takeEvidence(columns, extractor).flatMap((evidence, index, all): Alias[] => {
    const same = aliases.find((name) => plain(name) === plain(evidence.quote));
    const name = same ?? (all.length === aliases.length ? aliases[index] : undefined);
    return name === undefined ? [] : [{ name, evidence }];
  });
  return {
    aliases,
    aliasEvidence: aliasEvidence.length > 0 ? aliasEvidence : undefined,
    basis: columns.take('basis', asOneOf(['background'])),
    mentions: columns.take('mentions', asCount(0)) ?? 0,
  };
};

const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

/** What the kind has beside names; nothing when it lacks what a document or a statement of ours cannot be without. */
function ownAttributes(kind: NodeKind, columns: Columns) {
  const take = columns.take;
  switch (kind) {
    case 'person':
      return { kind, roles: take('roles', asList) ?? [], surname: take('surname', asText) };
    case 'institution':
    case 'framework':
      return { kind, class: take('class', asText), acronym: take('acronym', asText) };
    case 'country':
      return {
        kind,
        iso2: take('iso2', asMatch(/^[A-Z]{2}(-[A-Z]{3})?$/)),
        iso3: take('iso3', asMatch(/^[A-Z]{3}$/)),
        demonyms: take('demonyms', asList) ?? [],
      };
    case 'place':
      return { kind, country: take('country', asText) };
    case 'statement': {
      const mode = take('mode', asOneOf(['direct', 'indirect', 'mixed']));
      const stance = take('stance', asOneOf(['support', 'oppose', 'neutral']));
      const words = mode && stance && take('text', asText);
      return words && { kind, text: words, mode, stance };
    }
    case 'document': {
      const sha256 = take('sha256', asMatch(/^[0-9a-f]{64}$/));
      return (
        sha256 && {
          kind,
          title: take('title', asText),
          byline: take('byline', asText),
          published: take('published', asDate),
          publisher: take('publisher', asText),
          url: take('url', asText),
          sha256,
          unattributed: [],
          diagnostics: [],
        }
      );
    }
    case 'other':
      return { kind };
  }
}
