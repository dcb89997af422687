/** From articles with all their layers to the graph. */
import { MultiDirectedGraph } from 'graphology';
import type { Diagnostic } from '../document/diagnostic.ts';
import { type Article, type PlacedArticle, placeArticles } from './article.ts';
import { type Background, backgroundOf } from './background.ts';
import { roundConfidence } from './confidence.ts';
import { evidenceOf, isSound } from './evidence.ts';
import { type EdgeDraft, type FactEdges, factEdges } from './fact-edges.ts';
import { heldRole } from './held-role.ts';
import { type JoinedEdge, joinEdges } from './join-edges.ts';
import { byCodeUnit, edgeKey, rolePart } from './keys.ts';
import { mergeEntities, withRoles } from './merge-entities.ts';
import type { DocumentNode, EdgeAttributes, EntenteGraph, GraphAttributes, NodeAttributes } from './schema.ts';

export interface BuildOptions {
  /** `entente VERSION`. */
  readonly generator: string;
  /** Draw places that are no party. Default: false. */
  readonly places?: boolean;
  /** Draw an edge from each document to everything it mentions. Default: false. */
  readonly mentions?: boolean;
  /** Keep the articles' texts in the document nodes. Default: true; quotes stay anyway. */
  readonly text?: boolean;
  /** Facts below this confidence are left out. Default: 0. */
  readonly minConfidence?: number;
  /** Tables whose memberships are added, marked `background`. Default: none. */
  readonly background?: Background;
}

/**
 * The graph of some articles. Same articles and options, same graph, in whatever order they come; nodes and edges are in order of
 * key. Positions are not set here: see `assignLayout`.
 *
 * Entities with the same key are one node, facts with the same key one edge that carries the evidence of all. What is left out
 * stands in the `diagnostics` of its document's node, with the reason.
 */
export function buildGraph(articles: readonly Article[], options: BuildOptions): EntenteGraph {
  const placed = placeArticles(articles);
  const rank = new Map(placed.map((article, index) => [article.key, index]));
  const merged = mergeEntities(placed, options.places ?? false);
  const kindOf = (key: string): string | undefined => merged.nodes.get(key)?.kind;
  const made = placed.map((article, index) =>
    factEdges(article, merged.keysOf[index] ?? [], kindOf, options.minConfidence ?? 0),
  );
  const drafts = made.flatMap((facts) => facts.edges);
  if (options.mentions)
    drafts.push(...placed.flatMap((article, index) => mentionEdges(article, merged.keysOf[index] ?? [])));

  const nodes = new Map<string, NodeAttributes>();
  const roles = rolesOf(drafts);
  for (const [key, node] of merged.nodes) nodes.set(key, withRoles(node, roles.get(key) ?? []));
  placed.forEach((article, index) => {
    nodes.set(article.key, documentNode(article, made[index], options.text ?? true));
  });
  const edges: JoinedEdge[] = joinEdges(drafts, rank);
  if (options.background) {
    const added = backgroundOf(options.background, new Set(merged.nodes.keys()));
    for (const { key, attributes } of added.nodes) nodes.set(key, attributes);
    edges.push(...added.edges);
  }
  return assemble(nodes, edges, {
    schema: '1',
    generator: options.generator,
    documents: placed.map((article) => article.key),
  });
}

/** An empty graph of the contract's type: directed, parallel edges, no loops. */
export const emptyGraph = (attributes: GraphAttributes): EntenteGraph => {
  const graph: EntenteGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({
    allowSelfLoops: false,
  });
  graph.replaceAttributes(attributes);
  return graph;
};

function assemble(
  nodes: ReadonlyMap<string, NodeAttributes>,
  edges: readonly JoinedEdge[],
  attributes: GraphAttributes,
): EntenteGraph {
  const graph = emptyGraph(attributes);
  for (const [key, node] of [...nodes].sort(([a], [b]) => byCodeUnit(a, b))) graph.addNode(key, node);
  for (const edge of [...edges].sort((a, b) => byCodeUnit(a.key, b.key)))
    graph.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  return graph;
}

/** Roles of people as their affiliations name them, each once; one that is over says so. */
function rolesOf(drafts: readonly EdgeDraft[]): Map<string, string[]> {
  const roles = new Map<string, Map<string, string>>();
  for (const { source, attributes } of drafts) {
    if (attributes.kind !== 'affiliation' || attributes.role === '') continue;
    const role = heldRole(attributes);
    const own = roles.get(source) ?? new Map<string, string>();
    if (!own.has(rolePart(role))) own.set(rolePart(role), role);
    roles.set(source, own);
  }
  return new Map([...roles].map(([key, own]) => [key, [...own.values()]]));
}

function mentionEdges(article: PlacedArticle, keyOf: readonly (string | undefined)[]): EdgeDraft[] {
  const { document, layers, key: source } = article;
  return article.entities.entities.flatMap((entity, index) => {
    const target = keyOf[index];
    const mentions = entity.mentions
      .flatMap((at) => layers.mentions[at] ?? [])
      .filter((m) => isSound(m, document.text));
    if (target === undefined || mentions.length === 0) return [];
    return [
      {
        key: edgeKey('mention', source, target),
        source,
        target,
        document: source,
        attributes: {
          kind: 'mention' as const,
          count: mentions.length,
          basis: 'stated' as const,
          confidence: roundConfidence(mentions.reduce((best, { score }) => Math.max(best, score), 0)),
          evidence: mentions.map((mention) => evidenceOf(document, layers.sentences, source, mention, 'mention')),
        },
      },
    ];
  });
}

function documentNode(article: PlacedArticle, facts: FactEdges | undefined, keepText: boolean): DocumentNode {
  const { document } = article;
  const { title, byline, published, publisher, url } = document.meta;
  const plain = ({ rule, message, span }: Diagnostic): DocumentNode['diagnostics'][number] => ({
    rule,
    message,
    ...(span && { start: span.start, end: span.end }),
  });
  return {
    kind: 'document',
    label: title || document.id,
    ...(title && { title }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
    sha256: document.sha256,
    ...(keepText && { text: document.text }),
    unattributed: facts?.unattributed ?? [],
    diagnostics: [...document.diagnostics, ...(facts?.diagnostics ?? [])].map(plain),
  };
}
