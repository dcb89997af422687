import type { Layers, Tie } from '../../../src/language/layers.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure } from '../metrics.ts';
import { type GoldFact, type ReadArticle, sentenceAt } from './news.ts';

const LAYER = 'ties';
const DATA = 'annotated-news dev';

/** Below this probability a tie counts as not found; the layer keeps weaker ones for rules to back. */
const MIN_SCORE = 0.5;

/**
 * Ties between mentions that the model found, as pairs of the article's gold entities.
 *
 * A found mention is the gold entity of the gold mention with the same span, else nobody's, so that a tie counts as wrong when one of
 * its ends was found wrongly; which mention of an entity carries the tie does not matter.
 */
export function newsTiesMeasured(articles: readonly ReadArticle[]): Measured {
  const affiliations = new Counts();
  const memberships = new Counts();
  const pairs = new Counts();
  const roles = new Counts();
  const references = new Counts();
  const misses: Miss[] = [];
  for (const { gold, layers } of articles) {
    const entityAt = new Map(gold.mentions.map(({ start, end, entity }) => [`${start}-${end}`, entity]));
    const entityOf = (mention: number) => {
      const span = layers.mentions[mention];
      return (span && entityAt.get(`${span.start}-${span.end}`)) ?? `unknown ${mention}`;
    };
    const ends = ({ from, to }: Tie) => `${entityOf(from)} > ${entityOf(to)}`;
    const strong = bestPerPair(layers).filter(({ score }) => score >= MIN_SCORE);
    const ofGroup = (group: string) => strong.filter(({ label }) => label.startsWith(group));
    const status = ({ label }: Tie) => label.slice(label.indexOf(':') + 1);
    const goldEnds = ({ from, to }: GoldFact) => `${from} > ${to}`;

    affiliations.compare(gold.affiliations.map(goldEnds), ofGroup('affiliation:').map(ends));
    pairs.compare(gold.memberships.map(goldEnds), ofGroup('membership:').map(ends));
    memberships.compare(
      gold.memberships.map((fact) => `${goldEnds(fact)} ${fact.status ?? 'member'}`),
      ofGroup('membership:').map((tie) => `${ends(tie)} ${status(tie)}`),
    );
    roles.compare(
      gold.affiliations.flatMap(({ from, role }) =>
        role && gold.text.toLowerCase().includes(role.toLowerCase()) ? [`${from} ${role.toLowerCase()}`] : [],
      ),
      strong
        .filter(({ label }) => label === 'role')
        .map(({ from, to }) => `${entityOf(from)} ${roleText(gold.text, layers, to)}`),
    );
    references.compare(goldReferences(gold.mentions), foundReferences(layers, entityOf));
    for (const kind of ['affiliation', 'membership'] as const)
      misses.push(...missesOf({ gold, layers }, kind, ofGroup(`${kind}:`), ends));
  }
  const figures = [
    f1Figure(LAYER, DATA, 'affiliation, pair of entities', affiliations),
    f1Figure(LAYER, DATA, 'membership, pair and status', memberships),
    f1Figure(LAYER, DATA, 'membership, pair of entities', pairs),
    f1Figure(LAYER, DATA, 'role, holder and words', roles),
    f1Figure(LAYER, DATA, 'coreference, reference and entity', references),
  ];
  return { figures, misses };
}

/** Ties between entities that gold does not join, and gold pairs that no tie joins. */
function missesOf(
  article: ReadArticle,
  kind: 'affiliation' | 'membership',
  ties: readonly Tie[],
  ends: (tie: Tie) => string,
): Miss[] {
  const { gold, layers } = article;
  const facts = kind === 'affiliation' ? gold.affiliations : gold.memberships;
  const wanted = new Map(facts.map((fact) => [`${fact.from} > ${fact.to}`, fact]));
  const drawn = new Set(ties.map(ends));
  const words = (mention: number) => gold.text.slice(layers.mentions[mention]?.start, layers.mentions[mention]?.end);
  return [
    ...ties
      .filter((tie) => !wanted.has(ends(tie)))
      .map((tie) => ({
        text: sentenceAt(article, layers.mentions[tie.from]?.start ?? 0),
        gold: `no ${kind}`,
        predicted: `${words(tie.from)} -${tie.label}-> ${words(tie.to)}`,
        by: 'tie head',
        weight: tie.score,
      })),
    ...[...wanted]
      .filter(([pair]) => !drawn.has(pair))
      .map(([pair, { evidence, role, status }]) => ({
        text: gold.text.slice(...evidence),
        gold: `${kind} ${pair} ${[role, status].filter(Boolean).join(', ')}`.trim(),
        predicted: 'nothing',
        by: '',
        weight: 0,
      })),
  ];
}

/** For each pair of mentions its most probable fact; coreference and roles stand beside facts. */
function bestPerPair({ ties }: Layers): Tie[] {
  const best = new Map<string, Tie>();
  for (const tie of ties) {
    const group = tie.label === 'role' || tie.label === 'coreference' ? tie.label : 'fact';
    const key = `${tie.from} ${tie.to} ${group}`;
    if (tie.score > (best.get(key)?.score ?? 0)) best.set(key, tie);
  }
  return [...best.values()];
}

const roleText = (text: string, { roles }: Layers, role: number): string =>
  text.slice(roles[role]?.start, roles[role]?.end).toLowerCase();

function goldReferences(mentions: ReadArticle['gold']['mentions']): string[] {
  return mentions.flatMap(({ form, start, end, entity }) =>
    form === 'pronoun' || form === 'nominal' ? [`${start}-${end} ${entity}`] : [],
  );
}

/** Each pronoun and description goes to its most probable name in the window, if that is more probable than not. */
function foundReferences({ mentions, ties }: Layers, entityOf: (mention: number) => string): string[] {
  const best = new Map<number, Tie>();
  for (const tie of ties)
    if (tie.label === 'coreference' && tie.score >= MIN_SCORE && tie.score > (best.get(tie.from)?.score ?? 0))
      best.set(tie.from, tie);
  return [...best].map(([from, { to }]) => `${mentions[from]?.start}-${mentions[from]?.end} ${entityOf(to)}`);
}
