import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { fromAddress, toAddress } from '../state/address.ts';
import { type Change, type ExplorerState, initialState, sameSelection, settled } from '../state/explorer.ts';
import type { Edit, Workspace } from '../state/workspace.ts';

export interface PageState {
  readonly workspace: Workspace;
  readonly state: ExplorerState;
  readonly change: (change: Change) => void;
  readonly edit: (edit: Edit) => void;
  readonly open: (workspace: Workspace) => void;
}

/** The page's state, kept equal with the address: a new selection is a step in the browser's history. */
export function usePageState(first: Workspace): PageState {
  const [{ workspace, state }, set] = useState(() => ({
    workspace: first,
    state: fromAddress(location.hash, first.graph, initialState),
  }));
  const written = useRef(state);

  useEffect(() => {
    const address = `#${toAddress(state)}`;
    if (address !== (location.hash || '#')) {
      const step = sameSelection(state.selection, written.current.selection) ? 'replaceState' : 'pushState';
      history[step](null, '', address === '#' ? location.pathname + location.search : address);
    }
    written.current = state;
  }, [state]);

  useEffect(() => {
    const read = () => set((now) => ({ ...now, state: fromAddress(location.hash, now.workspace.graph, now.state) }));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  const change = useCallback((change: Change) => set((now) => ({ ...now, state: change(now.state) })), []);
  const edit = useCallback(
    (edit: Edit) =>
      set((now) => {
        const workspace = edit(now.workspace);
        return workspace === now.workspace ? now : { workspace, state: settled(workspace.graph)(now.state) };
      }),
    [],
  );
  const open = useCallback(
    (workspace: Workspace) =>
      set(({ state }) => ({ workspace, state: { ...initialState, theme: state.theme, side: state.side } })),
    [],
  );
  return useMemo(() => ({ workspace, state, change, edit, open }), [workspace, state, change, edit, open]);
}
