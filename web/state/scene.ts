/** What the canvas draws: nodes and edges that the filters let through, with sizes and bends. Knows no renderer. */
import type { Basis } from '../../src/extract/fact.ts';
import type { EntenteGraph, NodeAttributes } from '../../src/graph/schema.ts';
import { displayName } from './display-name.ts';
import type { SizeBy } from './explorer.ts';
import type { EdgeKind, NodeKind } from './kinds.ts';
import { shortPhrase } from './phrase.ts';
import { placesOf } from './places.ts';
import type { Shown } from './shown.ts';

export interface SceneNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly background: boolean;
  /** Where it stands until somebody moves it. */
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the fitted zoom. */
  readonly size: number;
  /** Number of its community, the largest 0; when communities are what colours mean. */
  readonly group?: number | undefined;
}

export interface SceneEdge {
  readonly key: string;
  readonly kind: EdgeKind;
  readonly basis: Basis;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Bend to the left of the way from source to target, as a share of its length; 0 is straight. */
  readonly curvature: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export interface SceneOptions {
  readonly sizeBy?: SizeBy;
  /** Colours mean these groups instead of kinds. */
  readonly groups?: ReadonlyMap<string, number> | undefined;
}

/** A name longer than this gives way to its acronym, or is cut at the second length. */
const longName = 24;
const cutName = 40;
const smallestRadius = 5;
const largestRadius = 17;
/** With more nodes than this they are drawn smaller, down to a share that can still be told apart. */
const roomyCount = 60;
const smallestScale = 0.35;
/** Sizes change in steps when a filter changes the number of nodes, so that most filters leave them as they are. */
const scaleStep = 2 ** 0.25;
/** Bend between two neighbours of a bundle of parallel edges, and of the outermost ones of a large bundle. */
const curvatureStep = 0.22;
const curvatureLimit = 0.9;
const edgeWords = 32;

/** Nodes and edges to draw, in the order of the graph and of `shown`. */
export function buildScene(graph: EntenteGraph, shown: Shown, options: SceneOptions = {}): Scene {
  const places = placesOf(graph);
  const scale = scaleFor(shown.nodes.size);
  const numbers = new Map<string, number>();
  const nodes: SceneNode[] = [];
  for (const key of shown.nodes) {
    const attributes = graph.getNodeAttributes(key);
    const place = places.get(key) ?? { x: 0, y: 0, degree: 0 };
    const weight = options.sizeBy === 'mentions' && 'mentions' in attributes ? attributes.mentions : place.degree;
    numbers.set(key, numbers.size);
    nodes.push({
      key,
      kind: attributes.kind,
      label: canvasName(attributes),
      background: 'basis' in attributes && attributes.basis === 'background',
      x: place.x,
      y: place.y,
      size: scale * Math.min(largestRadius, smallestRadius + 2 * Math.sqrt(weight)),
      group: options.groups?.get(key),
    });
  }
  const bends = bendsOf(graph, shown.edges, numbers);
  const edges = Array.from(shown.edges, (key): SceneEdge => {
    const attributes = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key);
    return {
      key,
      kind: attributes.kind,
      basis: attributes.basis,
      source,
      target,
      // Few of thousands are ever drawn, so the words are put together when they are.
      get label() {
        return displayName(shortPhrase(attributes), edgeWords);
      },
      curvature: bends.get(key) ?? 0,
    };
  });
  return { nodes, edges };
}

function scaleFor(count: number): number {
  const exact = Math.sqrt(roomyCount / Math.max(1, count));
  const stepped = scaleStep ** Math.round(Math.log(exact) / Math.log(scaleStep));
  return Math.min(1, Math.max(smallestScale, stepped));
}

function canvasName(node: NodeAttributes): string {
  const acronym = 'acronym' in node ? node.acronym : undefined;
  return displayName(acronym && node.label.length > longName ? acronym : node.label, cutName);
}

/** Bends of the edges that have others between the same ends; an edge that runs the other way bends with the opposite sign. */
function bendsOf(
  graph: EntenteGraph,
  edges: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const bundles = new Map<number, { key: string; sign: number }[]>();
  for (const key of edges) {
    const [source, target] = graph.extremities(key);
    const forward = source < target;
    const [from, to] = [numbers.get(source) ?? 0, numbers.get(target) ?? 0];
    const pair = forward ? from * numbers.size + to : to * numbers.size + from;
    const edge = { key, sign: forward ? 1 : -1 };
    const bundle = bundles.get(pair);
    if (bundle) bundle.push(edge);
    else bundles.set(pair, [edge]);
  }
  const bends = new Map<string, number>();
  for (const bundle of bundles.values()) {
    const middle = (bundle.length - 1) / 2;
    const step = Math.min(curvatureStep, middle > 0 ? curvatureLimit / middle : 0);
    for (const [index, { key, sign }] of bundle.entries())
      if (index !== middle) bends.set(key, (index - middle) * step * sign);
  }
  return bends;
}

const edgesByScene = new WeakMap<Scene, ReadonlyMap<string, readonly SceneEdge[]>>();

/** The edges of each node, both ways; worked out once for each scene. */
function edgesAt(scene: Scene): ReadonlyMap<string, readonly SceneEdge[]> {
  const known = edgesByScene.get(scene);
  if (known) return known;
  const index = new Map<string, SceneEdge[]>(scene.nodes.map(({ key }) => [key, []]));
  for (const edge of scene.edges) {
    index.get(edge.source)?.push(edge);
    index.get(edge.target)?.push(edge);
  }
  edgesByScene.set(scene, index);
  return index;
}

export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
}

/** What is looked at: a node, some edges, or both. */
export interface Focus {
  readonly node?: string | undefined;
  readonly edges?: readonly SceneEdge[] | undefined;
}

/** The part of a scene that a focus lights up: the edges and the node's own, with their ends. */
export function litPart(scene: Scene, focus: Focus): Lit {
  const edges = new Map<string, SceneEdge>();
  const nodes = new Set<string>();
  const own = focus.node === undefined ? [] : (edgesAt(scene).get(focus.node) ?? []);
  for (const edge of [...own, ...(focus.edges ?? [])]) {
    edges.set(edge.key, edge);
    nodes.add(edge.source).add(edge.target);
  }
  if (focus.node !== undefined) nodes.add(focus.node);
  return { nodes, edges };
}

/** Keys of the nodes that a node has edges with, each once. */
export function neighboursIn(scene: Scene, node: string): string[] {
  const others = (edgesAt(scene).get(node) ?? []).map(({ source, target }) => (source === node ? target : source));
  return [...new Set(others)].filter((other) => other !== node);
}
