/** The one place that knows sigma: draws a scene into an element and reports what the pointer does. */
import { MultiDirectedGraph } from 'graphology';
import type { Camera } from '../../state/explorer.ts';
import type { Point } from '../../state/places.ts';
import { litPart, type Scene, type SceneNode } from '../../state/scene.ts';
import { type Arrangement, createArranger } from './arrange.ts';
import { boxOf, bringIntoView, centre, fitAll, readCamera, setCamera, zoom } from './camera.ts';
import { byRank, bySize, drawLabels } from './draw-labels.ts';
import type { EdgeData, Look, NodeData } from './look.ts';
import { readPalette } from './palette.ts';
import { type PictureOptions, takePicture } from './picture.ts';
import { createRenderer } from './renderer.ts';
import { syncGraph } from './sync-graph.ts';
import { watchContexts } from './watch-contexts.ts';

/** What is lit up: a node with its neighbours, and some edges with their ends. */
interface Focus {
  readonly node?: string | undefined;
  readonly edges?: readonly string[] | undefined;
}

export interface CanvasEvents {
  readonly onNode: (key: string) => void;
  readonly onEdge: (key: string) => void;
  readonly onNothing: () => void;
  /** A layout runs in the worker, or has stopped. */
  readonly onLayout: (running: boolean) => void;
  /** The layout that was asked for cannot run here. */
  readonly onNoLayout: () => void;
  /** The camera has come to rest; `undefined` while everything is fitted in. */
  readonly onCamera: (camera: Camera | undefined) => void;
  /** WebGL was lost and did not come back. */
  readonly onFailure: () => void;
}

export interface GraphCanvas {
  /** Draws another scene; nodes that were drawn before keep the place that the layout gave them. */
  show(scene: Scene): void;
  /** Lights up the selection, and brings it into view. */
  select(focus: Focus): void;
  /** Lights up what is pointed at before the selection, as the pointer does; `undefined` ends it. */
  point(node: string | undefined): void;
  /** Reads the colours again, after the theme has changed. */
  repaint(): void;
  zoom(direction: 'in' | 'out'): void;
  fit(): void;
  /** Moves the camera gently to a node; nothing when it is not drawn. */
  focus(node: string): void;
  /** In the scene's units, `ratio` the width of what is seen; `undefined` while everything is fitted in. */
  camera(): Camera | undefined;
  lookAt(camera: Camera | undefined): void;
  /** Where the drawn nodes stand, in the scene's units; y runs up. */
  positions(): ReadonlyMap<string, Point>;
  arrange(arrangement: Arrangement): void;
  stopLayout(): void;
  /** A PNG of what the canvas shows. */
  picture(options: PictureOptions): Promise<Blob>;
  kill(): void;
}

const cameraRestMs = 250;
/** With more than this the lit ones are not brought to the top, which would sort all again. */
const sortedLimit = 5000;

/**
 * Puts a graph canvas into an element.
 *
 * @throws Error where the browser gives no WebGL.
 */
