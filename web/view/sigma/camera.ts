/** Where the canvas looks, in the scene's own units, so that it holds at any size of the window and for any filter. */
import type { Camera } from '../../state/explorer.ts';
import type { Point } from '../../state/places.ts';
import type { Renderer } from './renderer.ts';

const moveMs = 260;
const zoomStep = 1.5;
const margin = 24;
/** So much of the view is at most filled by what the camera comes nearer to. */
const room = 1.2;

/** Camera moves take no time for a reader who asked for less motion. */
export const wantsMotion = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface Box {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** The box about some points, or `null` about none. */
export function boxOf(points: Iterable<Point>): Box | null {
  const x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const point of points) {
    x[0] = Math.min(x[0], point.x);
    x[1] = Math.max(x[1], point.x);
    y[0] = Math.min(y[0], point.y);
    y[1] = Math.max(y[1], point.y);
  }
  return x[0] <= x[1] ? { x, y } : null;
}

/** Sigma's camera speaks in shares of the fitted box, whose middle is 0.5. */
function frameOf(renderer: Renderer): { readonly middle: Point; readonly span: number } {
  const { x, y } = renderer.getCustomBBox() ?? renderer.getBBox();
  return { middle: { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 }, span: Math.max(x[1] - x[0], y[1] - y[0]) || 1 };
}

interface View extends Point {
  readonly ratio: number;
}

const fitted: View = { x: 0.5, y: 0.5, ratio: 1 };
const goals = new WeakMap<Renderer, View>();

/** Moves the camera gently, from where it is on its way to: a key that is pressed again and again does not wait for frames. */
function move(renderer: Renderer, next: (from: View) => View): void {
  const camera = renderer.getCamera();
  const onItsWay = camera.isAnimated() ? goals.get(renderer) : undefined;
  const { x, y, ratio } = next(onItsWay ?? camera.getState());
  const goal = { x, y, ratio: camera.getBoundedRatio(ratio) };
  goals.set(renderer, goal);
  // Reduced motion is no motion: an animation of no length would still wait for a frame.
  if (wantsMotion()) camera.animate(goal, { duration: moveMs });
  else camera.setState(goal);
}

export const zoom = (renderer: Renderer, direction: 'in' | 'out'): void =>
  move(renderer, (from) => ({ ...from, ratio: direction === 'in' ? from.ratio / zoomStep : from.ratio * zoomStep }));

export const fitAll = (renderer: Renderer): void => move(renderer, () => fitted);

/** `undefined` while everything is fitted in. */
export function readCamera(renderer: Renderer): Camera | undefined {
  const { x, y, ratio } = renderer.getCamera().getState();
  if (x === 0.5 && y === 0.5 && ratio === 1) return undefined;
  const { middle, span } = frameOf(renderer);
  return { x: middle.x + (x - 0.5) * span, y: middle.y + (y - 0.5) * span, ratio: ratio * span };
}

export function setCamera(renderer: Renderer, camera: Camera | undefined): void {
  const { middle, span } = frameOf(renderer);
  renderer
    .getCamera()
    .setState(
      camera
        ? { x: 0.5 + (camera.x - middle.x) / span, y: 0.5 + (camera.y - middle.y) / span, ratio: camera.ratio / span }
        : fitted,
    );
}

/** Moves the camera, only as far as is needed, when something of these is out of sight. */
export function bringIntoView(renderer: Renderer, points: readonly Point[]): void {
  const box = boxOf(points);
  if (!box) return;
  const { width, height } = renderer.getDimensions();
  const corners = [
    renderer.graphToViewport({ x: box.x[0], y: box.y[0] }),
    renderer.graphToViewport({ x: box.x[1], y: box.y[1] }),
  ];
  if (corners.every(({ x, y }) => x >= margin && y >= margin && x <= width - margin && y <= height - margin)) return;
  const { middle, span } = frameOf(renderer);
  const needed = (Math.max(box.x[1] - box.x[0], box.y[1] - box.y[0]) * room) / span;
  move(renderer, (from) => ({
    x: 0.5 + ((box.x[0] + box.x[1]) / 2 - middle.x) / span,
    y: 0.5 + ((box.y[0] + box.y[1]) / 2 - middle.y) / span,
    ratio: Math.min(1, Math.max(from.ratio, needed)),
  }));
}

/** Moves the camera so that a point is in its middle, as near as it was. */
export function centre(renderer: Renderer, { x, y }: Point): void {
  const { middle, span } = frameOf(renderer);
  move(renderer, ({ ratio }) => ({ x: 0.5 + (x - middle.x) / span, y: 0.5 + (y - middle.y) / span, ratio }));
}
