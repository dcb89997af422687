/**
 * A part of a body's name stands for the whole: "the Commission" for the European Commission, "the Alliance" for the Pacific Alliance.
 * It goes to the one longer name that begins or ends with it, and nowhere when there are two.
 */
import { type Cluster, fullestName, mergeClusters } from '../cluster.ts';
import type { Context } from '../context.ts';
import { isAcronym, nameTokens } from '../name-key.ts';
import { beginsOrEnds } from '../person-name.ts';
import { CLASS_BY_INSTITUTION_NOUN } from '../word-tables.ts';

export function joinShortBodies(_context: Context, clusters: readonly Cluster[]): void {
  const bodies = clusters.filter((cluster) => BODIES.has(cluster.kind) && cluster.mentions.length > 0);
  for (const cluster of [...bodies, ...clusters.filter(isSurnameless)]) {
    if (cluster.known || !cluster.mentions.length) continue;
    const names = [...cluster.names.keys()];
    if (names.length === 0 || names.every(isAcronym)) continue;
    const tokens = nameTokens(fullestName(cluster));
    const longer = bodies.filter(
      (other) => other !== cluster && other.mentions.length > 0 && isShort(tokens, cluster, other),
    );
    const ofKind = longer.filter((other) => other.kind === cluster.kind);
    const only = ofKind.length > 0 ? ofKind : longer;
    if (only.length === 1 && only[0]) mergeClusters(only[0], cluster);
  }
}

const BODIES: ReadonlySet<Cluster['kind']> = new Set(['institution', 'framework']);

/** A lone word taken for a person, which may be a company's short name: "Burisma". */
const isSurnameless = ({ kind, names }: Cluster): boolean => kind === 'person' && names.size > 0;

function isShort(tokens: readonly string[], cluster: Cluster, other: Cluster): boolean {
  const names = [...other.names.keys(), ...(other.known ? [other.known.label] : [])].map(nameTokens);
  if (cluster.kind !== 'person') return names.some((name) => beginsOrEnds(tokens, name));
  // Only what is left of a name without its last word for a body: "Thien An" of "Thien An Group", but not Ford of the Ford Foundation.
  if (cluster.mentions.length > other.mentions.length) return false;
  return names.some(
    (name) =>
      tokens.length === name.length - 1 &&
      tokens.every((token, i) => name[i] === token) &&
      CLASS_BY_INSTITUTION_NOUN.has(name.at(-1) ?? ''),
  );
}
