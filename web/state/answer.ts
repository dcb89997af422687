/** Answers, as rows that the page lists and that can be shown alone or copied. */
import { toCsv } from '../../src/export/csv.ts';
import type { Question } from './ask.ts';

/** A stretch of a row's text: words of ours, or a name out of an article, which may run in another direction. */
export type Said = string | { readonly name: string };

export interface AnswerRow {
  readonly key: string;
  /** In the reader's words: "Japan: member since 2022". */
  readonly says: readonly Said[];
  /** The sentence that says so; empty where none does. */
  readonly words: string;
  /** What a click selects. */
  readonly opens: { readonly type: 'node' | 'edge'; readonly key: string };
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** As a line of a table, by the answer's columns. */
  readonly cells: readonly (string | number | undefined)[];
}

export interface Section {
  /** Empty when the answer is one list. */
  readonly title: string;
  /** Number of a community, whose colour stands beside the title. */
  readonly group?: number;
  readonly rows: readonly AnswerRow[];
}

export interface Answer {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Names of the cells of each row. */
  readonly columns: readonly string[];
  /** `groups` are sections to unfold; of a `table` the cells are what is to be compared. */
  readonly form: 'list' | 'groups' | 'table';
  /** What else there is to know, as when something could not be worked out. */
  readonly note?: string;
}

const needed: Partial<Record<Question['type'], readonly string[]>> = {
  members: ['of'],
  affiliations: ['of'],
  paths: ['from', 'to'],
  neighbours: ['of'],
};

/** Whether a name that the question needs is still missing. */
export const isUnfinished = (question: Question): boolean =>
  (needed[question.type] ?? []).some((part) => !(question as unknown as Record<string, unknown>)[part]);

export const rowsOf = ({ sections }: Answer): readonly AnswerRow[] => sections.flatMap(({ rows }) => rows);

export const textOf = (says: readonly Said[]): string =>
  says.map((part) => (typeof part === 'string' ? part : part.name)).join('');

/** The nodes and edges of some rows, for the canvas; all facts of the nodes among themselves when the rows name no edges. */
export function onlyOf(title: string, rows: readonly AnswerRow[]) {
  const nodes = [...new Set(rows.flatMap((row) => row.nodes))];
  const edges = [...new Set(rows.flatMap((row) => row.edges))];
  return { type: 'only' as const, title, nodes, ...(edges.length > 0 && { edges }) };
}

/** An answer as lines to paste, one for each row, with the words below. */
export const answerText = ({ title, sections }: Answer): string =>
  [
    title,
    ...sections.flatMap((section) => [
      ...(section.title ? ['', section.title] : []),
      ...section.rows.flatMap(({ says, words }) => [textOf(says), ...(words ? [`  ${words}`] : [])]),
    ]),
  ].join('\n');

/** An answer as CSV; cells that a spreadsheet would take for a formula are made harmless. */
export function answerCsv({ columns, sections }: Answer): string {
  const rows = sections.flatMap(({ rows }) => rows);
  return toCsv<string>(
    columns,
    rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, cells[at]]))),
  );
}
