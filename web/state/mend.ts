/** What a reader's corrections are made of: keys for new nodes, passages of an article, which ends a new fact may have. */
import type { AddedFact, Correction, EntityKind, Passage } from '../../src/corrections/correction.ts';
import type { Span } from '../../src/document/span.ts';
import { mayJoin } from '../../src/graph/ends.ts';
import { evidenceOf } from '../../src/graph/evidence.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { slug } from '../../src/resolve/name-key.ts';
import type { Fact } from './facts.ts';
import type { NodeKind } from './kinds.ts';

export const entityKinds = ['person', 'institution', 'country', 'framework', 'place'] as const satisfies EntityKind[];

export const isEntityKind = (kind: string): kind is EntityKind => (entityKinds as readonly string[]).includes(kind);

/** A key that nothing in the graph has yet, from the name as the pipeline makes it. */
export function newKey(graph: EntenteGraph, kind: EntityKind, label: string): string {
  const base = `${kind}:${slug(label)}`;
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}~${number}`;
    if (!graph.hasNode(key)) return key;
  }
}

/** Whether any fact of this kind may begin at such a node. */
export const mayBegin = (fact: AddedFact['kind'], from: NodeKind): boolean =>
  [...entityKinds, 'document'].some((to) => mayJoin(fact, from, to));

/** A chosen stretch of an article, without the white space at its ends; `undefined` when nothing is left of it. */
export function passageAt(document: string, text: string, { start, end }: Span): Passage | undefined {
  const chosen = text.slice(start, end);
  const first = start + (chosen.length - chosen.trimStart().length);
  const last = start + chosen.trimEnd().length;
  if (last <= first) return undefined;
  const {
    sentence: _sentence,
    extractor: _extractor,
    ...passage
  } = evidenceOf({ text }, [], document, { start: first, end: last }, '');
  return passage;
}

/** Where words are looked for first. */
export interface Near {
  readonly document: string | undefined;
  /** UTF-16 offset into its text. */
  readonly start: number;
}

/**
 * Where the articles hold some words: in the article that is looked at, else in another; of several places the one nearest to where they
 * are looked for. Line ends count as spaces. `undefined` when no article has them.
 */
export function passageOf(graph: EntenteGraph, words: string, near: Near): Passage | undefined {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return undefined;
  const pattern = new RegExp(parts.map(literal).join('\\s+'), 'gu');
  const documents = graph.filterNodes((_, { kind }) => kind === 'document');
  for (const key of documents.sort((a, b) => Number(b === near.document) - Number(a === near.document))) {
    const document = graph.getNodeAttributes(key);
    const text = document.kind === 'document' ? (document.text ?? '') : '';
    const from = key === near.document ? near.start : 0;
    const [nearest] = Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    })).sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from));
    if (nearest) return passageAt(key, text, nearest);
  }
  return undefined;
}

/** A text as a regular expression of the `u` flag that finds it as it is. */
const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** One correction for each edge of a fact: a statement has several. */
export const forEachEdge = (fact: Fact, make: (edge: string) => Correction): Correction[] => fact.edges.map(make);

/** The corrections of a file that were not made here already; where their statements stand may have been noted since. */
export function notMadeYet(made: readonly Correction[], list: readonly Correction[]): Correction[] {
  const contentOf = (correction: Correction): string => JSON.stringify({ ...correction, places: undefined });
  const known = new Set(made.map(contentOf));
  return list.filter((correction) => !known.has(contentOf(correction)));
}

/** Key of the edge that a correction has made between two nodes; `undefined` where it became one with an edge that was there. */
export const edgeMade = (
  before: EntenteGraph,
  after: EntenteGraph,
  source: string,
  target: string,
): string | undefined => after.directedEdges(source, target).find((edge) => !before.hasEdge(edge));

/** Pairs of nodes that were said not to be the same. */
export const pairsApart = (corrections: readonly Correction[]): (readonly [string, string])[] =>
  corrections.flatMap((correction) => (correction.type === 'distinct' ? [correction.nodes] : []));
