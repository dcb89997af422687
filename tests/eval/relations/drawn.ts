import { overlaps, type Span } from '../../../src/document/span.ts';
import { extract } from '../../../src/extract/extract.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { mayJoin } from '../../../src/graph/ends.ts';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { Layers, MentionKind } from '../../../src/language/layers.ts';
import type { Entities } from '../../../src/resolve/entity.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { extractorOf } from '../graphs/graph-errors.ts';
import { paragraphDocument } from '../news/news.ts';
import type { Pair } from './pairs.ts';

/** A node of the graph with where its text mentions it, in UTF-16 units; pronouns and descriptions included. */
export interface DrawnEnd {
  readonly kind: MentionKind;
  readonly label: string;
  readonly spans: readonly Span[];
}

/** An affiliation or membership that the graph draws. Several edges between two nodes are one tie; the surest of them speaks. */
export interface DrawnTie extends Pair {
  readonly kind: 'affiliation' | 'membership';
  readonly from: DrawnEnd;
  readonly to: DrawnEnd;
  /** Role or status. */
  readonly label: string;
  readonly confidence: number;
  /** Id of the head, pattern or rule that found it. */
  readonly by: string;
}

export interface DrawnText {
  readonly layers: Layers;
  readonly entities: Entities;
  readonly ends: readonly DrawnEnd[];
  readonly ties: readonly DrawnTie[];
}

/**
 * Affiliations and memberships in the graph of one text, as `entente build` draws it without tables. A membership that the text denies
 * is no tie.
 */
export async function drawText(id: string, text: string, model: LanguageModel): Promise<DrawnText> {
  const document = paragraphDocument(id, text);
  const layers = await annotate(document, model);
  const entities = resolve(document, layers);
  const facts = extract(document, layers, entities);
  const graph = buildGraph([{ document, layers, entities, facts }], { generator: 'entente eval' });
  const ends = new Map<string, DrawnEnd>();
  for (const { key, kind, label, mentions } of entities.entities)
    if (graph.hasNode(key))
      ends.set(key, { kind, label, spans: mentions.flatMap((mention) => layers.mentions[mention] ?? []) });

  const ties = new Map<string, DrawnTie>();
  graph.forEachEdge((_, edge, source, target) => {
    if (edge.kind !== 'affiliation' && edge.kind !== 'membership') return;
    if (edge.kind === 'membership' && edge.status === 'non-member') return;
    const [from, to] = [ends.get(source), ends.get(target)];
    if (!from || !to) return;
    const { kind, confidence } = edge;
    const key = `${kind} ${source} ${target}`;
    if (confidence <= (ties.get(key)?.confidence ?? -1)) return;
    const label = edge.kind === 'affiliation' ? edge.role || edge.status : edge.status;
    ties.set(key, { kind, from, to, label, confidence, by: extractorOf(edge), ends: [from.spans, to.spans] });
  });
  return { layers, entities, ends: [...ends.values()], ties: [...ties.values()] };
}

/** Whether an affiliation or membership may join nodes of two kinds, either way round. */
export const mayTie = (a: string | undefined, b: string | undefined): boolean =>
  (['affiliation', 'membership'] as const).some((kind) => mayJoin(kind, a, b) || mayJoin(kind, b, a));

/** Ties with the surest of each pair of nodes, whatever their kind. */
export function onePerPair(ties: readonly DrawnTie[]): DrawnTie[] {
  const kept: DrawnTie[] = [];
  for (const tie of [...ties].sort((a, b) => b.confidence - a.confidence))
    if (!kept.some(({ from, to }) => (from === tie.from && to === tie.to) || (from === tie.to && to === tie.from)))
      kept.push(tie);
  return kept;
}

export const tieText = ({ kind, from, to, label, confidence }: DrawnTie): string =>
  `${from.label} -${kind}: ${label}-> ${to.label} (${confidence.toFixed(2)})`;

/** The sentences from one end of a pair to the other, where these stand closest. */
export function sentencesWith(text: string, { sentences }: Layers, { ends: [from, to] }: Pair): string {
  let best: Span = { start: 0, end: text.length };
  for (const a of from)
    for (const b of to) {
      const span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
      if (span.end - span.start < best.end - best.start) best = span;
    }
  const whole = sentences.filter((sentence) => overlaps(sentence, best));
  return text.slice(whole[0]?.start ?? best.start, whole.at(-1)?.end ?? best.end).replace(/\s+/g, ' ');
}
