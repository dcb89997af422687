import nounTable from '../../../data/institution-nouns.json' with { type: 'json' };
import { BODY_BY_KEY, sensesOf } from '../../../src/resolve/tables.ts';
import type { GoldEntity } from '../graphs/gold-graph.ts';
import { type Deal, wholeWord } from './deal.ts';
import type { Swap } from './edits.ts';
import tables from './swapped-names.json' with { type: 'json' };

/**
 * Another institution or framework of the same sort: a known one in half of the cases where one with the same noun and an acronym is in the
 * table, one of the same class where no noun tells what it is, else the name with its other words exchanged.
 *
 * @param inner What names inside this name become: countries, and bodies swapped before.
 */
export function swapsOfBody(
  { kind, names }: GoldEntity,
  inner: ReadonlyMap<string, Swap>,
  deal: Deal,
): Map<string, Swap> {
  const full = names.reduce((longest, name) => (partsOf(name).length > partsOf(longest).length ? name : longest), '');
  const acronym = names.find((name) => name !== full && ACRONYM.test(name));
  const known =
    kind === 'framework' && deal.random() < 0.5
      ? knownFramework(full, acronym !== undefined, deal)
      : knownBody(full, deal);
  if (known) return new Map(names.map((name) => [name, { to: name === acronym ? known.acronym : known.name }]));
  const made = madeUp(full, acronym !== undefined, kind === 'framework', inner, deal);
  return new Map(names.map((name) => [name, { to: name === acronym ? made.acronym : made.rename(name) }]));
}

const ACRONYM = /^\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*$/u;

interface Named {
  readonly name: string;
  readonly acronym: string;
}

function knownFramework(full: string, hasAcronym: boolean, deal: Deal): Named | undefined {
  const noun = partsOf(full).findLast((word) => NOUNS.has(word.toLowerCase()));
  const like = tables.frameworks.filter(
    ({ name, acronym }) => noun !== undefined && name.endsWith(` ${noun}`) && (acronym !== '') === hasAcronym,
  );
  return deal.find(like, ({ name, acronym }) => [name, ...(acronym ? [acronym] : [])]);
}

function knownBody(full: string, deal: Deal): Named | undefined {
  if (partsOf(full).some((word) => NOUNS.has(word.toLowerCase()))) return undefined;
  const key = sensesOf(full).find((sense) => sense.kind !== 'country')?.key ?? '';
  const list: readonly string[] = LISTS.get(BODY_BY_KEY.get(key)?.class ?? '') ?? [];
  const name = deal.find(list, (one) => [one]);
  return name === undefined ? undefined : { name, acronym: name };
}

const LISTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(tables.bodies));

const TRIES = 20;

interface MadeUp {
  readonly acronym: string;
  rename(name: string): string;
}

/** Exchanges words until the acronym, where one is needed, is a new one. */
function madeUp(
  full: string,
  hasAcronym: boolean,
  isFramework: boolean,
  inner: ReadonlyMap<string, Swap>,
  deal: Deal,
): MadeUp {
  for (let tries = 1; ; tries++) {
    const rename = renamer(isFramework, inner, deal);
    const acronym = initialsOf(isFramework ? withoutInnerNouns(rename(full)) : rename(full));
    const isGood = (!hasAcronym || (acronym.length > 2 && deal.claim(acronym))) && deal.claim(rename(full));
    if (isGood || tries === TRIES) return { acronym, rename };
  }
}

/** Exchanges the words of a name, the same word always for the same. */
function renamer(isFramework: boolean, inner: ReadonlyMap<string, Swap>, deal: Deal): (name: string) => string {
  const words = new Map<string, string>();
  const wordFor = (word: string): string => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const used = new Set([word, ...words.values()]);
    const other = deal.pick(
      listOf(word, isFramework).filter((one) => !used.has(one)),
      (one) => [one],
    );
    words.set(word, other);
    return other;
  };
  const exchange = (part: string) =>
    part.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word) => (isKept(word) ? word : wordFor(word)));
  return (name) => {
    let made = '';
    let end = 0;
    const names = [...inner.keys()].filter((form) => form !== name && name.includes(form));
    for (const { index, 0: form } of names.length > 0 ? name.matchAll(wholeWord(names)) : []) {
      const swap = inner.get(form);
      const isBeforeWord = /^ \p{L}/u.test(name.slice(index + form.length));
      made += exchange(name.slice(end, index)) + ((isBeforeWord && swap?.beforeNoun) || (swap?.to ?? form));
      end = index + form.length;
    }
    return made + exchange(name.slice(end));
  };
}

function listOf(word: string, isFramework: boolean): readonly string[] {
  const { modifiers, images, topics, adjectives, ...others } = tables.words;
  const own = [topics, adjectives, images, ...Object.values(others)].find((list) => list.includes(word));
  if (own) return own;
  if (/(?:tion|ment|ity|ics|[ae]nce|ogy|ture|ship|ing)$/.test(word)) return topics;
  if (/(?:ic|al|ive)$/.test(word)) return adjectives;
  return isFramework ? images : modifiers;
}

/** Words that say what a body is, and small ones. */
const isKept = (word: string): boolean => /^\p{Ll}/u.test(word) || NOUNS.has(word.toLowerCase()) || SORTS.has(word);

const NOUNS: ReadonlySet<string> = new Set([
  ...[...nounTable.institutions, ...nounTable.frameworks].flatMap(({ noun, plural }) => `${noun} ${plural}`.split(' ')),
  ...[
    'times',
    'post',
    'herald',
    'news',
    'review',
    'monitor',
    'tribune',
    'ledger',
    'court',
    'union',
    'inc',
    'ltd',
    'plc',
  ],
]);

const SORTS: ReadonlySet<string> = new Set(
  'National International Central Federal Supreme Foreign High Royal State Public General Prime Free Common'.split(' '),
);

const partsOf = (name: string): string[] => name.split(/\s+/).filter(Boolean);

/** As CPTPP leaves out the Agreement of its name. */
const withoutInnerNouns = (name: string): string =>
  partsOf(name)
    .filter((word, k, words) => k === words.length - 1 || !NOUNS.has(word.toLowerCase()))
    .join(' ');

/** Of words in capitals, those joined by a hyphen each: "Indo-Pacific Framework" is IPF. */
const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<![\p{L}’'])\p{Lu}/gu)].map(([letter]) => letter).join('');
