/** Sigma with the explorer's programs, for the screen and for pictures. */
import type { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { type DrawnEdge, edgeStrokeProgram } from './edge-program.ts';
import type { EdgeData, Look, NodeData } from './look.ts';
import { NoProgram } from './no-program.ts';
import { type DrawnNode, nodeShapeProgram } from './node-program.ts';

export type SigmaGraph = MultiDirectedGraph<NodeData, EdgeData>;

const edgeThickness = { stated: 1.6, inferred: 1.4, background: 1.3 } as const;
const litEdgeThickness = 2.6;
const padding = 56;
/** More edges than this are too many to draw for each frame; without a graphics card far fewer are. */
const heavyEdges = { card: 20_000, none: 3000 };

/** What is read again from sigma's graph. */
interface Part {
  readonly nodes?: string[];
  readonly edges?: string[];
}

export class Renderer extends Sigma<NodeData, EdgeData> {
  /** Sigma draws whenever its graph changes; it waits while the graph changes a lot. */
  waits = false;
  /** Whether all that its graph has is in the programs' arrays, so that parts can be written over in place. */
  indexed = false;

  override scheduleRender(): this {
    return this.waits ? this : super.scheduleRender();
  }

  /** Sigma reads everything anew when the window or a setting changes; nothing of the graph has. */
  override scheduleRefresh(): this {
    return this.scheduleRender();
  }

  /** Whether drawing takes so long that it should be done as seldom as possible. */
  get isHeavy(): boolean {
    return this.getGraph().size > (this.#hasCard() ? heavyEdges.card : heavyEdges.none);
  }

  #card: boolean | undefined;
  #hasCard(): boolean {
    if (this.#card !== undefined) return this.#card;
    const gl = this.getCanvases().nodes?.getContext('webgl2');
    const names = gl?.getExtension('WEBGL_debug_renderer_info');
    const name = gl ? String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)) : '';
    this.#card = !/swiftshader|llvmpipe|software|basic render/i.test(name);
    return this.#card;
  }

  /** Reads how these look again; their places and the order in which they are drawn stay. */
  redraw(part: Part): void {
    this.refresh({ partialGraph: part, skipIndexation: this.indexed, schedule: true });
  }

  /** As `redraw`, and reads all places again, and the order. */
  replace(part: Part = {}): void {
    this.refresh({ partialGraph: part, skipIndexation: false, schedule: true });
  }
}

/** @throws Error where the browser gives no WebGL. */
export function createRenderer(graph: SigmaGraph, container: HTMLElement, look: Look): Renderer {
  const renderer = new Renderer(graph, container, {
    // By these names sigma has programs of its own.
    nodeProgramClasses: { circle: NoProgram, shape: nodeShapeProgram(look) },
    nodeHoverProgramClasses: { circle: NoProgram, shape: NoProgram },
    edgeProgramClasses: { arrow: NoProgram, line: NoProgram, stroke: edgeStrokeProgram(look) },
    defaultNodeType: 'shape',
    defaultEdgeType: 'stroke',
    nodeReducer: (key, data) => drawnNode(look, key, data),
    edgeReducer: (key, data) => drawnEdge(look, key, data),
    // The adapter draws labels and hover itself: sigma's hover has a white box whatever the theme, and its labels collide.
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: padding * look.scale,
    minCameraRatio: 0.005,
    maxCameraRatio: 4,
    allowInvalidContainer: true,
  });
  renderer.on('afterProcess', () => {
    renderer.indexed = true;
  });
  return renderer;
}

function drawnNode(look: Look, key: string, { x, y, item, hidden }: NodeData): DrawnNode {
  const { palette, lit, selected } = look;
  const isLit = lit?.nodes.has(key) ?? false;
  const isSelected = selected === key;
  const color = item.group === undefined ? palette.nodes[item.kind] : (palette.groups[item.group] ?? palette.quiet);
  return {
    x,
    y,
    type: 'shape',
    kind: item.kind,
    color: item.background ? palette.paper : color,
    borderColor: isSelected ? palette.ink : item.background ? color : palette.paper,
    borderWidth: isSelected ? 3 : item.background ? 2 : 1,
    size: item.size + (isSelected ? 3 : 1),
    lit: isLit,
    hidden,
    // Not drawn by sigma, which would sort them into a grid for each frame.
    label: null,
    forceLabel: false,
    highlighted: false,
    zIndex: isSelected ? 3 : isLit ? 2 : 1,
  };
}

function drawnEdge({ palette, lit }: Look, key: string, { item, hidden }: EdgeData): DrawnEdge {
  const isLit = lit?.edges.has(key) ?? false;
  return {
    type: 'stroke',
    basis: item.basis,
    curvature: item.curvature,
    color: palette.edges[item.kind],
    size: isLit ? litEdgeThickness : edgeThickness[item.basis],
    lit: isLit,
    hidden,
    label: null,
    forceLabel: false,
    zIndex: isLit ? 2 : 1,
  };
}
