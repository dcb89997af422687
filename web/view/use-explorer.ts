import { useCallback, useEffect, useRef, useState } from 'react';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { fromAddress, toAddress } from '../state/address.ts';
import { type Change, type ExplorerState, initialState, sameSelection } from '../state/explorer.ts';

/** The page's state, kept equal with the address: a new selection is a step in the browser's history. */
export function useExplorer(graph: EntenteGraph): readonly [ExplorerState, (change: Change) => void] {
  const [state, setState] = useState(() => fromAddress(location.hash, graph, initialState));
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
    const read = () => setState((now) => fromAddress(location.hash, graph, now));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [graph]);

  return [state, useCallback((change: Change) => setState(change), [])];
}
