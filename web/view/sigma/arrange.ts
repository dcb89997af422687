/** The layouts, as the canvas runs them: in the worker, or at once. */
import { circleByKind } from '../../layout/circle.ts';
import { runLayout } from '../../layout/run-layout.ts';
import { layoutMatrices, spreadMatrix } from '../../state/layout-matrices.ts';
import type { Point } from '../../state/places.ts';
import type { Scene } from '../../state/scene.ts';
import { moveNodes } from './move-nodes.ts';
import type { SigmaGraph } from './renderer.ts';

/** By forces; on a circle kind by kind; as it is, with nothing on top of another; as the file has it. */
export type Arrangement = 'force' | 'circle' | 'spread' | 'file';

interface Options {
  readonly scene: () => Scene;
  /** At the fitted zoom. */
  readonly unitsPerPixel: () => number;
  /** The nodes have moved. */
  readonly onMove: () => void;
  readonly onRunning: (running: boolean) => void;
  readonly onFailure: () => void;
}

interface Arranger {
  arrange(arrangement: Arrangement): void;
  /** Stops a layout where it is. */
  stop(): void;
  /** Whether nodes stand elsewhere than in the file. */
  hasMoved(): boolean;
}

/** Room about each node when they are moved apart, in pixels. */
const spreadMargin = 4;
/** The page draws for at most this share of the time while a layout runs. */
const drawingShare = 0.25;

export function createArranger(graph: SigmaGraph, options: Options): Arranger {
  let arranged: Arrangement = 'file';
  let stopMove = () => {};
  let stopWorker: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    stopMove();
    clearTimeout(timer);
    if (!stopWorker) return;
    stopWorker();
    stopWorker = undefined;
    options.onRunning(false);
  };

  const moveAll = (places: ReadonlyMap<string, Point>) => {
    stopMove = moveNodes(graph, places, options.onMove);
  };

  const inWorker = (type: 'force' | 'spread', placeOf: (key: string) => Point) => {
    const scene = options.scene();
    const data = scene.nodes.map(({ key }) => graph.getNodeAttributes(key));
    const draw = (positions: Float32Array) => {
      // The attributes themselves, without an event for each of them.
      for (const [index, node] of data.entries())
        Object.assign(node, { x: positions[2 * index] ?? node.x, y: positions[2 * index + 1] ?? node.y });
      options.onMove();
    };
    let drawnAt = 0;
    let cost = 0;
    let latest: Float32Array | undefined;
    options.onRunning(true);
    const order =
      type === 'force'
        ? { type, ...layoutMatrices(scene, placeOf) }
        : {
            type,
            nodes: spreadMatrix(scene, placeOf, { unitsPerPixel: options.unitsPerPixel(), margin: spreadMargin }),
          };
    const drawLatest = () => {
      timer = undefined;
      if (!latest) return;
      const start = performance.now();
      draw(latest);
      latest = undefined;
      // The frame that this leads to is part of what it costs.
      requestAnimationFrame(() => {
        drawnAt = performance.now();
        cost = drawnAt - start;
      });
    };
    stopWorker = runLayout(order, {
      onReport: ({ positions, settled }) => {
        if (settled) {
          stop();
          draw(positions);
          return;
        }
        latest = positions;
        const wait = drawnAt + cost / drawingShare - cost - performance.now();
        timer ??= setTimeout(drawLatest, Math.max(0, wait));
      },
      onFailure: () => {
        stop();
        options.onFailure();
      },
    });
  };

  const now = (key: string): Point => graph.getNodeAttributes(key);
  const inFile = (key: string): Point => graph.getNodeAttribute(key, 'item');

  return {
    arrange(arrangement) {
      stop();
      const before = arranged;
      arranged = arrangement;
      if (arrangement === 'circle') return moveAll(circleByKind(options.scene()));
      if (arrangement === 'file') return moveAll(new Map(graph.mapNodes((key) => [key, inFile(key)])));
      if (arrangement === 'spread') return inWorker('spread', now);
      // From the places of the file, so that it ends the same way each time; one that was stopped goes on.
      inWorker('force', before === 'force' ? now : inFile);
    },
    stop,
    hasMoved: () => arranged !== 'file',
  };
}
