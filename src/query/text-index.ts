/** What a graph says in words, ready to be searched. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from '../graph/schema.ts';
import { foldText } from './fold-text.ts';

/** Where words can stand. A role of a person is on their node only when no fact tells it. */
export type TextPlace = 'label' | 'alias' | 'title' | 'role' | 'statement';

/** A text of a node or an edge, and what else may answer a part of the query: whose role it is, who said it and about whom. */
export interface Entry {
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
