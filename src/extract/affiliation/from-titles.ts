/**
 * "Prime Minister Luis Roca", "Senator Ana Torres": a title whose body or country its own sentence does not name. Which one it is, the reader
 * infers: an office held in one kind of body belongs to the body of that kind that the article names most; one that speaks for a
 * country, to the country that the holder is tied to, that stands near, and that the article is about. The fact is inferred and says so.
 */
import table from '../../../data/offices.json' with { type: 'json' };
import { nameKey } from '../../resolve/name-key.ts';
import { headNounsOf, headsCountry } from '../../resolve/person-grammar.ts';
import { type ExtractContext, roleOf } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation } from '../fact.ts';
import type { FoundRole } from '../roles.ts';
import { statusOf } from './status.ts';

const TITLE_RULE = 'rule:title';
/** Score before calibration. On annotated-news dev 13 of 21 such inferences were annotated. */
const RELIABILITY = 0.6;
const MIN_ROLE = 0.5;
/** How sure a title right before a name is. */
const BESIDE = 0.9;
const NAMES_BY_OFFICE = new Map(table.offices.map((office) => [office.head, office.names]));

/** A person and the office said of them. */
interface Titled {
  /** Index into `mentions`. */
  readonly mention: number;
  readonly role: FoundRole;
  readonly score: number;
}

/** @param known Affiliations found by other means: a title whose holder has one in the same words keeps what they say. */
export function affiliationsFromTitles(context: ExtractContext, known: readonly Affiliation[]): Affiliation[] {
  return titledPeople(context).flatMap((titled) => {
    const holder = context.entityOf(titled.mention);
    if (isTold(context, holder, titled.role, known)) return [];
    const body = bodyOf(context, titled);
    return body === undefined ? [] : [factOf(context, titled, body)];
  });
}

/** What the role head ties together, and what stands together: "Senator Ana Torres", "Senators Ana Torres of Puno, Luis Roca of Cusco". */
function titledPeople(context: ExtractContext): Titled[] {
  const found = new Map<string, Titled>();
  const add = (mention: number, role: FoundRole | undefined, score: number): void => {
    const id = `${mention} ${role?.start}`;
    if (role && context.kindOf(context.entityOf(mention)) === 'person' && !found.has(id))
      found.set(id, { mention, role, score });
  };
  for (const tie of context.layers.ties)
    if (tie.label === 'role' && tie.score >= MIN_ROLE) add(tie.from, roleOf(context, tie.to), tie.score);
  const roleBefore = new Map(context.roles.map((role) => [role.words.last, role]));
  context.layers.mentions.forEach((mention, index) => {
    if (mention.form === 'name') add(index, roleBefore.get(mention.words.first), BESIDE);
  });
  return [...found.values()];
}

/** Whether some fact of the holder rests on a span that has the role and its body together. */
const isTold = (context: ExtractContext, holder: number, role: FoundRole, known: readonly Affiliation[]): boolean =>
  known.some(
    (fact) =>
      fact.from === holder &&
      fact.role !== '' &&
      fact.evidence.some(
        (span) => span.start <= role.start && role.end <= span.end && namesBody(context, span, fact.to),
      ),
  );

const namesBody = (context: ExtractContext, span: { start: number; end: number }, body: number): boolean =>
  context.mentionsIn(span).some((mention) => context.entityOf(mention) === body);

function bodyOf(context: ExtractContext, titled: Titled): number | undefined {
  const title = context.textOf(titled.role);
  for (const noun of headNounsOf(title)) {
    const names = NAMES_BY_OFFICE.get(noun);
    const body = names && mostNamed(context, (index) => isNamed(context, index, names));
    if (body !== undefined) return body;
  }
  return headsCountry(title) ? likelyCountry(context, titled.mention) : undefined;
}

function isNamed(context: ExtractContext, entity: number, names: readonly string[]): boolean {
  const { kind, label, aliases } = context.entities.entities[entity] ?? { kind: 'other', label: '', aliases: [] };
  if (kind !== 'institution') return false;
  const written = [label, ...aliases.map((alias) => alias.name)].map((name) => ` ${nameKey(name)} `);
  return names.some((name) => written.some((one) => one.includes(` ${name} `)));
}

function mostNamed(context: ExtractContext, fits: (entity: number) => boolean): number | undefined {
  let best: number | undefined;
  let most = 0;
  context.entities.entities.forEach((entity, index) => {
    if (entity.mentions.length > most && fits(index)) {
      best = index;
      most = entity.mentions.length;
    }
  });
  return best;
}

/** The country with the most of: ties to the holder, a place before the title in its paragraph, a share of all mentions of countries. */
function likelyCountry(context: ExtractContext, mention: number): number | undefined {
  const { mentions } = context.layers;
  const holder = context.entityOf(mention);
  const weight = new Map<number, number>();
  const add = (entity: number, amount: number): void => {
    if (context.kindOf(entity) === 'country') weight.set(entity, (weight.get(entity) ?? 0) + amount);
  };
  const all = context.entities.entities.reduce(
    (sum, one) => sum + (one.kind === 'country' ? one.mentions.length : 0),
    0,
  );
  context.entities.entities.forEach((entity, index) => {
    add(index, (2 * entity.mentions.length) / Math.max(1, all));
  });
  for (const other of context.layers.ties)
    if (other.label.startsWith('affiliation:') && context.entityOf(other.from) === holder)
      add(context.entityOf(other.to), other.score);
  const block = context.blockAt(mentions[mention]?.words.first ?? 0);
  for (let i = mention - 1; i >= 0 && context.blockAt(mentions[i]?.words.first ?? 0) === block; i--) {
    if (context.kindOf(context.entityOf(i)) !== 'country') continue;
    add(context.entityOf(i), 0.5);
    break;
  }
  let best: number | undefined;
  for (const [entity, sum] of weight) if (best === undefined || sum > (weight.get(best) ?? 0)) best = entity;
  return best;
}

function factOf(context: ExtractContext, { mention, role, score }: Titled, body: number): Affiliation {
  const words = context.layers.mentions[mention]?.words ?? role.words;
  const range = { first: Math.min(role.words.first, words.first), last: Math.max(role.words.last, words.last) };
  return {
    kind: 'affiliation',
    from: context.entityOf(mention),
    to: body,
    role: context.textOf(role).replace(/\s+/g, ' '),
    status: statusOf(context, { ...range, rule: TITLE_RULE }),
    evidence: evidenceSpans(context, [role.words, words]),
    extractor: TITLE_RULE,
    confidence: RELIABILITY * score,
    basis: 'inferred',
  };
}
