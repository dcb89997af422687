/** Search over what a graph says in words: names and aliases, titles, roles, and the texts of statements. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from '../graph/schema.ts';
import { foldText, unfolded } from './fold-text.ts';

/** Where words can stand. A role of a person is on their node only when no fact tells it. */
export type TextPlace = 'label' | 'alias' | 'title' | 'role' | 'statement';

/** A text of a node or an edge, and what else may answer a part of the query: whose role it is, who said it and about whom. */
interface Entry {
  readonly type: 'node' | 'edge';
  readonly key: string;
  readonly place: TextPlace;
  readonly text: string;
  readonly folded: string;
  readonly context: string;
  /** Of entries that answer a query equally well, the heavier comes first. */
  readonly weight: number;
}

/** Entries of one node lie beside each other. */
export interface TextIndex {
  readonly entries: readonly Entry[];
}

export interface TextHit {
  readonly type: 'node' | 'edge';
  /** Of an edge that carries a statement, the first by key. */
  readonly key: string;
  readonly place: TextPlace;
  readonly text: string;
  /** Where the first words of the query stand in `text`, in UTF-16 units; empty when they stand in no one place. */
  readonly start: number;
  readonly end: number;
}

export interface FindTextOptions {
  /** Most hits of names and titles, of roles, and of statements each. Default: 12. */
  readonly limit?: number;
  readonly accept?: (type: 'node' | 'edge', key: string) => boolean;
  /** Default: all. */
  readonly places?: ReadonlySet<TextPlace>;
}

/** Entries made between two pauses of `textIndexing`: a few milliseconds of work. */
const slice = 1000;

/** Makes an index in slices, so that a page can go on in between; yields after each how many entries there are. */
export function* textIndexing(graph: EntenteGraph): Generator<number, TextIndex> {
  const entries: Entry[] = [];
  let next = slice;
  for (const key of graph.nodes()) {
    entries.push(...nodeEntries(graph, key, graph.getNodeAttributes(key)));
    if (entries.length >= next) {
      yield entries.length;
      next = entries.length + slice;
    }
  }
  const context = new Map(graph.mapNodes((key, { label }): [string, string] => [key, foldText(label)]));
  const statements = new Map<string, number>();
  for (const key of graph.edges()) {
    const edge = graph.getEdgeAttributes(key);
    const words = wordsOf(edge);
    if (!words) continue;
    const ends = `${context.get(graph.source(key))}\n${context.get(graph.target(key))}`;
    if (edge.kind === 'statement') {
      const at = statements.get(edge.statementId) ?? entries.length;
      const first = entries[at];
      if (first) {
        const least = byCodeUnit(key, first.key) < 0 ? key : first.key;
        entries[at] = { ...first, key: least, context: `${first.context}\n${ends}` };
        continue;
      }
      statements.set(edge.statementId, at);
    }
    entries.push(entryOf('edge', key, words.place, words.text, ends, edge.confidence));
    if (entries.length >= next) {
      yield entries.length;
      next = entries.length + slice;
    }
  }
  return { entries };
}

