/** The one place that knows sigma: draws a scene into an element and reports what the pointer does. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { runLayout } from '../../layout/run-layout.ts';
import { layoutMatrices, perNode } from '../../state/layout-matrices.ts';
import { litPart, type Scene, type SceneEdge, type SceneNode } from '../../state/scene.ts';
import { drawLabels } from './draw-labels.ts';
import { type DrawnEdge, EdgeStrokeProgram } from './edge-program.ts';
import { type DrawnNode, NodeShapeProgram } from './node-program.ts';
import { mix, readPalette } from './palette.ts';

/** What is lit up: a node with its neighbours, and some edges with their ends. */
interface Focus {
  readonly node?: string | undefined;
  readonly edges?: readonly string[] | undefined;
}

export interface CanvasEvents {
  readonly onNode: (key: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onNothing: () => void;
  readonly onLayout: (running: boolean) => void;
}

export interface GraphCanvas {
  /** Draws another scene; nodes that were drawn before keep the place that the layout gave them. */
  show(scene: Scene): void;
  /** Lights up the selection; the pointer's focus goes before it while it is on something. */
  select(focus: Focus): void;
  /** Reads the colours again, after the theme has changed. */
  repaint(): void;
  zoom(direction: 'in' | 'out'): void;
  fit(): void;
  startLayout(): void;
  stopLayout(): void;
  kill(): void;
}

type NodeData = SceneNode;
type EdgeData = SceneEdge;

const fadedShare = 0.84;
const edgeThickness = { stated: 1.6, inferred: 1.4, background: 1.3 } as const;
const litEdgeThickness = 2.6;
const cameraMs = 260;

/**
 * Puts a graph canvas into an element.
 *
 * @throws Error where the browser gives no WebGL.
 */
export function createGraphCanvas(container: HTMLElement, events: CanvasEvents): GraphCanvas {
  const graph = new MultiDirectedGraph<NodeData, EdgeData>();
  let palette = readPalette(container);
  let scene: Scene = { nodes: [], edges: [] };
  let selected: Focus = {};
  let hovered: Focus | undefined;
  let lit: ReturnType<typeof litPart> | undefined;
  let stopRunning: (() => void) | undefined;

  const renderer = new Sigma<NodeData, EdgeData>(graph, container, {
    nodeProgramClasses: { shape: NodeShapeProgram },
    edgeProgramClasses: { stroke: EdgeStrokeProgram },
    defaultNodeType: 'shape',
    defaultEdgeType: 'stroke',
    nodeReducer: (key, data) => reduceNode(key, data),
    edgeReducer: (key, data) => reduceEdge(key, data),
    // The adapter draws labels and hover itself: sigma's hover has a white box whatever the theme, and its labels collide.
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 56,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    allowInvalidContainer: true,
    zoomDuration: duration(),
  });

  function reduceNode(key: string, data: NodeData): DrawnNode {
    const isLit = lit?.nodes.has(key) ?? true;
    const isSelected = selected.node === key;
    const own = palette.nodes[data.kind];
    const color = isLit ? own : mix(own, palette.paper, fadedShare);
    const ring = isSelected ? palette.ink : data.background ? color : palette.paper;
    return {
      ...data,
      type: 'shape',
      color: data.background ? palette.paper : color,
      borderColor: ring,
      borderWidth: isSelected ? 3 : data.background ? 2 : 1,
      size: data.size + (isSelected ? 3 : 1),
      hidden: false,
      forceLabel: false,
      highlighted: false,
      zIndex: isSelected ? 3 : isLit && lit ? 2 : 1,
    };
  }

  function reduceEdge(key: string, data: EdgeData): DrawnEdge {
    const isLit = lit?.edges.has(key) ?? false;
    const own = palette.edges[data.kind];
    const color = isLit ? own : mix(own, palette.paper, lit ? fadedShare : 0.4);
    return {
      ...data,
      type: 'stroke',
      color,
      size: isLit ? litEdgeThickness : edgeThickness[data.basis],
      hidden: false,
      forceLabel: false,
      zIndex: isLit ? 2 : 1,
    };
  }

  const relight = () => {
    const focus = hovered ?? selected;
    lit = focus.node !== undefined || (focus.edges?.length ?? 0) > 0 ? litPart(scene, focus) : undefined;
    renderer.refresh({ schedule: true });
  };

  const hover = (focus: Focus | undefined) => {
    hovered = focus;
    container.classList.toggle('pointing', focus !== undefined);
    relight();
  };

  renderer.on('afterRender', () =>
    drawLabels(renderer, scene, palette, { lit, selected: (hovered ?? selected).node, labelEdges: lit !== undefined }),
  );
  renderer.on('enterNode', ({ node }) => hover({ node }));
  renderer.on('leaveNode', () => hover(undefined));
  renderer.on('enterEdge', ({ edge }) => hover({ edges: [edge] }));
  renderer.on('leaveEdge', () => hover(undefined));
  renderer.on('clickNode', ({ node }) => events.onNode(node));
  renderer.on('clickEdge', ({ edge }) => events.onEdge(edge));
  renderer.on('clickStage', () => events.onNothing());

  // Sigma hears of the window's size only; the tables and the legend change the element's.
  const watcher = new ResizeObserver(() => renderer.scheduleRefresh());
  watcher.observe(container);

  const stopLayout = () => {
    stopRunning?.();
    stopRunning = undefined;
    events.onLayout(false);
  };

  const frame = () => {
    const xs = scene.nodes.map(({ key }) => graph.getNodeAttribute(key, 'x'));
    const ys = scene.nodes.map(({ key }) => graph.getNodeAttribute(key, 'y'));
    renderer.setCustomBBox(xs.length === 0 ? null : { x: extent(xs), y: extent(ys) });
    renderer.refresh({ schedule: true });
  };

  return {
    show(next) {
      if (stopRunning) stopLayout();
      const places = new Map(graph.mapNodes((key, { x, y }) => [key, { x, y }]));
      const first = scene.nodes.length === 0;
      scene = next;
      hovered = undefined;
      graph.clear();
      for (const node of next.nodes) graph.addNode(node.key, { ...node, ...places.get(node.key) });
      for (const edge of next.edges) graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge);
      if (first) frame();
      relight();
    },
    select(focus) {
      selected = focus;
      relight();
      // Only after the next frame is it known where a new scene's nodes stand.
      renderer.once('afterRender', () => bringIntoView(renderer, lit ? [...lit.nodes] : []));
    },
    repaint() {
      palette = readPalette(container);
      renderer.refresh({ schedule: true });
    },
    zoom(direction) {
      const camera = renderer.getCamera();
      const options = { duration: duration() };
      if (direction === 'in') camera.animatedZoom(options);
      else camera.animatedUnzoom(options);
    },
    fit() {
      frame();
      renderer.getCamera().animatedReset({ duration: duration() });
    },
    startLayout() {
      stopLayout();
      const keys = scene.nodes.map((node) => node.key);
      const matrices = layoutMatrices(scene, (key) => graph.getNodeAttributes(key));
      events.onLayout(true);
      stopRunning = runLayout(matrices, ({ nodes, settled }) => {
        let index = 0;
        graph.updateEachNodeAttributes(
          (_, attributes) => {
            const offset = index++ * perNode;
            return { ...attributes, x: nodes[offset] ?? attributes.x, y: nodes[offset + 1] ?? attributes.y };
          },
          { attributes: ['x', 'y'] },
        );
        if (keys.length > 0) frame();
        if (settled) stopLayout();
      });
    },
    stopLayout,
    kill() {
      stopRunning?.();
      watcher.disconnect();
      renderer.kill();
    },
  };
}

/** Moves the camera only when something of what was selected is out of sight. */
function bringIntoView(renderer: Sigma<NodeData, EdgeData>, keys: readonly string[]): void {
  const places = keys.flatMap((key) => renderer.getNodeDisplayData(key) ?? []);
  if (places.length === 0) return;
  const { width, height } = renderer.getDimensions();
  const margin = 24;
  const outside = places.some((place) => {
    const { x, y } = renderer.framedGraphToViewport(place);
    return x < margin || y < margin || x > width - margin || y > height - margin;
  });
  if (!outside) return;
  const [left, right] = extent(places.map(({ x }) => x));
  const [low, high] = extent(places.map(({ y }) => y));
  const camera = renderer.getCamera();
  const ratio = Math.min(1, Math.max(camera.ratio, (right - left) * 1.2, (high - low) * 1.2));
  camera.animate({ x: (left + right) / 2, y: (low + high) / 2, ratio }, { duration: duration() });
}

function extent(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** Camera moves take no time for a reader who asked for less motion. */
const duration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : cameraMs);
