/** The order of the stages: the only file that knows it. */
import type { Document } from './document/document.ts';
import { extract } from './extract/extract.ts';
import type { Article } from './graph/article.ts';
import { type BuildOptions, buildGraph } from './graph/build.ts';
import { assignLayout } from './graph/layout.ts';
import type { EntenteGraph } from './graph/schema.ts';
import { type AnnotateOptions, annotate } from './language/annotate.ts';
import type { LanguageModel } from './language/encoder.ts';
import { resolve } from './resolve/resolve.ts';
import { countryOf, membersOf } from './resolve/tables.ts';

/** Everything that is found in one document, each stage on the layers of those before it. */
export async function readArticle(
  document: Document,
  model: LanguageModel,
  options: AnnotateOptions = {},
): Promise<Article> {
  const layers = await annotate(document, model, options);
  const entities = resolve(document, layers);
  const facts = extract(document, layers, entities);
  return { document, layers, entities, facts };
}

export interface GraphOptions extends Omit<BuildOptions, 'background'> {
  /** Add the memberships that the tables know of the bodies named, marked as background. Default: true. */
  readonly background?: boolean;
}

/** The graph of some articles, with positions. Same articles and options, same graph, in whatever order they come. */
export function graphOf(articles: readonly Article[], { background = true, ...options }: GraphOptions): EntenteGraph {
  const graph = buildGraph(articles, { ...options, ...(background && { background: { membersOf, countryOf } }) });
  assignLayout(graph);
  return graph;
}
