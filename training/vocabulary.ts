/**
 * Prunes the vocabulary of an uncased English BERT to what English news needs.
 *
 *   node --import tsx training/vocabulary.ts VOCAB.TXT
 *
 * Writes `data/model/vocabulary.txt` (the kept pieces, order kept, ids = line numbers from 0) and
 * `training/out/vocabulary-rows.json` (the row of each kept piece in the original embedding table). Left out are
 * `[unusedN]` and every piece with a letter of a script other than Latin.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (path === undefined)
  throw new Error('No vocabulary given. Usage: node --import tsx training/vocabulary.ts VOCAB.TXT');

const isKept = (piece: string): boolean =>
  !/^\[unused\d+\]$/.test(piece) && !/(?!\p{Script=Latin})\p{L}|(?!\p{Script=Latin})\p{M}/u.test(piece);

const pieces = readFileSync(path, 'utf8').replace(/\n$/, '').split('\n');
const rows = pieces.flatMap((piece, row) => (isKept(piece) ? [row] : []));

const here = new URL('..', import.meta.url);
mkdirSync(new URL('data/model/', here), { recursive: true });
mkdirSync(new URL('training/out/', here), { recursive: true });
writeFileSync(new URL('data/model/vocabulary.txt', here), `${rows.map((row) => pieces[row]).join('\n')}\n`);
writeFileSync(new URL('training/out/vocabulary-rows.json', here), JSON.stringify(rows));
console.log(`${rows.length} of ${pieces.length} pieces kept`);
