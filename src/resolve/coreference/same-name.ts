/**
 * The first pass: mentions written alike are one cluster.
 *
 * "China" here and "China" there; "U.S." and "US". A name that the tagger calls a person here and a body there goes to the kind
 * with the greater sum of scores. Capitals are the exception: "Beijing" stands for China in one sentence and is a city in
 * the next, so there every mention keeps its own kind.
 */
import type { Mention, MentionKind } from '../../language/layers.ts';
import type { Cluster } from '../cluster.ts';
import type { Context } from '../context.ts';
import {
  countryOfBody,
  isDemonym,
  isSeat,
  type KnownEntity,
  lookUpBody,
  lookUpCountry,
  lookUpParty,
} from '../gazetteer.ts';
import { nameKey, nameTokens } from '../name-key.ts';
import { ambiguityOf } from '../tables.ts';

/** Kinds that a table's entry may stand in for when the tagger chose a neighbouring kind. */
const GEOGRAPHIC: ReadonlySet<MentionKind> = new Set(['country', 'place']);

export function clusterSameNames(context: Context): Cluster[] {
  const votes = countVotes(context);
  const spoken: Spoken = { countries: countriesNamed(context), surnames: surnamesIn(context) };
  const clusters = new Map<string, Cluster>();
  context.layers.mentions.forEach((mention, index) => {
    if (mention.form !== 'name' && mention.form !== 'demonym') return;
    const text = context.textOf(mention);
    const key = nameKey(text);
    if (!key) return;
    const voted = mention.form === 'demonym' ? 'country' : votedKind(text, mention.kind, votes);
    const { kind, known } = identify(context, mention, voted, spoken);
    // "Republican" and "Roman" are adjectives of names too, but of no country.
    if (!known && kind === 'country' && (mention.form === 'demonym' || isAdjective(context, mention))) return;
    const id = known?.key ?? `${kind} ${key}`;
    let cluster = clusters.get(id);
    if (!cluster) {
      cluster = { kind, names: new Map(), mentions: [], ...(known && { known }) };
      clusters.set(id, cluster);
    }
    cluster.mentions.push(index);
    // A party's adjective names it ("a Republican"); a country's is no name of the country.
    const names = (mention.form === 'name' && !isDemonym(text)) || known?.kind === 'institution';
    if (names && !cluster.names.has(text)) cluster.names.set(text, index);
  });
  return [...clusters.values()];
}

const isAdjective = (context: Context, mention: Mention): boolean =>
  mention.words.last - mention.words.first === 1 && context.layers.words[mention.words.first]?.upos === 'ADJ';

/** What the whole text says of a name that may mean several things. */
interface Spoken {
  /** Keys of countries. */
  readonly countries: ReadonlySet<string>;
  /** Last words of full names of persons, as name keys. */
  readonly surnames: ReadonlySet<string>;
}

function surnamesIn(context: Context): ReadonlySet<string> {
  const names = context.layers.mentions.filter(({ form, kind }) => form === 'name' && kind === 'person');
  const tokens = names.map((mention) => nameTokens(context.textOf(mention)));
  return new Set(tokens.flatMap((name) => (name.length > 1 ? (name.at(-1) ?? []) : [])));
}

/** Keys of the countries that the text names outright, by an adjective or by a body of theirs ("US House of Representatives"). */
function countriesNamed(context: Context): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const mention of context.layers.mentions) {
    const text = context.textOf(mention);
    const ambiguity = ambiguityOf(text);
    if (ambiguity === 'several' || (ambiguity === 'other' && mention.kind === 'place')) continue;
    if (mention.form === 'demonym' || (mention.form === 'name' && mention.kind && GEOGRAPHIC.has(mention.kind)))
      keys.add(lookUpCountry(text, mention.kind === 'country')?.key ?? '');
    else if (mention.form === 'name' && mention.kind === 'institution') keys.add(countryOfBody(text));
  }
  return keys;
}

type Votes = ReadonlyMap<string, ReadonlyMap<MentionKind, number>>;

function countVotes(context: Context): Votes {
  const votes = new Map<string, Map<MentionKind, number>>();
  for (const mention of context.layers.mentions) {
    if (mention.form !== 'name' || !mention.kind) continue;
    const key = nameKey(context.textOf(mention));
    const kinds = votes.get(key) ?? new Map<MentionKind, number>();
    kinds.set(mention.kind, (kinds.get(mention.kind) ?? 0) + mention.score);
    votes.set(key, kinds);
  }
  return votes;
}

function votedKind(text: string, own: MentionKind | undefined, votes: Votes): MentionKind {
  if (own && GEOGRAPHIC.has(own) && isSeat(text)) return own;
  let best: MentionKind = own ?? 'other';
  let most = -1;
  for (const [kind, sum] of votes.get(nameKey(text)) ?? []) {
    if (sum > most) {
      most = sum;
      best = kind;
    }
  }
  return best;
}

/** The table's entry that a name of this kind stands for, if there is one, and the kind that follows from it. */
function identify(
  context: Context,
  mention: Mention,
  kind: MentionKind,
  spoken: Spoken,
): { kind: MentionKind; known?: KnownEntity } {
  const { countries } = spoken;
  const text = context.textOf(mention);
  const place = GEOGRAPHIC.has(kind) ? lookUpCountry(text, kind === 'country', countries) : undefined;
  const isOther = place && kind === 'place' && ambiguityOf(text) === 'other' && !countries.has(place.key);
  const known =
    (isOther ? undefined : place) ??
    (kind === 'person' || kind === 'place' ? undefined : lookUpBody(text, countries)) ??
    (kind === 'country' ? lookUpParty(text, countries) : undefined) ??
    mistaken(context, mention, kind, spoken);
  return known ? { kind: known.kind, known } : { kind };
}

/**
 * The country whose name or seat the tagger took for a body or a person: a body has no country's bare name, and a government's seat acts
 * ("Niamey answered") where its country is spoken of.
 */
function mistaken(
  context: Context,
  mention: Mention,
  kind: MentionKind,
  { countries, surnames }: Spoken,
): KnownEntity | undefined {
  if (kind !== 'institution' && kind !== 'framework' && kind !== 'person') return undefined;
  const acts = context.layers.words[context.headOf(mention.words)]?.relation === 'nsubj';
  const text = context.textOf(mention);
  const known = lookUpCountry(text, acts, countries);
  const isSure = kind !== 'person' || (isSeat(text) && countries.has(known?.key ?? '') && !surnames.has(nameKey(text)));
  return isSure ? known : undefined;
}
