/** The corpora as the baseline reads them: words with their columns and the layers that each corpus has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGazetteer, type GazetteerLists } from '../../src/language/features.ts';
import type { WordRange } from '../../src/language/layers.ts';
import { GAZETTEER_FILES, parseList } from '../../src/language/resources.ts';
import { CORPORA } from '../corpora/index.ts';
import { sentenceDocument } from '../corpora/sentence-document.ts';
import { type CorpusDocument, OUTSIDE, TAGGED_KINDS } from '../document.ts';
import { bioSpans, type Sequence, type SequenceTagger } from './sequence-tagger.ts';
import { cutColumns, WORD_COLUMNS, wordColumns } from './word-columns.ts';

export type Text = CorpusDocument & { readonly columns: readonly Int32Array[]; readonly corpus: string };

/**
 * Reads all corpora, and UNER as one more.
 *
 * @param data The folder of the data sets.
 * @param lists The package's `data` folder, where the gazetteer is.
 */
export async function readTexts(data: string, lists: string): Promise<Text[]> {
  const phrases: GazetteerLists = Object.fromEntries(
    GAZETTEER_FILES.map(([list, file]) => [list, parseList(readFileSync(join(lists, file), 'utf8'))]),
  );
  const gazetteer = createGazetteer(phrases);
  const texts: Text[] = [];
  const add = (corpus: string, documents: readonly CorpusDocument[]): void => {
    for (const document of documents) {
      // As the encoder: it knows the corpus of a training text, and reads any other text as if it were annotated news.
      const like = document.split === 'train' ? corpus : 'annotated-news';
      texts.push({ ...document, corpus, columns: wordColumns(document, gazetteer, like) });
    }
  };
  for (const { name, read } of CORPORA) add(name, await read(data, phrases));
  add('uner', readUner(readFileSync(join(data, 'uner-ewt/dev.iob2'), 'utf8')));
  return texts;
}

const UNER_KINDS = new Map<string, (typeof TAGGED_KINDS)[number]>([
  ['PER', 'person'],
  ['ORG', 'institution'],
  ['LOC', 'place'],
]);

/** UNER's tokens, a sentence a document: its parts do not say where paragraphs end. */
function readUner(text: string): CorpusDocument[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((group, index) => {
      const rows = group.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')] : []));
      const masks = rows.map(([, , tag = 'O']) => {
        const kind = TAGGED_KINDS.indexOf(UNER_KINDS.get(tag.slice(2)) ?? 'other');
        return tag === 'O' ? OUTSIDE : 1 << ((tag.startsWith('B-') ? 1 : 2) + 2 * kind);
      });
      return sentenceDocument(`uner-${index}`, 'dev', [{ words: rows.map(([, token = '']) => token), masks }]);
    });
}

export const sequenceOf = ({ columns }: Text, words: WordRange): Sequence => ({
  length: words.last - words.first,
  columns: cutColumns(columns, words),
});

/** Predicted parts of speech, where `setUpos` has put them. */
export const uposOf = ({ columns }: Text): Int32Array => columns[WORD_COLUMNS.indexOf('upos')] as Int32Array;

export function setUpos(text: Text, tagger: SequenceTagger): void {
  for (const { words } of text.sentences) uposOf(text).set(tagger.tag(sequenceOf(text, words)), words.first);
}

/** The spans that a BIO tagger finds. */
export const spansOf = (text: Text, tagger: SequenceTagger): TaggedSpan[] =>
  text.sentences.flatMap(({ words }) => bioSpans(tagger.tag(sequenceOf(text, words)), words.first));

export interface TaggedSpan extends WordRange {
  /** Index of `TAGGED_KINDS`, for mentions. */
  readonly kind: number;
}

/** Sentences with predicted parts of speech and gold arcs, in words of the sentence. */
export const treesOf = (text: Text) =>
  text.sentences.map(({ words: { first, last } }) => ({
    words: text.words.slice(first, last),
    upos: uposOf(text).subarray(first, last),
    gold: {
      heads: text.syntax?.heads.slice(first, last).map((head) => (head >= 0 ? head - first : head)) ?? [],
      relations: text.syntax?.relations.slice(first, last) ?? [],
    },
  }));
