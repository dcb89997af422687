/** How a fact reads between its two ends: "Ana Reyes *adviser of* Trade Institute". */
import type { AffiliationStatus, MembershipStatus, RelationType } from '../../src/extract/fact.ts';
import type { EdgeAttributes } from '../../src/graph/schema.ts';

const membershipPhrases = {
  member: 'is a member of',
  leader: 'leads',
  founder: 'is a founding member of',
  observer: 'is an observer in',
  candidate: 'is a candidate for',
  invited: 'is invited to',
  supporter: 'supports from outside',
  former: 'is a former member of',
  suspended: 'is suspended from',
  'non-member': 'is not a member of',
} as const satisfies Record<MembershipStatus, string>;

const relationPhrases = {
  succeeds: 'succeeds',
  'part-of': 'is part of',
  launched: 'launched',
  supports: 'supports',
  opposes: 'opposes',
} as const satisfies Record<RelationType, string>;

const affiliationPhrases = {
  current: 'is affiliated with',
  former: 'was affiliated with',
  designate: 'is designated to',
} as const satisfies Record<AffiliationStatus, string>;

/** The words between source and target, without the ends. */
export function phrase(edge: EdgeAttributes): string {
  switch (edge.kind) {
    case 'affiliation':
      return edge.role ? `${withStatus(edge.role, edge.status)} of` : (affiliationPhrases[edge.status] ?? 'is tied to');
    case 'membership':
      return membershipPhrases[edge.status] ?? 'is tied to';
    case 'statement':
      return 'spoke about';
    case 'relation':
      return relationPhrases[edge.type] ?? 'is tied to';
    case 'mention':
      return 'mentions';
    case 'said':
      return 'said';
    case 'about':
      return 'is about';
    case 'other':
      return edge.type;
  }
}

/** One or two words for an edge on the canvas and in a table's column. */
export function shortPhrase(edge: EdgeAttributes): string {
  switch (edge.kind) {
    case 'affiliation':
      return withStatus(edge.role || 'affiliated', edge.status);
    case 'membership':
      return edge.status;
    case 'statement':
      return edge.cue || 'said';
    case 'relation':
    case 'other':
      return edge.type;
    default:
      return edge.kind;
  }
}

/** "former adviser"; a role that says so itself ("former president") stays as it is. */
const withStatus = (role: string, status: AffiliationStatus): string =>
  status === 'current' || !status || role.toLowerCase().startsWith(status) ? role : `${status} ${role}`;
