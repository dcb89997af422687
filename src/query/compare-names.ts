/** Whether two nodes of one kind may be one, by what they are called. */
import type { NodeAttributes } from '../graph/schema.ts';
import { isAcronym, nameKey } from '../resolve/name-key.ts';
import { foldText } from './fold-text.ts';

type Named = Extract<NodeAttributes, { readonly aliases: readonly string[] }>;

export interface Names {
  readonly key: string;
  readonly kind: Named['kind'];
  readonly label: string;
  /** Label, aliases and acronym, folded, each with how it is written. */
  readonly called: ReadonlyMap<string, string>;
  /** Words of the label that tell something, folded. */
  readonly words: readonly string[];
  /** Of a person, folded; else empty. */
  readonly surname: string;
  /** Of a country; two codes are two countries. */
  readonly code: string | undefined;
}

export interface Match {
  /** In words. */
  readonly reason: string;
  /** 0 to 1. */
  readonly score: number;
}

/** Words that many names share. */
const small = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'de',
  'du',
  'des',
  'del',
  'la',
  'le',
  'y',
  'e',
  'und',
]);
/** What comes after them says where or of what: the name's noun stands before. */
const joints = new Set(['of', 'for', 'de', 'du', 'des', 'del', 'in', 'on']);

const fold = (name: string): string =>
  foldText(nameKey(name))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function namesOf(key: string, node: Named): Names {
  const acronym = 'acronym' in node && node.acronym ? [node.acronym] : [];
  const called = new Map<string, string>();
  for (const name of [node.label, ...node.aliases, ...acronym]) {
    const folded = fold(name);
    if (folded !== '' && !called.has(folded)) called.set(folded, name);
  }
  const words = fold(node.label)
    .split(' ')
    .filter((word) => word !== '' && !small.has(word));
  const surname = node.kind === 'person' ? (node.surname && fold(node.surname)) || (words.at(-1) ?? '') : '';
  return { key, kind: node.kind, label: node.label, called, words, surname, code: codeOf(node) };
}

const codeOf = (node: Named): string | undefined => (node.kind === 'country' ? node.iso2 : undefined);

/** Initials of a name of several words, with small words and without. */
export function initialsOf({ label, words }: Names): readonly string[] {
  if (words.length < 2) return [];
  const all = fold(label).split(' ');
  return [words, all].map((letters) => letters.map(([first = '']) => first).join(''));
}

export function compareNames(a: Names, b: Names): Match | undefined {
  if (a.code !== undefined && b.code !== undefined && a.code !== b.code) return undefined;
  if (a.words.join(' ') === b.words.join(' ')) return { reason: 'the same name', score: 0.95 };
  if (a.words.join('') === b.words.join('')) return { reason: 'the same name with other spaces or marks', score: 0.95 };
  if (numbersOf(a) !== numbersOf(b)) return undefined;
  return a.kind === 'person' ? comparePeople(a, b) : compareBodies(a, b);
}

/** `7th Fleet` is no slip for `5th Fleet`. */
const numbersOf = ({ words }: Names): string => words.filter((word) => /\p{N}/u.test(word)).join(' ');

function compareBodies(a: Names, b: Names): Match | undefined {
  for (const [long, short] of [
    [a, b],
    [b, a],
  ] as const)
    if (isAcronym(short.label) && initialsOf(long).includes(fold(short.label)))
      return { reason: `“${short.label}” are the initials of “${long.label}”`, score: 0.85 };
  const shared = sharedName(a, b);
  // Two bodies can have the same initials, or go by the same plain word.
  if (shared) return { reason: `both are called “${shared}”`, score: / /.test(shared) ? 0.9 : 0.6 };
  if (a.kind === 'country' || a.kind === 'place') return slip(a.words.join(''), b.words.join(''));
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const isPart = short.words.length > 1 && short.words.every((word) => long.words.includes(word));
  if (isPart && nounOf(short.label) === nounOf(long.label))
    return { reason: `“${short.label}” is part of “${long.label}”`, score: 0.6 };
  return slip(a.words.join(''), b.words.join(''));
}

/** What the body is: `bank` of "Bank of the South", `board` of "Western Fisheries Board". */
function nounOf(label: string): string {
  const words = fold(label).split(' ');
  const joint = words.findIndex((word, at) => at > 0 && joints.has(word));
  return words[(joint < 0 ? words.length : joint) - 1] ?? '';
}

function sharedName(a: Names, b: Names): string | undefined {
  for (const [name, written] of a.called) if (b.called.has(name)) return written;
  return undefined;
}

/** One surname, and first names that may be one: an initial, a short form, a slip, none at all; or the same words in another order. */
function comparePeople(a: Names, b: Names): Match | undefined {
  if ([...a.words].sort().join() === [...b.words].sort().join())
    return { reason: 'the same names in another order', score: 0.9 };
  const shared = sharedName(a, b);
  // A surname alone is shared by many, a whole name is not.
  if (shared && / /.test(shared.trim())) return { reason: `both are called “${shared}”`, score: 0.95 };
  const [x, y] = [firstName(a), firstName(b)];
  if (a.surname !== b.surname) return x[0] === y[0] ? slip(a.words.join(''), b.words.join('')) : undefined;
  if (x === '' || y === '') return { reason: `one surname, “${surnameOf(a)}”`, score: 0.5 };
  return compareFirst(x, y);
}

export const firstName = ({ words, surname }: Names): string => words.find((word) => word !== surname) ?? '';

const surnameOf = ({ label, surname }: Names): string =>
  label.split(/\s+/).find((word) => fold(word) === surname) ?? surname;

function compareFirst(x: string, y: string): Match | undefined {
  if (x === y) return { reason: 'the same first and last name', score: 0.85 };
  if ((x.length === 1 || y.length === 1) && x[0] === y[0])
    return { reason: 'one surname, and an initial that fits', score: 0.75 };
  if (x.length > 2 && y.length > 2 && (x.startsWith(y) || y.startsWith(x)))
    return { reason: 'one surname, and a short first name that fits', score: 0.7 };
  const slipped = x[0] === y[0] && !areMaleAndFemale(x, y) && isSlip(x, y, 5);
  return slipped ? { reason: 'one surname, and first names that differ in one letter', score: 0.55 } : undefined;
}

/** `Mario` and `Maria`. */
const areMaleAndFemale = (x: string, y: string): boolean =>
  x.slice(0, -1) === y.slice(0, -1) && (x.endsWith('a') || y.endsWith('a'));

const slip = (a: string, b: string): Match | undefined =>
  isSlip(a, b, 7) ? { reason: 'the names differ in one letter', score: 0.65 } : undefined;

/** One letter more, fewer or other, or two that changed places, in names long enough for that to mean little. */
function isSlip(a: string, b: string, shortest: number): boolean {
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (restA.length <= 1 && restB.length <= 1) || (restA.length === 2 && restB === `${restA[1]}${restA[0]}`);
}
