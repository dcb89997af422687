/** Edges with the same key become one, and all their evidence stays. */
import { joinConfidence } from './confidence.ts';
import { joinEvidence } from './evidence.ts';
import type { EdgeDraft } from './fact-edges.ts';
import { byCodeUnit } from './keys.ts';
import type { EdgeAttributes } from './schema.ts';

export interface JoinedEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/**
 * One edge for each key, sorted by key. The words (role, text, cue) are those of the earliest draft in the order given, which
 * the caller keeps by document and place; `stated` wins over `inferred`; see `joinConfidence` for confidence.
 *
 * @param rank Place of each document's key in the order of documents.
 */
export function joinEdges(drafts: readonly EdgeDraft[], rank: ReadonlyMap<string, number>): JoinedEdge[] {
  const byKey = new Map<string, EdgeDraft[]>();
  for (const draft of drafts) {
    const same = byKey.get(draft.key);
    if (same) same.push(draft);
    else byKey.set(draft.key, [draft]);
  }
  return [...byKey.values()].map((same) => joinOne(same, rank)).sort((a, b) => byCodeUnit(a.key, b.key));
}

function joinOne(same: readonly EdgeDraft[], rank: ReadonlyMap<string, number>): JoinedEdge {
  const [first, ...rest] = [...same].sort((a, b) => firstPlace(a, rank, b));
  if (!first) throw new RangeError('An edge needs at least one draft.');
  const all = [first, ...rest];
  const attributes: EdgeAttributes = {
    ...first.attributes,
    basis: all.some((draft) => draft.attributes.basis === 'stated') ? 'stated' : first.attributes.basis,
    confidence: joinConfidence(
      all.map((draft) => ({ document: draft.document, confidence: draft.attributes.confidence })),
    ),
    evidence: joinEvidence(
      all.flatMap((draft) => draft.attributes.evidence),
      rank,
    ),
  };
  return { key: first.key, source: first.source, target: first.target, attributes };
}

const firstPlace = (a: EdgeDraft, rank: ReadonlyMap<string, number>, b: EdgeDraft): number =>
  (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) ||
  (a.attributes.evidence[0]?.start ?? 0) - (b.attributes.evidence[0]?.start ?? 0) ||
  (a.attributes.evidence[0]?.end ?? 0) - (b.attributes.evidence[0]?.end ?? 0);
