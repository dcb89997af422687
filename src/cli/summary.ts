import type { EntenteGraph } from '../graph/schema.ts';
import { statementsOf } from '../graph/statements.ts';

/** One line or two on what a graph holds, for the person who built it. */
export function describeGraph(graph: EntenteGraph): string {
  const nodes = count(
    graph.nodes().map((key) => {
      const node = graph.getNodeAttributes(key);
      return 'basis' in node && node.basis === 'background' ? 'background' : node.kind;
    }),
  );
  const edges = count(
    graph.edges().map((key) => {
      const edge = graph.getEdgeAttributes(key);
      return edge.basis === 'background' ? 'background' : edge.kind;
    }),
  );
  const entities = ['person', 'institution', 'country', 'framework', 'place']
    .map((kind) =>
      amount(nodes.get(kind), kind, kind === 'country' ? 'countries' : kind === 'person' ? 'people' : `${kind}s`),
    )
    .filter((part) => part !== '');
  const facts = [
    amount(edges.get('affiliation'), 'affiliation'),
    amount(edges.get('membership'), 'membership'),
    amount(statementsOf(graph).length, 'statement'),
    amount(edges.get('background'), 'background membership'),
  ].filter((part) => part !== '');
  return `${amount(nodes.get('document'), 'article')}: ${entities.join(', ') || 'nobody named'}\n  ${facts.join(', ') || 'no facts'}\n`;
}

function count(kinds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const amount = (number: number | undefined, one: string, many = `${one}s`): string =>
  number === undefined || number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
