/** The corpora that records are made of. */
import { join } from 'node:path';
import type { GazetteerLists } from '../../src/language/features.ts';
import type { CorpusDocument } from '../document.ts';
import { readAnnotatedNews } from './annotated-news.ts';
import { readCrossNer } from './crossner.ts';
import { readCurrentEvents } from './current-events.ts';
import { readEwt } from './ewt.ts';
import { readGap } from './gap.ts';
import { readGum } from './gum.ts';
import { readKnowledgeNet } from './knowledgenet.ts';
import { createNameTables } from './name-tables.ts';
import { readRe3d } from './re3d.ts';
import { readRedocred } from './redocred.ts';
import { readWikigold } from './wikigold.ts';

export interface Corpus {
  readonly name: string;
  /** Documents of the corpus under the data folder. */
  read(folder: string, lists: GazetteerLists): CorpusDocument[] | Promise<CorpusDocument[]>;
}

export const CORPORA: readonly Corpus[] = [
  { name: 'annotated-news', read: (folder) => readAnnotatedNews(join(folder, 'annotated-news')) },
  { name: 'ewt', read: (folder) => readEwt(join(folder, 'ewt')) },
  { name: 'gum', read: (folder, lists) => readGum(join(folder, 'gum'), createNameTables(lists)) },
  { name: 'crossner', read: (folder, lists) => readCrossNer(join(folder, 'crossner'), createNameTables(lists)) },
  { name: 'gap', read: (folder) => readGap(join(folder, 'relations/gap')) },
  {
    name: 'wikigold',
    read: (folder, lists) => readWikigold(join(folder, 'relations/wikigold'), createNameTables(lists)),
  },
  { name: 'redocred', read: (folder, lists) => readRedocred(join(folder, 'redocred'), createNameTables(lists)) },
  { name: 're3d', read: (folder, lists) => readRe3d(join(folder, 'relations/re3d'), createNameTables(lists)) },
  {
    name: 'knowledgenet',
    read: (folder, lists) => readKnowledgeNet(join(folder, 'relations/knowledgenet'), createNameTables(lists)),
  },
  {
    name: 'current-events',
    read: (folder, lists) =>
      readCurrentEvents(join(folder, 'relations/wiki-current-events-linked'), createNameTables(lists)),
  },
];
