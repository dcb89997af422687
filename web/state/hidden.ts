/** Why a node or an edge is not shown, and the way back. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { type Change, switchFilter, toggleBackground, toggleEdgeKind, toggleNodeKind } from './explorer.ts';
import { passedBy } from './filter.ts';
import type { EdgeKind, NodeKind } from './kinds.ts';
import { beforeFilters, type ShownBy } from './shown.ts';

/** A node's or an edge's key. */
export type Subject = { readonly type: 'node' | 'edge'; readonly key: string };

export type Hiding =
  | { readonly by: 'background' }
  | { readonly by: 'node-kind'; readonly kind: NodeKind }
  | { readonly by: 'edge-kind'; readonly kind: EdgeKind }
  /** `index` among the state's filters. */
  | { readonly by: 'filter'; readonly index: number };

/** The first thing that hides it; an edge is hidden with either of its ends. `undefined` where it is shown. */
export function hidingOf(graph: EntenteGraph, subject: Subject, by: ShownBy): Hiding | undefined {
  if (subject.type === 'edge') {
    const { kind, basis } = graph.getEdgeAttributes(subject.key);
    if (by.hiddenEdgeKinds.includes(kind)) return { by: 'edge-kind', kind };
    if (basis === 'background' && !by.background) return { by: 'background' };
  }
  const ends = subject.type === 'edge' ? graph.extremities(subject.key) : [subject.key];
  for (const end of ends) {
    const node = graph.getNodeAttributes(end);
    if (by.hiddenNodeKinds.includes(node.kind)) return { by: 'node-kind', kind: node.kind };
    if ('basis' in node && node.basis === 'background' && !by.background) return { by: 'background' };
  }
  const passed = passedBy(graph, beforeFilters(graph, by), by.filters);
  const index = passed.findIndex(({ nodes, edges }) => !(subject.type === 'edge' ? edges : nodes).has(subject.key));
  return index < 0 ? undefined : { by: 'filter', index };
}

/** Switches off all that hides it, and nothing else. */
export const reveal =
  (graph: EntenteGraph, subject: Subject): Change =>
  (state) => {
    let revealed = state;
    // Each turn takes one of them away.
    for (let hiding = hidingOf(graph, subject, revealed); hiding; hiding = hidingOf(graph, subject, revealed))
      revealed = without(hiding)(revealed);
    return revealed;
  };

function without(hiding: Hiding): Change {
  switch (hiding.by) {
    case 'background':
      return toggleBackground;
    case 'node-kind':
      return toggleNodeKind(hiding.kind);
    case 'edge-kind':
      return toggleEdgeKind(hiding.kind);
    case 'filter':
      return switchFilter(hiding.index);
  }
}
