/** Opens all that was handed in together: articles make one graph, graph files one each. */
import { MAX_CHARS } from '../../../src/document/compose.ts';
import type { EntenteGraph } from '../../../src/graph/schema.ts';
import { fetchFromServer } from '../../reading/fetch-from-server.ts';
import { type ArticleInput, type Progress, readArticles } from '../../reading/read-articles.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { Draft } from './draft.ts';
import { kindOf, type PickedFile } from './picked-files.ts';

export interface ToOpen {
  readonly files: readonly PickedFile[];
  readonly draft: Draft;
  /** Of an article on the web; empty for none. */
  readonly address: string;
}

/** What became of one thing that was handed in. */
export interface Opened {
  readonly name: string;
  /** Key of the article's node. */
  readonly document?: string | undefined;
  readonly error?: string | undefined;
  /** Doubts about an article that was read. */
  readonly notes: readonly string[];
}

export interface AllOpened {
  /** Of all articles of the workspace, when one was read. */
  readonly read: EntenteGraph | undefined;
  readonly graphs: readonly { readonly name: string; readonly graph: EntenteGraph }[];
  readonly items: readonly Opened[];
  /** Files in folders that are no article and no graph. */
  readonly leftOut: number;
}

export type OpenProgress = Progress | { readonly stage: 'fetch'; readonly address: string };

/** A graph file above this is more than a page can hold. */
const maxGraphBytes = 400_000_000;
const maxArticleBytes = MAX_CHARS * 4;

export const hasSomething = ({ files, draft, address }: ToOpen): boolean =>
  files.some((file) => kindOf(file) !== 'other') || draft.text.trim() !== '' || address !== '';

/**
 * @param into The workspace that the articles are added to, or a new one's id.
 * @throws {DOMException} `AbortError`.
 * @throws Error The model cannot be loaded.
 */
export async function openAll(
  { files, draft, address }: ToOpen,
  into: Pick<Workspace, 'id' | 'read'>,
  onProgress: (progress: OpenProgress) => void,
  signal: AbortSignal,
): Promise<AllOpened> {
  const inputs: ArticleInput[] = [];
  const graphs: AllOpened['graphs'][number][] = [];
  const items: Opened[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      signal.throwIfAborted();
      await work();
    } catch (error) {
      signal.throwIfAborted();
      items.push({ name, error: error instanceof Error ? error.message : String(error), notes: [] });
    }
  };
  if (draft.text.trim() !== '') inputs.push(articleOf(draft));
  if (address !== '')
    await attempt(address, async () => {
      onProgress({ stage: 'fetch', address });
      inputs.push(await fetchFromServer(address, signal));
    });
  for (const { file, path } of files.filter((one) => kindOf(one) === 'article'))
    await attempt(path, async () => {
      inputs.push({ name: path, content: new Uint8Array(await contentOf(file, maxArticleBytes)) });
    });
  for (const { file, path } of files.filter((one) => kindOf(one) === 'graph'))
    await attempt(path, async () => {
      const { openGraphFile } = await import('../../state/open-graph.ts');
      const opened = await openGraphFile(path, await contentOf(file, maxGraphBytes));
      if (!opened.ok) throw new Error(opened.message);
      graphs.push({ name: nameOf(path), graph: opened.graph });
      items.push({ name: path, notes: opened.notices });
    });
  const leftOut = files.filter((one) => kindOf(one) === 'other').length;
  if (inputs.length === 0) return { read: undefined, graphs, items, leftOut };

  const { graph, articles } = await readArticles(into.id, inputs, { read: into.read, onProgress, signal });
  const outcomes = articles.map(({ name, document, error, diagnostics }) => ({
    name,
    document,
    error,
    notes: [...new Set(diagnostics.map(({ message }) => `${message}.`))],
  }));
  const some = outcomes.some(({ document }) => document !== undefined);
  return { read: some ? graph : undefined, graphs, items: [...outcomes, ...items], leftOut };
}

/** A file's name without its folders and its ending. */
export const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

/** A title that was typed is the article's first line, as it would be in a file. */
function articleOf({ title, date, text }: Draft): ArticleInput {
  const head = title.trim();
  const content = head === '' || text.trimStart().startsWith(head) ? text : `${head}\n\n${text}`;
  return { name: head || 'Pasted text', content, ...(date !== '' && { date }) };
}

async function contentOf(file: File, limit: number): Promise<ArrayBuffer> {
  if (file.size > limit) throw new Error(`It is too long: files of up to ${limit / 1e6} MB are opened.`);
  return file.arrayBuffer().catch((cause) => {
    throw new Error('It cannot be read. It may have been moved, or its permissions forbid it.', { cause });
  });
}
