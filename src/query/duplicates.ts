/**
 * Pairs of nodes that may be one, for a reader to decide. Conservative: a pair is offered for a reason that can be read. Pairs are
 * looked for only among nodes of one kind that share a word of a name or an acronym, so that the work grows with the names.
 */
import { byCodeUnit } from '../graph/keys.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { isAcronym, nameKey } from '../resolve/name-key.ts';

export interface Duplicate {
  /** In order of key. */
  readonly nodes: readonly [string, string];
  /** In words. */
  readonly reason: string;
  /** The likelier, the higher; 0 to 1. */
  readonly score: number;
}

interface Names {
  readonly key: string;
  readonly kind: string;
  readonly label: string;
  /** Of the label and the aliases, without accents. */
  readonly folded: ReadonlySet<string>;
  /** Words of the label. */
  readonly words: readonly string[];
  readonly weight: number;
}

/** A word that more nodes share than this tells nothing ("bank", "john"). */
const commonWord = 60;
/** Words that bodies share without being one. */
const empty = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la']);

/** The likeliest first. `apart` are pairs that were said not to be the same. */
export function duplicates(graph: EntenteGraph, apart: readonly (readonly [string, string])[] = []): Duplicate[] {
  const known = new Set(apart.map(([a, b]) => pairId(a, b)));
  const all = namesOf(graph);
  const found = new Map<string, Duplicate & { readonly weight: number }>();
  for (const block of blocksOf(all))
    for (const [at, a] of block.entries())
      for (const b of block.slice(at + 1)) {
        const id = pairId(a.key, b.key);
        if (a.kind !== b.kind || known.has(id) || found.has(id)) continue;
        const match = compare(a, b);
        if (!match) continue;
        const nodes: [string, string] = a.key < b.key ? [a.key, b.key] : [b.key, a.key];
        found.set(id, { nodes, ...match, weight: a.weight + b.weight });
      }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || b.weight - a.weight || byCodeUnit(a.nodes.join(), b.nodes.join()))
    .map(({ nodes, reason, score }) => ({ nodes, reason, score }));
}

const pairId = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

const plain = (name: string): string =>
  nameKey(name)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function namesOf(graph: EntenteGraph): Names[] {
  const names: Names[] = [];
  graph.forEachNode((key, node) => {
    if (!('aliases' in node) || node.basis === 'background') return;
    const folded = new Set([node.label, ...node.aliases].map(plain).filter(Boolean));
    const words = plain(node.label)
      .split(' ')
      .filter((word) => word !== '' && !empty.has(word));
    names.push({ key, kind: node.kind, label: node.label, folded, words, weight: graph.degree(key) });
  });
  return names.sort((a, b) => byCodeUnit(a.key, b.key));
}

/** Nodes that share a word or an acronym; words that very many share make no block. */
function blocksOf(all: readonly Names[]): Names[][] {
  const blocks = new Map<string, Set<Names>>();
  const put = (block: string, names: Names): void => {
    const known = blocks.get(block);
    if (known) known.add(names);
    else blocks.set(block, new Set([names]));
  };
  for (const names of all) {
    for (const name of names.folded) put(`name ${name.replaceAll(' ', '')}`, names);
    for (const word of names.words) put(`word ${word}`, names);
    const initials = initialsOf(names.label);
    if (initials.length > 1) put(`initials ${initials}`, names);
    if (isAcronym(names.label)) put(`initials ${plain(names.label)}`, names);
    // A slip in one letter leaves the beginning or the end of the name as it is.
    const whole = names.words.join('');
    if (whole.length > 6) {
      put(`start ${whole.slice(0, 5)}`, names);
      put(`end ${whole.slice(-5)}`, names);
    }
  }
  return [...blocks.values()].filter((block) => block.size > 1 && block.size <= commonWord).map((block) => [...block]);
}

const initialsOf = (label: string): string =>
  label
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => plain(word.charAt(0)))
    .join('');

interface Match {
  readonly reason: string;
  readonly score: number;
}

function compare(a: Names, b: Names): Match | undefined {
  const shared = [...a.folded].find((name) => b.folded.has(name));
  if (shared !== undefined) return { reason: `both are called “${shared}”`, score: 0.95 };
  const [tight, other] = [a.words.join(''), b.words.join('')];
  if (tight === other) return { reason: 'the same name with other spaces or marks', score: 0.95 };
  if (a.kind === 'person') return comparePeople(a, b);
  for (const [long, short] of [
    [a, b],
    [b, a],
  ] as const)
    if (isAcronym(short.label) && initialsOf(long.label) === plain(short.label))
      return { reason: `“${short.label}” are the initials of “${long.label}”`, score: 0.85 };
  if (a.kind === 'country' || a.kind === 'place') return slip(tight, other);
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length > 1 && short.words.every((word) => long.words.includes(word)))
    return { reason: `“${short.label}” is part of “${long.label}”`, score: 0.6 };
  return slip(tight, other);
}

/** One surname, and first names that may be one: an initial, a short form, none at all; or the same words in another order. */
function comparePeople(a: Names, b: Names): Match | undefined {
  if ([...a.words].sort().join() === [...b.words].sort().join())
    return { reason: 'the same names in another order', score: 0.9 };
  const [surnameA, surnameB] = [a.words.at(-1) ?? '', b.words.at(-1) ?? ''];
  const [firstA, firstB] = [a.words.slice(0, -1), b.words.slice(0, -1)];
  if (surnameA !== surnameB) {
    const slipped = slip(a.words.join(''), b.words.join(''));
    return slipped && firstA[0]?.[0] === firstB[0]?.[0] ? slipped : undefined;
  }
  if (firstA.length === 0 || firstB.length === 0) return { reason: `one surname, “${surnameA}”`, score: 0.5 };
  const [x = '', y = ''] = [firstA[0], firstB[0]];
  if (x === y) return { reason: 'the same first and last name', score: 0.85 };
  if ((x.length === 1 || y.length === 1) && x[0] === y[0])
    return { reason: 'one surname, and an initial that fits', score: 0.75 };
  if (x.length > 2 && y.length > 2 && (x.startsWith(y) || y.startsWith(x)))
    return { reason: 'one surname, and a short first name that fits', score: 0.7 };
  return undefined;
}

/** One letter more, fewer or other, or two that changed places, in a name long enough for that to mean little. */
function slip(a: string, b: string): Match | undefined {
  const shortest = 7;
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return undefined;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const one = restA.length <= 1 && restB.length <= 1;
  const swapped = restA.length === 2 && restB === `${restA[1]}${restA[0]}`;
  return one || swapped ? { reason: 'the names differ in one letter', score: 0.65 } : undefined;
}
