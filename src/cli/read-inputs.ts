import { readFile, stat } from 'node:fs/promises';
import { MAX_CHARS } from '../document/compose.ts';
import type { Document } from '../document/document.ts';
import { ReadError } from '../document/errors.ts';
import { type ReadOptions, read } from '../document/read.ts';
import { searchFolder } from './search-folder.ts';
import type { Terminal } from './terminal.ts';
import { codeOf, UsageError } from './usage-error.ts';

/** The highest limit that a command line may set. */
export const MOST_CHARS = 100_000_000;
const MAX_BYTES_PER_CHAR = 4;

export interface ReadArticles {
  readonly documents: readonly { readonly name: string; readonly document: Document }[];
  /** Articles that could not be read, with the reason, in the order of the command line. */
  readonly failures: readonly (ReadError | UsageError)[];
}

/**
 * Reads the articles that a command line names: files, folders (searched through for text, Markdown and HTML, in order of name) and
 * `-` for standard input.
 * @throws {UsageError} Nothing is named.
 */
export async function readInputs(
  names: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<ReadArticles> {
  const documents: { name: string; document: Document }[] = [];
  const failures: (ReadError | UsageError)[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ReadError || error instanceof UsageError)) throw error;
      failures.push(error);
    }
  };
  for (const name of names)
    await attempt(async () => {
      for (const path of await filesOf(name, (error) => failures.push(error)))
        await attempt(async () => {
          const content = path === '-' ? await terminal.readStdin(byteLimit(options)) : await bytesOf(path, options);
          if (content.length > byteLimit(options)) throw tooLong(path, options);
          const input = path === '-' ? { content } : { content, name: path };
          documents.push({
            name: path,
            document: read(input, { ...options, where: path === '-' ? 'standard input' : path }),
          });
        });
    });
  return { documents, failures };
}

/** Before it is decoded nobody knows how many characters it has; that they are too many, its bytes tell. */
const tooLong = (path: string, options: ReadOptions): UsageError =>
  new UsageError(
    `${path === '-' ? 'standard input' : path}: It is too long: the limit is ${options.maxChars ?? MAX_CHARS} characters. Split it into articles, or raise the limit with --max-chars.`,
  );

const byteLimit = (options: ReadOptions): number => (options.maxChars ?? MAX_CHARS) * MAX_BYTES_PER_CHAR;

/** @throws {UsageError} There is nothing of that name, or no article in it. */
async function filesOf(name: string, onUnreadable: (error: UsageError) => void): Promise<readonly string[]> {
  if (name === '-') return ['-'];
  const info = await statOf(name);
  if (!info.isDirectory()) return [name];
  let allRead = true;
  const files = await searchFolder(name, (error) => {
    allRead = false;
    onUnreadable(error);
  });
  if (files.length === 0 && allRead)
    throw new UsageError(
      `${name}: There are no articles in this folder. Files that end in .txt, .md or .html are read.`,
    );
  return files;
}

async function bytesOf(path: string, options: ReadOptions): Promise<Uint8Array> {
  const { size } = await statOf(path);
  if (size > byteLimit(options)) throw tooLong(path, options);
  try {
    return await readFile(path);
  } catch (cause) {
    throw new UsageError(`${path}: This file cannot be read (${codeOf(cause)}). Check its permissions.`, { cause });
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    const missing = codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR';
    const what = missing
      ? 'There is no such file or folder. Check the spelling'
      : `It cannot be read (${codeOf(cause)}). Check its permissions`;
    throw new UsageError(`${path}: ${what}.`, { cause });
  }
}
