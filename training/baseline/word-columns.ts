/** What the taggers' templates can read of a word. */
import type { Gazetteer } from '../../src/language/features.ts';
import type { WordRange } from '../../src/language/layers.ts';
import { quotedWords } from '../../src/language/quoted-words.ts';
import { hashText } from './perceptron.ts';

/** Anything with words in sentences. */
export interface Text {
  readonly words: readonly string[];
  readonly sentences: readonly { readonly block: number; readonly words: WordRange }[];
}

const FORMS = ['form', 'lower', 'shape', 'short', 'p1', 'p2', 'p3', 'p4', 's1', 's2', 's3', 's4'] as const;
export const WORD_COLUMNS = [...FORMS, 'gazetteer', 'quoted', 'usual', 'loud', 'corpus', 'upos'] as const;

/** Values of each column for the words of a text. */
export type WordColumns = readonly Int32Array[];

/**
 * The columns of `WORD_COLUMNS`: forms of the word, its gazetteer mask, whether it is quoted, how it is written elsewhere in the text, whether
 * its sentence is in capitals, which corpus it is tagged like; `upos` is left at -1.
 */
export function wordColumns({ words, sentences }: Text, gazetteer: Gazetteer, corpus: string): Int32Array[] {
  const columns = WORD_COLUMNS.map(() => new Int32Array(words.length));
  const put = (name: (typeof WORD_COLUMNS)[number], word: number, value: number): void => {
    (columns[WORD_COLUMNS.indexOf(name)] as Int32Array)[word] = value;
  };
  words.forEach((word, i) => {
    const forms = formsOf(word);
    for (let k = 0; k < FORMS.length; k++) (columns[k] as Int32Array)[i] = forms[k] as number;
  });
  const quoted = quotedWords(
    words,
    sentences.map((sentence) => ({ ...sentence, start: 0, end: 0 })),
  );
  const lower = new Set(words);
  const amid = new Set(sentences.flatMap(({ words: { first, last } }) => words.slice(first + 1, last)));
  for (const { words: range } of sentences) {
    const own = words.slice(range.first, range.last);
    const loud = own.every((word) => word === word.toUpperCase());
    gazetteer.match(own).forEach((mask, k) => {
      const word = own[k] as string;
      put('gazetteer', range.first + k, mask);
      put('loud', range.first + k, loud ? 1 : 0);
      put('usual', range.first + k, (lower.has(word.toLowerCase()) ? 1 : 0) + (k === 0 && amid.has(word) ? 2 : 0));
    });
  }
  quoted.forEach((isQuoted, i) => void put('quoted', i, isQuoted ? 1 : 0));
  columns[WORD_COLUMNS.indexOf('corpus')]?.fill(hashText(corpus));
  columns[WORD_COLUMNS.indexOf('upos')]?.fill(-1);
  return columns;
}

const known = new Map<string, Int32Array>();

function formsOf(word: string): Int32Array {
  let forms = known.get(word);
  if (!forms) {
    const lower = word.toLowerCase();
    const shape = word
      .replace(/\p{Lu}/gu, 'X')
      .replace(/\p{Ll}/gu, 'x')
      .replace(/\p{N}/gu, '0');
    const affixes = [1, 2, 3, 4].map((n) => lower.slice(0, n)).concat([1, 2, 3, 4].map((n) => lower.slice(-n)));
    const texts = [word, lower, shape.slice(0, 12), shape.replace(/(.)\1+/gu, '$1'), ...affixes];
    forms = Int32Array.from(texts, hashText);
    known.set(word, forms);
  }
  return forms;
}

/** Part of the columns. */
export const cutColumns = (columns: WordColumns, { first, last }: WordRange): Int32Array[] =>
  columns.map((column) => column.subarray(first, last));
