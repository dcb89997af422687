/**
 * Pairs of nodes that may be one, for a reader to decide. Conservative: a pair is offered for a reason that can be read. Pairs are
 * looked for only among nodes of one kind that share a name, a word that tells or initials, so that the work grows with the names.
 */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { compareNames, firstName, initialsOf, type Names, namesOf } from './compare-names.ts';

export interface Duplicate {
  /** In order of key. */
  readonly nodes: readonly [string, string];
  /** In words. */
  readonly reason: string;
  /** The likelier, the higher; 0 to 1. */
  readonly score: number;
}

/** What more nodes share than this tells nothing ("bank", "john"). */
const common = 60;

/** The likeliest first, of equally likely ones those with most facts. `apart` are pairs that were said not to be the same. */
export function duplicates(graph: EntenteGraph, apart: readonly (readonly [string, string])[] = []): Duplicate[] {
  const seen = new Set(apart.map(([a, b]) => pairId(a, b)));
  const found: Duplicate[] = [];
  for (const block of blocksOf(allNames(graph)))
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1)) {
        const id = pairId(a.key, b.key);
        if (seen.has(id)) continue;
        seen.add(id);
        const match = compareNames(a, b);
        if (match) found.push({ nodes: a.key < b.key ? [a.key, b.key] : [b.key, a.key], ...match });
      }
  const facts = ({ nodes: [a, b] }: Duplicate): number => graph.degree(a) + graph.degree(b);
  return found.sort(
    (a, b) => b.score - a.score || facts(b) - facts(a) || byCodeUnit(a.nodes.join('\n'), b.nodes.join('\n')),
  );
}

const pairId = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

function allNames(graph: EntenteGraph): Names[] {
  const all: Names[] = [];
  graph.forEachNode((key, node) => {
    if ('aliases' in node && node.basis !== 'background') all.push(namesOf(key, node));
  });
  return all.sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Nodes of one kind that share something; what very many share makes no block. */
function blocksOf(all: readonly Names[]): Names[][] {
  const blocks = new Map<string, Names[]>();
  for (const names of all)
    for (const block of new Set(sharedBy(names))) {
      const id = `${names.kind} ${block}`;
      const known = blocks.get(id);
      if (known) known.push(names);
      else blocks.set(id, [names]);
    }
  return [...blocks.values()].filter((block) => block.length > 1 && block.length <= common);
}

/** What two nodes have in common, at the least, when they can be one. */
function* sharedBy(names: Names): Generator<string> {
  const { kind, words, surname, called } = names;
  for (const name of called.keys()) yield `name ${name.replaceAll(' ', '')}`;
  if (kind === 'person') {
    yield `surname ${surname}`;
    // Of a surname that very many have, those whose first names begin alike.
    yield `surname ${surname} ${firstName(names)[0] ?? ''}`;
    yield `words ${[...words].sort().join(' ')}`;
  } else for (const word of words) yield `word ${word}`;
  if (kind === 'institution' || kind === 'framework')
    for (const initials of initialsOf(names)) yield `name ${initials}`;
  // A slip in one letter leaves the beginning or the end of the name as it is.
  const whole = words.join('');
  if (whole.length > 6) {
    yield `start ${whole.slice(0, 5)}`;
    yield `end ${whole.slice(-5)}`;
  }
}
