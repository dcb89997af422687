/** Corrections made anew in a graph, one after the other. */
import { emptyGraph } from '../graph/build.ts';
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import type { Correction } from './correction.ts';
import type { Draft } from './draft.ts';
import { addEdge, deleteEdge, deleteNode, mark } from './facts.ts';
import { keepApart, merge, split } from './identity.ts';
import { addNode, note, rename, retype } from './names.ts';
import { Refusal } from './refusal.ts';

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
}

/** A graph with the corrections made in it. One that does not apply changes nothing, is told, and does not stop the others. */
export function replay(graph: EntenteGraph, corrections: readonly Correction[]): Replayed {
  if (corrections.length === 0) return { graph, unapplied: [] };
  const draft: Draft = { graph: graph.copy() as EntenteGraph, distinct: new Set() };
  const unapplied = corrections.flatMap((correction, index): Unapplied[] => {
    try {
      apply(draft, correction);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [{ index, correction, reason: error.message }];
      throw error;
    }
  });
  return { graph: inOrder(draft.graph), unapplied };
}

type Makes = { readonly [Type in Correction['type']]: (draft: Draft, correction: Of<Type>) => void };
type Of<Type> = Extract<Correction, { readonly type: Type }>;

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
}

function inOrder(graph: EntenteGraph): EntenteGraph {
  const sorted = (keys: readonly string[]): boolean =>
    keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key);
  const [nodes, edges] = [graph.nodes(), graph.edges()];
  if (sorted(nodes) && sorted(edges)) return graph;
  const ordered = emptyGraph(graph.getAttributes());
  for (const key of nodes.sort(byCodeUnit)) ordered.addNode(key, graph.getNodeAttributes(key));
  for (const key of edges.sort(byCodeUnit)) {
    const [source, target] = graph.extremities(key);
    ordered.addDirectedEdgeWithKey(key, source, target, graph.getEdgeAttributes(key));
  }
  return ordered;
}
