import { constants } from 'node:fs';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, UsageError } from './usage-error.ts';

/**
 * Makes the folder where it is missing: asked before long work, so that nobody waits for what cannot be kept.
 * @throws {UsageError} The folder cannot be made or written to.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

/**
 * Writes files into a folder, which is made where it is missing. Each is written beside its place and then moved there, so that
 * nobody reads half a file.
 * @returns The paths written, in order.
 * @throws {UsageError} The folder cannot be written to.
 */
export async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<readonly string[]> {
  await prepareFolder(folder);
  try {
    const paths: string[] = [];
    for (const { name, text } of files) {
      const path = join(folder, name);
      await writeFile(`${path}.part`, text);
      await rename(`${path}.part`, path);
      paths.push(path);
    }
    return paths;
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

const unwritable = (folder: string, cause: unknown): UsageError =>
  new UsageError(`${folder}: This folder cannot be written to (${codeOf(cause)}). Name another with --out DIR.`, {
    cause,
  });
