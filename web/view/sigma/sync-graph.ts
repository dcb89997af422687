/** Brings sigma's graph up to a scene by what changed, a little in each frame when it is much. */
import type { Point } from '../../state/places.ts';
import { neighboursIn, type Scene, type SceneEdge, type SceneNode } from '../../state/scene.ts';
import type { Renderer, SigmaGraph } from './renderer.ts';

interface SyncOptions {
  /** Whether nodes have left the places of their scene, so that new ones should join their neighbours. */
  readonly moved: boolean;
  readonly onDone: () => void;
}

/** Up to so many new nodes and edges are taken in at once, so that they are there with the next frame. */
const atOnce = 4000;
/** Otherwise for so long in each frame. */
const frameMs = 12;
/** New nodes stand this far from the middle of their neighbours, as a share of the width of what is drawn. */
const besideShare = 0.02;

/**
 * What the scene no longer has is hidden, and shown again when it comes back, where it was: sigma reads everything anew for each node
 * that is taken out. Draws once, when all is there.
 *
 * @returns Stops it half-way, for another scene that comes before it is done.
 */
export function syncGraph(renderer: Renderer, graph: SigmaGraph, scene: Scene, options: SyncOptions): () => void {
  if (scene.edges.some((edge) => hasOtherEnds(graph, edge))) graph.clear();
  const newNodes = scene.nodes.filter(({ key }) => !graph.hasNode(key));
  const newEdges = scene.edges.filter(({ key }) => !graph.hasEdge(key));
  const changed = updateKnown(graph, scene);
  const count = newNodes.length + newEdges.length;
  if (count === 0) {
    renderer.redraw(changed);
    options.onDone();
    return () => undefined;
  }

  const place = options.moved ? besideNeighbours(graph, scene) : (node: SceneNode) => node;
  const steps = adding(graph, newNodes, newEdges, place);
  const run = (until: number): boolean => {
    // Sigma hears of each node and edge; it need not draw for each.
    renderer.waits = true;
    renderer.indexed = false;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    renderer.waits = false;
    if (!step.done) return false;
    renderer.replace(changed);
    options.onDone();
    return true;
  };
  if (count <= atOnce) {
    run(Number.POSITIVE_INFINITY);
    return () => undefined;
  }
  let frame = 0;
  const next = () => {
    frame = run(performance.now() + frameMs) ? 0 : requestAnimationFrame(next);
  };
  next();
  return () => cancelAnimationFrame(frame);
}

function* adding(
  graph: SigmaGraph,
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
  place: (node: SceneNode) => Point,
): Generator<undefined, undefined> {
  for (const item of nodes) {
    const { x, y } = place(item);
    graph.addNode(item.key, { x, y, item, hidden: false });
    yield;
  }
  for (const item of edges) {
    graph.addDirectedEdgeWithKey(item.key, item.source, item.target, { item, hidden: false });
    yield;
  }
}

/** Puts the scene's nodes and edges in the place of those of before; what has to be drawn anew. */
function updateKnown(graph: SigmaGraph, scene: Scene): { nodes: string[]; edges: string[] } {
  const nodes: string[] = [];
  const edges: string[] = [];
  const resized = new Set<string>();
  const nodeItems = new Map(scene.nodes.map((node) => [node.key, node]));
  graph.forEachNode((key, data) => {
    const item = nodeItems.get(key);
    const hidden = item === undefined;
    if (hidden ? data.hidden : !data.hidden && sameNode(data.item, item)) return;
    if (item && item.size !== data.item.size) resized.add(key);
    // The attributes themselves, without an event for each of them.
    Object.assign(data, { hidden, item: item ?? data.item });
    nodes.push(key);
  });
  const edgeItems = new Map(scene.edges.map((edge) => [edge.key, edge]));
  graph.forEachEdge((key, data, _source, target) => {
    const item = edgeItems.get(key);
    const hidden = item === undefined;
    if (hidden ? data.hidden : !data.hidden && sameEdge(data.item, item) && !resized.has(target)) {
      if (item) data.item = item;
      return;
    }
    Object.assign(data, { hidden, item: item ?? data.item });
    edges.push(key);
  });
  return { nodes, edges };
}

const sameNode = (a: SceneNode, b: SceneNode): boolean =>
  a === b ||
  (a.size === b.size &&
    a.label === b.label &&
    a.kind === b.kind &&
    a.background === b.background &&
    a.group === b.group);

const sameEdge = (a: SceneEdge, b: SceneEdge): boolean =>
  a === b || (a.curvature === b.curvature && a.basis === b.basis && a.kind === b.kind);

/** After a correction an edge can keep its key and have another end. */
const hasOtherEnds = (graph: SigmaGraph, { key, source, target }: SceneEdge): boolean =>
  graph.hasEdge(key) && (graph.source(key) !== source || graph.target(key) !== target);

/** Where the layout has moved the others, a new node goes beside those that it is tied to. */
function besideNeighbours(graph: SigmaGraph, scene: Scene): (node: SceneNode) => Point {
  const xs = graph.mapNodes((_, { x }) => x);
  const width = xs.length === 0 ? 1 : xs.reduce((a, b) => Math.max(a, b)) - xs.reduce((a, b) => Math.min(a, b));
  return (node) => {
    const known = neighboursIn(scene, node.key).filter((key) => graph.hasNode(key));
    if (known.length === 0) return node;
    const points = known.map((key) => graph.getNodeAttributes(key));
    // Each in the direction in which it stands in the file, so that they do not all fall on one spot.
    const angle = Math.atan2(node.y, node.x);
    const reach = width * besideShare;
    return {
      x: points.reduce((sum, { x }) => sum + x, 0) / points.length + reach * Math.cos(angle),
      y: points.reduce((sum, { y }) => sum + y, 0) / points.length + reach * Math.sin(angle),
    };
  };
}
