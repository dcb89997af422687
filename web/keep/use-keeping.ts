import { useEffect, useRef } from 'react';
import { forkArticles } from '../reading/kept-articles.ts';
import type { Workspace } from '../state/workspace.ts';
import { keep, OvertakenError } from './store.ts';
import { rememberTab } from './tab.ts';

interface Options {
  /** Takes a copy's place when another tab went ahead. */
  readonly onCopy: (copy: Workspace) => void;
  readonly say: (notice: string) => void;
}

/**
 * Keeps every edit at once, in the order in which they are made. A workspace that nobody has edited is not written, so that
 * looking at a graph leaves nothing behind.
 */
export function useKeeping(workspace: Workspace, { onCopy, say }: Options): void {
  const queue = useRef<Promise<void>>(Promise.resolve());
  const warned = useRef(false);

  useEffect(() => {
    rememberTab(workspace.id);
    if (workspace.past.length === 0 && workspace.future.length === 0) return;
    queue.current = queue.current.then(async () => {
      try {
        await keep(workspace).catch(async (error) => {
          if (!(error instanceof OvertakenError)) throw error;
          const copy = { ...workspace, id: crypto.randomUUID(), name: `${workspace.name} (copy)` };
          await forkArticles(workspace.id, copy.id);
          await keep(copy);
          onCopy(copy);
          say(`Another tab has changed “${workspace.name}”. What you do here is kept as a copy.`);
        });
      } catch {
        if (!warned.current) say('This browser keeps nothing here: export your work before you close the page.');
        warned.current = true;
      }
    });
  }, [workspace, onCopy, say]);
}