export function createGraphCanvas(container: HTMLElement, events: CanvasEvents): GraphCanvas {
  const graph = new MultiDirectedGraph<NodeData, EdgeData>();
  const look: Look = { palette: readPalette(container), lit: undefined, selected: undefined, edges: 0, scale: 1 };
  let scene: Scene = { nodes: [], edges: [] };
  let largestFirst: readonly SceneNode[] = [];
  let ranked: readonly SceneNode[] = [];
  let selected: Focus = {};
  let hovered: Focus | undefined;
  let stopSync = () => {};
  let syncing = false;
  /** Where to look once there is something to look at. */
  let wanted: Camera | undefined;
  let cameraTimer: ReturnType<typeof setTimeout> | undefined;
  let renderer = start();

  function start() {
    const started = createRenderer(graph, container, look);
    started.on('afterRender', () => drawLabels(started, graph, ranked, look));
    started.on('enterNode', ({ node }) => pass({ node }));
    started.on('leaveNode', () => pass(undefined));
    started.on('enterEdge', ({ edge }) => pass({ edges: [edge] }));
    started.on('leaveEdge', () => pass(undefined));
    started.on('clickNode', ({ node }) => events.onNode(node));
    started.on('clickEdge', ({ edge }) => events.onEdge(edge));
    started.on('clickStage', () => events.onNothing());
    started.getCamera().on('updated', () => {
      clearTimeout(cameraTimer);
      cameraTimer = setTimeout(() => events.onCamera(readCamera(renderer)), cameraRestMs);
    });
    return started;
  }

  const stopWatching = watchContexts(container, {
    revive() {
      const box = renderer.getCustomBBox();
      const camera = renderer.getCamera().getState();
      renderer.kill();
      renderer = start();
      renderer.setCustomBBox(box);
      renderer.getCamera().setState(camera);
      renderer.replace();
    },
    onFailure: events.onFailure,
  });

  // Sigma hears of the window's size only; the tables and the legend change the element's.
  const watcher = new ResizeObserver(() => renderer.scheduleRender());
  watcher.observe(container);

  const hover = (focus: Focus | undefined) => {
    hovered = focus;
    relight();
  };

  /** The pointer is over something; it says so in any case, and lights it up where that is quick. */
  const pass = (focus: Focus | undefined) => {
    container.classList.toggle('pointing', focus !== undefined);
    if (!renderer.isHeavy) hover(focus);
  };

  const isDrawn = (node: string): boolean => graph.hasNode(node) && !graph.getNodeAttribute(node, 'hidden');

  /** Only what is lit now or was before is read again. */
  function relight() {
    const { lit: litBefore, selected: selectedBefore } = look;
    const focus = hovered ?? selected;
    const node = focus.node !== undefined && isDrawn(focus.node) ? focus.node : undefined;
    const edges = (focus.edges ?? []).flatMap((key) =>
      graph.hasEdge(key) && !graph.getEdgeAttribute(key, 'hidden') ? graph.getEdgeAttribute(key, 'item') : [],
    );
    look.lit = node !== undefined || edges.length > 0 ? litPart(scene, { node, edges }) : undefined;
    look.selected = node;
    ranked = byRank(largestFirst, look.lit, look.selected);
    const ends = [selectedBefore, look.selected].flatMap((key) => key ?? []);
    const nodes = new Set([...ends, ...(litBefore?.nodes ?? []), ...(look.lit?.nodes ?? [])]);
    const touched = {
      nodes: [...nodes].filter((key) => graph.hasNode(key)),
      edges: [...(litBefore?.edges.keys() ?? []), ...(look.lit?.edges.keys() ?? [])].filter((key) =>
        graph.hasEdge(key),
      ),
    };
    if (graph.size + graph.order > sortedLimit) renderer.redraw(touched);
    else renderer.replace(touched);
  }

  const points = (keys: Iterable<string>): Point[] =>
    Array.from(keys).flatMap((key) => (graph.hasNode(key) ? graph.getNodeAttributes(key) : []));

  /** Fits the view to what is drawn, where it stands now. */
  const frame = () => {
    renderer.setCustomBBox(boxOf(points(scene.nodes.map(({ key }) => key))));
    renderer.replace();
  };

  const arranger = createArranger(graph, {
    scene: () => scene,
    unitsPerPixel: () => renderer.getCamera().ratio / renderer.getGraphToViewportRatio(),
    onMove: frame,
    onRunning: events.onLayout,
    onFailure: events.onNoLayout,
  });

  /** All nodes drawn so far. */
  const seen = new Set<string>();
  let asked = false;
  const showSelected = () => {
    // Scenes may follow each other faster than frames: one look after the next frame is enough.
    if (syncing || wanted || asked) return;
    asked = true;
    // Only after the next frame is it known where a new scene's nodes stand.
    renderer.once('afterRender', () => {
      asked = false;
      bringIntoView(renderer, points(look.lit?.nodes ?? []));
    });
    renderer.scheduleRender();
  };

  return {
    show(next) {
      // What was never drawn before may lie outside the view; what a filter gives back does not.
      const isNew = next.nodes.some(({ key }) => !seen.has(key));
      for (const { key } of next.nodes) seen.add(key);
      arranger.stop();
      stopSync();
      scene = next;
      largestFirst = bySize(next);
      hovered = undefined;
      syncing = true;
      stopSync = syncGraph(renderer, graph, next, {
        moved: arranger.hasMoved(),
        onDone: () => {
          syncing = false;
          renderer.setSetting('hideEdgesOnMove', renderer.isHeavy);
          look.edges = next.edges.length;
          relight();
          if (isNew) frame();
          if (wanted) setCamera(renderer, wanted);
          else showSelected();
          wanted = undefined;
        },
      });
    },
    select(focus) {
      selected = focus;
      relight();
      showSelected();
    },
    point: (node) => hover(node === undefined ? undefined : { node }),
    repaint() {
      look.palette = readPalette(container);
      renderer.refresh({ schedule: true });
    },
    zoom: (direction) => zoom(renderer, direction),
    fit() {
      frame();
      fitAll(renderer);
    },
    focus(node) {
      if (graph.hasNode(node)) centre(renderer, graph.getNodeAttributes(node));
    },
    camera: () => readCamera(renderer),
    lookAt(camera) {
      if (syncing || graph.order === 0) wanted = camera;
      else setCamera(renderer, camera);
    },
    positions: () =>
      new Map(
        scene.nodes.flatMap(({ key }) => {
          if (!graph.hasNode(key)) return [];
          const { x, y } = graph.getNodeAttributes(key);
          return [[key, { x, y }] as const];
        }),
      ),
    arrange: (arrangement) => arranger.arrange(arrangement),
    stopLayout: () => arranger.stop(),
    picture: (options) => takePicture(renderer, graph, ranked, look, options),
    kill() {
      stopSync();
      arranger.stop();
      clearTimeout(cameraTimer);
      stopWatching();
      watcher.disconnect();
      renderer.kill();
    },
  };
}
