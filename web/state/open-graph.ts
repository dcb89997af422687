/** Opens graph files beside the page's thread. */
import { emptyGraph } from '../../src/graph/build.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { ImportOrder, ImportReport } from '../import/messages.ts';
import { loadGraph } from './load.ts';

export type OpenedGraph =
  | { readonly ok: true; readonly graph: EntenteGraph; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Below this many bytes a `graph.json` is read in less time than a worker takes to start. */
const fewBytes = 400_000;

/**
 * Opens a file by what is in it: our `graph.json`, JSON of graphology, networkx, D3 and Cytoscape, GEXF, GraphML. It is read in a worker, and
 * the page takes over some records at a time, so that it never stands still.
 *
 * @param content Bytes are better than text: XML files may say in which encoding they are. An `ArrayBuffer` is empty afterwards.
 * @returns The graph and what had to be left out of it, or what is wrong with the file, where, and how to mend it.
 */
export function openGraphFile(name: string, content: string | ArrayBuffer): Promise<OpenedGraph> {
  const worker = new Worker(new URL('../import/worker.ts', import.meta.url), { type: 'module' });
  return new Promise<OpenedGraph>((resolve) => {
    let graph: EntenteGraph | undefined;
    let notices: readonly string[] = [];
    worker.addEventListener('message', ({ data: report }: MessageEvent<ImportReport>) => {
      switch (report.type) {
        case 'head':
          graph = emptyGraph(report.attributes);
          notices = report.notices;
          break;
        case 'nodes':
          for (const { key, attributes } of report.nodes) graph?.addNode(key, attributes);
          break;
        case 'edges':
          for (const { key, source, target, attributes } of report.edges)
            graph?.addDirectedEdgeWithKey(key, source, target, attributes);
          break;
        case 'done':
          if (graph) resolve({ ok: true, graph, notices });
          break;
        case 'refused':
          resolve({ ok: false, message: report.message });
      }
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve({
        ok: false,
        message: `“${name}” could not be read. It may be larger than this browser has memory for: open a part of it.`,
      });
    });
    const order: ImportOrder = { content };
    worker.postMessage(order, typeof content === 'string' ? [] : [content]);
  }).finally(() => worker.terminate());
}

/**
 * The graph that lies at an address of this site, as `graph.json` beside the page does.
 *
 * @returns `undefined` where none lies there, or nobody answers.
 */
export async function loadGraphFrom(address: string): Promise<OpenedGraph | undefined> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return undefined;
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength > fewBytes) return openGraphFile(address, bytes);
  const loaded = loadGraph(new TextDecoder().decode(bytes));
  return loaded.ok ? { ...loaded, notices: [] } : loaded;
}
