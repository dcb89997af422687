/** Corrections made anew in a graph, one after the other. */
import type { EntenteGraph } from '../graph/schema.ts';
import type { Correction, Of } from './correction.ts';
import type { Draft, Memory } from './draft.ts';
import { addEdge, deleteEdge, deleteNode, mark } from './facts.ts';
import { followed } from './follow.ts';
import { keepApart, merge, split } from './identity.ts';
import { addNode, note, rename, retype } from './names.ts';
import { Overlay } from './overlay.ts';
import { Refusal } from './refusal.ts';
import { settleRoles } from './roles.ts';

export interface Unapplied {
  /** Place in the list, from 0. */
  readonly index: number;
  readonly correction: Correction;
  /** In one or two sentences. */
  readonly reason: string;
}

export interface Replayed {
  /** A graph of its own, nodes and edges in order of key; the very graph given when there is nothing to correct. */
  readonly graph: EntenteGraph;
  readonly unapplied: readonly Unapplied[];
  /** For more corrections of `graph`, which then apply as if they had stood at the end of this list. */
  readonly memory: Memory;
}

const nothing: Memory = { apart: [], nodes: new Map(), edges: new Map() };

/**
 * A graph with the corrections made in it. One that does not apply changes nothing, is told, and does not stop the others.
 *
 * What a correction names by a key is followed where corrections before it gave it another: an edge of a merged node, say. So is a
 * statement by its words (see `withPlaces`).
 *
 * @param memory Of the corrections that `graph` has had already.
 */
export function replay(graph: EntenteGraph, corrections: readonly Correction[], memory: Memory = nothing): Replayed {
  if (corrections.length === 0) return { graph, unapplied: [], memory };
  const draft = draftOf(graph, memory);
  const unapplied = corrections.flatMap((correction, index): Unapplied[] => {
    const reason = tryOn(draft, correction);
    return reason === undefined ? [] : [{ index, correction, reason }];
  });
  const { apart, nodes, edges } = draft;
  return { graph: draft.graph.toGraph(), unapplied, memory: { apart, nodes, edges } };
}

/** Why a correction would not apply to a graph, or undefined; much quicker than `replay`, whose `memory` it takes. */
export const refusalOf = (graph: EntenteGraph, correction: Correction, memory: Memory = nothing): string | undefined =>
  tryOn(draftOf(graph, memory), correction);

const draftOf = (graph: EntenteGraph, { apart, nodes, edges }: Memory): Draft => ({
  graph: new Overlay(graph),
  apart: [...apart],
  nodes: new Map(nodes),
  edges: new Map(edges),
  roles: new Map(),
});

/** Makes a correction; the reason when it does not apply, and nothing is changed then. */
function tryOn(draft: Draft, correction: Correction): string | undefined {
  try {
    apply(draft, followed(draft, correction));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

type Makes = { readonly [Type in Correction['type']]: (draft: Draft, correction: Of<Type>) => void };

/** Each changes the draft, or throws a `Refusal` and has changed nothing. */
const makes: Makes = {
  rename,
  retype,
  merge,
  split,
  distinct: keepApart,
  mark,
  'delete-node': deleteNode,
  'delete-edge': deleteEdge,
  'add-node': addNode,
  'add-edge': addEdge,
  note,
};

function apply(draft: Draft, correction: Correction): void {
  // The table's type pairs each with its own correction; the union cannot say so.
  (makes[correction.type] as (draft: Draft, correction: Correction) => void)(draft, correction);
  settleRoles(draft.graph, draft.roles);
}
