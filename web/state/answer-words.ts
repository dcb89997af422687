/** Words and cells that answers to several questions have. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Said } from './answer.ts';
import { displayName } from './display-name.ts';
import { showDate } from './show-date.ts';

export const nameOf = (graph: EntenteGraph, key: string): string =>
  graph.hasNode(key) ? displayName(graph.getNodeAttribute(key, 'label'), 60) : displayName(key, 60);

export const named = (labels: readonly string[]): Said[] =>
  labels.flatMap((label, at): Said[] => [...(at > 0 ? [', '] : []), { name: displayName(label, 60) }]);

/** Columns with which each line of a table ends. */
export const backing = ['basis', 'confidence', 'sentence', 'document'] as const;

interface Backed {
  readonly basis: string;
  readonly confidence: number;
  readonly sentence: string;
  readonly document: string;
}

export const cellsOf = ({ basis, confidence, sentence, document }: Backed) => [basis, confidence, sentence, document];

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const listed = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

export const after = (text: string): string[] => (text === '' ? [] : [`, ${text}`]);

export function dates({ since, until }: { readonly since?: string; readonly until?: string }): string {
  if (since && until) return `${showDate(since)} to ${showDate(until)}`;
  return since ? `since ${showDate(since)}` : until ? `until ${showDate(until)}` : '';
}
