/**
 * Reader of PolNeAR (Newell, Margolin, Ruths 2018): US political news in which every attribution is marked as source, cue and content.
 *
 * It states no licence: it is only measured on, and no word of it goes into this repository. Of articles with several annotators the
 * first by file name counts. Offsets of its brat files are Unicode code points; here they are UTF-16 code units.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/document/span.ts';

/** Pieces in text order; none where the annotators saw none. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface PolnearArticle {
  readonly id: string;
  /** ISO 8601 date, out of the file's name. */
  readonly date?: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Articles of a folder with `text` and `attributions`, by name. */
export function readPolnear(folder: string): PolnearArticle[] {
  const annotated = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = /^(.+)_[^_]+\.ann$/.exec(file)?.[1];
    if (id !== undefined && !annotated.has(id)) annotated.set(id, file);
  }
  return [...annotated].map(([id, file]) => {
    const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
    const standoff = readFileSync(join(folder, 'attributions', file), 'utf8');
    const date = /_(\d{4}-\d{2}-\d{2})_/.exec(id)?.[1];
    return { id, ...(date && { date }), text, attributions: attributionsOf(standoff, text) };
  });
}

/**
 * The attributions of a brat file: `T` lines are spans, `E` lines tie them together. Words of a span may hold line breaks, so other lines
 * are passed over; so are attributions without content.
 */
export function attributionsOf(standoff: string, text: string): GoldAttribution[] {
  const units = unitOffsets(text);
  const spans = new Map<string, readonly Span[]>();
  for (const [, id = '', pieces = ''] of standoff.matchAll(/^(T\d+)\t\S+ ([\d ;]+)\t/gm))
    spans.set(
      id,
      pieces.split(';').map((piece) => {
        const [start = 0, end = 0] = piece.split(' ').map((point) => units[Number(point)] ?? text.length);
        return { start, end };
      }),
    );
  return [...standoff.matchAll(/^E\d+\t(.+)$/gm)]
    .map(([, arcs = '']) => {
      // a second piece of the same part is told as "Content2"
      const part = (name: RegExp) =>
        arcs
          .trim()
          .split(' ')
          .flatMap((arc) => (name.test(arc) ? (spans.get(arc.split(':')[1] ?? '') ?? []) : []))
          .sort((a, b) => a.start - b.start);
      return { source: part(/^Source\d*:/), cue: part(/^Cue\d*:/), content: part(/^Content\d*:/) };
    })
    .filter(({ content }) => content.length > 0);
}

/** UTF-16 offset of each code point, and of the end. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const sign of text) {
    offsets.push(at);
    at += sign.length;
  }
  return [...offsets, at];
}
