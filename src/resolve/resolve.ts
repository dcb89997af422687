import type { Document } from '../document/document.ts';
import type { Layers } from '../language/layers.ts';
import { type Cluster, fullestName } from './cluster.ts';
import { type Context, contextOf } from './context.ts';
import type { ReferenceState } from './coreference/pass.ts';
import { NAME_PASSES, REFERENCE_PASSES } from './coreference/passes.ts';
import { clusterSameNames } from './coreference/same-name.ts';
import type { Entities, Entity } from './entity.ts';
import { isDemonym } from './gazetteer.ts';
import { isAcronym, nameTokens, slug } from './name-key.ts';
import { type Gender, genderOfForename, genderOfTitle } from './person-grammar.ts';
import { CLASS_BY_FRAMEWORK_NOUN, CLASS_BY_INSTITUTION_NOUN } from './word-tables.ts';

/**
 * Decides whom every mention of one document refers to.
 *
 * @returns Entities in order of first mention, each with at least one mention outside captions and pull quotes, and `entityOf`,
 * parallel to `layers.mentions`. Keys are unique within the document.
 */
export function resolve(document: Document, layers: Layers): Entities {
  const context = contextOf(document, layers);
  const clusters = clusterSameNames(context);
  for (const pass of NAME_PASSES) pass(context, clusters);
  const entities = entitiesOf(context, clusters);
  const entityOf = new Array<number>(layers.mentions.length).fill(-1);
  entities.forEach((entity, index) => {
    for (const mention of entity.mentions) entityOf[mention] = index;
  });
  const state = referenceState(context, entities, entityOf);
  for (const pass of REFERENCE_PASSES) pass(context, state);
  return { entities: entities.map((entity, index) => withReferences(entity, index, entityOf)), entityOf };
}

function entitiesOf(context: Context, clusters: readonly Cluster[]): Entity[] {
  const { mentions } = context.layers;
  const byKey = new Map<string, Entity>();
  const told = clusters
    .map((cluster) => ({ cluster, mentions: [...cluster.mentions].sort((a, b) => a - b) }))
    .filter(({ mentions: own }) => own.some((index) => isTold(context, index)))
    .sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
  for (const { cluster, mentions: own } of told) {
    const entity = entityOfCluster(cluster, own, (index) =>
      context.textOf(mentions[index] ?? { start: 0, end: 0, words: { first: 0, last: 0 }, form: 'name', score: 0 }),
    );
    const same = byKey.get(entity.key);
    byKey.set(entity.key, same ? joined(same, entity) : entity);
  }
  return [...byKey.values()];
}

function isTold(context: Context, index: number): boolean {
  const mention = context.layers.mentions[index];
  return mention !== undefined && context.isStory(mention);
}

function entityOfCluster(cluster: Cluster, mentions: readonly number[], textOf: (index: number) => string): Entity {
  // An entity known by its adjective alone ("the Tongan navy" and no "Tonga") is named by its table and has the adjective as its alias.
  const first = mentions[0] ?? 0;
  const label = cluster.known?.label ?? (fullestName(cluster) || textOf(first));
  const written: readonly (readonly [string, number])[] =
    cluster.names.size > 0 ? [...cluster.names] : [[textOf(first), first]];
  const names = written
    .flatMap(([name, mention]) => [name, ...withoutCountry(cluster, name)].map((form) => ({ name: form, mention })))
    .filter(({ name }, i, all) => name !== label && all.findIndex((other) => other.name === name) === i);
  const acronym = [...cluster.names.keys()].find((name) => name !== label && isAcronym(name));
  return {
    key: cluster.known?.key ?? `${cluster.kind}:${slug(label)}`,
    kind: cluster.kind,
    label,
    aliases: names,
    mentions,
    ...(cluster.kind === 'person' && { surname: surnameOf(cluster, label) }),
    attributes: { ...classByName(cluster.kind, label), ...(acronym && { acronym }), ...cluster.known?.attributes },
  };
}

