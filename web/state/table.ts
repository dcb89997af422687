/** Rows of the tables, as plain values: what is sorted and searched is what is shown. */
import type { EntenteGraph, Extra } from '../../src/graph/schema.ts';
import { foldText } from '../../src/query/fold-text.ts';
import { displayName } from './display-name.ts';
import type { Table } from './explorer.ts';
import { extraNames } from './extra.ts';
import { dateOf } from './fact-date.ts';
import type { Fact } from './facts.ts';
import { nodeKindWords } from './kinds.ts';
import { nodeNames } from './node-names.ts';
import { tellingPiece } from './passages.ts';
import { shortPhrase } from './phrase.ts';
import { factsShown, type Shown } from './shown.ts';

export type OpenTable = Exclude<Table, 'closed'>;

export interface TableColumn {
  readonly name: string;
  /** Numbers stand at the right, are sorted as numbers, the largest first. */
  readonly numeric: boolean;
  /** Share of the width. */
  readonly width: number;
}

export interface TableRow {
  /** Of the node, or of the fact's first edge. */
  readonly key: string;
  /** One for each column. */
  readonly values: readonly (string | number)[];
}

export interface TableContent {
  readonly columns: readonly TableColumn[];
  /** Which column names the row. */
  readonly head: number;
  readonly rows: readonly TableRow[];
}

/** A measure of each node that a column shows, such as a centrality. */
export interface Measure {
  readonly name: string;
  readonly of: ReadonlyMap<string, number>;
}

const text = (name: string, width: number): TableColumn => ({ name, width, numeric: false });
const number = (name: string, width = 1): TableColumn => ({ name, width, numeric: true });

export function nodeRows(graph: EntenteGraph, shown: Shown, measures: readonly Measure[] = []): TableContent {
  const facts = new Map<string, number>();
  for (const fact of factsShown(graph, shown))
    for (const node of new Set([...fact.from, ...fact.to])) facts.set(node, (facts.get(node) ?? 0) + 1);
  const extras = extraNames(Array.from(shown.nodes, (key) => graph.getNodeAttribute(key, 'extra')));
  const rows = Array.from(shown.nodes, (key): TableRow => {
    const node = graph.getNodeAttributes(key);
    const aliases = 'aliases' in node ? node.aliases.filter((alias) => alias !== node.label) : [];
    const roles = node.kind === 'person' ? node.roles : [];
    return {
      key,
      values: [
        displayName(node.label, 70),
        nodeKindWords[node.kind].one,
        displayName(aliases.join(', '), 120),
        displayName(roles.join(', '), 120),
        facts.get(key) ?? 0,
        'mentions' in node ? node.mentions : 0,
        ...measures.map(({ of }) => of.get(key) ?? 0),
        ...extraValues(node, extras),
      ],
    };
  });
  const columns = [
    text('Name', 4),
    text('Kind', 1.6),
    text('Also called', 4),
    text('Roles', 3),
    number('Facts'),
    number('Mentions', 1.3),
    ...measures.map(({ name }) => number(name, 1.4)),
    ...extraColumns(extras),
  ];
  return { columns, head: 0, rows };
}

export function factRows(graph: EntenteGraph, shown: Shown): TableContent {
  const facts = factsShown(graph, shown);
  const extras = extraNames(facts.map(({ attributes }) => attributes.extra));
  const rows = facts.map((fact): TableRow => {
    const { attributes } = fact;
    return {
      key: fact.key,
      values: [
        nodeNames(graph, fact.from),
        displayName(shortPhrase(attributes), 60),
        nodeNames(graph, fact.to),
        attributes.kind,
        attributes.basis,
        percent(attributes.confidence),
        dateOf(graph, fact),
        displayName(tellingPiece(graph, fact)?.quote ?? '', 160),
        ...extraValues(attributes, extras),
      ],
    };
  });
  const columns = [
    text('From', 3),
    text('Fact', 3),
    text('To', 3),
    text('Kind', 1.7),
    text('Basis', 1.7),
    number('Sure %'),
    text('Date', 2.4),
    text('Words', 5),
    ...extraColumns(extras),
  ];
  return { columns, head: 1, rows };
}

/** Attributes that another program gave, as columns under its names. */
const extraColumns = (names: readonly string[]): TableColumn[] => names.map((name) => text(displayName(name, 30), 2));

const extraValues = ({ extra }: { readonly extra?: Extra }, names: readonly string[]): string[] =>
  names.map((name) => displayName(String(extra?.[name] ?? ''), 120));

export function statementRows(graph: EntenteGraph, shown: Shown): TableContent {
  const rows = factsShown(graph, shown).flatMap((fact): TableRow[] => {
    const { attributes } = fact;
    if (attributes.kind !== 'statement') return [];
    return [
      {
        key: fact.key,
        values: [
          nodeNames(graph, fact.from),
          displayName(attributes.text, 300),
          nodeNames(graph, aboutOf(graph, fact)),
          attributes.stance,
          attributes.mode,
          attributes.cue ?? '',
          percent(attributes.confidence),
          dateOf(graph, fact),
        ],
      },
    ];
  });
  const columns = [
    text('Speaker', 2.4),
    text('Words', 8),
    text('About', 3),
    text('Stance', 1.4),
    text('Quoted', 1.4),
    text('Cue', 1.6),
    number('Sure %'),
    text('Date', 2.4),
  ];
  return { columns, head: 1, rows };
}

const percent = (confidence: number): number => Math.round(confidence * 100);

const aboutOf = (graph: EntenteGraph, fact: Fact): string[] =>
  fact.to.filter((node) => graph.getNodeAttribute(node, 'kind') !== 'document');

export interface TableOrder {
  readonly column: number;
  readonly descending: boolean;
}

/** Another column begins with its natural order, the same one turns it round. */
export const turned = (order: TableOrder | undefined, column: number, numeric: boolean): TableOrder =>
  order?.column === column ? { column, descending: !order.descending } : { column, descending: numeric };

/** Rows that hold all words of the query somewhere, in the order asked for; equal ones keep the order they have. */
export function arranged(
  { columns, rows }: TableContent,
  query: string,
  order: TableOrder | undefined,
): readonly TableRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? rows
      : rows.filter(({ values }) => {
          const line = foldText(values.join(' '));
          return words.every((word) => line.includes(word));
        });
  if (!order || !columns[order.column]) return found;
  const { column, descending } = order;
  const direction = descending ? -1 : 1;
  const keyed = found.map((row) => ({ row, by: sortable(row.values[column] ?? '') }));
  // What has no value comes last, whichever way.
  keyed.sort((a, b) =>
    a.by === '' || b.by === '' ? Number(a.by === '') - Number(b.by === '') : compare(a.by, b.by) * direction,
  );
  return keyed.map(({ row }) => row);
}

const sortable = (value: string | number): string | number => (typeof value === 'number' ? value : foldText(value));

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
