import { constants } from 'node:fs';
import { access, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, UsageError } from './usage-error.ts';

/**
 * Makes the folder where it is missing: asked before long work, so that nobody waits for what cannot be kept. Step by step from the
 * nearest folder that is there, since Node's own recursive way never ends in a folder that takes none, such as `/proc`.
 * @throws {UsageError} The folder cannot be made or written to.
 */
export async function prepareFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let here = resolve(folder);
  try {
    for (let info = await lookAt(here); !info?.isDirectory(); info = await lookAt(here)) {
      if (info !== undefined)
        throw new UsageError(`${here}: This is a file, and a folder is needed. Name one with --out DIR.`);
      missing.push(here);
      here = dirname(here);
    }
    await access(here, constants.W_OK);
    // two builds may make one folder at once
    for (const path of missing.reverse())
      await mkdir(path).catch((cause: unknown) => {
        if (codeOf(cause) !== 'EEXIST') throw cause;
      });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw cause instanceof UsageError ? cause : unwritable(folder, cause);
  }
}

/** What is at a path; undefined where nothing is, or nothing can be since a folder on the way to it is a file. */
async function lookAt(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return undefined;
    throw cause;
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
