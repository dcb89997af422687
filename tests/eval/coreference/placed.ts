import type { GoldArticle } from '../news/news.ts';
import { type Chains, chainsBy } from './chains.ts';
import type { Resolved } from './misses.ts';

/** The pipeline's mentions and entities beside those of gold. */
export interface Placed {
  /** For each gold mention the index of the mention with its span, or -1. */
  readonly mentionOf: readonly number[];
  /** For each mention the index of the gold mention with its span, or -1. */
  readonly goldOf: readonly number[];
  /** Predicted chains over indexes of gold mentions; one found but not resolved is alone. */
  readonly chains: Chains;
  /** Those with the mentions that gold does not have, counted on after the gold ones, where they are resolved. */
  readonly allChains: Chains;
  /** For each predicted entity the gold entity that most of its names are of. */
  readonly entityOf: readonly (string | undefined)[];
}

export const spanKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
export const isName = (form: string): boolean => form === 'name' || form === 'demonym';

/** Pairs mentions that have one span, whatever their form. */
export function placeMentions(gold: GoldArticle, { layers, entities }: Resolved): Placed {
  const mentionAt = new Map<string, number>();
  // Of two mentions with one span (a description that grammar found again) the one that is resolved counts.
  layers.mentions.forEach((mention, index) => {
    const before = mentionAt.get(spanKey(mention)) ?? -1;
    if ((entities.entityOf[before] ?? -1) < 0) mentionAt.set(spanKey(mention), index);
  });
  const mentionOf = gold.mentions.map((mention) => mentionAt.get(spanKey(mention)) ?? -1);
  const goldOf = new Array<number>(layers.mentions.length).fill(-1);
  mentionOf.forEach((mention, index) => {
    if (mention >= 0) goldOf[mention] = index;
  });
  const entityAt = (mention: number) => entities.entityOf[mention] ?? -1;
  const keys = mentionOf.map((mention, index) =>
    mention < 0 ? undefined : entityAt(mention) < 0 ? `alone ${index}` : entityAt(mention),
  );
  const spurious = [...mentionAt.values()].filter((mention) => goldOf[mention] === -1 && entityAt(mention) >= 0);
  return {
    mentionOf,
    goldOf,
    chains: chainsBy(keys, 'out'),
    allChains: chainsBy([...keys, ...spurious.map(entityAt)], 'out'),
    entityOf: entities.entities.map(({ mentions }) =>
      mostOften(
        mentions.flatMap((mention) => {
          const golden = gold.mentions[goldOf[mention] ?? -1];
          return golden && isName(golden.form) && isName(layers.mentions[mention]?.form ?? '') ? [golden.entity] : [];
        }),
      ),
    ),
  };
}

/** Of equals the first. */
function mostOften(keys: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  let best: string | undefined;
  for (const [key, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = key;
  return best;
}
