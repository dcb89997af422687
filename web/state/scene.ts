/** What the canvas draws: nodes and edges that the filters let through, with sizes and bends. Knows no renderer. */
import type { Basis } from '../../src/extract/fact.ts';
import type { EntenteGraph, NodeAttributes } from '../../src/graph/schema.ts';
import { displayName } from './display-name.ts';
import type { EdgeKind, NodeKind } from './kinds.ts';
import { shortPhrase } from './phrase.ts';
import type { Shown } from './shown.ts';

export interface SceneNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly background: boolean;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the fitted zoom. */
  readonly size: number;
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

/** A name longer than this gives way to its acronym, or is cut at the second length. */
const longName = 24;
const cutName = 40;
/** Nodes without edges stand no further out than this, as a share of the radius of those with edges. */
const loneReach = 1.15;
const smallestRadius = 5;
const largestRadius = 17;
/** With more nodes than this they are drawn smaller, down to a share that can still be told apart. */
const roomyCount = 60;
const smallestScale = 0.35;
/** Bend between two neighbours of a bundle of parallel edges, and of the outermost ones of a large bundle. */
const curvatureStep = 0.22;
const curvatureLimit = 0.9;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Nodes and edges to draw. A node without a stored position gets one on a spiral, by its place in the file. */
export function buildScene(graph: EntenteGraph, shown: Shown): Scene {
  const nodes: SceneNode[] = [];
  const place = graph.nodes();
  for (const [index, key] of place.entries()) {
    if (!shown.nodes.has(key)) continue;
    const attributes = graph.getNodeAttributes(key);
    const background = 'basis' in attributes && attributes.basis === 'background';
    const radius = 10 * Math.sqrt(index);
    nodes.push({
      key,
      kind: attributes.kind,
      label: canvasName(attributes),
      background,
      x: attributes.x ?? radius * Math.cos(index * goldenAngle),
      y: attributes.y ?? radius * Math.sin(index * goldenAngle),
      size: 0,
    });
  }
  const degrees = new Map<string, number>();
  const bundles = new Map<string, { key: string; forward: boolean }[]>();
  const keys = [...shown.edges];
  for (const key of keys) {
    const [source, target] = graph.extremities(key);
    degrees.set(source, (degrees.get(source) ?? 0) + 1);
    degrees.set(target, (degrees.get(target) ?? 0) + 1);
    const forward = source < target;
    const pair = JSON.stringify(forward ? [source, target] : [target, source]);
    const bundle = bundles.get(pair);
    if (bundle) bundle.push({ key, forward });
    else bundles.set(pair, [{ key, forward }]);
  }
  const curvatures = new Map(Array.from(bundles.values()).flatMap(fan));
  return {
    nodes: drawIn(nodes, degrees).map((node) => ({
      ...node,
      size: radiusOf(degrees.get(node.key) ?? 0, nodes.length),
    })),
    edges: keys.map((key) => {
      const attributes = graph.getEdgeAttributes(key);
      const [source, target] = graph.extremities(key);
      return {
        key,
        kind: attributes.kind,
        basis: attributes.basis,
        source,
        target,
        label: displayName(shortPhrase(attributes), 32),
        curvature: curvatures.get(key) ?? 0,
      };
    }),
  };
}

function canvasName(node: NodeAttributes): string {
  const acronym = 'acronym' in node ? node.acronym : undefined;
  return displayName(acronym && node.label.length > longName ? acronym : node.label, cutName);
}

/** Pulls nodes without edges towards the rest: the layout lets them drift far off, and the rest would be drawn small. */
function drawIn(nodes: readonly SceneNode[], degrees: ReadonlyMap<string, number>): readonly SceneNode[] {
  const tied = nodes.filter((node) => degrees.has(node.key));
  if (tied.length < 2) return nodes;
  const x = tied.reduce((sum, node) => sum + node.x, 0) / tied.length;
  const y = tied.reduce((sum, node) => sum + node.y, 0) / tied.length;
  const reach = loneReach * tied.reduce((far, node) => Math.max(far, Math.hypot(node.x - x, node.y - y)), 0);
  return nodes.map((node) => {
    const distance = Math.hypot(node.x - x, node.y - y);
    if (degrees.has(node.key) || distance <= reach) return node;
    const share = reach / distance;
    return { ...node, x: x + (node.x - x) * share, y: y + (node.y - y) * share };
  });
}

/** Spreads a bundle evenly about the straight line; an edge that runs the other way bends with the opposite sign. */
function fan(bundle: readonly { key: string; forward: boolean }[]): [string, number][] {
  const middle = (bundle.length - 1) / 2;
  const step = Math.min(curvatureStep, middle > 0 ? curvatureLimit / middle : 0);
  return bundle.map(({ key, forward }, index) => [key, (index - middle) * step * (forward ? 1 : -1)]);
}

function radiusOf(degree: number, count: number): number {
  const scale = Math.min(1, Math.max(smallestScale, Math.sqrt(roomyCount / count)));
  return scale * Math.min(largestRadius, smallestRadius + 2 * Math.sqrt(degree));
}

/** The part of a scene that a node and some edges light up: themselves, the ends of the edges, and the node's neighbours. */
export function litPart(
  scene: Scene,
  focus: { readonly node?: string | undefined; readonly edges?: readonly string[] | undefined },
): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } {
  const wanted = new Set(focus.edges);
  const edges = scene.edges.filter(
    (edge) =>
      wanted.has(edge.key) || (focus.node !== undefined && (edge.source === focus.node || edge.target === focus.node)),
  );
  const nodes = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  if (focus.node !== undefined) nodes.add(focus.node);
  return { nodes, edges: new Set(edges.map((edge) => edge.key)) };
}
