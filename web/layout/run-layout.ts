import type { LayoutOrder, LayoutReport } from './messages.ts';

interface Listener {
  /** Gets the positions again and again, `settled` with the last ones. */
  readonly onReport: (report: LayoutReport) => void;
  /** The worker cannot run here, as in a file that stands alone. */
  readonly onFailure: () => void;
}

/**
 * Runs a layout beside the page.
 *
 * @returns Stops it; may be called more than once.
 */
export function runLayout(order: LayoutOrder, { onReport, onFailure }: Listener): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    onFailure();
    return () => undefined;
  }
  worker.addEventListener('message', (event: MessageEvent<LayoutReport>) => {
    onReport(event.data);
    if (event.data.settled) worker.terminate();
  });
  worker.addEventListener('error', onFailure);
  worker.postMessage(order);
  return () => worker.terminate();
}
