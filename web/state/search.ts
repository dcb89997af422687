/** Search over names and aliases, blind to case and accents. */
import type { EntenteGraph, NodeAttributes } from '../../src/graph/schema.ts';

export interface Hit {
  readonly node: string;
  readonly attributes: NodeAttributes;
  /** The alias that matched, when the label did not. */
  readonly alias: string | undefined;
}

/** Lower is better: the whole name, its beginning, the beginning of a word in it, anywhere. */
const ranks = { whole: 0, start: 1, word: 2, inside: 3 } as const;

/**
 * Nodes whose label or alias contains the query, best first, then by how often they are mentioned.
 *
 * @returns At most `limit` hits; none for a blank query.
 */
export function search(
  graph: EntenteGraph,
  query: string,
  accept: (node: string) => boolean = () => true,
  limit = 12,
): Hit[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const hits: { hit: Hit; rank: number; weight: number }[] = [];
  graph.forEachNode((node, attributes) => {
    if (!accept(node)) return;
    const label = rankOf(fold(attributes.label), wanted);
    let best = { rank: label ?? Number.POSITIVE_INFINITY, alias: undefined as string | undefined };
    for (const alias of 'aliases' in attributes ? attributes.aliases : []) {
      const rank = rankOf(fold(alias), wanted);
      if (rank !== undefined && rank < best.rank) best = { rank, alias };
    }
    if (best.rank === Number.POSITIVE_INFINITY) return;
    const weight = graph.degree(node) + ('mentions' in attributes ? attributes.mentions : 0);
    hits.push({ hit: { node, attributes, alias: best.alias }, rank: best.rank, weight });
  });
  return hits
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight || (a.hit.node < b.hit.node ? -1 : 1))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

function rankOf(name: string, wanted: string): number | undefined {
  const at = name.indexOf(wanted);
  if (at < 0) return undefined;
  if (name === wanted) return ranks.whole;
  if (at === 0) return ranks.start;
  return name.includes(` ${wanted}`) ? ranks.word : ranks.inside;
}
