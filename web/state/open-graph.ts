/** Opens a graph file. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { loadGraph } from './load.ts';

export type OpenedGraph =
  | { readonly ok: true; readonly graph: EntenteGraph; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string };

export async function openGraphFile(_name: string, text: string): Promise<OpenedGraph> {
  const loaded = loadGraph(text);
  return loaded.ok ? { ...loaded, notices: [] } : loaded;
}
