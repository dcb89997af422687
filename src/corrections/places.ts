/** Notes down, while it is known, where the statements stand that a correction names. */
import type { EntenteGraph } from '../graph/schema.ts';
import type { Correction, StatementPlace } from './correction.ts';

/**
 * The correction with the place of each statement that it names by an edge of this graph, so that it still applies when words before
 * the statement have changed, and with them its key. One that has its places, or names no statement, stays as it is.
 */
export function withPlaces(graph: EntenteGraph, correction: Correction): Correction {
  if ('places' in correction) return correction;
  const places = edgesOf(correction).flatMap((edge) => placeOf(graph, edge) ?? []);
  return places.length > 0 ? ({ ...correction, places } as Correction) : correction;
}

function edgesOf(correction: Correction): readonly string[] {
  switch (correction.type) {
    case 'mark':
    case 'delete-edge':
      return [correction.edge];
    case 'split':
      return correction.edges;
    case 'note':
      return correction.on === 'edge' ? [correction.key] : [];
    default:
      return [];
  }
}

function placeOf(graph: EntenteGraph, edge: string): StatementPlace | undefined {
  const attributes = graph.hasEdge(edge) ? graph.getEdgeAttributes(edge) : undefined;
  if (attributes?.kind !== 'statement') return undefined;
  // The longest piece is what is said; the others are who said it, and the verb.
  const [evidence] = [...attributes.evidence].sort((a, b) => b.quote.length - a.quote.length);
  if (!evidence) return undefined;
  const { document, start, end, quote, prefix, suffix } = evidence;
  const [source, target] = graph.extremities(edge);
  return { edge, source, target, words: { document, start, end, quote, prefix, suffix } };
}
