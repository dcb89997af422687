import type { LayoutMatrices } from '../state/layout-matrices.ts';
import type { LayoutReport } from './messages.ts';

/**
 * Runs ForceAtlas2 beside the page.
 *
 * @param onReport Gets the node matrix again and again, `settled` with the last one.
 * @returns Stops it; may be called more than once.
 */
export function runLayout(matrices: LayoutMatrices, onReport: (report: LayoutReport) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<LayoutReport>) => {
    onReport(event.data);
    if (event.data.settled) worker.terminate();
  });
  worker.postMessage(matrices);
  return () => worker.terminate();
}
