/** The article as the page sets it: blocks, cut where the highlighted words begin and end. */
import type { Span } from '../../src/document/span.ts';
import type { Evidence } from '../../src/graph/schema.ts';
import type { Fact } from './facts.ts';
import type { NameSpan } from './names-in-text.ts';

export interface Mark extends Span {
  /** Key of the fact that it backs; `undefined` for the name of a node. */
  readonly fact: string | undefined;
  /** Whether it backs what is selected now, rather than something beside it. */
  readonly current: boolean;
}

/** A run of text under the same marks. */
export interface Segment extends Span {
  readonly text: string;
  readonly current: boolean;
  readonly marked: boolean;
  readonly fact: string | undefined;
  /** Key of the node whose name it is. */
  readonly node: string | undefined;
}

/** Segments that stand under one and the same mark, or under none. */
export interface MarkedRun {
  readonly start: number;
  readonly marked: boolean;
  readonly current: boolean;
  readonly fact: string | undefined;
  readonly segments: readonly Segment[];
}

/** Spans of the article's blocks: what blank lines set apart, without the white space around. Offsets are UTF-16. */
export function articleBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)) {
    const start = match.index;
    blocks.push({ start, end: start + match[0].trimEnd().length });
  }
  return blocks;
}

/** Whether the words still stand where the evidence says; a text changed by hand must not be marked at random. */
export const standsIn = (evidence: Evidence, text: string): boolean =>
  evidence.start >= 0 && evidence.end > evidence.start && text.slice(evidence.start, evidence.end) === evidence.quote;

/** Marks of facts in one document, those of `selected` as current. */
export function marksOfFacts(
  facts: readonly Fact[],
  selected: string | undefined,
  document: string,
  text: string,
): Mark[] {
  return facts.flatMap((fact) =>
    fact.evidence
      .filter((evidence) => evidence.document === document && standsIn(evidence, text))
      .map(({ start, end }) => ({ start, end, fact: fact.key, current: fact.key === selected })),
  );
}

/**
 * Cuts a block at the bounds of the marks. Joined, the segments' texts are the block; where marks overlap, a current one
 * wins, then the shortest.
 */
export function segmentsOf(
  text: string,
  block: Span,
  marks: readonly Mark[],
  names: readonly NameSpan[] = [],
): Segment[] {
  const inside = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const bounds = new Set([block.start, block.end]);
  const named = names.filter((name) => name.start < block.end && name.end > block.start);
  for (const { start, end } of [...inside, ...named]) {
    bounds.add(Math.max(start, block.start));
    bounds.add(Math.min(end, block.end));
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number;
    const covering = inside
      .filter((mark) => mark.start <= start && mark.end >= end)
      .sort((a, b) => Number(b.current) - Number(a.current) || a.end - a.start - (b.end - b.start));
    const top = covering[0];
    return {
      start,
      end,
      text: text.slice(start, end),
      marked: top !== undefined,
      current: top?.current ?? false,
      fact: top?.fact,
      node: named.find((name) => name.start <= start && name.end >= end)?.node,
    };
  });
}

/** Joins neighbouring segments under one mark, so that a name inside the words of a fact does not cut them in two. */
export function runsOf(segments: readonly Segment[]): MarkedRun[] {
  const runs: { start: number; marked: boolean; current: boolean; fact: string | undefined; segments: Segment[] }[] =
    [];
  for (const segment of segments) {
    const last = runs.at(-1);
    const { start, marked, current, fact } = segment;
    if (last && last.marked === marked && last.current === current && last.fact === fact) last.segments.push(segment);
    else runs.push({ start, marked, current, fact, segments: [segment] });
  }
  return runs;
}
