/** The documents that train and those that measure. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readGapExamples } from '../../../training/corpora/gap.ts';
import { CORPORA } from '../../../training/corpora/index.ts';
import type { CorpusDocument } from '../../../training/document.ts';
import { readCrossRe } from '../corpora/crossre.ts';
import { readLitbankDev } from '../corpora/litbank.ts';
import { readPolnear } from '../corpora/polnear.ts';
import { readRe3dTenth } from '../corpora/re3d.ts';
import { readGoldCases } from '../graphs/gold-graph.ts';
import { gazetteerLists, nameTables } from '../names/tables.ts';
import { indexTraining, type Likeness, likenessOf, type NamedWords } from './overlap.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** Of a measuring set, how much of each document training knows. */
export interface ComparedSet {
  readonly name: string;
  readonly documents: readonly Likeness[];
}

/**
 * Lays every measuring document beside all that trains: the train splits of `training/corpora`. What else comes to train (a scorer of its
 * own, say) belongs into `trained`. Measuring sets that are not under the data folder are left out.
 *
 * @throws {Error} When a corpus that trains is not under the data folder.
 */
export async function comparedSets(data: string): Promise<ComparedSet[]> {
  const corpora = new Map<string, CorpusDocument[]>();
  for (const { name, read } of CORPORA) corpora.set(name, await readCorpus(name, () => read(data, gazetteerLists())));
  const trained = [...corpora.values()].flat().filter(({ split }) => split === 'train');
  const index = indexTraining(trained.map(named));
  const dev = (corpus: string) => (corpora.get(corpus) ?? []).filter(({ split }) => split === 'dev').map(named);
  return [
    { name: 'annotated-news dev', documents: dev('annotated-news') },
    { name: 'EWT dev and UNER dev', documents: dev('ewt') },
    { name: 'GUM dev', documents: dev('gum') },
    { name: 'CrossNER politics dev', documents: dev('crossner') },
    { name: 'Re-DocRED measuring tenth', documents: dev('redocred') },
    { name: 'KnowledgeNet measuring tenth', documents: dev('knowledgenet') },
    ...textSets(data),
  ].map(({ name, documents }) => ({ name, documents: documents.map((document) => likenessOf(document, index)) }));
}

async function readCorpus(
  name: string,
  read: () => CorpusDocument[] | Promise<CorpusDocument[]>,
): Promise<CorpusDocument[]> {
  try {
    return await read();
  } catch (cause) {
    const mend = 'Name the folder of the data sets with --data DIR, or leave the check out with --no-overlap.';
    throw new Error(`Overlap cannot be checked: the training corpus ${name} cannot be read. ${mend}`, { cause });
  }
}

/** Sets that are only read as texts. */
function textSets(data: string): { name: string; documents: NamedWords[] }[] {
  const set = (name: string, path: string, read: (path: string) => readonly { id: string; text: string }[]) => {
    const documents = existsSync(path)
      ? read(path).map(({ id, text }) => ({ name: id, words: text.split(/\s+/) }))
      : [];
    return documents.length > 0 ? [{ name, documents }] : [];
  };
  const cases = (path: string) => readGoldCases(path).map(({ text, gold }) => ({ id: gold.document, text }));
  return [
    ...set('re3d measuring tenth', join(data, 'relations/re3d'), (path) =>
      readRe3dTenth(path, nameTables()).map(({ gold, text }) => ({ id: gold.id, text })),
    ),
    ...set('GAP validation', join(data, 'relations/gap/gap-validation.tsv.gz'), readGapExamples),
    ...set('PolNeAR dev', join(data, 'polnear/dev'), readPolnear),
    ...set('LitBank measuring tenth', join(data, 'relations/litbank'), readLitbankDev),
    ...set('CrossRE politics dev', join(data, 'crossre/politics-dev.jsonl'), readCrossRe),
    ...set('CrossRE news dev', join(data, 'crossre/news-dev.jsonl'), readCrossRe),
    ...set('tests/golden', join(ROOT, 'tests/golden'), cases),
    ...set('tests/golden-dev', join(ROOT, 'tests/golden-dev'), cases),
    ...set('samples', join(ROOT, 'data/articles'), cases),
    ...set('shared articles', join(data, '../articles'), cases),
  ];
}

const named = ({ id, words }: CorpusDocument): NamedWords => ({ name: id, words });