/** The index at once. */
export function textIndexOf(graph: EntenteGraph): TextIndex {
  const work = textIndexing(graph);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const entryOf = (
  type: Entry['type'],
  key: string,
  place: TextPlace,
  text: string,
  context: string,
  weight: number,
): Entry => ({ type, key, place, text, folded: foldText(text), context, weight });

function nodeEntries(graph: EntenteGraph, key: string, node: NodeAttributes): Entry[] {
  if (node.kind === 'statement') return [];
  const weight = graph.degree(key) + ('mentions' in node ? node.mentions : 0);
  const entry = (place: TextPlace, text: string, context = ''): Entry =>
    entryOf('node', key, place, text, context, weight);
  if (node.kind === 'document') return [entry('title', node.title ?? node.label)];
  const acronym = 'acronym' in node && node.acronym ? [node.acronym] : [];
  const others = new Set([...node.aliases, ...acronym]);
  others.delete(node.label);
  const entries = [entry('label', node.label), ...Array.from(others, (name) => entry('alias', name))];
  if (node.kind !== 'person' || node.roles.length === 0) return entries;
  const told = new Set<string>();
  graph.forEachOutEdge(key, (_, edge) => {
    if (edge.kind === 'affiliation') told.add(foldText(edge.role));
  });
  const untold = node.roles.filter((role) => !told.has(foldText(role)));
  return [...entries, ...untold.map((role) => entry('role', role, foldText(node.label)))];
}

function wordsOf(edge: EdgeAttributes): { readonly place: TextPlace; readonly text: string } | undefined {
  if (edge.kind === 'statement') return { place: 'statement', text: edge.text };
  if (edge.kind === 'affiliation' && edge.role !== '') return { place: 'role', text: edge.role };
  return undefined;
}

/** Lower is better: the whole text, its beginning, the beginning of a word in it, anywhere, scattered over it. */
const ranks = { whole: 0, start: 1, word: 2, inside: 3, scattered: 4 } as const;

interface Found {
  readonly entry: Entry;
  readonly rank: number;
}

/**
 * What holds all words of a query, in any order: names and titles first, then roles, then statements, each the best first. A role or a
 * statement is found by one of its words, and the others may be those of the names at its ends. A node is one hit, by its best name.
 */
export function findText({ entries }: TextIndex, query: string, options: FindTextOptions = {}): TextHit[] {
  const { limit = 12, accept = () => true, places } = options;
  const phrase = foldText(query).trim().replace(/\s+/g, ' ');
  const words = wordsIn(phrase);
  if (words.length === 0) return [];
  const [names, roles, statements] = [new Best(limit), new Best(limit), new Best(limit)] as const;
  /** The best name of the node that is being looked at. */
  let name: Found | undefined;
  for (const entry of entries) {
    if (name && name.entry.key !== entry.key) {
      names.add(name);
      name = undefined;
    }
    if (places && !places.has(entry.place)) continue;
    const rank = rankOf(entry, phrase, words);
    if (rank === undefined || !accept(entry.type, entry.key)) continue;
    if (entry.place === 'statement') statements.add({ entry, rank });
    else if (entry.place === 'role') roles.add({ entry, rank });
    else if (!name || rank < name.rank) name = { entry, rank };
  }
  if (name) names.add(name);
  return [names, roles, statements].flatMap(({ found }) => found.map(({ entry }) => hitOf(entry, phrase, words)));
}

/** The best of many, in order, without a list of all. */
class Best {
  readonly found: Found[] = [];
  constructor(private readonly limit: number) {}

  add(one: Found): void {
    const last = this.found.at(-1);
    if (this.found.length >= this.limit && (!last || byMerit(last, one) <= 0)) return;
    let at = this.found.length;
    for (; at > 0; at--) {
      const before = this.found[at - 1];
      if (before && byMerit(before, one) <= 0) break;
    }
    this.found.splice(at, 0, one);
    this.found.length = Math.min(this.found.length, this.limit);
  }
}

const byMerit = (a: Found, b: Found): number =>
  a.rank - b.rank || b.entry.weight - a.entry.weight || byCodeUnit(a.entry.key, b.entry.key);

/** Words without the marks around them, the longest first, since it is the rarest. */
const wordsIn = (phrase: string): readonly string[] =>
  phrase
    .split(/[^\p{L}\p{N}.'&+]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);

function rankOf({ folded, context }: Entry, phrase: string, words: readonly string[]): number | undefined {
  let own = false;
  for (const word of words) {
    if (folded.includes(word)) own = true;
    else if (context === '' || !context.includes(word)) return undefined;
  }
  if (!own) return undefined;
  const at = folded.indexOf(phrase);
  if (at < 0) return ranks.scattered;
  if (folded.length === phrase.length) return ranks.whole;
  if (at === 0) return ranks.start;
  return beginning(folded, phrase) >= 0 ? ranks.word : ranks.inside;
}

/** The first place where `part` begins a word of `text`, or -1. */
function beginning(text: string, part: string): number {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

function hitOf({ type, key, place, text, folded }: Entry, phrase: string, words: readonly string[]): TextHit {
  const part = folded.includes(phrase) ? phrase : (words.find((word) => folded.includes(word)) ?? '');
  const at = beginning(folded, part);
  const start = at < 0 ? folded.indexOf(part) : at;
  return { type, key, place, text, ...unfolded(text, start, start + part.length) };
}
