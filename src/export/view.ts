/** One view of the graph for every table-like format: rows of flat cells, in an order that never changes. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph, Evidence } from '../graph/schema.ts';
import { statementsOf } from '../graph/statements.ts';
import { type ExtraColumn, extraCells, extraColumns } from './extra.ts';
import { reifyStatements } from './statements.ts';

export interface ViewOptions {
  /** Take in what only the tables in `data/` say. Default: false. */
  readonly background?: boolean;
  /** `nodes` makes each statement a node of its own. Default: `edges`. */
  readonly statements?: 'edges' | 'nodes';
}

export type Cell = string | number | boolean | undefined;
export type Row<Column extends string> = Readonly<Partial<Record<Column, Cell>>>;
/** A row with the cells of other programs' attributes. */
export type WideRow<Column extends string> = Row<Column> & Readonly<Record<string, Cell>>;

/** Lists in one cell. */
const LIST_SEPARATOR = ' | ';

const EVIDENCE_COLUMNS = ['quote', 'document', 'start', 'end', 'evidence_count'] as const;

export const NODE_COLUMNS = [
  'id',
  'label',
  'kind',
  'aliases',
  'basis',
  'mentions',
  'roles',
  'surname',
  'class',
  'acronym',
  'iso2',
  'iso3',
  'demonyms',
  'country',
  'title',
  'byline',
  'published',
  'publisher',
  'url',
  'sha256',
  'text',
  'mode',
  'stance',
  ...EVIDENCE_COLUMNS,
  'note',
] as const;

export const EDGE_COLUMNS = [
  'id',
  'source',
  'target',
  'source_label',
  'target_label',
  'kind',
  'label',
  'role',
  'status',
  'type',
  'since',
  'until',
  'statement_id',
  'text',
  'mode',
  'stance',
  'cue',
  'venue',
  'addressee',
  'nested_in',
  'count',
  'basis',
  'confidence',
  'table',
  ...EVIDENCE_COLUMNS,
  'sentence',
  'verdict',
  'note',
] as const;

export const STATEMENT_COLUMNS = [
  'id',
  'speakers',
  'speaker_labels',
  'source_words',
  'text',
  'about',
  'about_labels',
  'mode',
  'stance',
  'cue',
  'venue',
  'addressee',
  'nested_in',
  'basis',
  'confidence',
  'published',
  ...EVIDENCE_COLUMNS,
  'sentence',
] as const;

export type NodeColumn = (typeof NODE_COLUMNS)[number];
export type EdgeColumn = (typeof EDGE_COLUMNS)[number];
type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** Columns that hold numbers; all others hold text. `start` and `end` list one offset for each piece of evidence. */
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set(['mentions', 'count', 'confidence', 'evidence_count']);

export interface NodeRow {
  readonly cells: WideRow<NodeColumn>;
  readonly x: number;
  readonly y: number;
  /** Edges of the view at this node. */
  readonly degree: number;
}

export interface View {
  readonly generator: string;
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly WideRow<EdgeColumn>[];
  /** Columns of attributes of other programs; they come after ours. */
  readonly extra: { readonly nodes: readonly ExtraColumn[]; readonly edges: readonly ExtraColumn[] };
  /** Each statement once, those of unnamed sources too (they have no id and no speakers). */
  readonly statements: readonly Row<StatementColumn>[];
}

/**
 * The rows of a graph. Background edges, and the nodes that only they bring in, are left out unless `background` is set. Lists
 * are joined by ` | `; several pieces of evidence give lists of the same length in `quote`, `document`, `start` and `end`.
 */
export function viewOf(graph: EntenteGraph, options: ViewOptions = {}): View {
  const kept = withoutBackground(graph, options.background ?? false);
  const shown = options.statements === 'nodes' ? reifyStatements(kept) : kept;
  const extra = {
    nodes: extraColumns(
      shown.mapNodes((_, node) => node.extra),
      NODE_COLUMNS,
    ),
    edges: extraColumns(
      shown.mapEdges((_, edge) => edge.extra),
      EDGE_COLUMNS,
    ),
  };
  const nodes = shown
    .nodes()
    .sort(byCodeUnit)
    .map((key) => {
      const row = nodeRow(shown, key);
      const more = extraCells(shown.getNodeAttribute(key, 'extra'), extra.nodes);
      return { ...row, cells: { ...row.cells, ...more } };
    });
  const edges = shown
    .edges()
    .sort(byCodeUnit)
    .map((key) => ({ ...edgeRow(shown, key), ...extraCells(shown.getEdgeAttribute(key, 'extra'), extra.edges) }));
  return { generator: shown.getAttribute('generator'), nodes, edges, extra, statements: statementRows(kept) };
}

/** The graph itself when `background` is true, else a copy without background edges and without nodes marked `background`. */
export function withoutBackground(graph: EntenteGraph, background: boolean): EntenteGraph {
  if (background) return graph;
  const copy = graph.copy() as EntenteGraph;
  for (const edge of copy.edges()) if (copy.getEdgeAttribute(edge, 'basis') === 'background') copy.dropEdge(edge);
  for (const key of copy.nodes()) {
    const node = copy.getNodeAttributes(key);
    if ('basis' in node && node.basis === 'background') copy.dropNode(key);
  }
  return copy;
}

