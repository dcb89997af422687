import countryTable from '../../../data/countries.json' with { type: 'json' };
import type { GoldEntity } from '../graphs/gold-graph.ts';
import type { Deal } from './deal.ts';
import type { Swap } from './edits.ts';
import tables from './swapped-names.json' with { type: 'json' };

type Row = (typeof countryTable.countries)[number];

const ROWS: ReadonlyMap<string, Row> = new Map(countryTable.countries.map((row) => [row.iso2, row]));
const CANDIDATES = tables.countries.flatMap((code) => ROWS.get(code) ?? []);

/**
 * Another country for one of the gold graph: its names, adjectives, people and capital, which stands for the government.
 *
 * @param taken Names of other gold entities, which a seat of this country does not claim ("White House" may be a body of its own).
 */
export function swapsOfCountry({ names }: GoldEntity, taken: ReadonlySet<string>, deal: Deal): Map<string, Swap> {
  const old = countryTable.countries.find((row) => [row.label, ...row.aliases].some((name) => names.includes(name)));
  const now = deal.pick(CANDIDATES, (row) => [row.label, row.capital, ...row.adjectives]);
  const adjective = now.adjectives[0] ?? now.label;
  const swaps = new Map<string, Swap>();
  const add = (form: string, swap: Swap) => {
    if (!swaps.has(form) && (names.includes(form) || !taken.has(form))) swaps.set(form, swap);
  };
  const seats = old ? [old.capital, ...old.seats] : [];
  for (const name of [...(old ? [old.label, ...old.aliases] : []), ...names.filter((name) => !seats.includes(name))])
    if (!isAdjective(old, name))
      add(name, {
        to: now.label,
        ...(TAKES_ARTICLE.test(name) && { dropsArticle: true }),
        ...(ACRONYM.test(name) && { beforeNoun: adjective }),
      });
  for (const seat of seats) add(seat, { to: now.capital });
  for (const form of old?.adjectives ?? []) add(form, { to: adjective });
  for (const form of old?.people ?? []) {
    const isPlural = /s$|men$|women$/.test(form);
    add(form, { to: (isPlural ? now.people.findLast((one) => one.endsWith('s')) : undefined) ?? adjective });
  }
  return swaps;
}

const isAdjective = (row: Row | undefined, name: string): boolean =>
  row !== undefined && [...row.adjectives, ...row.people].includes(name);

const TAKES_ARTICLE =
  /^(?:U\.?[SK]\.?|U\.?S\.?A\.?|UAE|U\.A\.E\.|Bahamas|Gambia|Netherlands|Philippines|Maldives|Comoros|Seychelles)$|^(?:United|Czech|Dominican|Central African|Democratic|Republic) |(?:Islands|Republic)$|^People/;

const ACRONYM = /^(?:\p{Lu}\.?){2,}$/u;
