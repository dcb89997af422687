/**
 * "The Bank of Peru", "the Danish ministry of trade": a body whose own name holds the name or adjective of one country belongs to it, if
 * the article speaks of that country. A name with two countries in it ("Peru-Chile Business Council") belongs to neither.
 */
import { lookUpCountry } from '../../resolve/gazetteer.ts';
import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import type { Affiliation } from '../fact.ts';
import { nounOf } from './body-noun.ts';

const NAME_RULE = 'rule:country-in-name';
/** Kinds of bodies that a country has one of; a "National Congress of X" or an "X Alliance" may be anybody's. */
const OF_A_COUNTRY: ReadonlySet<string> = new Set(['ministry', 'government office', 'central bank']);
/** Score before calibration. On annotated-news dev 7 of 13 such inferences were annotated. */
const RELIABILITY = 0.6;
/** Words of the longest country name looked for. */
const MAX_WORDS = 3;

export function affiliationsFromNames(context: ExtractContext): Affiliation[] {
  const byKey = new Map(context.entities.entities.map((entity, index) => [entity.key, index]));
  return context.entities.entities.flatMap((entity, from) => {
    if (entity.kind !== 'institution') return [];
    for (const index of entity.mentions) {
      const mention = context.layers.mentions[index];
      if (mention?.form !== 'name') continue;
      const name = context.textOf(mention);
      const noun = nounOf(name);
      if (!OF_A_COUNTRY.has(CLASS_BY_INSTITUTION_NOUN.get(noun) ?? '')) continue;
      const countries = countriesIn(name);
      const to = countries.size === 1 ? byKey.get([...countries][0] ?? '') : undefined;
      if (to === undefined) continue;
      return [
        {
          kind: 'affiliation',
          from,
          to,
          role: noun,
          status: 'current',
          evidence: [{ start: mention.start, end: mention.end }],
          extractor: NAME_RULE,
          confidence: RELIABILITY,
          basis: 'inferred',
        } satisfies Affiliation,
      ];
    }
    return [];
  });
}

/** Keys of the countries that words of the name stand for; the longest run of words counts ("South Korean", not "Korean" too). */
function countriesIn(name: string): ReadonlySet<string> {
  const words = name.split(/[\s-]+/);
  const keys = new Set<string>();
  for (let first = 0; first < words.length; ) {
    let length = Math.min(MAX_WORDS, words.length - first);
    let key: string | undefined;
    for (; length > 0; length--) {
      key = lookUpCountry(words.slice(first, first + length).join(' '), false)?.key;
      if (key) break;
    }
    if (key) keys.add(key);
    first += Math.max(1, length);
  }
  return keys;
}
