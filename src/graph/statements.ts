/** Statements as units: one record for each `statementId`, whatever number of edges carries it. */
import type { Basis, Stance, StatementMode } from '../extract/fact.ts';
import type { EntenteGraph, Evidence } from './schema.ts';

export interface StatementRecord {
  readonly id: string;
  /** Keys of the edges that carry it, sorted. */
  readonly edges: readonly string[];
  /** Node keys, sorted. */
  readonly speakers: readonly string[];
  /** Node keys of what it is about, sorted; empty when it names nothing. */
  readonly about: readonly string[];
  /** Key of the document it is from. */
  readonly document: string;
  readonly text: string;
  readonly mode: StatementMode;
  readonly stance: Stance;
  readonly cue?: string;
  readonly venue?: string;
  readonly addressee?: string;
  readonly nestedIn?: string;
  readonly basis: Basis;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Every statement of the graph, in order of (document, place in its text, id). */
export function statementsOf(graph: EntenteGraph): StatementRecord[] {
  const drafts = new Map<
    string,
    { first: StatementRecord; edges: string[]; speakers: Set<string>; about: Set<string> }
  >();
  for (const edge of graph.edges().sort()) {
    const attributes = graph.getEdgeAttributes(edge);
    if (attributes.kind !== 'statement') continue;
    const [source, target] = graph.extremities(edge);
    const { statementId: id, kind: _, ...said } = attributes;
    const draft = drafts.get(id) ?? {
      first: { id, ...said, edges: [], speakers: [], about: [], document: said.evidence[0]?.document ?? target },
      edges: [],
      speakers: new Set<string>(),
      about: new Set<string>(),
    };
    drafts.set(id, draft);
    draft.edges.push(edge);
    draft.speakers.add(source);
    if (graph.getNodeAttribute(target, 'kind') !== 'document') draft.about.add(target);
  }
  const place = new Map(graph.getAttribute('documents').map((key, index) => [key, index]));
  const placeOf = (record: StatementRecord): number => place.get(record.document) ?? place.size;
  const startOf = (record: StatementRecord): number => record.evidence[0]?.start ?? 0;
  return [...drafts.values()]
    .map(({ first, edges, speakers, about }) => ({
      ...first,
      edges,
      speakers: [...speakers].sort(),
      about: [...about].sort(),
    }))
    .sort((a, b) => placeOf(a) - placeOf(b) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}
