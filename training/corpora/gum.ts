/**
 * Reader of GUM: parts of speech and dependencies, and names out of its entity brackets.
 *
 * An entity whose head is a proper noun is a name; the name is the run of proper nouns around the head, without the title before it. What the
 * scheme does not settle (other proper nouns, adjectives in capitals) is not scored or may be a demonym.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusDocument, OUTSIDE, type TaggedKind, tagMask } from '../document.ts';
import { type ConlluSentence, type ConlluWord, parseConllu, toDocuments } from './conllu.ts';
import { type ChainMention, referenceTies } from './gum-references.ts';
import type { NameTables } from './name-tables.ts';

export function readGum(folder: string, tables: NameTables): CorpusDocument[] {
  return (['train', 'dev'] as const).flatMap((split) =>
    readdirSync(join(folder, split))
      .sort()
      .flatMap((file) => {
        const sentences = parseConllu(readFileSync(join(folder, split, file), 'utf8'));
        return toDocuments(sentences, split, (own) => ({
          mentions: own.flatMap((sentence) => mentionMasks(sentence, tables)),
          ...referenceTies(own, (sentence) => chainMentions(sentence, tables)),
        }));
      }),
  );
}

interface Bracket {
  /** Number of the coreference chain. */
  readonly id: string;
  readonly type: string;
  readonly first: number;
  readonly last: number;
  /** Its central words, by `minspan`, and the head among them. */
  readonly core: readonly number[];
  readonly head: number;
}

function mentionMasks({ words }: ConlluSentence, tables: NameTables): number[] {
  const masks = words.map((word, i) => {
    if (word.upos === 'ADJ' && tables.isDemonym(word.form)) return tagMask(['demonym'], true);
    return word.upos === 'PROPN' || word.upos === 'X' || isCapital(words, i) ? 0 : OUTSIDE;
  });
  // Inner brackets first: in "the University of Leeds" Leeds is no name of its own for us, so outer ones overwrite.
  for (const bracket of brackets(words).sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const range = nameAround(words, bracket);
    if (!range) continue;
    const { kinds, none } = kindsOf(
      bracket.type,
      words
        .slice(range.first, range.last)
        .map((word) => word.form)
        .join(' '),
      tables,
    );
    for (let i = range.first; i < range.last; i++) masks[i] = tagMask(kinds, i === range.first, none);
  }
  return masks;
}

/** The names and the definite descriptions of persons, bodies and places in a sentence, each with its chain. */
function chainMentions({ words }: ConlluSentence, tables: NameTables): ChainMention[] {
  const found = new Map<string, ChainMention>();
  for (const bracket of brackets(words).sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const { id, type, first, head } = bracket;
    const name = nameAround(words, bracket);
    if (name) {
      const text = words.slice(name.first, name.last).map(({ form }) => form);
      const [kind] = kindsOf(type, text.join(' '), tables).kinds;
      if (kind) found.set(`${name.first} ${name.last}`, { ...name, chain: id, kind });
    } else if (/^(?:person|organization|place)$/.test(type) && words[head]?.upos === 'NOUN' && isDefinite(words[first]))
      found.set(`${first} ${head + 1}`, { first, last: head + 1, chain: id, kind: 'description' });
  }
  return [...found.values()];
}

const isDefinite = (word: ConlluWord | undefined): boolean => /^(?:the|this|that|these|those)$/i.test(word?.form ?? '');

/** A content word in capitals that does not owe them to the sentence's beginning: perhaps a part of a name. */
const isCapital = (words: readonly ConlluWord[], i: number): boolean =>
  i > 0 &&
  /^(?:ADJ|NOUN|VERB)$/.test(words[i]?.upos ?? '') &&
  /^\p{Lu}/u.test(words[i]?.form ?? '') &&
  /^\p{L}/u.test(words[i - 1]?.form ?? '');

