import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fromAddress, toAddress } from '../state/address.ts';
import { type Change, initialState, sameSelection, settled } from '../state/explorer.ts';
import { shownOf } from '../state/shown.ts';
import type { Edit, Workspace } from '../state/workspace.ts';
import type { Notice } from './notices.tsx';
import type { Page } from './page.ts';
import type { GraphCanvas } from './sigma/graph-canvas.ts';

interface Options {
  /** Where the graph is only looked at. */
  readonly readOnly: boolean;
}

/** The page's value for its views, kept equal with the address: a new selection is a step in the browser's history. */
export function usePageValue(
  first: Workspace,
  { readOnly }: Options,
): { readonly page: Page; readonly notice: Notice } {
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
  const [text, setText] = useState('');
  const say = useCallback((notice: string) => setText(notice), []);
  const canvas = useRef<GraphCanvas | undefined>(undefined);
  const { graph } = workspace;
  const { background, hiddenNodeKinds, hiddenEdgeKinds, filters } = state;
  const shown = useMemo(
    () => shownOf(graph, { background, hiddenNodeKinds, hiddenEdgeKinds, filters }),
    [graph, background, hiddenNodeKinds, hiddenEdgeKinds, filters],
  );

  // Before any other effect, so that the canvas reads the colours of the theme it is painted in.
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = state.theme;
  }, [state.theme]);

  const open = useCallback(
    (workspace: Workspace) =>
      set(({ state }) => ({ workspace, state: { ...initialState, theme: state.theme, side: state.side } })),
    [],
  );
  const page: Page = useMemo(
    () => ({ workspace, graph, state, shown, readOnly, change, edit, open, say, canvas }),
    [workspace, graph, state, shown, readOnly, change, edit, open, say],
  );
  return { page, notice: { text, done: useCallback(() => setText(''), []) } };
}
