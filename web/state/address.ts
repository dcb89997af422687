/** The part of the state that can be shared, as the address's fragment: `#edge=...&background=1&theme=dark`. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { type ExplorerState, nothing, type Selection, select } from './explorer.ts';
import { isEdgeKind, isNodeKind } from './kinds.ts';

/** The fragment for a state, without `#`; empty for a fresh page. */
export function toAddress(state: ExplorerState): string {
  const parts = new URLSearchParams();
  if (state.selection.type !== 'none') parts.set(state.selection.type, state.selection.key);
  if (state.evidence > 0) parts.set('evidence', String(state.evidence));
  if (state.background) parts.set('background', '1');
  if (state.hiddenNodeKinds.length > 0) parts.set('without', state.hiddenNodeKinds.join(','));
  if (state.hiddenEdgeKinds.length > 0) parts.set('without-facts', state.hiddenEdgeKinds.join(','));
  if (state.table !== 'closed') parts.set('table', state.table);
  if (state.theme !== 'system') parts.set('theme', state.theme);
  return parts.toString();
}

/** The state that a fragment asks for; what names nothing in this graph is left out. */
export function fromAddress(fragment: string, graph: EntenteGraph, state: ExplorerState): ExplorerState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const table = parts.get('table');
  const theme = parts.get('theme');
  const evidence = Number(parts.get('evidence') ?? 0);
  return {
    ...select(selectionIn(parts, graph))(state),
    evidence: Number.isSafeInteger(evidence) && evidence > 0 ? evidence : 0,
    background: parts.get('background') === '1',
    hiddenNodeKinds: (parts.get('without') ?? '').split(',').filter(isNodeKind),
    hiddenEdgeKinds: (parts.get('without-facts') ?? '').split(',').filter(isEdgeKind),
    table: table === 'nodes' || table === 'facts' ? table : 'closed',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

function selectionIn(parts: URLSearchParams, graph: EntenteGraph): Selection {
  const edge = parts.get('edge');
  if (edge !== null && graph.hasEdge(edge)) return { type: 'edge', key: edge };
  const node = parts.get('node');
  if (node !== null && graph.hasNode(node)) return { type: 'node', key: node };
  return nothing;
}
