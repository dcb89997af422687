/** The page's side of the reading worker. */
import { emptyGraph } from '../../src/graph/build.ts';
import { joinGraphs } from '../../src/graph/join.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type {
  ArticleInput,
  ArticleOutcome,
  KnownDocument,
  Progress,
  ReadOrder,
  ReadReport,
  WorkerMessage,
} from './messages.ts';

export type { ArticleInput, ArticleOutcome, Progress } from './messages.ts';

export interface ReadOptions {
  /** The graph of the articles read into this workspace before; its documents are part of the one that comes back. */
  readonly read?: EntenteGraph | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops at once, in the midst of an article too; nothing is kept of what it had read. */
  readonly signal?: AbortSignal;
}

export interface ReadResult {
  /** Of all articles of the workspace: the same, node by node and edge by edge, as `entente build` makes of them. */
  readonly graph: EntenteGraph;
  /** One for each input, in their order. */
  readonly articles: readonly ArticleOutcome[];
}

let worker: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();
let idle: ReturnType<typeof setTimeout> | undefined;
/** The model's memory is given back when nothing has been read for so long. */
const idleMs = 180_000;

/**
 * Reads articles on this machine, beside the page. Calls wait for each other.
 *
 * @throws {DOMException} `AbortError`, when the signal is aborted.
 * @throws Error The model cannot be loaded, or the machine has not the memory for it; in words for the reader.
 */
export function readArticles(
  workspace: string,
  inputs: readonly ArticleInput[],
  { read, onProgress, signal }: ReadOptions = {},
): Promise<ReadResult> {
  const order = { workspace, inputs, known: read ? documentsOf(read) : [] };
  const result = turn.then(async () => {
    const report = await carryOut(order, onProgress, signal);
    const graph = emptyGraph(report.graph.attributes).import(report.graph);
    // Articles that the browser no longer keeps are in the earlier graph still.
    return { graph: read && report.missing.length > 0 ? joinGraphs(read, graph) : graph, articles: report.articles };
  });
  turn = result.catch(() => undefined);
  clearTimeout(idle);
  turn.then(() => {
    idle = setTimeout(() => {
      turn = turn.then(stop);
    }, idleMs);
  });
  return result;
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

function carryOut(
  order: ReadOrder,
  onProgress: ReadOptions['onProgress'],
  signal: AbortSignal | undefined,
): Promise<ReadReport> {
  signal?.throwIfAborted();
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const running = worker;
  const done = new AbortController();
  return new Promise<ReadReport>((resolve, reject) => {
    const broken = () => {
      stop();
      reject(new Error('The reader of articles stopped: it could not be loaded, or memory ran out. Try again.'));
    };
    const hear = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === 'progress') onProgress?.(data.progress);
      else if (data.type === 'done') resolve(data.report);
      else reject(new Error(data.message));
    };
    const abort = () => {
      stop();
      reject(signal?.reason);
    };
    const listening = { signal: done.signal };
    running.addEventListener('message', hear, listening);
    running.addEventListener('error', broken, listening);
    running.addEventListener('messageerror', broken, listening);
    signal?.addEventListener('abort', abort, listening);
    running.postMessage(order);
  }).finally(() => done.abort());
}

const documentsOf = (graph: EntenteGraph): KnownDocument[] =>
  graph.getAttribute('documents').flatMap((key) => {
    const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
    return node?.kind === 'document' ? [{ key, sha256: node.sha256 }] : [];
  });
