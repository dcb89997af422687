/** Why an edge is there, as far as the graph tells. */
import type { Basis } from '../extract/fact.ts';
import type { EdgeAttributes, EntenteGraph, Evidence, NodeAttributes } from '../graph/schema.ts';
import { type Finder, finderOf } from './finder.ts';

export interface ExplainedEnd {
  readonly key: string;
  readonly label: string;
  readonly kind: NodeAttributes['kind'];
}

export interface ExplainedEvidence extends Omit<Evidence, 'extractor' | 'prefix' | 'suffix'> {
  readonly title: string;
  /** Where the quote stands in `sentence`, in UTF-16 units. */
  readonly quoteStart: number;
  readonly foundBy: Finder;
}

export interface EdgeExplanation {
  readonly edge: string;
  readonly kind: EdgeAttributes['kind'];
  readonly from: ExplainedEnd;
  readonly to: ExplainedEnd;
  /** What else the edge says, by the names of `graph.json` (role, status, since, text, stance), and by those of other programs. */
  readonly says: Readonly<Record<string, string | number | boolean>>;
  readonly basis: Basis;
  readonly confidence: number;
  /** Of a background edge: the table's source and the date it was checked. */
  readonly source?: string;
  readonly evidence: readonly ExplainedEvidence[];
}

/** @param edge Key of an edge of the graph. */
export function explainEdge(graph: EntenteGraph, edge: string): EdgeExplanation {
  const { kind, basis, confidence, evidence, source, extra, ...says } = graph.getEdgeAttributes(edge);
  const [from, to] = graph.extremities(edge);
  return {
    edge,
    kind,
    from: endOf(graph, from),
    to: endOf(graph, to),
    says: Object.fromEntries(
      Object.entries({ ...extra, ...says }).filter(([, value]) => value !== undefined && value !== ''),
    ),
    basis,
    confidence,
    ...(source !== undefined && { source }),
    evidence: evidence.map((piece) => explained(graph, piece, kind)),
  };
}

function endOf(graph: EntenteGraph, key: string): ExplainedEnd {
  const { label, kind } = graph.getNodeAttributes(key);
  return { key, label, kind };
}

function explained(graph: EntenteGraph, evidence: Evidence, kind: string): ExplainedEvidence {
  const { prefix: _, suffix: __, extractor, ...place } = evidence;
  return {
    ...place,
    title: graph.hasNode(place.document) ? graph.getNodeAttribute(place.document, 'label') : place.document,
    quoteStart: quoteStart(evidence),
    foundBy: finderOf(extractor, kind),
  };
}

/** Where the quote stands in the sentence: of several places the one whose neighbours are most like the prefix and the suffix. */
function quoteStart({ sentence, quote, prefix, suffix }: Evidence): number {
  let best = -1;
  let most = -1;
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + 1)) {
    let alike = 0;
    for (let i = 1; i <= Math.min(at, prefix.length) && sentence.at(at - i) === prefix.at(-i); i++) alike++;
    const end = at + quote.length;
    for (let i = 0; i < suffix.length && sentence[end + i] === suffix[i]; i++) alike++;
    if (alike > most) [best, most] = [at, alike];
  }
  return best;
}
