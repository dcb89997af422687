/** Pieces of evidence that stand together, as the reader should see them: who, cue and words of one statement are one passage. */
import type { Span } from '../../src/document/span.ts';
import type { EntenteGraph, Evidence } from '../../src/graph/schema.ts';
import { CUT } from '../../src/graph/sentence-around.ts';
import { tellingEvidence } from '../../src/graph/telling-evidence.ts';
import type { Fact } from './facts.ts';

export interface Passage extends Span {
  readonly document: string;
  /** At least one, in text order. The span reaches to the ends of their sentences. */
  readonly evidence: readonly Evidence[];
}

/** Pieces no further apart than this, in UTF-16 units, are one passage even across sentences. */
const nearby = 60;

/** Groups evidence in the order given, which is text order within a document. */
export function passagesOf(evidence: readonly Evidence[]): Passage[] {
  const groups: Evidence[][] = [];
  for (const item of evidence) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const together =
      last?.document === item.document && (item.start - last.end <= nearby || item.sentence === last.sentence);
    if (group && together) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => ({
    document: (group[0] as Evidence).document,
    start: Math.min(...group.map((item) => sentenceSpan(item).start)),
    end: Math.max(...group.map((item) => sentenceSpan(item).end)),
    evidence: group,
  }));
}

/**
 * The passages of one fact, the one that names both of its ends first, so that the article opens there; a statement's stay in the order
 * of the text, as it begins where its first words stand.
 */
export function passagesOfFact(graph: EntenteGraph, fact: Fact): Passage[] {
  const passages = passagesOf(fact.evidence);
  const telling = tellingPiece(graph, fact);
  const first = passages.find((passage) => telling !== undefined && passage.evidence.includes(telling));
  return first === undefined ? passages : [first, ...passages.filter((passage) => passage !== first)];
}

/** The piece of evidence to show where there is room for one; undefined for a background fact. */
export const tellingPiece = (graph: EntenteGraph, { attributes, evidence, from, to }: Fact): Evidence | undefined =>
  attributes.kind === 'statement' ? evidence[0] : tellingEvidence(graph, evidence, [...from, ...to]);

/** Where the sentence of a piece of evidence stands, or what is kept of it; the piece alone when its sentence does not hold it. */
function sentenceSpan({ start, end, quote, sentence }: Evidence): Span {
  const opened = sentence.startsWith(CUT) ? CUT.length : 0;
  const closed = sentence.endsWith(CUT) ? CUT.length : 0;
  const at = sentence.indexOf(quote, opened);
  return at < 0
    ? { start, end }
    : { start: start - at + opened, end: Math.max(end, start - at + sentence.length - closed) };
}
