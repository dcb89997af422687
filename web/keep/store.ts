/** What the browser keeps between visits, in IndexedDB: the graphs worked on, with their corrections. Nothing leaves the machine. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Correction } from '../../src/corrections/correction.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { type Content, newGraph, openWorkspace, type Workspace } from '../state/workspace.ts';

/** A graph as graphology exports it. */
export type StoredGraph = ReturnType<EntenteGraph['export']>;

/** One line of the list of recent graphs, and all that an edit writes. */
export interface KeptWorkspace {
  readonly id: string;
  readonly name: string;
  readonly corrections: readonly Correction[];
  /** Counts the writes; a tab that knows an older number was overtaken by another one. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly saved: number;
  readonly nodes: number;
  readonly edges: number;
}

interface Schema extends DBSchema {
  workspaces: { key: string; value: KeptWorkspace };
  /** Apart from the corrections, so that an edit does not write a whole graph. */
  graphs: { key: [string, 'opened' | 'read']; value: StoredGraph };
}

export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('entente', 1, {
    upgrade: (db) => {
      db.createObjectStore('workspaces', { keyPath: 'id' });
      db.createObjectStore('graphs');
    },
    // Another tab with a newer page waits for this one to let go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opening = undefined;
    },
  });
  return opening;
}

/** What this tab has read or written last of each workspace. */
const known = new Map<string, { readonly revision: number; readonly content: Content }>();

/**
 * Writes a workspace as one transaction: all of it or nothing. What did not change since this tab last wrote is left out.
 *
 * @throws {OvertakenError} Another tab has written since; nothing was changed.
 */
export async function keep(workspace: Workspace): Promise<void> {
  const { id, name, corrections, graph, opened, read } = workspace;
  const last = known.get(id);
  if (last && sameContent(last.content, workspace)) return;
  const db = await database();
  const transaction = db.transaction(['workspaces', 'graphs'], 'readwrite', { durability: 'strict' });
  // A refused write ends the transaction too; its own promise must not be left unheard.
  transaction.done.catch(() => undefined);
  const workspaces = transaction.objectStore('workspaces');
  const stored = await workspaces.get(id);
  if ((stored?.revision ?? 0) !== (last?.revision ?? 0)) {
    transaction.abort();
    throw new OvertakenError(`"${name}" was changed in another tab.`);
  }
  const revision = (last?.revision ?? 0) + 1;
  const graphs = transaction.objectStore('graphs');
  await workspaces.put({ id, name, corrections, revision, saved: Date.now(), nodes: graph.order, edges: graph.size });
  if (opened !== last?.content.opened) await graphs.put(opened.export(), [id, 'opened']);
  if (read !== last?.content.read) await (read ? graphs.put(read.export(), [id, 'read']) : graphs.delete([id, 'read']));
  await transaction.done;
  known.set(id, { revision, content: workspace });
}

/**
 * A workspace as it was kept, or `undefined`.
 *
 * @param opened Takes the place of the graph that was opened then, as when the page's own graph has been built anew.
 */
export async function restore(id: string, opened?: EntenteGraph): Promise<Workspace | undefined> {
  const db = await database();
  const [kept, storedOpened, storedRead] = await Promise.all([
    db.get('workspaces', id),
    db.get('graphs', [id, 'opened']),
    db.get('graphs', [id, 'read']),
  ]);
  if (!kept) return undefined;
  const read = storedRead && graphFrom(storedRead);
  const workspace = openWorkspace(id, kept.name, opened ?? graphFrom(storedOpened), {
    ...(read && { read }),
    corrections: kept.corrections,
  });
  known.set(id, { revision: kept.revision, content: workspace });
  return workspace;
}

const sameContent = (a: Content, b: Content): boolean =>
  a.name === b.name && a.opened === b.opened && a.read === b.read && a.corrections === b.corrections;

/** Newest first. */
export async function keptWorkspaces(): Promise<KeptWorkspace[]> {
  const db = await database();
  return (await db.getAll('workspaces')).sort((a, b) => b.saved - a.saved);
}

export async function forget(id: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction(['workspaces', 'graphs'], 'readwrite');
  await transaction.objectStore('workspaces').delete(id);
  await transaction.objectStore('graphs').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.done;
  known.delete(id);
}

function graphFrom(stored: StoredGraph | undefined): EntenteGraph {
  const graph = newGraph();
  if (stored) graph.import(stored);
  return graph;
}
