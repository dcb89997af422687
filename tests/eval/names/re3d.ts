import { join } from 'node:path';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { readRe3dTenth } from '../corpora/re3d.ts';
import type { Measured } from '../measured.ts';
import { paragraphDocument } from '../news/news.ts';
import { type JudgedText, judgedNamesMeasured } from './judged.ts';
import { judgedByMasks } from './masked.ts';
import { nameTables } from './tables.ts';

/**
 * Names on the measuring tenth of re3d, from raw text. Its spans hold titles and descriptions, and not every name is marked: only spans that
 * are plainly one name are gold, and unmarked words in capitals are left open.
 *
 * @see https://github.com/dstl/re3d
 */
export async function re3dNamesMeasured(data: string, model: LanguageModel): Promise<Measured> {
  const texts: JudgedText[] = [];
  for (const { text, gold } of readRe3dTenth(join(data, 'relations', 're3d'), nameTables())) {
    const blocks = [...text.matchAll(/[^\n]+/g)].map(
      ({ index, 0: line }) => ({ kind: 'paragraph', start: index, end: index + line.length }) as const,
    );
    const { words, mentions } = await annotate({ ...paragraphDocument(gold.id, text), blocks }, model);
    if (words.length !== gold.words.length)
      throw new Error(
        `${gold.id}: ${words.length} words were found where the reader of re3d has ${gold.words.length}.`,
      );
    const found = mentions.flatMap(({ form, kind, score, words: range }) =>
      form === 'name' && kind ? [{ ...range, kind, score }] : [],
    );
    texts.push(judgedByMasks(gold, found));
  }
  return judgedNamesMeasured('re3d, measuring tenth', texts);
}
