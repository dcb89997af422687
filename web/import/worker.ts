/** Reads graph files beside the page: reading one of ten thousand nodes takes longer than the page may stand still. */
import { ImportError } from './foreign.ts';
import type { ImportOrder, ImportReport } from './messages.ts';
import { readFile } from './read-file.ts';

/** Records in one message: the page takes each over in a few milliseconds, and draws between them. */
const atOnce = 250;

const report = (message: ImportReport): void => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  try {
    const { records, notices } = readFile(data.content);
    const { attributes, nodes, edges } = records;
    report({ type: 'head', attributes, notices });
    for (let at = 0; at < nodes.length; at += atOnce) report({ type: 'nodes', nodes: nodes.slice(at, at + atOnce) });
    for (let at = 0; at < edges.length; at += atOnce) report({ type: 'edges', edges: edges.slice(at, at + atOnce) });
    report({ type: 'done' });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    report({ type: 'refused', message: error.message });
  }
});
