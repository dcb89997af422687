/** Figures of the baseline, by the metrics of `tests/eval` where these have them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Layers, MentionKind } from '../../src/language/layers.ts';
import { segment } from '../../src/language/sentences.ts';
import { Counts, type Figure, f1Figure, shareFigure } from '../../tests/eval/metrics.ts';
import type { GoldArticle, ReadArticle } from '../../tests/eval/news/news.ts';
import { OUTSIDE, TAGGED_KINDS } from '../document.ts';
import type { Parse } from './parser.ts';
import { type TaggedSpan, type Text, treesOf, uposOf } from './texts.ts';

export function uposFigure(data: string, texts: readonly Text[]): Figure {
  const isRight = texts.flatMap((text) => text.words.map((_, i) => uposOf(text)[i] === text.syntax?.upos[i]));
  return shareFigure('parts of speech', data, 'UPOS', isRight.filter(Boolean).length, isRight.length);
}

/** Attachment scores over all words, punctuation too; relations without subtypes. */
export function parseFigures(data: string, texts: readonly Text[], parses: readonly Parse[]): Figure[] {
  const [counts, trees] = [{ words: 0, heads: 0, both: 0 }, texts.flatMap(treesOf)];
  trees.forEach(({ gold }, sentence) => {
    const found = parses[sentence];
    gold.heads.forEach((head, i) => {
      counts.words++;
      if (found?.heads[i] !== head) return;
      counts.heads++;
      if (found.relations[i] === gold.relations[i]) counts.both++;
    });
  });
  return [
    shareFigure('dependencies', data, 'UAS', counts.heads, counts.words),
    shareFigure('dependencies', data, 'LAS', counts.both, counts.words),
  ];
}

const GROUPS: readonly string[][] = [['person'], ['institution', 'framework'], ['country', 'place']];

/** Strict span F1 of three kinds pooled. Gold spans are those whose allowed kinds are all of one group, and that are surely a name. */
export function groupFigure(
  layer: string,
  data: string,
  texts: readonly Text[],
  found: readonly (readonly TaggedSpan[])[],
): Figure {
  const counts = new Counts();
  texts.forEach((text, i) => {
    counts.compare(groupKeys(goldSpans(text.mentions ?? [])), groupKeys(found[i] ?? []));
  });
  return f1Figure(layer, data, 'person, body, location', counts);
}

const groupKeys = (spans: readonly TaggedSpan[]): string[] =>
  spans.flatMap(({ first, last, kind }) => {
    const group = GROUPS.findIndex((names) => names.includes(TAGGED_KINDS[kind] ?? ''));
    return group < 0 ? [] : [`${first}-${last} ${group}`];
  });

function goldSpans(masks: readonly number[]): TaggedSpan[] {
  const spans: { first: number; last: number; kind: number }[] = [];
  masks.forEach((mask, i) => {
    const kind = TAGGED_KINDS.findIndex((_, k) => mask & (0b11 << (1 + 2 * k)));
    if (mask & OUTSIDE || kind < 0) return;
    const open = spans.at(-1);
    if (mask & (1 << (1 + 2 * kind))) spans.push({ first: i, last: i + 1, kind });
    else if (open) open.last = i + 1;
  });
  return spans;
}

/** The annotated articles with empty layers beside their words. */
export async function readArticles(folder: string, texts: readonly Text[]): Promise<ReadArticle[]> {
  const { resolve } = (await import(pathToFileURL(join(folder, 'resolve.mjs')).href)) as {
    resolve: (name: string) => { record: GoldArticle };
  };
  return texts.map(({ id, words }) => {
    const gold = resolve(id).record;
    const paragraphs = [...gold.text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)];
    const blocks = paragraphs.map(({ index, 0: block }) => ({ start: index, end: index + block.length }));
    const spans = segment(gold.text, blocks).words;
    if (spans.length !== words.length)
      throw new Error(`${id}: the article has other words than its training document.`);
    const unparsed = { sentence: 0, upos: 'X', head: -1, relation: 'dep' } as const;
    const empty = { sentences: [], mentions: [], roles: [], attributions: [], ties: [] };
    return { gold, layers: { ...empty, words: spans.map((span) => ({ ...span, ...unparsed })) } };
  });
}

/** Tagged spans as the mentions layer has them. */
export const toMentions = ({ words }: Layers, spans: readonly TaggedSpan[]): Layers['mentions'] =>
  spans.map(({ first, last, kind }) => {
    const name = TAGGED_KINDS[kind] as MentionKind | 'demonym';
    const [start, end] = [words[first]?.start ?? 0, words[last - 1]?.end ?? 0];
    const place = { start, end, words: { first, last }, score: 1 };
    return name === 'demonym' ? { ...place, form: 'demonym' } : { ...place, form: 'name', kind: name };
  });
