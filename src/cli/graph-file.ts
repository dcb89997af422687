import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../graph/check.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { checkedGraph } from '../graph/validate-node.ts';
import { codeOf, UsageError } from './usage-error.ts';

export const DEFAULT_OUT = './entente-out';
export const DEFAULT_GRAPH = './entente-out/graph.json';
/** Where `entente start` leaves the graph of the sample articles. */
export const SAMPLE_OUT = './entente-out/sample';

/** The file that a command line means by GRAPH: the default where it names none, the `graph.json` of a folder, else the path itself. */
export async function resolveGraphPath(named: string | undefined): Promise<string> {
  const path = named ?? DEFAULT_GRAPH;
  // what cannot be looked at is told when it is read
  const info = await stat(path).catch(() => undefined);
  return info?.isDirectory() ? join(path, 'graph.json') : path;
}

/**
 * @param path As `resolveGraphPath` gives it.
 * @throws {UsageError} There is no such file; names the option or the argument that mends it.
 */
export async function readGraphText(path: string, mend: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const what = codeOf(cause) === 'ENOENT' ? 'There is no graph here' : `It cannot be read (${codeOf(cause)})`;
    const sample = join(SAMPLE_OUT, 'graph.json');
    const near = path === DEFAULT_GRAPH && existsSync(sample) ? ` "entente start" left the samples' at ${sample}.` : '';
    throw new UsageError(`${path}: ${what}. Build one with "entente build FILE", or ${mend}.${near}`, { cause });
  }
}

/**
 * @param path As `resolveGraphPath` gives it.
 * @throws {UsageError} There is no such file, it holds no graph, or a damaged one; then it names the first problem.
 */
export async function readGraph(path: string, mend: string): Promise<EntenteGraph> {
  const { graph, problems } = checkedGraph(await readGraphText(path, mend));
  const first = problems[0];
  if (first !== undefined) throw new UsageError(`${path}: ${damageOf(first, problems.length - 1)}`);
  if (graph === undefined) throw new TypeError('A graph without problems is there; checkedGraph gave none.');
  return graph;
}

/** Where and what the first problem is, how many more there are, and what to do. */
function damageOf(problem: Problem, others: number): string {
  if (isOtherJson(problem)) return NO_GRAPH;
  const first = problemLine(problem).replace(/\.?$/, '.');
  const more = others === 0 ? '' : ` ${others} more with "entente validate".`;
  return `${first}${more} Build it again with "entente build".`;
}

/** Whether the whole file, not something in it, is of the wrong shape: `null`, `[1, 2]`, an object of other fields. */
const isOtherJson = ({ path, message }: Problem): boolean => path === '' && message.startsWith('must ');

const NO_GRAPH =
  'This is JSON and no graph: an object with "options", "attributes", "nodes" and "edges" is expected, as "entente build" writes it.';

/** A problem of a graph's file as a line to show. */
export const problemLine = (problem: Problem): string =>
  isOtherJson(problem) ? NO_GRAPH : `${problem.path === '' ? '' : `${problem.path}: `}${problem.message}`;

/** @throws {UsageError} More than one graph is named. */
export function oneGraph(positionals: readonly string[]): string | undefined {
  if (positionals.length > 1) throw new UsageError(`One graph is read at a time and ${positionals.length} are named.`);
  return positionals[0];
}
