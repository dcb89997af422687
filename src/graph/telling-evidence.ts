import { nameKey } from '../resolve/name-key.ts';
import type { EntenteGraph, Evidence } from './schema.ts';

/**
 * The piece of evidence that a reader should see first for an edge: the first whose sentence names most of the given ends, by label or
 * alias; of two that name one end each, the one that names the earlier in `ends`.
 * A fact that rests on a resolved reference has pieces that name one end alone.
 *
 * @returns Undefined for an edge without evidence.
 */
export function tellingEvidence(
  graph: EntenteGraph,
  evidence: readonly Evidence[],
  ends: readonly string[],
): Evidence | undefined {
  const names = ends.map((end) => namesOf(graph, end));
  let best: Evidence | undefined;
  let most = -1;
  for (const piece of evidence) {
    const words = ` ${nameKey(piece.sentence)} `;
    const count = names.reduce(
      (sum, own, rank) => sum + (own.some((name) => words.includes(name)) ? names.length + 1 - rank : 0),
      0,
    );
    if (count > most) {
      best = piece;
      most = count;
    }
  }
  return best;
}

function namesOf(graph: EntenteGraph, node: string): string[] {
  if (!graph.hasNode(node)) return [];
  const attributes = graph.getNodeAttributes(node);
  const aliases = 'aliases' in attributes ? attributes.aliases : [];
  return [attributes.label, ...aliases].map(nameKey).filter((name) => name !== '');
}
