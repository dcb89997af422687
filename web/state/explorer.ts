/**
 * What the page shows, as one value, and every change to it as `arguments -> state -> state`. The graph itself is not in
 * here: it does not change while it is looked at, and views are functions of both.
 */
import type { EdgeKind, NodeKind } from './kinds.ts';

export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'node'; readonly key: string }
  | { readonly type: 'edge'; readonly key: string };

export type Theme = 'system' | 'light' | 'dark';
export type Table = 'closed' | 'nodes' | 'facts';
/** On a narrow screen the panes are tabs. */
export type Pane = 'graph' | 'facts' | 'article' | 'table';

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
  readonly background: boolean;
  readonly theme: Theme;
  readonly table: Table;
  readonly pane: Pane;
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
  background: false,
  theme: 'system',
  table: 'closed',
  pane: 'graph',
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

const toggled = <T>(items: readonly T[], item: T): T[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
