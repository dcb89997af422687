/** From a name as a person types it to the nodes that bear it. */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph, NodeAttributes } from '../graph/schema.ts';
import { isInitialism } from '../resolve/name-key.ts';
import { editDistance } from './nearness.ts';

/** How many near names an error lists. */
const NEAREST = 5;
/** A name is near when no more than this share of it has to change, or when it shares a word that tells or begins alike. */
const NEAR = 0.4;
/** Words that many names share and that tell nothing of them. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['and', 'for', 'the']);

export interface FindOptions {
  /** Kinds that the answer may have; default: all but documents and statements. */
  readonly kinds?: readonly NodeAttributes['kind'][];
  /** Look at nodes that only the tables bring in, too. Default: false. */
  readonly background?: boolean;
}

/**
 * Nothing that was asked for has that name. `nearest` holds names that are near it, best first, and is empty when none is; `passedOver`
 * says what has the name and was left out, where something has.
 */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
  constructor(
    readonly asked: string,
    readonly nearest: readonly string[],
    readonly passedOver?: string,
  ) {
    const rest = nearest.length > 0 ? `. Nearest: ${nearest.join(', ')}.` : passedOver ? '.' : ', and no name near it.';
    super(`${passedOver ?? `The graph has no "${asked}"`}${rest}`);
  }
}

/** Several nodes have that name. `keys` holds the key of each, any of which can be asked for instead. */
export class AmbiguousNameError extends Error {
  override readonly name = 'AmbiguousNameError';
  constructor(
    readonly asked: string,
    readonly keys: readonly string[],
  ) {
    super(`"${asked}" may be any of: ${keys.join(', ')}. Ask for one of these keys.`);
  }
}

/**
 * The key of the node that `name` means: its key, else its label, else an alias or acronym, else (for countries) a demonym. Case,
 * accents, punctuation and a leading "the" do not count.
 *
 * @throws {UnknownNameError} When nothing has the name.
 * @throws {AmbiguousNameError} When several nodes have it in the same way.
 */
export function findEntity(graph: EntenteGraph, name: string, options: FindOptions = {}): string {
  const known = candidates(graph, options);
  const hits = bearersOf(known, name);
  if (hits.length > 1) throw new AmbiguousNameError(name, hits);
  if (hits[0] !== undefined) return hits[0];
  throw new UnknownNameError(name, nearestNames(known, foldName(name)), passedOver(graph, name, options));
}

/** What has the name and is not asked for, as the start of a sentence. */
function passedOver(graph: EntenteGraph, name: string, { kinds }: FindOptions): string | undefined {
  const key = bearersOf(candidates(graph, { background: true }), name)[0];
  if (key === undefined) return undefined;
  const { kind } = graph.getNodeAttributes(key);
  return kinds && !kinds.includes(kind)
    ? `The graph has "${name}" as a ${kind}, not as a ${kinds.join(' or ')}`
    : `Only the tables know "${name}", and they are not asked (background)`;
}

/** Keys of the nodes that have the name in the first way in which any has it. */
function bearersOf(known: readonly Candidate[], name: string): string[] {
  if (known.some((one) => one.key === name)) return [name];
  const wanted = foldName(name);
  const tiers: ((one: Candidate) => readonly string[])[] = [
    ({ key }) => [key],
    ({ node }) => [node.label],
    ({ node }) => [
      ...('aliases' in node ? node.aliases : []),
      ...('acronym' in node && node.acronym ? [node.acronym] : []),
    ],
    ({ node }) => (node.kind === 'country' ? node.demonyms : []),
  ];
  for (const namesOf of tiers) {
    const hits = known.filter((one) => namesOf(one).some((other) => foldName(other) === wanted)).map((one) => one.key);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** The form under which two names count as the same. Empty for a name of punctuation alone. */
const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(\p{L})\.(?=\p{L}|\s|$)/gu, '$1')
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

interface Candidate {
  readonly key: string;
  readonly node: NodeAttributes;
}

function candidates(graph: EntenteGraph, { kinds, background = false }: FindOptions): Candidate[] {
  return graph
    .nodes()
    .sort(byCodeUnit)
    .map((key) => ({ key, node: graph.getNodeAttributes(key) }))
    .filter(({ node }) => (kinds ? kinds.includes(node.kind) : node.kind !== 'document' && node.kind !== 'statement'))
    .filter(({ node }) => background || !('basis' in node && node.basis === 'background'));
}

/** Labels of near names: names that it abbreviates first, then names that share words or begin alike, then by edit distance. */
function nearestNames(known: readonly Candidate[], wanted: string): string[] {
  const scored = known.map(({ node }) => {
    const names = [node.label, ...('aliases' in node ? node.aliases : [])].map(foldName);
    return { label: node.label, distance: Math.min(...names.map((name) => distanceOf(name, wanted))) };
  });
  const near = scored.filter(({ distance }) => distance < Number.POSITIVE_INFINITY);
  const best = near.sort((a, b) => a.distance - b.distance || byCodeUnit(a.label, b.label));
  return [...new Set(best.map((one) => one.label))].slice(0, NEAREST);
}

/** Infinite for a name that is not near. */
function distanceOf(name: string, wanted: string): number {
  if (isInitialism(wanted, name)) return 0;
  const edits = editDistance(name, wanted) / Math.max(name.length, wanted.length, 1);
  const words = new Set(name.split(' '));
  const shared = wanted.split(' ').some((word) => word.length > 2 && !SMALL_WORDS.has(word) && words.has(word));
  const begins = wanted.length > 1 && (name.startsWith(wanted) || (name !== '' && wanted.startsWith(`${name} `)));
  if (shared || begins) return edits / 2;
  return edits <= NEAR ? edits : Number.POSITIVE_INFINITY;
}
