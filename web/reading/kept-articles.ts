/**
 * Articles as read, all layers, by workspace: kept so that one more article after a reload adds up to exactly the graph that all of
 * them give together. Runs on the page and in the worker.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Article } from '../../src/graph/article.ts';

interface Schema extends DBSchema {
  /** By workspace and the key of the document's node. */
  articles: { key: [string, string]; value: Article };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('entente-articles', 1, {
    upgrade: (db) => {
      db.createObjectStore('articles');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opening = undefined;
    },
  });
  return opening;
}

/** All keys of one workspace: arrays sort after texts. */
const ofWorkspace = (workspace: string): IDBKeyRange => IDBKeyRange.bound([workspace], [workspace, []]);

export async function keptArticles(workspace: string): Promise<Article[]> {
  return (await database()).getAll('articles', ofWorkspace(workspace));
}

export async function keepArticle(workspace: string, document: string, article: Article): Promise<void> {
  await (await database()).put('articles', article, [workspace, document]);
}

/** A copy of a workspace begins with the same articles. */
export async function forkArticles(from: string, to: string): Promise<void> {
  const transaction = (await database()).transaction('articles', 'readwrite');
  let cursor = await transaction.store.openCursor(ofWorkspace(from));
  while (cursor) {
    await transaction.store.put(cursor.value, [to, cursor.key[1]]);
    cursor = await cursor.continue();
  }
  await transaction.done;
}

export async function forgetArticles(workspace: string): Promise<void> {
  await (await database()).delete('articles', ofWorkspace(workspace));
}
