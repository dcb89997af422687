/** What the graph needs of the tables in `data/`: who belongs to which body, with the table's source. */
import type { MembershipStatus } from '../extract/fact.ts';
import { edgeKeyOf } from './edge-key-of.ts';
import type { CountryNode, MembershipEdge } from './schema.ts';

interface BackgroundMember {
  /** Key of the member's node, `country:FJ`. */
  readonly key: string;
  readonly status: MembershipStatus;
  readonly since?: string;
  readonly until?: string;
}

interface BackgroundCountry {
  readonly label: string;
  readonly iso2?: string;
  readonly iso3?: string;
  readonly demonyms: readonly string[];
}

export interface Background {
  /** Members of a framework or an institution, by the key of its node; undefined for bodies that no table knows. */
  readonly membersOf: (
    body: string,
  ) => { readonly source: string; readonly checked: string; readonly members: readonly BackgroundMember[] } | undefined;
  /** A country by the key of its node. */
  readonly countryOf: (key: string) => BackgroundCountry | undefined;
}

export interface BackgroundAdditions {
  /** Countries that no document names. */
  readonly nodes: readonly { readonly key: string; readonly attributes: CountryNode }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: MembershipEdge;
  }[];
}

/**
 * Memberships from the tables for the bodies among `present` (keys of nodes that documents name), and nodes for their members
 * that no document names. Members that are neither present nor a known country are left out: a table adds no bodies.
 */
export function backgroundOf(background: Background, present: ReadonlySet<string>): BackgroundAdditions {
  const nodes = new Map<string, CountryNode>();
  const edges = new Map<string, BackgroundAdditions['edges'][number]>();
  for (const target of present) {
    const body = background.membersOf(target);
    if (!body) continue;
    for (const member of body.members) {
      if (member.key === target) continue;
      const country = background.countryOf(member.key);
      if (!present.has(member.key)) {
        if (!country) continue;
        nodes.set(member.key, countryNode(country));
      }
      const attributes: MembershipEdge = {
        kind: 'membership',
        status: member.status,
        ...(member.since && { since: member.since }),
        ...(member.until && { until: member.until }),
        basis: 'background',
        confidence: 1,
        evidence: [],
        source: `${body.source} (checked ${body.checked})`,
      };
      const key = edgeKeyOf(member.key, target, attributes);
      edges.set(key, { key, source: member.key, target, attributes });
    }
  }
  return { nodes: [...nodes].map(([key, attributes]) => ({ key, attributes })), edges: [...edges.values()] };
}

const countryNode = (country: BackgroundCountry): CountryNode => ({
  kind: 'country',
  label: country.label,
  aliases: [],
  ...(country.iso2 && { iso2: country.iso2 }),
  ...(country.iso3 && { iso3: country.iso3 }),
  demonyms: country.demonyms,
  basis: 'background',
  mentions: 0,
});
