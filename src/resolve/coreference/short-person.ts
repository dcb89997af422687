/**
 * A part of a person's name stands for the whole: "Torres" for Ana Torres, "He" for He Jianyu, "Ana Torres" for Ana “Nita” Torres.
 *
 * A short form goes to the one full name that it may be short for. Where several may, each mention goes to the one spoken of in the last
 * sentence before it, to the first in that sentence ("Ana Torres and her son Luis Torres" are followed by a Torres who is Ana), and never
 * to one whom its title makes the other gender.
 */
import type { Mention } from '../../language/layers.ts';
import { type Cluster, fullestName, mergeClusters } from '../cluster.ts';
import type { Context } from '../context.ts';
import { genderOfForename, genderOfTitle } from '../person-grammar.ts';
import { isShortFor, type PersonName, personName } from '../person-name.ts';
import { CLASS_BY_INSTITUTION_NOUN } from '../word-tables.ts';

export function joinShortPersons(context: Context, clusters: readonly Cluster[]): void {
  for (const cluster of clusters) if (isPersonAfterAll(cluster, clusters)) cluster.kind = 'person';
  const people = clusters.filter((cluster) => cluster.kind === 'person' && cluster.mentions.length > 0);
  const strays = clusters.filter(
    (cluster) => STRAY.has(cluster.kind) && !cluster.known && !/\s/.test(fullestName(cluster)),
  );
  const names = new Map([...people, ...strays].map((cluster) => [cluster, personName(fullestName(cluster))]));
  const nameOf = (cluster: Cluster): PersonName => names.get(cluster) ?? { tokens: [], isNumbered: false };
  const ambiguous = new Map<Cluster, Cluster[]>();
  for (const cluster of [...people, ...strays]) {
    const isShort = cluster.kind === 'person' ? isShortFor : isSurnameOf;
    const longer = people.filter((other) => other !== cluster && isShort(nameOf(cluster), nameOf(other)));
    if (longer.length) ambiguous.set(cluster, longer);
  }
  // Shortest last, so that "Kuan Yew" has gone to its full name before "Yew" looks for one.
  const order = [...ambiguous.keys()].sort((a, b) => nameOf(b).tokens.length - nameOf(a).tokens.length);
  for (const cluster of order) {
    const longest = (ambiguous.get(cluster) ?? []).filter((candidate) => !ambiguous.has(candidate));
    const first = longest[0];
    if (longest.length === 1 && first) mergeClusters(first, cluster);
    else if (longest.length > 1) distribute(context, cluster, longest);
  }
}

/** Kinds that a tagger gives to a surname in a headline, where nothing but its first letter is a capital of its own. */
const STRAY: ReadonlySet<Cluster['kind']> = new Set(['institution', 'other']);

const isSurnameOf = (short: PersonName, long: PersonName): boolean =>
  short.tokens.length === 1 && long.tokens.length > 1 && short.tokens[0] === long.tokens.at(-1);

/** Whether a full name taken for a body's is a person's, since the text uses its last word alone as one's and has no other for that. */
function isPersonAfterAll(cluster: Cluster, clusters: readonly Cluster[]): boolean {
  if (!STRAY.has(cluster.kind) || cluster.known) return false;
  const words = fullestName(cluster).split(/\s+/);
  if (words.length < 2 || words.length > 3 || words.some((word) => CLASS_BY_INSTITUTION_NOUN.has(word.toLowerCase())))
    return false;
  const ending = clusters
    .filter((other) => other.kind === 'person' && other.mentions.length > 0)
    .map((other) => fullestName(other).split(/\s+/))
    .filter((other) => other.at(-1) === words.at(-1));
  return ending.length > 0 && ending.every((other) => other.length === 1);
}

/** Goes through the text once: what stands before a mention decides; before all of them the first candidate is as good as any. */
function distribute(context: Context, cluster: Cluster, candidates: readonly Cluster[]): void {
  const { mentions, words } = context.layers;
  const places = [
    ...candidates.flatMap((candidate) => candidate.mentions.map((index) => ({ index, candidate }))),
    ...cluster.mentions.map((index) => ({ index, candidate: undefined })),
  ].sort((a, b) => a.index - b.index);
  /** Those named in the last sentence that names any, in order. */
  let spokenOf: Cluster[] = [];
  let last = -1;
  for (const { index, candidate } of places) {
    const mention = mentions[index];
    if (!mention) continue;
    const chosen = candidate ?? chosenFor(context, mention, spokenOf, candidates);
    if (!candidate) {
      chosen.mentions.push(index);
      const text = context.textOf(mention);
      if (!chosen.names.has(text)) chosen.names.set(text, index);
    }
    const sentence = words[mention.words.first]?.sentence ?? 0;
    spokenOf = sentence === last ? [...spokenOf, chosen] : [chosen];
    last = sentence;
  }
  cluster.mentions.length = 0;
  cluster.names.clear();
}

/** The first of those spoken of, else of all candidates, whom a title before the mention does not make the other gender. */
function chosenFor(
  { document }: Context,
  mention: Mention,
  spokenOf: readonly Cluster[],
  candidates: readonly Cluster[],
): Cluster {
  const title = /(\p{L}+)\.?\s+$/u.exec(document.text.slice(Math.max(0, mention.start - 12), mention.start))?.[1];
  const gender = title && genderOfTitle(title);
  const agrees = (candidate: Cluster): boolean => {
    const own = genderOfForename(fullestName(candidate));
    return !gender || !own || own === gender;
  };
  return [...spokenOf, ...candidates].find(agrees) ?? (candidates[0] as Cluster);
}
