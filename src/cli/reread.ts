/** The texts behind an edge, from files or from the graph, through the model once more. */
import type { Document } from '../document/document.ts';
import { ReadError } from '../document/errors.ts';
import { readText } from '../document/read-text.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import type { EdgeExplanation } from '../query/explain.ts';
import { readAgain } from '../query/read-again.ts';
import type { Rim } from './command.ts';
import type { Reread } from './explanation-text.ts';
import { startProgress } from './progress.ts';
import { MOST_CHARS, readInputs } from './read-inputs.ts';
import { printable, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the articles that back an edge again, one after the other.
 *
 * @param names Files of articles, for those whose text the graph does not keep.
 * @throws {UsageError} A file cannot be read, or is none of those articles.
 */
export async function rereadTexts(
  graph: EntenteGraph,
  { from, to, evidence }: EdgeExplanation,
  names: readonly string[],
  { terminal, openModel }: Rim,
  quiet: boolean,
  runtime: 'native' | 'wasm' | undefined,
): Promise<Reread[]> {
  const keys = [...new Set(evidence.map(({ document }) => document))];
  const given = await givenDocuments(graph, keys, names, terminal);
  const texts = keys.map((key) => ({ key, text: given.get(key) ?? textInGraph(graph, key) }));
  if (texts.every(({ text }) => typeof text === 'string'))
    return texts.map(({ key, text }) => ({ document: key, notRead: String(text) }));
  const progress = startProgress(terminal, quiet);
  try {
    progress.update('Loading the language model');
    const model = await openModel(runtime);
    const rereads: Reread[] = [];
    for (const { key, text } of texts) {
      if (typeof text === 'string') rereads.push({ document: key, notRead: text });
      else {
        const backed = { ends: [from.key, to.key], evidence: evidence.filter(({ document }) => document === key) };
        const onProgress = (done: number, total: number): void =>
          progress.update(`Reading ${printable(key)}, ${Math.round((100 * done) / total)} %`);
        rereads.push({ document: key, ...(await readAgain(text, backed, model, { onProgress })) });
      }
    }
    await model.close();
    progress.done(`Read ${texts.length} ${texts.length === 1 ? 'article' : 'articles'} again`);
    return rereads;
  } finally {
    progress.done();
  }
}

/** The articles of a command line by the keys of the documents that they are. */
async function givenDocuments(
  graph: EntenteGraph,
  keys: readonly string[],
  names: readonly string[],
  terminal: Terminal,
): Promise<ReadonlyMap<string, Document>> {
  const { documents, failures } = await readInputs(names, { maxChars: MOST_CHARS }, terminal);
  if (failures[0] !== undefined) throw failures[0];
  const found = new Map<string, Document>();
  for (const { name, document } of documents) {
    const key = keys.find((one) => documentNode(graph, one)?.sha256 === document.sha256);
    if (key === undefined)
      throw new UsageError(
        `${name}: The edge does not rest on this text, or it has changed since. It rests on: ${keys.join(', ') || 'no text'}.`,
      );
    found.set(key, document);
  }
  return found;
}

function documentNode(graph: EntenteGraph, key: string) {
  const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
  return node?.kind === 'document' ? node : undefined;
}

/** The document of a text that the graph keeps, or why there is none. */
function textInGraph(graph: EntenteGraph, key: string): Document | string {
  const text = documentNode(graph, key)?.text;
  if (text === undefined)
    return 'Not read again: the graph was built with --no-text. Give the article: entente explain EDGE FILE';
  try {
    return readText(text, { maxChars: MOST_CHARS });
  } catch (error) {
    if (error instanceof ReadError) return `Not read again: ${error.message}`;
    throw error;
  }
}
