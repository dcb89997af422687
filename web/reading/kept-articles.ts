/**
 * Articles with their layers, kept from visit to visit, so that one more can be added to a workspace and the graph is still that of
 * all of them. A store that fails is no worse than an empty one.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Article } from '../../src/graph/article.ts';

interface Kept {
  readonly article: Article;
  /** The program that read it: what another version read is not mixed with what this one reads. */
  readonly generator: string;
}

interface Schema extends DBSchema {
  articles: { key: [workspace: string, document: string]; value: Kept };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

const database = (): Promise<IDBPDatabase<Schema>> => {
  opened ??= openDB<Schema>('entente-articles', 1, {
    upgrade: (db) => void db.createObjectStore('articles'),
    // another tab wants a newer layout: let it
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};

/** Articles of a workspace by the keys of their documents; those that are not there, or were read by another version, are left out. */
export async function storedArticles(
  workspace: string,
  documents: readonly string[],
  generator: string,
): Promise<ReadonlyMap<string, Article>> {
  if (documents.length === 0) return new Map();
  try {
    const { store } = (await database()).transaction('articles');
    const kept = await Promise.all(documents.map(async (key) => [key, await store.get([workspace, key])] as const));
    return new Map(kept.flatMap(([key, one]) => (one?.generator === generator ? [[key, one.article] as const] : [])));
  } catch {
    return new Map();
  }
}

/** @returns Whether they are kept: not in a private window of some browsers, or on a full disk. */
export async function storeArticles(
  workspace: string,
  articles: ReadonlyMap<string, Article>,
  generator: string,
): Promise<boolean> {
  try {
    const transaction = (await database()).transaction('articles', 'readwrite');
    for (const [key, article] of articles)
      void transaction.store.put({ article, generator }, [workspace, key]).catch(() => undefined);
    await transaction.done;
    return true;
  } catch {
    return false;
  }
}

/** Forgets all articles of a workspace. */
export async function forgetArticles(workspace: string): Promise<void> {
  // arrays sort after strings, so this is all that begins with the workspace
  const range = IDBKeyRange.bound([workspace], [workspace, []]);
  await (await database()).delete('articles', range).catch(() => undefined);
}

/** A copy of a workspace begins with the same articles. */
export async function forkArticles(from: string, to: string): Promise<void> {
  const { store, done } = (await database()).transaction('articles', 'readwrite');
  const range = IDBKeyRange.bound([from], [from, []]);
  const [keys, articles] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  articles.forEach((kept, index) => void store.put(kept, [to, keys[index]?.[1] ?? '']));
  await done;
}
