/** From an edge's key, or the beginning of one, or the names of its ends to edges. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { editDistance } from './nearness.ts';

/** How many keys an error lists. */
const NEAREST = 5;
const MOST_LISTED = 20;
/** A key is near when no more than this share of what follows its kind has to change. */
const NEAR = 0.4;

const KIND = /^(?:affiliation|membership|statement|relation|mention|said|about):/;
const STATEMENT_ID = /^s-[0-9a-f]+$/;

/** Whether a word of a command line is meant as an edge's key, the beginning of one or a statement's id, and not as a name. */
export const isEdgeKey = (word: string): boolean => KIND.test(word) || STATEMENT_ID.test(word);

/** No edge has that key, begins with it or belongs to that statement. `nearest` holds keys that are near it, best first. */
export class UnknownEdgeError extends Error {
  override readonly name = 'UnknownEdgeError';
  constructor(
    readonly asked: string,
    readonly nearest: readonly string[],
  ) {
    const rest =
      nearest.length > 0 ? `. Nearest:${listed(nearest)}` : ', and no key near it. Name its two ends instead.';
    super(`The graph has no edge "${asked}"${rest}`);
  }
}

/** Several edges begin so, or belong to that statement. `keys` holds the key of each. */
export class AmbiguousEdgeError extends Error {
  override readonly name = 'AmbiguousEdgeError';
  constructor(
    readonly asked: string,
    readonly keys: readonly string[],
  ) {
    super(`"${asked}" may be any of ${keys.length} edges:${listed(keys)}`);
  }
}

/** Keys are long and there to be copied: one a line. */
function listed(keys: readonly string[]): string {
  const more = keys.length > MOST_LISTED ? [`and ${keys.length - MOST_LISTED} more`] : [];
  return [...keys.slice(0, MOST_LISTED), ...more].map((key) => `\n  ${key}`).join('');
}

/**
 * The key of the edge that is meant: by its key, by a beginning that no other key has, or by the id of a statement with one edge.
 *
 * @throws {UnknownEdgeError} When there is none.
 * @throws {AmbiguousEdgeError} When there are several.
 */
export function findEdge(graph: EntenteGraph, asked: string): string {
  if (graph.hasEdge(asked)) return asked;
  const keys = graph.edges().sort(byCodeUnit);
  const hits = keys.filter((key) => key.startsWith(asked) || statementOf(graph, key) === asked);
  if (hits.length > 1) throw new AmbiguousEdgeError(asked, hits);
  if (hits[0] !== undefined) return hits[0];
  throw new UnknownEdgeError(asked, nearestKeys(keys, asked));
}

function statementOf(graph: EntenteGraph, edge: string): string | undefined {
  const attributes = graph.getEdgeAttributes(edge);
  return attributes.kind === 'statement' ? attributes.statementId : undefined;
}

export interface EdgesOptions {
  /** Also edges that only the tables know. Default: false. */
  readonly background?: boolean;
}

/** Keys of the edges, in either direction, that all the given nodes are ends of: one node's edges, or those between two. */
export function edgesAt(graph: EntenteGraph, nodes: readonly string[], options: EdgesOptions = {}): string[] {
  const [first] = nodes;
  if (first === undefined) return [];
  return graph
    .edges(first)
    .filter((edge) => nodes.every((node) => graph.extremities(edge).includes(node)))
    .filter((edge) => options.background || graph.getEdgeAttribute(edge, 'basis') !== 'background')
    .sort(byCodeUnit);
}

/** Keys of the same kind of edge that are near the given one, or begin with something near it. */
function nearestKeys(keys: readonly string[], asked: string): string[] {
  const kind = KIND.exec(asked)?.[0];
  if (kind === undefined) return [];
  const wanted = asked.slice(kind.length);
  const scored = keys
    .filter((key) => key.startsWith(kind))
    .map((key) => {
      const rest = key.slice(kind.length);
      const whole = editDistance(rest, wanted) / Math.max(rest.length, wanted.length);
      const beginning = editDistance(rest.slice(0, wanted.length), wanted) / Math.max(wanted.length, 1);
      return { key, distance: Math.min(whole, beginning) };
    });
  return scored
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance || byCodeUnit(a.key, b.key))
    .slice(0, NEAREST)
    .map(({ key }) => key);
}
