import { useCallback, useMemo, useState } from 'react';
import { type Scope, type Scoped, type ScopeStep, scopeOf, wholeLimit } from '../state/scope.ts';
import { usePage } from './page.ts';

export interface ScopeTools {
  readonly scoped: Scoped;
  /** Whether there is a step to take back. */
  readonly canGoBack: boolean;
  readonly take: (step: ScopeStep) => void;
  readonly back: () => void;
}

/** The part of the graph that is drawn, begun anew for each workspace. */
export function useScope(): ScopeTools {
  const { workspace, graph, state, shown } = usePage();
  const { selection } = state;
  const [taken, setTaken] = useState<{ readonly of: string; readonly scope: Scope }>();
  const [first] = useState((): Scope => {
    const isLarge = shown.nodes.size > wholeLimit;
    return isLarge && selection.type === 'node' ? [{ type: 'around', node: selection.key }] : [];
  });
  const scope = taken?.of === workspace.id ? taken.scope : first;
  const set = useCallback((scope: Scope) => setTaken({ of: workspace.id, scope }), [workspace.id]);

  const base = useMemo(() => scopeOf(graph, shown, scope), [graph, shown, scope]);
  // What is selected is drawn in any case; what is there already changes nothing.
  const missing = useMemo(() => {
    const selected =
      selection.type === 'node' ? [selection.key] : selection.type === 'edge' ? graph.extremities(selection.key) : [];
    return selected.filter((node) => shown.nodes.has(node) && !base.shown.nodes.has(node));
  }, [graph, selection, shown, base]);
  const scoped = useMemo(
    () => (missing.length === 0 ? base : scopeOf(graph, shown, scope, missing)),
    [graph, shown, scope, base, missing],
  );
  return {
    scoped,
    canGoBack: scope.length > 0,
    take: (step) => set([...scope, step]),
    back: () => set(scope.slice(0, -1)),
  };
}
