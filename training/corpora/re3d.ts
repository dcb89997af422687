/**
 * Reader of re3d: defence and foreign-policy texts with marked entities.
 *
 * Its spans hold titles, articles and descriptions, and some are faulty; only those that are plainly one name are used.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitOf } from '../alignment.ts';
import type { CorpusDocument, TaggedKind } from '../document.ts';
import { locationKinds, type NameTables } from './name-tables.ts';
import { type MarkedSpan, textDocument } from './text-document.ts';

interface Entity {
  readonly begin: number;
  readonly end: number;
  readonly type: string;
  readonly documentId: string;
}

export function readRe3d(folder: string, tables: NameTables): CorpusDocument[] {
  const parts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return parts.flatMap((part) => {
    const entities = readLines<Entity>(join(folder, part, 'entities.json'));
    return readLines<{ _id: string; text: string }>(join(folder, part, 'documents.json')).map(({ _id: id, text }) =>
      textDocument(
        `re3d-${id}`,
        splitOf(id),
        text,
        entities.filter((entity) => entity.documentId === id).flatMap((entity) => markedSpan(text, entity, tables)),
        tables,
      ),
    );
  });
}

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

const CAPITALS = /^\p{Lu}[\p{L}.’'-]*(?: (?:of |for |and |the )*\p{Lu}[\p{L}.’'-]*)*$/u;
const OFFICES =
  /Minister|Secretary|President|Ambassador|General|Col\.|Lt\.|Sir|Mr|Ms|Dr|King|Army|Foreign|^I$|^He|^She|^The|^It$|^We$|^They$|^You$|^My$|^Our$/;

function markedSpan(text: string, { begin, end, type }: Entity, tables: NameTables): MarkedSpan[] {
  const skipped = /^the /i.test(text.slice(begin, end)) ? 4 : 0;
  const name = text.slice(begin + skipped, end);
  if (!CAPITALS.test(name)) return [];
  const kinds = kindsOf(type, name, tables);
  return kinds.length > 0 ? [{ start: begin + skipped, end, kinds }] : [];
}

function kindsOf(type: string, name: string, tables: NameTables): TaggedKind[] {
  switch (type) {
    case 'Person':
      return OFFICES.test(name) || !/ /.test(name) || / (?:of|for|and|the) /.test(name) ? [] : ['person'];
    case 'Organisation':
      if (OFFICES.test(name) && !/ /.test(name)) return [];
      if (tables.isDemonym(name)) return ['demonym'];
      return tables.isCountry(name) ? ['country'] : ['institution'];
    case 'Location':
      return locationKinds(name, tables);
    case 'Nationality':
      return tables.isDemonym(name) ? ['demonym'] : [];
    default:
      return [];
  }
}