/** Brackets that open and close in this sentence, `(id-type-infstat-salience-centering-minspan-…`. */
function brackets(words: readonly ConlluWord[]): Bracket[] {
  const found: Bracket[] = [];
  const open = new Map<string, { type: string; first: number; span: string }[]>();
  words.forEach((word, index) => {
    for (const [mark = ''] of (word.misc.get('Entity') ?? '').matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      if (mark.startsWith('(')) {
        const [id = '', type = '', , , , span = '1'] = mark.replace(/[()]/g, '').split('-');
        const stack = open.get(id) ?? [];
        stack.push({ type, first: index, span });
        open.set(id, stack);
        if (!mark.endsWith(')')) continue;
      }
      const id = mark.replace(/[()]/g, '').split('-')[0] ?? '';
      const start = open.get(id)?.pop();
      if (!start) continue;
      const core = start.span.split(',').map((n) => start.first + Number(n) - 1);
      found.push({
        id,
        type: start.type,
        first: start.first,
        last: index + 1,
        core,
        head: headOf(words, core, start.first),
      });
    }
  });
  return found;
}

/** `minspan` lists words of the bracket from 1; the one governed from outside the list is the head. */
const headOf = (words: readonly ConlluWord[], core: readonly number[], first: number): number =>
  core.find((i) => !core.includes((words[i]?.head ?? 0) - 1)) ?? first;

const LINKS = new Set(['of', 'for', 'and', '&', 'the', '-', 'on', 'in']);

/** The run of proper nouns around the bracket's head; a link word counts between two of them ("Bank of England"). */
function nameAround(words: readonly ConlluWord[], bracket: Bracket): { first: number; last: number } | undefined {
  const { type, first, last, head } = bracket;
  if (type === 'person') return personName(words, bracket);
  const isName = (i: number): boolean => words[i]?.upos === 'PROPN' || isCapital(words, i);
  if (words[head]?.upos !== 'PROPN') return undefined;
  const reach = (step: 1 | -1): number => {
    let end = head;
    for (let i = head + step; i >= first && i < last; i += step) {
      if (isName(i)) end = i;
      else if (!LINKS.has(words[i]?.form ?? '') || Math.abs(i - end) > 2) break;
    }
    return end;
  };
  return { first: reach(-1), last: reach(1) + 1 };
}

/** The last run of proper nouns among the central words, after any title: "US President [Barack Obama]", "Facebook creator [Mark Zuckerberg]". */
function personName(
  words: readonly ConlluWord[],
  { core, head }: Bracket,
): { first: number; last: number } | undefined {
  const names = core.filter((i) => words[i]?.upos === 'PROPN');
  const last = names.at(-1);
  // "Jews", "the Founders": groups are not persons.
  if (last === undefined || words[last]?.xpos === 'NNPS') return undefined;
  let first = last;
  const isPart = (i: number): boolean =>
    names.includes(i) &&
    !TITLES.has(words[i]?.form ?? '') &&
    (i === head || words[i]?.relation.startsWith('flat') === true);
  while (isPart(first - 1)) first--;
  const run = Array.from({ length: last + 1 - first }, (_, i) => first + i);
  const isNamed = run.some((i) => i === head || words[i]?.relation.startsWith('flat'));
  return isNamed && !TITLES.has(words[last]?.form ?? '') ? { first, last: last + 1 } : undefined;
}

const TITLES = new Set(
  (
    'President Professor Minister Secretary Chancellor King Queen Prince Princess Governor Senator Mayor Chief Director Justice Judge Pope ' +
    'Bishop Emperor Empress Chairman General Colonel Captain Sheriff Saint Mr. Mrs. Ms. Dr. Mom Dad God Mr Mrs Ms Dr Sir Lady Lord'
  ).split(' '),
);

function kindsOf(type: string, name: string, tables: NameTables): { kinds: TaggedKind[]; none: boolean } {
  if (tables.isDemonym(name)) return { kinds: ['demonym'], none: true };
  switch (type) {
    case 'person':
      return { kinds: ['person'], none: false };
    case 'organization':
      return { kinds: tables.isCountry(name) ? ['country'] : ['institution'], none: false };
    case 'place':
      if (tables.isCountry(name)) return { kinds: ['country'], none: false };
      return { kinds: tables.isBody(name) ? ['institution', 'place'] : ['place'], none: false };
    case 'event':
      return { kinds: ['event'], none: false };
    case 'time':
      return { kinds: [], none: true };
    default:
      return { kinds: ['other', 'framework', 'event'], none: true };
  }
}
