/** A question of `entente query`: how it is asked, answered and shown. */
import type { Stance } from '../extract/fact.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { printRows, type RowFormat } from './print-rows.ts';
import type { Column } from './table.ts';
import type { Terminal } from './terminal.ts';

export interface Asked {
  readonly name: string;
  readonly asOf?: string;
  readonly background: boolean;
  readonly all: boolean;
  readonly by?: string;
  readonly about?: string;
  readonly to?: string;
  readonly since?: string;
  readonly until?: string;
  readonly stance?: Stance;
  /** In steps, from 1. */
  readonly distance: number;
}

/** Options that narrow or widen an answer. */
export const ASKING_OPTIONS = [
  'as-of',
  'background',
  'all',
  'by',
  'about',
  'to',
  'since',
  'until',
  'stance',
  'distance',
] as const;
export type AskingOption = (typeof ASKING_OPTIONS)[number];

interface Answer {
  readonly size: number;
  /** What else there is to know, as when something could not be worked out. */
  readonly note?: string;
  print(format: RowFormat, terminal: Terminal): void;
}

export interface Question {
  readonly id: string;
  /** Whether it is asked about a name. */
  readonly named: boolean;
  /** The options that mean something to it. */
  readonly options: readonly AskingOption[];
  /** What is said when there is no answer. */
  readonly none: string;
  answer(graph: EntenteGraph, asked: Asked): Answer;
}

export function answered<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  fields: readonly (keyof Row & string)[],
): Answer {
  return { size: rows.length, print: (format, terminal) => printRows(rows, format, columns, fields, terminal) };
}
