/** Reader of CrossNER: sentences of Wikipedia with BIO tags in five domains, each with types of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resplit, spreadMasks } from '../alignment.ts';
import { type CorpusDocument, OUTSIDE, type Split, type TaggedKind, tagMask } from '../document.ts';
import type { NameTables } from './name-tables.ts';
import { sentenceDocument } from './sentence-document.ts';

/** Politics dev measures and is never trained on; the other domains have no part in measuring. */
const PARTS: readonly (readonly [domain: string, part: string, split: Split])[] = [
  ['politics', 'train', 'train'],
  ['politics', 'dev', 'dev'],
  ...['science', 'music', 'literature', 'ai'].flatMap((domain) =>
    (['train', 'dev'] as const).map((part) => [domain, part, 'train'] as const),
  ),
];

const PERSONS = new Set(['person', 'politician', 'scientist', 'writer', 'researcher', 'musicalartist']);
const INSTITUTIONS = new Set(['organisation', 'politicalparty', 'university']);
const EVENTS = new Set(['event', 'election', 'conference']);

/** What a tag of the set may be among ours; `none` when it may be no mention of ours at all. */
function kindsOf(type: string, name: string, tables: NameTables): { kinds: TaggedKind[]; none: boolean } {
  if (PERSONS.has(type)) return { kinds: ['person'], none: false };
  if (INSTITUTIONS.has(type)) return { kinds: ['institution'], none: false };
  if (EVENTS.has(type)) return { kinds: ['event'], none: false };
  if (tables.isDemonym(name)) return { kinds: ['demonym'], none: false };
  if (type === 'country') return { kinds: ['country'], none: false };
  if (type === 'location') return { kinds: tables.isCountry(name) ? ['country', 'place'] : ['place'], none: false };
  if (type === 'band') return { kinds: ['institution', 'other'], none: false };
  if (type === 'misc') return { kinds: ['framework', 'event', 'other', 'demonym'], none: true };
  return { kinds: ['other'], none: true };
}

export function readCrossNer(folder: string, tables: NameTables): CorpusDocument[] {
  // Sentences of politics dev also occur in other domains: those are kept out of training.
  const measured = new Set<string>();
  return [...PARTS]
    .sort((a, b) => Number(a[2] === 'train') - Number(b[2] === 'train'))
    .flatMap(([domain, part, split]) => {
      const path = join(folder, domain, `${part}.txt`);
      if (!existsSync(path)) return [];
      const sentences = readFileSync(path, 'utf8')
        .trim()
        .split(/\n\s*\n/)
        .map((group) => group.split('\n').map((line) => line.split('\t')))
        .map((rows) => ({ tokens: rows.map(([token = '']) => token), tags: rows.map(([, tag = 'O']) => tag.trim()) }));
      return sentences.flatMap(({ tokens, tags }, index) => {
        const key = tokens.join(' ');
        if (split === 'dev') measured.add(key);
        else if (measured.has(key)) return [];
        const parts = resplit(tokens);
        const masks = spreadMasks(parts, tokenMasks(tokens, tags, tables));
        return [sentenceDocument(`${domain}-${part}-${index}`, split, [{ words: parts.words, masks }])];
      });
    });
}

function tokenMasks(
  tokens: readonly string[],
  tags: readonly string[],
  tables: NameTables,
): { first: number; further: number }[] {
  return tokens.map((token, i) => {
    const tag = tags[i] ?? 'O';
    if (tag === 'O') {
      const mask = tables.isDemonym(token) ? OUTSIDE | tagMask(['demonym'], true) : OUTSIDE;
      return { first: mask, further: OUTSIDE };
    }
    let first = i;
    while (first > 0 && tags[first]?.startsWith('I-')) first--;
    let last = i + 1;
    while (tags[last]?.startsWith('I-')) last++;
    const { kinds, none } = kindsOf(tag.slice(2), tokens.slice(first, last).join(' '), tables);
    const further = tagMask(kinds, false, none);
    return { first: i === first ? tagMask(kinds, true, none) : further, further };
  });
}
