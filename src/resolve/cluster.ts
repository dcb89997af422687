import type { MentionKind } from '../language/layers.ts';
import type { KnownEntity } from './gazetteer.ts';

/** A group of name mentions on its way to becoming an entity. Passes add mentions and merge groups; they never split one. */
export interface Cluster {
  kind: MentionKind;
  /** Written forms of names (never demonyms) with the first mention of each, in order of first appearance. */
  readonly names: Map<string, number>;
  readonly mentions: number[];
  known?: KnownEntity;
}

/** The longest written name; of two equally long ones the earlier. Acronyms only where nothing else is written. */
export function fullestName(cluster: Cluster): string {
  let best = '';
  for (const name of cluster.names.keys()) if (name.length > best.length) best = name;
  return best;
}

/** Moves everything of `from` into `into`. */
export function mergeClusters(into: Cluster, from: Cluster): void {
  for (const [name, mention] of from.names) if (!into.names.has(name)) into.names.set(name, mention);
  into.mentions.push(...from.mentions);
  into.known ??= from.known;
  from.mentions.length = 0;
  from.names.clear();
}
