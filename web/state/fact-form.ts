/** The form of a fact that a reader adds: what it holds, what may be chosen, and the fact that it makes. */
import type { AddedFact } from '../../src/corrections/correction.ts';
import type { AffiliationStatus, MembershipStatus, RelationType, Stance } from '../../src/extract/fact.ts';

/** In the order in which they are offered, the commonest first. */
export const factFormOptions = {
  kind: ['affiliation', 'membership', 'statement', 'relation'],
  affiliationStatus: ['current', 'former', 'designate'],
  membershipStatus: [
    'member',
    'leader',
    'founder',
    'observer',
    'candidate',
    'invited',
    'supporter',
    'former',
    'suspended',
    'non-member',
  ],
  stance: ['neutral', 'support', 'oppose'],
  type: ['supports', 'opposes', 'launched', 'succeeds', 'part-of'],
} as const satisfies {
  readonly kind: readonly AddedFact['kind'][];
  readonly affiliationStatus: readonly AffiliationStatus[];
  readonly membershipStatus: readonly MembershipStatus[];
  readonly stance: readonly Stance[];
  readonly type: readonly RelationType[];
};

type Options = typeof factFormOptions;

/** What the kind of fact has no use for waits for another kind to be chosen. */
export type FactForm = { readonly [Name in keyof Options]: Options[Name][number] } & {
  readonly role: string;
  readonly since: string;
  readonly until: string;
};

export const emptyFactForm: FactForm = {
  kind: 'affiliation',
  affiliationStatus: 'current',
  membershipStatus: 'member',
  stance: 'neutral',
  type: 'supports',
  role: '',
  since: '',
  until: '',
};

/** @param words The chosen words; a statement's text. */
export function factOf(form: FactForm, words: string): AddedFact {
  const { kind } = form;
  const [since, until] = [form.since.trim(), form.until.trim()];
  const dates = { ...(since && { since }), ...(until && { until }) };
  switch (kind) {
    case 'affiliation':
      return { kind, role: form.role.trim(), status: form.affiliationStatus, ...dates };
    case 'membership':
      return { kind, status: form.membershipStatus, ...dates };
    case 'statement': {
      const quoted = quotedIn(words);
      return { kind, text: quoted ?? words.trim(), mode: quoted ? 'direct' : 'indirect', stance: form.stance };
    }
    case 'relation':
      return { kind, type: form.type };
  }
}

/** What stands between quotation marks, where these are chosen with it: the speaker's own words. */
const quotedIn = (words: string): string | undefined =>
  /^\s*["“«„](?<inner>[^"“«„”»]+?)[.,]?["”»“][.,]?\s*$/u.exec(words)?.groups?.inner?.trim();

/** A form as it was kept, each choice one of those that are offered. */
export function soundFactForm(kept: { readonly [Name in keyof FactForm]: string }): FactForm {
  const chosen = <Name extends keyof Options>(name: Name): Options[Name][number] =>
    (factFormOptions[name] as readonly Options[Name][number][]).find((option) => option === kept[name]) ??
    emptyFactForm[name];
  return {
    kind: chosen('kind'),
    affiliationStatus: chosen('affiliationStatus'),
    membershipStatus: chosen('membershipStatus'),
    stance: chosen('stance'),
    type: chosen('type'),
    role: kept.role,
    since: kept.since,
    until: kept.until,
  };
}
