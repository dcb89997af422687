import type { Point } from '../../state/places.ts';
import { wantsMotion } from './camera.ts';
import type { SigmaGraph } from './renderer.ts';

const moveMs = 320;
/** More nodes than this jump to their places: a move of so many is slow and shows nothing. */
const moveLimit = 1500;

/**
 * Moves nodes to other places, gently where the reader and the machine allow it.
 *
 * @param onMove After each step, when sigma should read the places again.
 * @returns Stops it where it is.
 */
export function moveNodes(graph: SigmaGraph, places: ReadonlyMap<string, Point>, onMove: () => void): () => void {
  const moves = Array.from(places, ([key, to]) => {
    const data = graph.getNodeAttributes(key);
    return { data, from: { x: data.x, y: data.y }, to };
  });
  const put = (share: number) => {
    // The attributes themselves, without an event for each of them.
    for (const { data, from, to } of moves)
      Object.assign(data, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    onMove();
  };
  if (!wantsMotion() || moves.length > moveLimit) {
    put(1);
    return () => undefined;
  }
  const start = performance.now();
  let frame = requestAnimationFrame(function step() {
    const time = Math.min(1, (performance.now() - start) / moveMs);
    put(time * (2 - time));
    if (time < 1) frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}
