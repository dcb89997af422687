/**
 * An acronym and the name it stands for are one cluster: because the text says so in brackets ("Indo-Pacific Economic
 * Framework (IPEF)", "SEATO (Southeast Asia Treaty Organization)"), or because the letters are the name's initials.
 */
import { type Cluster, mergeClusters } from '../cluster.ts';
import type { Context } from '../context.ts';
import { isAcronym, isInitialism, nameTokens } from '../name-key.ts';

export function joinAcronyms(context: Context, clusters: readonly Cluster[]): void {
  joinBracketed(context, clusters);
  joinInitials(clusters);
}

const isBody = (cluster: Cluster): boolean =>
  cluster.kind !== 'person' && cluster.kind !== 'country' && cluster.kind !== 'place';

function joinBracketed(context: Context, clusters: readonly Cluster[]): void {
  const clusterOf = new Map<number, Cluster>();
  for (const cluster of clusters) for (const mention of cluster.mentions) clusterOf.set(mention, cluster);
  const named = [...clusterOf.keys()].sort((a, b) => a - b);
  named.forEach((index, position) => {
    const next = named[position + 1];
    if (next === undefined) return;
    const first = context.layers.mentions[index];
    const second = context.layers.mentions[next];
    if (!first || !second || !bracketed(context.document.text, first.end, second)) return;
    const outer = clusterOf.get(index);
    const inner = clusterOf.get(next);
    if (!outer || !inner || outer === inner || !outer.mentions.length || !inner.mentions.length) return;
    if (!isBody(outer) || !isBody(inner)) return;
    // Two entries of the tables are two things, whatever the brackets say.
    if (outer.known && inner.known) return;
    if (!isAcronym(context.textOf(first)) && !isAcronym(context.textOf(second))) return;
    const [full, short] = isAcronym(context.textOf(second)) ? [outer, inner] : [inner, outer];
    dropForeignEntry(short, full);
    mergeInto(full, short, clusterOf);
  });
}

/** Whether `inner` is all that stands in a bracket opened right after `end`, quotation marks and "the" or "or" allowed. */
function bracketed(text: string, end: number, inner: { start: number; end: number }): boolean {
  return (
    /^\s?[([]["“”'‘’]?(?:or |the |known as )?["“”'‘’]?$/u.test(text.slice(end, inner.start)) &&
    /^["“”'‘’]?[)\],;]/u.test(text.slice(inner.end, inner.end + 2))
  );
}

function mergeInto(into: Cluster, from: Cluster, clusterOf: Map<number, Cluster>): void {
  for (const mention of from.mentions) clusterOf.set(mention, into);
  // What the bracket says of a name corrects a tagger that took the acronym for something else.
  mergeClusters(into, from);
}

function joinInitials(clusters: readonly Cluster[]): void {
  const short = clusters.filter(
    (cluster) => isBody(cluster) && cluster.names.size > 0 && [...cluster.names.keys()].every(isAcronym),
  );
  for (const cluster of short) {
    if (!cluster.mentions.length) continue;
    const full = clusters.filter(
      (other) => other !== cluster && isBody(other) && !(cluster.known && other.known) && spellsOut(other, cluster),
    );
    const only = full.length === 1 ? full[0] : undefined;
    if (!only) continue;
    dropForeignEntry(cluster, only);
    mergeClusters(only, cluster);
  }
}

const spellsOut = (full: Cluster, short: Cluster): boolean =>
  [...full.names.keys()].some((name) => [...short.names.keys()].some((acronym) => isInitialism(acronym, name)));

/**
 * Takes the table's entry from an acronym that the text spells out as something else: after "Institute for River Studies (IRS)" the
 * letters are not the tax office. A name that has half of its words from the entry's is another way to write it.
 */
function dropForeignEntry(short: Cluster, full: Cluster): void {
  if (!short.known) return;
  const entry = new Set(nameTokens(short.known.label));
  const same = [...full.names.keys()].some((name) => {
    const tokens = nameTokens(name);
    return tokens.filter((token) => entry.has(token)).length * 2 >= tokens.length;
  });
  if (!same) delete short.known;
}
