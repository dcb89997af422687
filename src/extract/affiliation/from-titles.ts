/**
 * "Prime Minister Luis Roca", "Senator Ana Torres": an office whose words name no body. Which one it is, the reader infers: a seat belongs to
 * the house of that kind that the article names most, and an office that speaks for its country to the country of the holder's other
 * offices, else to the likeliest. The fact is inferred and says so.
 */
import table from '../../../data/offices.json' with { type: 'json' };
import { nameKey } from '../../resolve/name-key.ts';
import { headNounsOf, headsCountry } from '../../resolve/person-grammar.ts';
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation } from '../fact.ts';
import { nounOf } from './body-noun.ts';
import { bodyFor } from './body-of-office.ts';
import { countryGuesser } from './likely-country.ts';
import type { HeldOffice } from './office.ts';
import { isSent, speaksForCountry } from './office-kind.ts';
import { isMember } from './role-words.ts';
import { statusOfOffice } from './status.ts';

const TITLE_RULE = 'rule:title';
/** Score before calibration. */
const RELIABILITY = 0.6;
const NAMES_BY_OFFICE = new Map(table.offices.map((office) => [office.head, office.names]));

/** @param known Affiliations found by other means: an office whose holder has one in the same words keeps what they say. */
export function affiliationsFromTitles(
  context: ExtractContext,
  offices: readonly HeldOffice[],
  known: readonly Affiliation[],
): Affiliation[] {
  const guess = countryGuesser(context);
  const houses = new Map([...NAMES_BY_OFFICE].map(([noun, names]) => [noun, mostNamed(context, names)]));
  const factsOf = byHolder(known);
  const bodyOf = (office: HeldOffice, mention: number, facts: readonly Affiliation[]): number | undefined => {
    const words = context.textOf(office.role);
    const house = headNounsOf(words).find((noun) => houses.get(noun) !== undefined);
    if (house !== undefined) return houses.get(house);
    const sender = facts.find((fact) => context.kindOf(fact.to) === 'country' && speaksForCountry(fact.role));
    if (isSent(words) && sender) return sender.to;
    // "A former treasurer", "a minister and colonel": of what, the article need not say at all.
    if (!headsCountry(words) || (office.isIndefinite && !words.includes(' '))) return undefined;
    return sender?.to ?? guess(mention);
  };
  return offices
    .filter(({ title }) => !isMember(title))
    .flatMap((office) =>
      office.holders.flatMap((mention) => {
        const facts = factsOf.get(context.entityOf(mention)) ?? [];
        if (bodyFor(context, office, mention) !== undefined || isTold(context, facts, office)) return [];
        const body = bodyOf(office, mention, facts);
        return body === undefined ? [] : [factOf(context, office, mention, body)];
      }),
    );
}

function byHolder(facts: readonly Affiliation[]): ReadonlyMap<number, readonly Affiliation[]> {
  const found = new Map<number, Affiliation[]>();
  for (const fact of facts) {
    const own = found.get(fact.from);
    if (own) own.push(fact);
    else found.set(fact.from, [fact]);
  }
  return found;
}

/** Whether some fact of the holder rests on a span that has the office and its body. */
const isTold = (context: ExtractContext, facts: readonly Affiliation[], { role }: HeldOffice): boolean =>
  facts.some(
    (fact) =>
      fact.role !== '' &&
      fact.evidence.some(
        (span) =>
          span.start <= role.start &&
          role.end <= span.end &&
          context.mentionsIn(span).some((mention) => context.entityOf(mention) === fact.to),
      ),
  );

/** The body named most of those that are called so; committees of a house are not the house. */
function mostNamed(context: ExtractContext, names: readonly string[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  context.entities.entities.forEach(({ kind, label, aliases, mentions }, index) => {
    if (kind !== 'institution' || mentions.length <= most || /committee$/.test(nounOf(label))) return;
    const written = [label, ...aliases.map((alias) => alias.name)].map((name) => ` ${nameKey(name)} `);
    if (!names.some((name) => written.some((one) => one.includes(` ${name} `)))) return;
    best = index;
    most = mentions.length;
  });
  return best;
}

function factOf(context: ExtractContext, office: HeldOffice, mention: number, body: number): Affiliation {
  const words = context.layers.mentions[mention]?.words ?? office.role.words;
  return {
    kind: 'affiliation',
    from: context.entityOf(mention),
    to: body,
    role: office.title,
    status: statusOfOffice(context, office),
    evidence: evidenceSpans(context, [office.role.words, words]),
    extractor: TITLE_RULE,
    confidence: RELIABILITY,
    basis: 'inferred',
  };
}
