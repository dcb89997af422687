/** The opening of graph files without the page around it, for a test to call. */
import { toJson } from '../../../src/export/json.ts';
import { loadGraphFrom, openGraphFile } from '../../../web/state/open-graph.ts';

export interface Importing {
  /** Fetches a file of the site and opens it, as one that was chosen or as the page's own. */
  open(path: string, as: 'file' | 'page'): Promise<ImportOutcome>;
}

export interface ImportOutcome {
  readonly order: number;
  readonly size: number;
  readonly notices: readonly string[];
  readonly message: string;
  readonly json: string;
  readonly ms: number;
  /** Of the page's thread, in ms; 0 when no task took 50 or more. */
  readonly longestTask: number;
}

const importing: Importing = {
  async open(path, as) {
    let longestTask = 0;
    const seen = (tasks: PerformanceEntryList) => {
      for (const { duration } of tasks) longestTask = Math.max(longestTask, duration);
    };
    const observer = new PerformanceObserver((list) => seen(list.getEntries()));
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    const opened =
      as === 'page' ? await loadGraphFrom(path) : await openGraphFile(path, await (await fetch(path)).arrayBuffer());
    const ms = performance.now() - begun;
    // Tasks are reported after they end.
    await new Promise((done) => setTimeout(done, 100));
    seen(observer.takeRecords());
    observer.disconnect();
    const nothing = { order: 0, size: 0, notices: [], json: '', message: '', ms, longestTask };
    if (!opened) return nothing;
    if (!opened.ok) return { ...nothing, message: opened.message };
    const { graph, notices } = opened;
    const json = graph.size < 100 ? toJson(graph) : '';
    return { ...nothing, order: graph.order, size: graph.size, notices, json };
  },
};

Object.assign(window, { importing });
document.getElementById('ready')?.replaceChildren('ready');
