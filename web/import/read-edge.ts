/** A foreign edge as one of ours: of our kind where it says so and brings what that needs, else `other`. */
import type { Basis, MembershipStatus } from '../../src/extract/fact.ts';
import { mayJoin } from '../../src/graph/ends.ts';
import type { EdgeAttributes } from '../../src/graph/schema.ts';
import { extraOf } from '../state/extra.ts';
import { type EdgeKind, isEdgeKind } from '../state/kinds.ts';
import { asCount, asDate, asOneOf, asShare, asText, type Columns, columnsOf, present } from './columns.ts';
import { takeEvidence } from './evidence.ts';
import type { ForeignEdge } from './foreign.ts';

/** Attributes that say what an edge is where it has no label, the surest first. */
const typeNames = [
  'type',
  'kind',
  'relation',
  'relationship',
  'relation_type',
  'predicate',
  'interaction',
  'name',
  'keywords',
];

const bases = ['stated', 'inferred', 'background'] as const satisfies Basis[];
const membershipStatuses = [
  ...(['member', 'leader', 'founder', 'observer', 'candidate', 'invited', 'supporter'] as const),
  ...(['former', 'suspended', 'non-member'] as const),
] satisfies MembershipStatus[];

export interface ReadEdge {
  readonly attributes: EdgeAttributes;
  /** It names a kind of ours and lacks what an edge of that kind needs. */
  readonly incomplete: boolean;
}

/** @param from Kind of the node that it starts from. */
export function readEdge(edge: ForeignEdge, from: string, to: string, extractor: string): ReadEdge {
  const kind = edge.attributes.get('kind');
  const known = isEdgeKind(kind) && kind !== 'other' ? kind : undefined;
  const own = known && ownEdge(edge, known, extractor);
  if (own && mayJoin(own.kind, from, to)) return { attributes: own, incomplete: false };
  return { attributes: otherEdge(edge, extractor), incomplete: known !== undefined };
}

function ownEdge(edge: ForeignEdge, kind: EdgeKind, extractor: string): EdgeAttributes | undefined {
  const columns = columnsOf(edge.attributes);
  const own = ownAttributes(kind, columns);
  if (!own) return undefined;
  const shared = sharedAttributes(columns, extractor);
  if (shared.basis === 'background' ? !shared.source : shared.evidence.length === 0) return undefined;
  columns.drop('kind', 'label');
  return withExtra({ ...own, ...shared }, edge, columns);
}

function otherEdge(edge: ForeignEdge, extractor: string): EdgeAttributes {
  const columns = columnsOf(edge.attributes);
  const shared = sharedAttributes(columns, extractor);
  const isOurs = columns.take('kind', asOneOf(['other'])) !== undefined;
  const named = typeNames.find((name) => columns.has(name));
  const type =
    (isOurs ? columns.take('type', asText) : undefined) ??
    edge.label ??
    columns.take('label', asText) ??
    // One that names the edge is not said twice; `keywords` and the like say more.
    (named === undefined ? 'linked to' : String(edge.attributes.get(named)));
  if (named === 'type' || named === 'kind')
    columns.take(named, (value) => (String(value) === type ? value : undefined));
  columns.drop('label');
  return withExtra({ kind: 'other', type, ...shared }, edge, columns);
}

function withExtra(attributes: object, { undirected }: ForeignEdge, columns: Columns): EdgeAttributes {
  const extra = extraOf([...columns.left(), ...(undirected ? [['undirected', true] as const] : [])]);
  return present({ ...attributes, extra }) as EdgeAttributes;
}

function sharedAttributes(columns: Columns, extractor: string) {
  const { take } = columns;
  // The ends' labels stand at the ends.
  if (columns.has('evidence_count')) columns.drop('source_label', 'target_label');
  const evidence = takeEvidence(columns, extractor);
  columns.drop('evidence_count');
  return {
    basis: take('basis', asOneOf(bases)) ?? ('stated' as const),
    confidence: take('confidence', asShare) ?? 1,
    evidence,
    source: take('table', asText),
    verdict: take('verdict', asOneOf(['right'])),
    note: take('note', asText),
  };
}

/** What the kind has of its own; nothing when a part is missing that it cannot be without. */
function ownAttributes(kind: EdgeKind, { take }: Columns) {
  switch (kind) {
    case 'affiliation': {
      const status = take('status', asOneOf(['current', 'former', 'designate']));
      return status && { kind, role: take('role', asText) ?? '', status, ...period(take) };
    }
    case 'membership': {
      const status = take('status', asOneOf(membershipStatuses));
      return status && { kind, status, ...period(take) };
    }
    case 'statement': {
      const statementId = take('statement_id', asText);
      const text = take('text', asText);
      const mode = take('mode', asOneOf(['direct', 'indirect', 'mixed']));
      const stance = take('stance', asOneOf(['support', 'oppose', 'neutral']));
      if (!statementId || !text || !mode || !stance) return undefined;
      const cue = take('cue', asText);
      const venue = take('venue', asText);
      const addressee = take('addressee', asText);
      return { kind, statementId, text, mode, stance, cue, venue, addressee, nestedIn: take('nested_in', asText) };
    }
    case 'relation': {
      const type = take('type', asOneOf(['succeeds', 'part-of', 'launched', 'supports', 'opposes']));
      return type && { kind, type };
    }
    case 'mention': {
      const count = take('count', asCount(1));
      return count && { kind, count };
    }
    case 'said':
    case 'about':
      return { kind };
    case 'other':
      return undefined;
  }
}

const period = (take: Columns['take']) => ({ since: take('since', asDate), until: take('until', asDate) });
