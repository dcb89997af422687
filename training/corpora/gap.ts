/**
 * Reader of GAP (Webster et al. 2018): snippets of Wikipedia with one pronoun and two names, one of which it may stand for. Its development
 * part trains, its validation part measures; its test part is not read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/document/span.ts';
import { segment } from '../../src/language/sentences.ts';
import { Snapper } from '../alignment.ts';
import { type CorpusDocument, type LabelledSpan, otherCandidates, type Split, type TieTarget } from '../document.ts';

export interface GapName extends Span {
  /** Whether the pronoun refers to it. */
  readonly isReferent: boolean;
}

/** Offsets are UTF-16 units of `text`. */
export interface GapExample {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly gender: 'masculine' | 'feminine';
  readonly names: readonly [a: GapName, b: GapName];
}

/** Examples of a packed file in their order; the address of the page is not read. */
export function readGapExamples(path: string): GapExample[] {
  const [, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const cells = line.split('\t');
    const text = cells[1] ?? '';
    const cell = (column: number) => cells[column] ?? '';
    const span = (column: number) => spanOf(text, cell(column), Number(cell(column + 1)));
    const name = (column: number) => ({ ...span(column), isReferent: cell(column + 2) === 'TRUE' });
    const gender = /^h(?:e|im|is)$/i.test(cell(2)) ? 'masculine' : 'feminine';
    return { id: cell(0), text, pronoun: span(2), gender, names: [name(4), name(7)] };
  });
}

/** The file counts code points. */
function spanOf(text: string, form: string, offset: number): Span {
  const start = [...text].slice(0, offset).join('').length;
  if (!text.startsWith(form, start)) throw new Error(`"${form}" does not stand at ${offset} of "${text.slice(0, 40)}"`);
  return { start, end: start + form.length };
}

/** Coreference between the pronoun and the two names is all that is known. */
export const readGap = (folder: string): CorpusDocument[] =>
  (
    [
      ['gap-development.tsv.gz', 'train'],
      ['gap-validation.tsv.gz', 'dev'],
    ] as const
  ).flatMap(([file, split]) => readGapExamples(join(folder, file)).map((example) => toDocument(example, split)));

function toDocument({ id, text, pronoun, names }: GapExample, split: Split): CorpusDocument {
  const { words: offsets, sentences } = segment(text, [{ start: 0, end: text.length }]);
  const snapper = new Snapper(offsets);
  const spans: LabelledSpan[] = [];
  const ties: [number, number, TieTarget][] = [];
  const from = snapper.snap(pronoun.start, pronoun.end);
  if (from) {
    spans.push({ ...from, kind: 'pronoun' });
    for (const { start, end, isReferent } of names) {
      const to = snapper.snap(start, end);
      if (!to) continue;
      ties.push([0, spans.length, isReferent ? 'coreference' : 'not-coreference']);
      spans.push({ ...to, kind: 'person' });
    }
  }
  return {
    id,
    split,
    words: offsets.map(({ start, end }) => text.slice(start, end)),
    sentences,
    spans,
    ties,
    ignored: otherCandidates(spans, ties),
    unsnapped: snapper.unsnapped,
  };
}
