/**
 * What the page shows, as one value, and every change to it as `arguments -> state -> state`. The graph itself is not in
 * here: it does not change while it is looked at, and views are functions of both.
 */
import type { Passage } from '../../src/corrections/correction.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Question } from './ask.ts';
import type { Filter } from './filter.ts';
import type { EdgeKind, NodeKind } from './kinds.ts';

export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'node'; readonly key: string }
  | { readonly type: 'edge'; readonly key: string };

export type Theme = 'system' | 'light' | 'dark';
export type Table = 'closed' | 'nodes' | 'facts' | 'statements';
/** On a narrow screen the panes are tabs. */
export type Pane = 'graph' | 'side' | 'facts' | 'article' | 'table';
/** What the pane on the left holds. */
export type Side = 'closed' | 'filters' | 'ask' | 'edits';
/** The dialog that is open over the page; those of a correction say what they are about. */
export type Dialog =
  | { readonly name: 'open' | 'share' | 'keys' | 'recent' }
  | { readonly name: 'merge'; readonly nodes: readonly string[] }
  | { readonly name: 'rename' | 'retype' | 'split' | 'note'; readonly node: string }
  | { readonly name: 'edge-note'; readonly edge: string }
  | { readonly name: 'add-node' }
  /** With the words chosen in the article. */
  | { readonly name: 'add-edge'; readonly passage?: Passage };
export type ColourBy = 'kind' | 'community';
export type SizeBy = 'degree' | 'mentions';
/** Where the canvas looks, in the graph's own units; `ratio` is the width of what is seen. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface ExplorerState {
  readonly selection: Selection;
  /** Earlier selections, the latest last. */
  readonly past: readonly Selection[];
  /** Which passage of the selected fact's evidence the article stands at, from 0. */
  readonly evidence: number;
  /** Key of the article that the reader chose; without it, the article of the evidence. */
  readonly document: string | undefined;
  readonly hiddenNodeKinds: readonly NodeKind[];
  readonly hiddenEdgeKinds: readonly EdgeKind[];
  readonly filters: readonly Filter[];
  readonly background: boolean;
  /** What is asked, when something is. */
  readonly question: Question | undefined;
  /** Nodes ticked in the table or on the canvas, to act on together. */
  readonly picked: readonly string[];
  readonly colourBy: ColourBy;
  readonly sizeBy: SizeBy;
  /** `undefined` while everything is fitted in. */
  readonly camera: Camera | undefined;
  readonly theme: Theme;
  readonly table: Table;
  readonly pane: Pane;
  readonly side: Side;
  readonly dialog: Dialog | undefined;
}

export type Change = (state: ExplorerState) => ExplorerState;

/** How far back `goBack` remembers. */
const pastLimit = 50;

export const nothing: Selection = { type: 'none' };

export const initialState: ExplorerState = {
  selection: nothing,
  past: [],
  evidence: 0,
  document: undefined,
  hiddenNodeKinds: [],
  hiddenEdgeKinds: [],
  filters: [],
  background: false,
  question: undefined,
  picked: [],
  colourBy: 'kind',
  sizeBy: 'degree',
  camera: undefined,
  theme: 'system',
  table: 'closed',
  pane: 'graph',
  side: 'filters',
  dialog: undefined,
};

export const sameSelection = (a: Selection, b: Selection): boolean =>
  a.type === b.type && (a.type === 'none' || b.type === 'none' || a.key === b.key);

/** Selects, and remembers what was selected before. On a narrow screen a fact leads to the article, a node to its facts. */
export const select =
  (selection: Selection): Change =>
  (state) =>
    sameSelection(selection, state.selection)
      ? { ...state, evidence: 0, document: undefined }
      : {
          ...state,
          selection,
          past: [...state.past, state.selection].slice(-pastLimit),
          evidence: 0,
          document: undefined,
        };

/** Back to what was selected before; with nothing before, to nothing. */
export const goBack: Change = (state) => ({
  ...state,
  selection: state.past.at(-1) ?? nothing,
  past: state.past.slice(0, -1),
  evidence: 0,
  document: undefined,
});

export const showEvidence =
  (evidence: number): Change =>
  (state) => ({ ...state, evidence, document: undefined });

export const showDocument =
  (document: string): Change =>
  (state) => ({ ...state, document });

export const toggleNodeKind =
  (kind: NodeKind): Change =>
  (state) => ({ ...state, hiddenNodeKinds: toggled(state.hiddenNodeKinds, kind) });

export const toggleEdgeKind =
  (kind: EdgeKind): Change =>
  (state) => ({ ...state, hiddenEdgeKinds: toggled(state.hiddenEdgeKinds, kind) });

export const toggleBackground: Change = (state) => ({ ...state, background: !state.background });

export const setTheme =
  (theme: Theme): Change =>
  (state) => ({ ...state, theme });

export const showTable =
  (table: Table): Change =>
  (state) => ({ ...state, table });

export const showPane =
  (pane: Pane): Change =>
  (state) => ({ ...state, pane, table: pane === 'table' && state.table === 'closed' ? 'nodes' : state.table });

export const showSide =
  (side: Side): Change =>
  (state) => ({ ...state, side, pane: side === 'closed' ? state.pane : 'side' });

export const openDialog =
  (dialog: Dialog): Change =>
  (state) => ({ ...state, dialog });

export const closeDialog: Change = (state) => ({ ...state, dialog: undefined });

export const ask =
  (question: Question | undefined): Change =>
  (state) => ({ ...state, question });

export const addFilter =
  (rule: Filter['rule']): Change =>
  (state) => ({ ...state, filters: [...state.filters, { rule, on: true }] });

/** Puts another rule in the place of one, as when a slider moves. */
export const changeFilter =
  (index: number, rule: Filter['rule']): Change =>
  (state) => ({ ...state, filters: state.filters.map((filter, at) => (at === index ? { ...filter, rule } : filter)) });

export const switchFilter =
  (index: number): Change =>
  (state) => ({
    ...state,
    filters: state.filters.map((filter, at) => (at === index ? { ...filter, on: !filter.on } : filter)),
  });

export const removeFilter =
  (index: number): Change =>
  (state) => ({ ...state, filters: state.filters.filter((_, at) => at !== index) });

/** Everything but background facts is shown again. */
export const clearFilters: Change = (state) => ({ ...state, filters: [], hiddenNodeKinds: [], hiddenEdgeKinds: [] });

export const pick =
  (picked: readonly string[]): Change =>
  (state) => ({ ...state, picked });

export const togglePicked =
  (node: string): Change =>
  (state) => ({ ...state, picked: toggled(state.picked, node) });

export const colourBy =
  (colourBy: ColourBy): Change =>
  (state) => ({ ...state, colourBy });

export const sizeBy =
  (sizeBy: SizeBy): Change =>
  (state) => ({ ...state, sizeBy });

export const lookAt =
  (camera: Camera | undefined): Change =>
  (state) => ({ ...state, camera });

/** After an edit: what names a node or an edge that is gone is let go. */
export const settled =
  (graph: EntenteGraph): Change =>
  (state) => {
    const stands = (selection: Selection) =>
      selection.type === 'none' ||
      (selection.type === 'node' ? graph.hasNode(selection.key) : graph.hasEdge(selection.key));
    return {
      ...state,
      selection: stands(state.selection) ? state.selection : nothing,
      past: state.past.filter(stands),
      picked: state.picked.filter((node) => graph.hasNode(node)),
      document: state.document !== undefined && graph.hasNode(state.document) ? state.document : undefined,
    };
  };

const toggled = <T>(items: readonly T[], item: T): T[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
