import { readFileSync } from 'node:fs';
import type { GazetteerLists } from '../../../src/language/features.ts';
import { GAZETTEER_FILES, parseList } from '../../../src/language/resources.ts';
import { createNameTables, type NameTables } from '../../../training/corpora/name-tables.ts';

/** The lists of `data/gazetteer`, whichever model is measured. */
export const gazetteerLists = (): GazetteerLists =>
  Object.fromEntries(
    GAZETTEER_FILES.map(([list, file]) => [
      list,
      parseList(readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8')),
    ]),
  );

export const nameTables = (): NameTables => createNameTables(gazetteerLists());
