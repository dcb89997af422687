/** Layouts in a module worker of our own: the packages' workers are blobs, which the page's policy blocks. */
import { forceSteps } from './force.ts';
import type { LayoutOrder, LayoutReport } from './messages.ts';
import { spreadSteps } from './spread.ts';

const reportEveryMs = 33;
/** Rests a little between reports so that the page can draw them. */
const restMs = 8;

self.addEventListener('message', ({ data: order }: MessageEvent<LayoutOrder>) => {
  const steps = order.type === 'force' ? forceSteps(order) : spreadSteps(order.nodes);
  const run = () => {
    const until = performance.now() + reportEveryMs;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    const report: LayoutReport = { positions: step.value(), settled: step.done === true };
    self.postMessage(report, { transfer: [report.positions.buffer] });
    if (!step.done) setTimeout(run, restMs);
  };
  run();
});
