/** What every view is a function of, and how it changes it. */
import { createContext, type RefObject, useContext } from 'react';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Change, ExplorerState } from '../state/explorer.ts';
import type { Shown } from '../state/shown.ts';
import type { Edit, Workspace } from '../state/workspace.ts';
import type { GraphCanvas } from './sigma/graph-canvas.ts';

export interface Page {
  readonly workspace: Workspace;
  /** The workspace's, corrected. */
  readonly graph: EntenteGraph;
  readonly state: ExplorerState;
  readonly shown: Shown;
  /** Whether the graph is only looked at: no correction is offered. */
  readonly readOnly: boolean;
  /** Changes what is shown. */
  readonly change: (change: Change) => void;
  /** Changes what is worked on; can be undone. */
  readonly edit: (edit: Edit) => void;
  /** Leaves this workspace for another one. */
  readonly open: (workspace: Workspace) => void;
  /** Shows a short notice, and announces it. */
  readonly say: (notice: string) => void;
  readonly canvas: RefObject<GraphCanvas | undefined>;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** @throws Error outside of the page. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A view of the page was drawn outside of it; wrap it in `PageContext`.');
  return page;
}
