/**
 * A part of a name stands for the whole: "Torres" for Ana Torres, "He" for He Jianyu, "the Commission" for the European Commission.
 *
 * A person's short form goes to the full name, with that word first or last in it, that was mentioned last before it (else to
 * the first that follows), so two people of one surname are told apart by who was spoken of. A body's short form goes to
 * the one longer name of its kind that begins or ends with it, and nowhere when there are two.
 */
import { type Cluster, fullestName, mergeClusters } from '../cluster.ts';
import type { Context } from '../context.ts';
import { isAcronym, nameTokens } from '../name-key.ts';

export function joinShortNames(context: Context, clusters: Cluster[]): void {
  joinPeople(context, clusters);
  joinBodies(clusters);
}

const isRun = (short: readonly string[], long: readonly string[], at: number): boolean =>
  short.every((token, i) => long[at + i] === token);

/** Whether `short` begins or ends `long` and leaves something of it out. */
const beginsOrEnds = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 0 &&
  short.length < long.length &&
  (isRun(short, long, 0) || isRun(short, long, long.length - short.length));

function joinPeople(context: Context, clusters: Cluster[]): void {
  const people = clusters.filter((cluster) => cluster.kind === 'person');
  const strays = clusters.filter(
    (cluster) => STRAY.has(cluster.kind) && !cluster.known && !/\s/.test(fullestName(cluster)),
  );
  const tokensOf = new Map([...people, ...strays].map((cluster) => [cluster, nameTokens(fullestName(cluster))]));
  const ambiguous = new Map<Cluster, Cluster[]>();
  for (const cluster of [...people, ...strays]) {
    const tokens = tokensOf.get(cluster) ?? [];
    const isShort = cluster.kind === 'person' ? isShortFor : isSurnameOf;
    const longer = people.filter((other) => other !== cluster && isShort(tokens, tokensOf.get(other) ?? []));
    if (longer.length) ambiguous.set(cluster, longer);
  }
  // Shortest last, so that "Kuan Yew" has gone to its full name before "Yew" looks for one.
  const order = [...ambiguous.keys()].sort((a, b) => (tokensOf.get(b)?.length ?? 0) - (tokensOf.get(a)?.length ?? 0));
  for (const cluster of order) {
    const longest = (ambiguous.get(cluster) ?? []).filter((candidate) => !ambiguous.has(candidate));
    const first = longest[0];
    if (longest.length === 1 && first) mergeClusters(first, cluster);
    else if (longest.length > 1) distribute(context, cluster, longest);
  }
}

/** Kinds that a tagger gives to a surname in a headline, where nothing but its first letter is a capital of its own. */
const STRAY: ReadonlySet<Cluster['kind']> = new Set(['institution', 'other']);
const isSurnameOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long.at(-1);

/** One token may stand anywhere but inside a compound of small words; more tokens must run on. "He" is short for "He Jianyu". */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length >= long.length) return false;
  if (beginsOrEnds(short, long)) return true;
  // "Carmen Diaz" for "Carmen Lopez Diaz", "Ana Torres" for "Ana R. Torres".
  return short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1);
}

function distribute(context: Context, cluster: Cluster, candidates: readonly Cluster[]): void {
  for (const index of [...cluster.mentions]) {
    let best: Cluster | undefined;
    let nearest = -1;
    for (const candidate of candidates) {
      const last = candidate.mentions.reduce(
        (found, mention) => (mention < index ? Math.max(found, mention) : found),
        -1,
      );
      if (!best || last > nearest) {
        best = candidate;
        nearest = last;
      }
    }
    const mention = context.layers.mentions[index];
    if (!best || !mention) continue;
    best.mentions.push(index);
    const text = context.textOf(mention);
    if (!best.names.has(text)) best.names.set(text, index);
  }
  cluster.mentions.length = 0;
  cluster.names.clear();
}

function joinBodies(clusters: readonly Cluster[]): void {
  const bodies = clusters.filter((cluster) => cluster.kind === 'institution' || cluster.kind === 'framework');
  for (const cluster of bodies) {
    if (cluster.known || !cluster.mentions.length) continue;
    const names = [...cluster.names.keys()];
    if (names.length === 0 || names.every(isAcronym)) continue;
    const tokens = nameTokens(fullestName(cluster));
    const longer = bodies.filter(
      (other) =>
        other !== cluster &&
        other.kind === cluster.kind &&
        [...other.names.keys(), ...(other.known ? [other.known.label] : [])].some((name) =>
          beginsOrEnds(tokens, nameTokens(name)),
        ),
    );
    const only = longer.length === 1 ? longer[0] : undefined;
    if (only) mergeClusters(only, cluster);
  }
}
