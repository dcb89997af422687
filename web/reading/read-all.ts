/** From inputs to the graph of a workspace: what the worker does, without the worker. */
import type { Diagnostic } from '../../src/document/diagnostic.ts';
import type { Document } from '../../src/document/document.ts';
import { ReadError, TooLongError } from '../../src/document/errors.ts';
import { read } from '../../src/document/read.ts';
import { type Article, placeArticles } from '../../src/graph/article.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { type LanguageModel, ModelError } from '../../src/language/encoder.ts';
import { graphOf, readArticle } from '../../src/pipeline.ts';
import { GENERATOR } from './generator.ts';
import type { ArticleInput, ArticleOutcome, Progress } from './messages.ts';

export interface Read {
  /** Of the articles before and the new ones together. */
  readonly graph: EntenteGraph;
  readonly outcomes: readonly ArticleOutcome[];
  /** All articles of the graph, by the keys of their document nodes. */
  readonly articles: ReadonlyMap<string, Article>;
}

/**
 * Reads the inputs one after the other and builds the graph of all articles. An input that cannot be read stops no other; an article
 * whose document has the id of an earlier one takes its place.
 *
 * @param before Articles read earlier.
 * @param openModel Called only when there is something to read.
 */
export async function readAll(
  inputs: readonly ArticleInput[],
  before: readonly Article[],
  openModel: () => Promise<LanguageModel>,
  onProgress: (progress: Progress) => void | Promise<void>,
): Promise<Read> {
  const tried = inputs.map((input) => ({ name: input.name, ...readInput(input) }));
  const same = new Map(before.map((article) => [JSON.stringify(article.document), article]));
  const fresh = tried.flatMap(({ name, document }) =>
    document && !same.has(JSON.stringify(document)) ? [{ name, document }] : [],
  );
  const model = fresh.length > 0 ? await openModel() : undefined;
  const articles: Article[] = [];
  const failed = new Map<Document, string>();
  for (const [at, { name, document }] of model ? fresh.entries() : []) {
    const tell = (done: number, total: number) =>
      onProgress({ stage: 'article', number: at + 1, of: fresh.length, name, done, total });
    await tell(0, 0);
    try {
      if (model) articles.push(trimmed(await readArticle(document, model, { onProgress: tell })));
    } catch (error) {
      if (error instanceof ModelError) throw error;
      failed.set(document, `It could not be read to its end (${error instanceof Error ? error.message : error}).`);
    }
  }
  await onProgress({ stage: 'graph' });

  const taken = new Set(articles.map(({ document }) => document.id));
  const placed = placeArticles([...before.filter(({ document }) => !taken.has(document.id)), ...articles]);
  const keyOf = (wanted: Document): string | undefined =>
    placed.find(({ document }) => document.id === wanted.id && document.sha256 === wanted.sha256)?.key;
  return {
    graph: graphOf(placed, { generator: GENERATOR }),
    outcomes: tried.map(({ name, document, error = document && failed.get(document) }) =>
      document && error === undefined
        ? { name, document: keyOf(document), diagnostics: document.diagnostics.map(plain) }
        : { name, error, diagnostics: [] },
    ),
    articles: new Map(placed.map((article) => [article.key, trimmed(article)])),
  };
}

function readInput({ content, name, mediaType, date, url }: ArticleInput): { document?: Document; error?: string } {
  try {
    const input = { content, name, ...(mediaType && { mediaType }) };
    return { document: read(input, { ...(date && { date }), ...(url && { url }) }) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    // the same words as on the command line, without its options
    return { error: `${error.what}. ${error instanceof TooLongError ? 'Split it into articles.' : error.mend}` };
  }
}

const plain = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.rule === 'no-date'
    ? { ...diagnostic, message: 'No date was found in it. To give one, paste the text with its date' }
    : diagnostic;

/** All that the graph is built from. The words and the parse are many times longer. */
const trimmed = ({ document, layers: { sentences, mentions }, entities, facts }: Article): Article => ({
  document,
  layers: { sentences, mentions },
  entities,
  facts,
});
