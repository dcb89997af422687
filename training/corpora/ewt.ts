/** Reader of the English Web Treebank: parts of speech and dependencies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusDocument } from '../document.ts';
import { parseConllu, toDocuments } from './conllu.ts';

export const readEwt = (folder: string): CorpusDocument[] =>
  (['train', 'dev'] as const).flatMap((split) =>
    toDocuments(parseConllu(readFileSync(join(folder, `${split}.conllu`), 'utf8')), split),
  );
