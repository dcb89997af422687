/** Reader of GAP: snippets of Wikipedia with one pronoun and two names, one of which it may stand for. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../../src/document/span.ts';

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
export function readGap(path: string): GapExample[] {
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
