/** Reader of Wikigold: Wikipedia articles with IO tags for PER, ORG, LOC and MISC. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resplit, splitOf } from '../alignment.ts';
import { type CorpusDocument, type LooseMention, maskMentions, type TaggedKind } from '../document.ts';
import { locationKinds, type NameTables } from './name-tables.ts';
import { sentenceDocument } from './sentence-document.ts';

export function readWikigold(folder: string, tables: NameTables): CorpusDocument[] {
  const articles = readFileSync(join(folder, 'wikigold.conll.txt'), 'utf8').split(/^-DOCSTART- O$/m);
  return articles.flatMap((article, index) => {
    const id = `wikigold-${index}`;
    const sentences = article
      .trim()
      .split(/\n\s*\n/)
      .map((group) => group.split('\n').map((line) => line.trim().split(' ')))
      .filter((rows) => rows[0]?.[0]);
    if (sentences.length === 0) return [];
    return [
      sentenceDocument(
        id,
        splitOf(id),
        sentences.map((rows) => tagged(rows, tables)),
      ),
    ];
  });
}

function tagged(rows: readonly string[][], tables: NameTables): { words: string[]; masks: number[] } {
  const { words, origins } = resplit(rows.map(([token = '']) => token));
  const tags = origins.map(({ token }) => rows[token]?.[1] ?? 'O');
  const mentions: LooseMention[] = [];
  for (let first = 0; first < words.length; ) {
    let last = first + 1;
    const tag = tags[first] ?? 'O';
    while (tags[last] === tag && last < words.length) last++;
    if (tag !== 'O')
      mentions.push({ first, last, ...kindsOf(tag.slice(2), words.slice(first, last).join(' '), tables) });
    first = last;
  }
  return { words, masks: maskMentions(words, mentions) };
}

function kindsOf(type: string, name: string, tables: NameTables): { kinds: TaggedKind[]; none?: boolean } {
  if (type === 'PER') return { kinds: ['person'] };
  if (type === 'ORG') return { kinds: ['institution'] };
  if (type === 'LOC') return { kinds: locationKinds(name, tables) };
  return tables.isDemonym(name)
    ? { kinds: ['demonym'] }
    : { kinds: ['framework', 'event', 'other', 'demonym'], none: true };
}
