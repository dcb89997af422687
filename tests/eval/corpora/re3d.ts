/** Reader of the measuring tenth of re3d: defence and foreign-policy texts, as texts and in words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameTables } from '../../../training/corpora/name-tables.ts';
import { readRe3d } from '../../../training/corpora/re3d.ts';
import type { CorpusDocument } from '../../../training/document.ts';

export interface Re3dText {
  readonly text: string;
  /** Its words are those that the pipeline finds when each line is a paragraph. */
  readonly gold: CorpusDocument;
}

/** A daily report of air strikes of which half is word for word a report that trains. */
const TEMPLATED = 're3d-26CC32861EF7D38FBAE9CABAFC7487E1';

/** @param folder `relations/re3d`, a folder in it for each source. */
export function readRe3dTenth(folder: string, tables: NameTables): Re3dText[] {
  const texts = readTexts(folder);
  return readRe3d(folder, tables)
    .filter(({ id, split }) => split === 'dev' && id !== TEMPLATED)
    .map((gold) => ({ text: texts.get(gold.id) ?? '', gold }));
}

function readTexts(folder: string): Map<string, string> {
  const parts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    parts.flatMap(({ name }) =>
      readFileSync(join(folder, name, 'documents.json'), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as { _id: string; text: string })
        .map(({ _id: id, text }) => [`re3d-${id}`, text] as const),
    ),
  );
}
