import type { ExtractContext } from '../context.ts';

/**
 * A guess at the country of a holder of an office that says none: the one with the most of ties to the holder, a place before the title in
 * its paragraph, and a share of all mentions of countries.
 */
export function countryGuesser(context: ExtractContext): (mention: number) => number | undefined {
  const shares = sharesOf(context);
  const ties = tiesByHolder(context);
  return (mention) => {
    const weight = new Map(shares);
    const add = (entity: number, amount: number): void => {
      if (context.kindOf(entity) === 'country') weight.set(entity, (weight.get(entity) ?? 0) + amount);
    };
    for (const [entity, score] of ties.get(context.entityOf(mention)) ?? []) add(entity, score);
    const before = countryBefore(context, mention);
    if (before !== undefined) add(before, 0.5);
    let best: number | undefined;
    for (const [entity, sum] of weight) if (best === undefined || sum > (weight.get(best) ?? 0)) best = entity;
    return best;
  };
}

/** Twice the share of each country of all mentions of countries. */
function sharesOf(context: ExtractContext): ReadonlyMap<number, number> {
  const countries = context.entities.entities.flatMap(({ kind, mentions }, index): [number, number][] =>
    kind === 'country' ? [[index, mentions.length]] : [],
  );
  const all = countries.reduce((sum, [, count]) => sum + count, 0);
  return new Map(countries.map(([index, count]) => [index, (2 * count) / all]));
}

function tiesByHolder(context: ExtractContext): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const ties = new Map<number, (readonly [number, number])[]>();
  for (const { label, from, to, score } of context.layers.ties) {
    if (!label.startsWith('affiliation:')) continue;
    const holder = context.entityOf(from);
    const held = ties.get(holder) ?? [];
    held.push([context.entityOf(to), score]);
    ties.set(holder, held);
  }
  return ties;
}

/** Mentions looked back over, in one long paragraph too. */
const MAX_BACK = 200;

/** The last country that the paragraph names before a mention. */
function countryBefore(context: ExtractContext, mention: number): number | undefined {
  const { mentions } = context.layers;
  const block = context.blockAt(mentions[mention]?.words.first ?? 0);
  for (
    let at = mention - 1;
    at >= Math.max(0, mention - MAX_BACK) && context.blockAt(mentions[at]?.words.first ?? 0) === block;
    at--
  )
    if (context.kindOf(context.entityOf(at)) === 'country') return context.entityOf(at);
  return undefined;
}
