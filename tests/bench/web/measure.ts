/** Measures one page with one graph in one browser. All times are in milliseconds, from the event to the frame that shows its effect. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveExplorer } from '../../../src/cli/serve-node.ts';

export interface LongestTask {
  /** By the clock, waiting for the graphics and for other programs on the machine included; 0 when below 50. */
  readonly wall: number;
  /** In which the thread itself worked. */
  readonly cpu: number;
}

export interface Opened {
  readonly page: Page;
  /** From the start of the navigation to the first frame with nodes. */
  readonly firstPaint: number;
  /** The longest task of the page's main thread since this was last asked for. */
  longestTask(): Promise<LongestTask>;
  /** From the next event of this kind to the frame after `shows` holds in the page. */
  latency(event: 'pointerdown' | 'keydown', act: () => Promise<unknown>, shows: string): Promise<number>;
  /** Bytes of JavaScript's heap, after a collection. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

interface Measuring {
  tasks: number[];
  painted: Promise<number>;
  until(event: string, shows: string): Promise<number>;
}

declare global {
  interface Window {
    measuring: Measuring;
  }
}

const patience = 60_000;

export async function openMeasured(browser: Browser, folder: string, graphText: string): Promise<Opened> {
  const served = await serveExplorer({ graphText, webRoot: folder, port: 0 });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(install);
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  failed.catch(() => undefined);
  const trace = () => browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await trace();
  await page.goto(served.url);
  const firstPaint = await Promise.race([page.evaluate(() => window.measuring.painted), failed]);
  const session: CDPSession = await context.newCDPSession(page);
  await session.send('Performance.enable');
  return {
    page,
    firstPaint,
    async longestTask() {
      const wall = await page.evaluate(() => Math.max(0, ...window.measuring.tasks.splice(0)));
      const cpu = longestCpu(JSON.parse((await browser.stopTracing()).toString()) as Trace);
      await trace();
      return { wall, cpu };
    },
    async latency(event, act, shows) {
      const shown = page.evaluate(([event, shows]) => window.measuring.until(event, shows), [event, shows] as const);
      // The page must listen before anything happens.
      await page.evaluate(() => undefined);
      await act();
      const late = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error(`Nothing came of ${event}; waited for ${shows}.`)), patience).unref();
      });
      return Promise.race([shown, failed, late]);
    },
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    },
    async close() {
      await browser.stopTracing();
      await context.close();
      await served.close();
    },
  };
}

/** What Chromium writes; times in microseconds. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }[];
}

function longestCpu({ traceEvents }: Trace): number {
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const pages = new Set(threads.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid }) => name.endsWith('RunTask') && pages.has(`${pid} ${tid}`));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

/** Runs in the page before anything else. */
function install(): void {
  const nextFrame = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
    );
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  const painted = new Promise<number>((resolve) => {
    const { prototype } = WebGL2RenderingContext;
    const draw = prototype.drawArraysInstanced;
    prototype.drawArraysInstanced = function (...args) {
      draw.apply(this, args);
      // Nothing is drawn of an empty graph.
      if (args[3] === 0) return;
      prototype.drawArraysInstanced = draw;
      resolve(nextFrame());
    };
  });
  const until = (event: string, shows: string) =>
    new Promise<number>((resolve) => {
      addEventListener(
        event,
        ({ timeStamp }) => {
          const look = () => {
            if (document.evaluate(shows, document, null, XPathResult.BOOLEAN_TYPE).booleanValue)
              nextFrame().then((time) => resolve(time - timeStamp));
            else requestAnimationFrame(look);
          };
          look();
        },
        { capture: true, once: true },
      );
    });
  window.measuring = { tasks, painted, until };
}