/** "Foreign Ministry" for "Saudi Foreign Ministry": what articles call a country's body once it is clear whose it is. */
function withoutCountry({ kind, known }: Cluster, name: string): string[] {
  const rest = /^\S+ (\S+ \S.*)$/.exec(name)?.[1];
  if (!rest || known || kind !== 'institution' || !CLASS_BY_INSTITUTION_NOUN.has(nameTokens(rest).at(-1) ?? ''))
    return [];
  return isDemonym(name.slice(0, name.indexOf(' '))) ? [rest] : [];
}

/** What a body is, by the noun in its name: "ministry", "trade agreement"; nothing where its name does not tell. */
function classByName(kind: Cluster['kind'], name: string): { class?: string } {
  const nouns =
    kind === 'institution' ? CLASS_BY_INSTITUTION_NOUN : kind === 'framework' ? CLASS_BY_FRAMEWORK_NOUN : undefined;
  const noun = nouns && nameTokens(name).find((token) => nouns.has(token));
  const of = noun && nouns.get(noun);
  return of ? { class: of } : {};
}

/** The part of a person's name that the text uses alone, else its last word. */
function surnameOf(cluster: Cluster, label: string): string {
  const words = label.split(/\s+/);
  const alone = [...cluster.names.keys()].find((name) => !/\s/.test(name) && words.length > 1 && words.includes(name));
  return alone ?? words.at(-1) ?? label;
}

function joined(a: Entity, b: Entity): Entity {
  const names = new Set([a.label, ...a.aliases.map((alias) => alias.name)]);
  return {
    ...a,
    aliases: [...a.aliases, ...b.aliases.filter((alias) => !names.has(alias.name))],
    mentions: [...a.mentions, ...b.mentions].sort((x, y) => x - y),
  };
}

function referenceState(context: Context, entities: readonly Entity[], entityOf: number[]): ReferenceState {
  const genders: (Gender | undefined)[] = entities.map((entity) =>
    entity.kind === 'person' ? genderInText(context, entity) : undefined,
  );
  const byWord = new Map<string, number>();
  const bodies = new Map<string, number[]>();
  entities.forEach((entity, index) => {
    for (const name of [entity.label, ...entity.aliases.map((alias) => alias.name)])
      for (const token of nameTokens(name)) {
        const id = `${entity.kind} ${token}`;
        if (!byWord.has(id)) byWord.set(id, index);
      }
    for (const token of new Set(entity.kind === 'person' ? [] : nameTokens(entity.label)))
      bodies.set(token, [...(bodies.get(token) ?? []), index]);
  });
  return {
    entityOf,
    kindOf: (entity) => entities[entity]?.kind,
    nameOf: (entity) => entities[entity]?.label ?? '',
    classOf: (entity) => String(entities[entity]?.attributes.class ?? ''),
    genderOf: (entity) => genders[entity],
    noteGender: (entity, gender) => {
      genders[entity] ??= gender;
    },
    entitiesNamed: (word) => bodies.get(word) ?? [],
    namedLike: (word, kind) => byWord.get(`${kind} ${word.toLowerCase()}`) ?? -1,
    assign: (mention, entity) => {
      entityOf[mention] = entity;
    },
  };
}

/** Gender that the text shows by a title before a name ("Mrs Ndiaye"), else the one most bearers of the first name have. */
function genderInText(context: Context, entity: Entity): Gender | undefined {
  for (const index of entity.mentions) {
    const mention = context.layers.mentions[index];
    const before = mention && context.document.text.slice(Math.max(0, mention.start - 12), mention.start);
    const title = before?.match(/(\p{L}+)\.?\s+$/u)?.[1];
    const gender = title && genderOfTitle(title);
    if (gender) return gender;
  }
  return genderOfForename(entity.label);
}

function withReferences(entity: Entity, index: number, entityOf: readonly number[]): Entity {
  const mentions: number[] = [];
  entityOf.forEach((owner, mention) => {
    if (owner === index) mentions.push(mention);
  });
  return { ...entity, mentions };
}
