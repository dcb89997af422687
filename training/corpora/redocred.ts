/** Reader of Re-DocRED: Wikipedia abstracts with every mention of their entities; demonyms count as locations there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resplit, splitOf } from '../alignment.ts';
import { type CorpusDocument, type LooseMention, maskMentions, type TaggedKind } from '../document.ts';
import { locationKinds, type NameTables } from './name-tables.ts';
import { sentenceDocument } from './sentence-document.ts';

interface Abstract {
  readonly title: string;
  readonly sents: string[][];
  readonly vertexSet: { name: string; type: string; sent_id: number; pos: [number, number] }[][];
}

export function readRedocred(folder: string, tables: NameTables): CorpusDocument[] {
  const abstracts = JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')) as Abstract[];
  return abstracts.map(({ title, sents, vertexSet }) => {
    const sentences = sents.map((tokens, index) => {
      const { words, origins } = resplit(tokens);
      const mentions = vertexSet.flat().flatMap((mention): LooseMention[] => {
        if (mention.sent_id !== index) return [];
        const inside = origins.flatMap(({ token }, word) =>
          token >= mention.pos[0] && token < mention.pos[1] ? [word] : [],
        );
        const [first, last] = [inside[0], inside.at(-1)];
        if (first === undefined || last === undefined) return [];
        return [{ first, last: last + 1, ...kindsOf(mention.type, words.slice(first, last + 1).join(' '), tables) }];
      });
      return { words, masks: maskMentions(words, mentions) };
    });
    return sentenceDocument(`redocred-${title}`, splitOf(title), sentences);
  });
}

/** Adjectives of faiths and parties are organisations there and nothing, or demonyms, for us. */
const ADJECTIVES =
  /^(?:Catholic|Roman Catholic|Christian|Jewish|Protestant|Muslim|Islamic|Hindu|Buddhist|Orthodox|Republican|Democratic|Democrat|Christianity|Catholicism|Islam|Judaism|Buddhism)s?$/;

function kindsOf(type: string, name: string, tables: NameTables): { kinds: TaggedKind[]; none?: boolean } {
  switch (type) {
    case 'PER':
      return { kinds: ['person'] };
    case 'ORG':
      return ADJECTIVES.test(name) ? { kinds: [] } : { kinds: ['institution'] };
    case 'LOC':
      return { kinds: locationKinds(name, tables) };
    case 'MISC':
      return { kinds: ['framework', 'event', 'other', 'demonym'], none: true };
    default:
      return { kinds: [], none: true };
  }
}
