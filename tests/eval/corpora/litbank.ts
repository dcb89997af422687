/**
 * Reader of LitBank (Bamman, Lewke, Mansoor 2020; CC BY 4.0): openings of English novels with their direct speech, who speaks it, and
 * which words refer to whom. Offsets are UTF-16 code units of the text laid out anew from the corpus's tokens.
 */
import { join } from 'node:path';
import type { Span } from '../../../src/document/span.ts';
import { splitOf } from '../../../training/alignment.ts';
import { readArchive } from './litbank-archive.ts';
import { type LaidText, layText } from './litbank-text.ts';

export interface GoldQuotation extends Span {
  /** The corpus's name for the character; undefined where it names none. */
  readonly speaker?: string;
  /** Every mention of the speaker, pronouns and nouns too. */
  readonly mentions: readonly Span[];
}

export interface LitbankBook {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly GoldQuotation[];
}

/** The measuring tenth: `splitOf` of the book's file name without its ending ("1155_the_secret_adversary"). */
export function readLitbankDev(folder: string): LitbankBook[] {
  const quotations = readArchive(join(folder, 'quotations.tar.gz'));
  const coreference = readArchive(join(folder, 'coref.tar.gz'));
  return [...quotations.keys()].sort().flatMap((path) => {
    const id = /([^/]+)_brat\.txt$/.exec(path)?.[1];
    if (id === undefined || splitOf(id) !== 'dev') return [];
    const annotation = (files: ReadonlyMap<string, string>) => rowsOf(files, `${id}_brat.ann`);
    const laid = layText(linesOf(quotations.get(path)).map((line) => line.split(' ').filter(Boolean)));
    const mentions = mentionsOf(annotation(coreference), laid);
    return [{ id, text: laid.text, quotations: quotationsOf(annotation(quotations), laid, mentions) }];
  });
}

const linesOf = (file = ''): string[] => file.split('\n').filter((line) => line.trim() !== '');

function rowsOf(files: ReadonlyMap<string, string>, name: string): string[][] {
  for (const [path, file] of files) if (path.endsWith(`/${name}`)) return linesOf(file).map((line) => line.split('\t'));
  throw new Error(`LitBank has no ${name}.`);
}

/** From a sentence and token to a sentence and token, both ends included. */
function spanOf({ tokens }: LaidText, [from, first, to, last]: readonly string[]): Span {
  const start = tokens[Number(from)]?.[Number(first)]?.start;
  const end = tokens[Number(to)]?.[Number(last)]?.end;
  if (start === undefined || end === undefined)
    throw new Error(`LitBank has no token ${from}.${first} or ${to}.${last}.`);
  return { start, end };
}

/** `MENTION id from first to last ...` and `COREF id character`. */
function mentionsOf(rows: readonly string[][], laid: LaidText): Map<string, Span[]> {
  const spans = new Map(
    rows.flatMap(([kind, id = '', ...rest]) => (kind === 'MENTION' ? [[id, spanOf(laid, rest)] as const] : [])),
  );
  const mentions = new Map<string, Span[]>();
  for (const [kind, id = '', character = ''] of rows) {
    const span = spans.get(id);
    if (kind === 'COREF' && span) mentions.set(character, [...(mentions.get(character) ?? []), span]);
  }
  return mentions;
}

/** `QUOTE id from first to last ...` and `ATTRIB id character`. */
function quotationsOf(
  rows: readonly string[][],
  laid: LaidText,
  mentions: ReadonlyMap<string, Span[]>,
): GoldQuotation[] {
  const speakers = new Map(
    rows.flatMap(([kind, id = '', speaker = '']) => (kind === 'ATTRIB' ? [[id, speaker] as const] : [])),
  );
  return rows.flatMap(([kind, id = '', ...rest]) => {
    const speaker = speakers.get(id);
    if (kind !== 'QUOTE') return [];
    return [{ ...spanOf(laid, rest), ...(speaker && { speaker }), mentions: mentions.get(speaker ?? '') ?? [] }];
  });
}
