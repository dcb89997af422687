/** Search over names, and over all that a graph says in words; blind to case and accents. */
import type { EntenteGraph, NodeAttributes } from '../../src/graph/schema.ts';
import { findText, type TextHit } from '../../src/query/search-text.ts';
import { type TextIndex, type TextPlace, textIndexing, textIndexOf } from '../../src/query/text-index.ts';
import { displayName } from './display-name.ts';

const indexes = new WeakMap<EntenteGraph, TextIndex>();

/** Whether the words of a graph are known already, so that a search takes no longer than a key stroke may. */
export const isIndexed = (graph: EntenteGraph): boolean => indexes.has(graph);

/** Gets to know the words of a graph, in slices. */
export function* indexing(graph: EntenteGraph): Generator<number, void> {
  if (!indexes.has(graph)) indexes.set(graph, yield* textIndexing(graph));
}

function indexOf(graph: EntenteGraph): TextIndex {
  const index = indexes.get(graph) ?? textIndexOf(graph);
  indexes.set(graph, index);
  return index;
}

export interface Hit {
  readonly node: string;
  readonly attributes: NodeAttributes;
  /** The alias that matched, when the label did not. */
  readonly alias: string | undefined;
}

const names: ReadonlySet<TextPlace> = new Set(['label', 'alias', 'title']);

/**
 * Nodes whose label, title or alias holds all words of the query, best first.
 *
 * @returns At most `limit` hits; none for a blank query.
 */
export function search(
  graph: EntenteGraph,
  query: string,
  accept: (node: string) => boolean = () => true,
  limit = 12,
): Hit[] {
  const hits = findText(indexOf(graph), query, { limit, places: names, accept: (_, key) => accept(key) });
  return hits.map(({ key, place, text }) => ({
    node: key,
    attributes: graph.getNodeAttributes(key),
    alias: place === 'alias' ? text : undefined,
  }));
}

/** Nodes to offer before anything is searched for: those with most facts. */
export function important(graph: EntenteGraph, accept: (node: string) => boolean, limit: number): string[] {
  const nodes = graph.filterNodes(accept).map((node) => ({ node, facts: graph.degree(node) }));
  return nodes
    .sort((a, b) => b.facts - a.facts || (a.node < b.node ? -1 : 1))
    .slice(0, limit)
    .map(({ node }) => node);
}

export interface HitGroup {
  readonly name: 'Names' | 'Roles' | 'Statements';
  readonly hits: readonly TextHit[];
}

/** Names, roles and statements that hold all words of the query, each the best first; groups without any are left out. */
export function searchTexts(
  graph: EntenteGraph,
  query: string,
  accept: (type: 'node' | 'edge', key: string) => boolean = () => true,
  limit = 6,
): readonly HitGroup[] {
  const hits = findText(indexOf(graph), query, { limit, accept });
  const groups: readonly HitGroup[] = [
    { name: 'Names', hits: hits.filter(({ place }) => names.has(place)) },
    { name: 'Roles', hits: hits.filter(({ place }) => place === 'role') },
    { name: 'Statements', hits: hits.filter(({ place }) => place === 'statement') },
  ];
  return groups.filter((group) => group.hits.length > 0);
}

export interface Snippet {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** As much as a line of the list takes. */
const around = { before: 36, after: 90 };

/** The words that matched with some of those around them, as the page may show them. */
export function snippetOf({ text, start, end }: Pick<TextHit, 'text' | 'start' | 'end'>): Snippet {
  const from = start <= around.before ? 0 : wordStart(text, start - around.before);
  const to = Math.min(text.length, end + around.after);
  const before = spaced(text.slice(from, start));
  const after = spaced(text.slice(end, to));
  return {
    before: from > 0 ? `…${before}` : before.trimStart(),
    match: spaced(text.slice(start, end)),
    after: to < text.length ? `${after.trimEnd()}…` : after.trimEnd(),
  };
}

/** The beginning of the first word after a place, so that none is cut. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

/** Without what reorders or hides its neighbours, and with the spaces at both ends. */
const spaced = (text: string): string => displayName(`|${text}|`, text.length + 2).slice(1, -1);
