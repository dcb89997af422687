/** Which workspace the page opens with. */
import { loadGraphFrom } from '../state/open-graph.ts';
import { newGraph, openWorkspace, type Workspace } from '../state/workspace.ts';
import { restore } from './store.ts';
import { workspaceOfTab } from './tab.ts';

export type Started =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly message: string };

/** The graph beside this page has one workspace of its own, which its corrections outlive. */
const pageId = (): string => `page:${location.pathname}`;

/**
 * What this tab had open before a reload; else the graph beside the page with what was corrected in it before; else, where there
 * is none, an empty workspace.
 */
export async function startWorkspace(): Promise<Started> {
  const mine = workspaceOfTab();
  if (mine !== undefined && mine !== pageId()) {
    const workspace = await restore(mine).catch(() => undefined);
    if (workspace) return { ok: true, workspace };
  }
  const served = await loadGraphFrom('./graph.json');
  if (served && !served.ok) return served;
  const kept = await restore(pageId(), served?.graph).catch(() => undefined);
  if (kept) return { ok: true, workspace: kept };
  return served
    ? { ok: true, workspace: openWorkspace(pageId(), titleOf(served.graph), served.graph) }
    : { ok: true, workspace: openWorkspace(crypto.randomUUID(), 'New graph', newGraph()) };
}

function titleOf(graph: Parameters<typeof openWorkspace>[2]): string {
  const [first, ...others] = graph.getAttribute('documents') ?? [];
  if (first === undefined || !graph.hasNode(first)) return 'Graph';
  const title = graph.getNodeAttribute(first, 'label');
  return others.length === 0 ? title : `${title} and ${others.length} more`;
}
