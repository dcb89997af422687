/** What a correction names may have another key by now: merged, moved by a correction before, or in an article that has changed. */
import type { Correction, StatementPlace } from './correction.ts';
import type { Draft } from './draft.ts';
import { anchor, documentNow } from './passages.ts';
import { Refusal } from './refusal.ts';

/** The key of what a node has become; the key itself where nothing is known of it. */
export const nodeNow = (draft: Draft, key: string): string =>
  lastOf(key, draft.nodes, (one) => draft.graph.node(one) !== undefined) ?? documentNow(draft, key);

/** The key of what an edge has become, by the words of its place where it is a statement; else the key itself. */
function edgeNow(draft: Draft, key: string, places: readonly StatementPlace[] = []): string {
  const now = lastOf(key, draft.edges, (one) => draft.graph.edge(one) !== undefined);
  const place = now === undefined ? places.find(({ edge }) => edge === key) : undefined;
  return now ?? (place && statementAt(draft, place)) ?? key;
}

function lastOf(
  key: string,
  moved: ReadonlyMap<string, string>,
  isThere: (key: string) => boolean,
): string | undefined {
  let now: string | undefined = key;
  // It ends: a key that comes back is taken out of `moved`.
  while (now !== undefined && !isThere(now)) now = moved.get(now);
  return now;
}

/** The edge between the ends of the place that has its very words as evidence. */
function statementAt(draft: Draft, place: StatementPlace): string | undefined {
  const source = nodeNow(draft, place.source);
  const target = nodeNow(draft, place.target);
  try {
    const { document, start, end } = anchor(draft, place.words);
    return draft.graph
      .edgesAt(source)
      .find(
        (edge) =>
          edge.source === source &&
          edge.target === target &&
          edge.attributes.kind === 'statement' &&
          edge.attributes.evidence.some((one) => one.document === document && one.start === start && one.end === end),
      )?.key;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The correction with the keys that what it names has now. */
export function followed(draft: Draft, correction: Correction): Correction {
  const node = (key: string): string => nodeNow(draft, key);
  const edge = (key: string, { places }: { readonly places?: readonly StatementPlace[] }): string =>
    edgeNow(draft, key, places);
  switch (correction.type) {
    case 'rename':
    case 'retype':
    case 'delete-node':
      return { ...correction, node: node(correction.node) };
    case 'merge':
      return { ...correction, into: node(correction.into), from: correction.from.map(node) };
    case 'distinct':
      return { ...correction, nodes: [node(correction.nodes[0]), node(correction.nodes[1])] };
    case 'split':
      return {
        ...correction,
        node: node(correction.node),
        edges: correction.edges.map((key) => edge(key, correction)),
      };
    case 'mark':
    case 'delete-edge':
      return { ...correction, edge: edge(correction.edge, correction) };
    case 'note':
      return {
        ...correction,
        key: correction.on === 'node' ? node(correction.key) : edge(correction.key, correction),
      };
    case 'add-edge':
      return {
        ...correction,
        source: node(correction.source),
        target: node(correction.target),
      };
    case 'add-node':
      return correction;
  }
}