const list = (values: readonly (string | number)[] | undefined): Cell =>
  values && values.length > 0 ? values.join(LIST_SEPARATOR) : undefined;

const evidenceCells = (evidence: readonly Evidence[]): Row<(typeof EVIDENCE_COLUMNS)[number]> => ({
  quote: list(evidence.map((one) => one.quote)),
  document: list(evidence.map((one) => one.document)),
  start: list(evidence.map((one) => one.start)),
  end: list(evidence.map((one) => one.end)),
  evidence_count: evidence.length,
});

const sentencesCell = (evidence: readonly Evidence[]): Cell => list([...new Set(evidence.map((one) => one.sentence))]);

function nodeRow(graph: EntenteGraph, key: string): Omit<NodeRow, 'cells'> & { cells: Row<NodeColumn> } {
  const node = graph.getNodeAttributes(key);
  const place = { x: node.x ?? 0, y: node.y ?? 0, degree: graph.degree(key) };
  const base = { id: key, label: node.label, kind: node.kind, note: node.note };
  switch (node.kind) {
    case 'document': {
      const { title, byline, published, publisher, url, sha256 } = node;
      return { ...place, cells: { ...base, title, byline, published, publisher, url, sha256 } };
    }
    case 'statement':
      return { ...place, cells: { ...base, text: node.text, mode: node.mode, stance: node.stance } };
    default: {
      const named = {
        ...base,
        aliases: list(node.aliases),
        basis: node.basis,
        mentions: node.mentions,
        ...evidenceCells((node.aliasEvidence ?? []).map((alias) => alias.evidence)),
      };
      switch (node.kind) {
        case 'person':
          return { ...place, cells: { ...named, roles: list(node.roles), surname: node.surname } };
        case 'country':
          return { ...place, cells: { ...named, iso2: node.iso2, iso3: node.iso3, demonyms: list(node.demonyms) } };
        case 'place':
          return { ...place, cells: { ...named, country: node.country } };
        case 'other':
          return { ...place, cells: named };
        default:
          return { ...place, cells: { ...named, class: node.class, acronym: node.acronym } };
      }
    }
  }
}

function edgeRow(graph: EntenteGraph, key: string): Row<EdgeColumn> {
  const edge = graph.getEdgeAttributes(key);
  const [source, target] = graph.extremities(key);
  const base: Row<EdgeColumn> = {
    id: key,
    source,
    target,
    source_label: graph.getNodeAttribute(source, 'label'),
    target_label: graph.getNodeAttribute(target, 'label'),
    kind: edge.kind,
    basis: edge.basis,
    confidence: edge.confidence,
    table: edge.source,
    ...evidenceCells(edge.evidence),
    sentence: sentencesCell(edge.evidence),
    verdict: edge.verdict,
    note: edge.note,
  };
  switch (edge.kind) {
    case 'affiliation': {
      const { role, status, since, until } = edge;
      return { ...base, label: role || status, role, status, since, until };
    }
    case 'membership':
      return { ...base, label: edge.status, status: edge.status, since: edge.since, until: edge.until };
    case 'statement': {
      const { text, mode, stance, cue, venue, addressee } = edge;
      const own = {
        statement_id: edge.statementId,
        nested_in: edge.nestedIn,
        text,
        mode,
        stance,
        cue,
        venue,
        addressee,
      };
      return { ...base, label: cue ?? 'statement', ...own };
    }
    case 'relation':
    case 'other':
      return { ...base, label: edge.type, type: edge.type };
    case 'mention':
      return { ...base, label: 'mention', count: edge.count };
    default:
      return { ...base, label: edge.kind };
  }
}

function statementRows(graph: EntenteGraph): Row<StatementColumn>[] {
  const labels = (keys: readonly string[]): Cell => list(keys.map((key) => graph.getNodeAttribute(key, 'label')));
  const publishedOf = (key: string): Cell => {
    const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
    return node?.kind === 'document' ? node.published : undefined;
  };
  const attributed = statementsOf(graph).map((one): Row<StatementColumn> => {
    const { id, text, mode, stance, cue, venue, addressee, basis, confidence } = one;
    const said = { id, text, mode, stance, cue, venue, addressee, nested_in: one.nestedIn, basis, confidence };
    return {
      ...said,
      speakers: list(one.speakers),
      speaker_labels: labels(one.speakers),
      about: list(one.about),
      about_labels: labels(one.about),
      published: publishedOf(one.document),
      ...evidenceCells(one.evidence),
      sentence: sentencesCell(one.evidence),
    };
  });
  const unattributed = graph.getAttribute('documents').flatMap((key): Row<StatementColumn>[] => {
    const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
    if (node?.kind !== 'document') return [];
    return node.unattributed.map(({ text, source, evidence }) => ({
      source_words: source,
      text,
      published: node.published,
      ...evidenceCells(evidence),
      sentence: sentencesCell(evidence),
    }));
  });
  return [...attributed, ...unattributed];
}
