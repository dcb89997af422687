import type { Document } from '../../../src/document/document.ts';
import type { Span } from '../../../src/document/span.ts';
import type { Layers } from '../../../src/language/layers.ts';
import type { Entities } from '../../../src/resolve/entity.ts';
import type { Miss } from '../measured.ts';

/** One document with its layers and what they resolve to. */
export interface Resolved {
  readonly document: Document;
  readonly layers: Layers;
  readonly entities: Entities;
}

/** How strongly the reference head ties a mention to the names of an entity: the sum of the probabilities. */
const headSupport = ({ layers, entities }: Resolved, mention: number, entity: number): number =>
  layers.ties
    .filter(({ label, from, to }) => label === 'coreference' && from === mention && entities.entityOf[to] === entity)
    .reduce((sum, { score }) => sum + score, 0);

/** A wrongly resolved pronoun or description; without an entity it weighs least. */
export function referenceMiss(resolved: Resolved, mention: number, gold: string): Miss {
  const { document, layers, entities } = resolved;
  const entity = entities.entityOf[mention] ?? -1;
  const support = entity < 0 ? 0 : headSupport(resolved, mention, entity);
  const { form } = layers.mentions[mention] ?? { form: 'pronoun' };
  const grammar = form === 'pronoun' ? 'pronoun pass: nearest that agrees' : 'description pass: head noun';
  return {
    text: marked(document, layers, mention),
    gold,
    predicted: entities.entities[entity]?.label ?? '',
    by: entity < 0 ? '' : support > 0 ? `reference head ${support.toFixed(2)}` : grammar,
    weight: entity < 0 ? 0 : Math.max(support, 0.1),
  };
}

/** The sentence of a mention with the mention in brackets, and the sentence before it. */
function marked({ text }: Document, { words, sentences, mentions }: Layers, mention: number): string {
  const { start, end, words: range } = mentions[mention] ?? { start: 0, end: 0, words: { first: 0, last: 0 } };
  const number = words[range.first]?.sentence ?? 0;
  const own = sentences[number] ?? { start, end };
  const from = sentences[number - 1]?.start ?? own.start;
  return `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, own.end)}`.replace(/\s+/g, ' ');
}

/** A stretch of text in brackets with some words before and after it, where no sentence is known. */
export const wordsAround = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - 120), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`.replace(
    /\s+/g,
    ' ',
  );

/** A name that is right in span: whom it refers to by gold and by the pipeline (index of the entity). */
interface PlacedName {
  readonly text: string;
  readonly gold: string;
  readonly predicted: number;
}

/**
 * Entities that hold names of several gold ones, and gold entities whose names fall into several; each weighs as many names as stand in
 * the wrong place. Which of the passes over names did it is not known.
 */
export function nameMisses({ document, entities }: Resolved, names: readonly PlacedName[]): Miss[] {
  const placed = names.filter(({ predicted }) => predicted >= 0);
  const label = (entity: number) => entities.entities[entity]?.label ?? '';
  const joined = groups(placed, ({ predicted }) => predicted).flatMap(([entity, own]) =>
    missOf(own, ({ gold }) => gold, `joined as ${label(entity)}`),
  );
  const parted = groups(placed, ({ gold }) => gold).flatMap(([, own]) =>
    missOf(own, ({ predicted }) => `${label(predicted)} (${entities.entities[predicted]?.key})`, 'parted'),
  );
  return [...joined, ...parted].map((miss) => ({ ...miss, text: `${document.id}: ${miss.text}` }));
}

function missOf(names: readonly PlacedName[], keyOf: (name: PlacedName) => string, what: string): Miss[] {
  const parts = groups(names, keyOf).sort((a, b) => b[1].length - a[1].length);
  if (parts.length < 2) return [];
  const forms = (own: readonly PlacedName[]) => [...new Set(own.map(({ text }) => text))].join(' / ');
  const split = parts.map(([key, own]) => `${key}: ${forms(own)}`).join(' | ');
  const isJoined = what !== 'parted';
  return [
    {
      text: forms(names),
      gold: isJoined ? split : `one entity ${names[0]?.gold}`,
      predicted: isJoined ? what : split,
      by: 'passes over names',
      weight: names.length - (parts[0]?.[1].length ?? 0),
    },
  ];
}

function groups<T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] {
  const byKey = new Map<K, T[]>();
  for (const item of items) byKey.set(keyOf(item), [...(byKey.get(keyOf(item)) ?? []), item]);
  return [...byKey];
}
