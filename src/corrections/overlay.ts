/** Changes laid over a graph that stays as it is, so that a correction costs what it changes and not what the graph holds. */
import { emptyGraph } from '../graph/build.ts';
import { byCodeUnit } from '../graph/keys.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from '../graph/schema.ts';

export interface EdgeRecord {
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

export class Overlay {
  readonly #base: EntenteGraph;
  /** What is new or changed by key; undefined for what is gone. */
  readonly #nodes = new Map<string, NodeAttributes | undefined>();
  readonly #edges = new Map<string, EdgeRecord | undefined>();
  /** Keys of the edges above by the nodes at their ends; those that are gone may be among them. */
  readonly #edgesAt = new Map<string, Set<string>>();

  constructor(base: EntenteGraph) {
    this.#base = base;
  }

  /** Keys of the documents in their order. */
  get documents(): readonly string[] {
    return this.#base.getAttribute('documents');
  }

  node(key: string): NodeAttributes | undefined {
    if (this.#nodes.has(key)) return this.#nodes.get(key);
    return this.#base.hasNode(key) ? this.#base.getNodeAttributes(key) : undefined;
  }

  /** Adds a node or gives it other attributes. */
  setNode(key: string, attributes: NodeAttributes): void {
    this.#nodes.set(key, attributes);
  }

  /** Takes out a node that has no edges. */
  dropNode(key: string): void {
    this.#nodes.set(key, undefined);
  }

  edge(key: string): EdgeRecord | undefined {
    return this.#edges.has(key) ? this.#edges.get(key) : edgeOf(this.#base, key);
  }

  /** Adds an edge or gives it other attributes; its ends are in the graph. */
  setEdge(key: string, edge: EdgeRecord): void {
    this.#edges.set(key, edge);
    for (const end of [edge.source, edge.target]) {
      const keys = this.#edgesAt.get(end) ?? new Set();
      this.#edgesAt.set(end, keys.add(key));
    }
  }

  dropEdge(key: string): void {
    this.#edges.set(key, undefined);
  }

  /** The edges of a node, in order of key. */
  edgesAt(node: string): (EdgeRecord & { readonly key: string })[] {
    const keys = new Set(this.#edgesAt.get(node));
    if (this.#base.hasNode(node)) for (const key of this.#base.edges(node)) keys.add(key);
    return [...keys].sort(byCodeUnit).flatMap((key) => {
      const edge = this.edge(key);
      return edge && (edge.source === node || edge.target === node) ? { key, ...edge } : [];
    });
  }

  /** An edge that meets the condition: those that are new or changed first. */
  findEdge(meets: (attributes: EdgeAttributes) => boolean): EdgeAttributes | undefined {
    for (const edge of this.#edges.values()) if (edge && meets(edge.attributes)) return edge.attributes;
    const key = this.#base.findEdge((key, attributes) => !this.#edges.has(key) && meets(attributes));
    return key === undefined ? undefined : this.#base.getEdgeAttributes(key);
  }

  /** All nodes, those that are new last. */
  forEachNode(visit: (key: string, attributes: NodeAttributes) => void): void {
    for (const key of this.#nodeKeys()) {
      const node = this.node(key);
      if (node) visit(key, node);
    }
  }

  #nodeKeys(): string[] {
    return present(this.#base.nodes(), this.#nodes);
  }

  /**
   * A graph of its own with the changes, nodes and edges in order of key. It shares the records of edges with the graph below, which
   * makes it many times quicker than a copy of them; nodes, which a layout gives places in place, have their own.
   */
  toGraph(): EntenteGraph {
    const graph = emptyGraph(this.#base.getAttributes());
    for (const key of this.#nodeKeys().sort(byCodeUnit)) {
      const node = this.node(key);
      if (node) graph.addNode(key, { ...node });
    }
    for (const key of present(this.#base.edges(), this.#edges).sort(byCodeUnit)) {
      const edge = this.edge(key);
      if (edge) graph.addDirectedEdgeWithKey(key, edge.source, edge.target, edge.attributes);
    }
    return graph;
  }
}

function edgeOf(graph: EntenteGraph, key: string): EdgeRecord | undefined {
  if (!graph.hasEdge(key)) return undefined;
  const [source, target] = graph.extremities(key);
  return { source, target, attributes: graph.getEdgeAttributes(key) };
}

/** The keys of the base that are not gone, then those that are new. */
function present(base: readonly string[], changed: ReadonlyMap<string, unknown>): string[] {
  if (changed.size === 0) return [...base];
  const known = new Set(base);
  return [
    ...base.filter((key) => !changed.has(key) || changed.get(key) !== undefined),
    ...[...changed].flatMap(([key, value]) => (value !== undefined && !known.has(key) ? key : [])),
  ];
}
