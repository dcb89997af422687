/**
 * Turns the corpora into training records, one JSON line a window, and prints what each holds.
 *
 *   node --import tsx training/prepare.ts [--data FOLDER] [--out FOLDER] [--only NAME,NAME]
 *
 * Writes `OUT/NAME.jsonl` for each corpus and lists the finished files in `OUT/READY`. Offsets, words and windows come from `src/language`, so
 * that the trainer sees exactly what the runtime will.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGazetteer, GAZETTEER_BITS, type GazetteerLists } from '../src/language/features.ts';
import { createWordPiece } from '../src/language/wordpiece.ts';
import { CORPORA } from './corpora/index.ts';
import type { CorpusDocument } from './document.ts';
import { type TrainingRecord, toRecords } from './records.ts';

const here = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(here, '../shared/datasets') },
    out: { type: 'string', default: join(here, 'training/out/records') },
    only: { type: 'string' },
  },
});
const dataFolder = resolve(values.data);
const outFolder = resolve(values.out);
const wanted = values.only?.split(',');

const readLines = (path: string): string[] =>
  readFileSync(join(here, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
const lists: GazetteerLists = Object.fromEntries(
  Object.keys(GAZETTEER_BITS).map((name) => [name, readLines(`data/gazetteer/${name}.txt`)]),
);
const wordPiece = createWordPiece(
  readFileSync(join(here, 'data/model/vocabulary.txt'), 'utf8').replace(/\n$/, '').split('\n'),
);
const gazetteer = createGazetteer(lists);

mkdirSync(outFolder, { recursive: true });
console.log(
  row(['corpus', 'split', 'documents', 'windows', 'words', 'pieces', 'mentions', 'attributions', 'ties', 'unsnapped']),
);
for (const { name, read } of CORPORA) {
  if (wanted && !wanted.includes(name)) continue;
  const documents = await read(dataFolder, lists);
  const records = new Map(documents.map((document) => [document, toRecords(name, document, wordPiece, gazetteer)]));
  const lines = [...records.values()].flat().map((record) => JSON.stringify(record));
  writeFileSync(join(outFolder, `${name}.jsonl`), `${lines.join('\n')}\n`);
  for (const split of ['train', 'dev'] as const)
    console.log(
      row([
        name,
        split,
        ...figures(
          documents.filter((d) => d.split === split),
          records,
        ),
      ]),
    );
}
const finished = readdirSync(outFolder)
  .filter((file) => file.endsWith('.jsonl'))
  .sort();
writeFileSync(join(outFolder, 'READY'), `${finished.join('\n')}\n`);

function figures(
  documents: readonly CorpusDocument[],
  records: ReadonlyMap<CorpusDocument, TrainingRecord[]>,
): number[] {
  const all = documents.flatMap((document) => records.get(document) ?? []);
  const sum = (count: (record: TrainingRecord) => number): number =>
    all.reduce((total, record) => total + count(record), 0);
  return [
    documents.length,
    all.length,
    sum((r) => r.starts.length),
    sum((r) => r.pieces.length),
    sum((r) => r.mentions?.filter(isBegin).length ?? 0),
    sum((r) => r.attributions?.length ?? 0),
    sum((r) => r.ties?.length ?? 0),
    documents.reduce((total, document) => total + document.unsnapped, 0),
  ];
}

/** Whether a mask allows a mention to begin and is no mere don't-know: any B bit, every second one from 1. */
function isBegin(mask: number): boolean {
  return (mask & 0b0_1010_1010_1010_1010) !== 0;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, i) => (i < 2 ? String(cell).padEnd(17) : String(cell).padStart(10))).join(' ');
}
