import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byCodeUnit } from '../graph/keys.ts';
import { codeOf, UsageError } from './usage-error.ts';

/** Endings of the files that a folder is searched for. */
const ENDINGS = /\.(?:txt|text|md|markdown|html?|xhtml)$/i;

/**
 * Paths of the text, Markdown and HTML files in a folder and the folders below it, in order of path. What is hidden inside it (a name
 * that starts with a full stop) and links are passed over; the folder itself may have any name.
 *
 * @param onUnreadable Told of each folder that cannot be opened; the others are searched all the same.
 */
export async function searchFolder(
  folder: string,
  onUnreadable: (error: UsageError) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const here = next;
    const entries = await readdir(here, { withFileTypes: true }).catch((cause: unknown) => {
      onUnreadable(
        new UsageError(`${here}: This folder cannot be searched (${codeOf(cause)}). Check its permissions.`, { cause }),
      );
      return [];
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(here, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && ENDINGS.test(entry.name)) found.push(path);
    }
  }
  return found.sort(byCodeUnit);
}
