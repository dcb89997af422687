/**
 * Whether a confidence of 0.8 means that eight of ten such edges are right: affiliations, memberships and statements, judged as
 * `score-graph.ts` does. Edges that count neither way there are left out, and `relation` edges, which no gold graph has.
 */

import { extractorOf } from '../graphs/graph-errors.ts';
import { GOLDEN, GOLDEN_DEV, NEWS, type ScoredSet } from '../graphs/graphs.ts';
import type { Figure } from '../metrics.ts';
import { binsWithIntervals, bootstrapInterval, calibrationError, type GroupedOutcome } from './bins.ts';
import { isotonicPoints, shareAt } from './isotonic.ts';

const KINDS = ['affiliation', 'membership', 'statement'] as const;
const FAMILIES = ['head', 'pattern', 'rule'] as const;

/** What the points were fitted on. */
const FITTED = 'news dev and golden-dev';

/** `group` is the article. */
interface JudgedFact extends GroupedOutcome {
  readonly kind: (typeof KINDS)[number];
  readonly family: string;
}

function judgedFacts(sets: readonly ScoredSet[], names: readonly string[]): JudgedFact[] {
  const cases = sets.filter(({ name }) => names.includes(name)).flatMap((set) => set.cases);
  return cases.flatMap(({ graph, gold, score }) =>
    score.judgements.flatMap(({ layer, key, verdict }): JudgedFact[] => {
      const kind = KINDS.find((one) => layer === `${one}s`);
      if (kind === undefined || verdict === 'open') return [];
      const edge = graph.getEdgeAttributes(key);
      const family = extractorOf(edge).split(':')[0] ?? '';
      return [{ kind, family, group: gold.document, confidence: edge.confidence, right: verdict === 'right' }];
    }),
  );
}

const BINS = 10;
const BINS_OF_PART = 5;
const FOLDS = 5;

/**
 * Expected calibration error in percent with a bootstrap interval over articles: on the golden articles, which nothing was fitted on, and
 * on those that the points were fitted on. "Refitted" is what new points would give: those of the fitting articles on golden ones, and
 * those of four fifths of the fitting articles on the rest.
 */
export function calibrationFigures(sets: readonly ScoredSet[]): Figure[] {
  const golden = judgedFacts(sets, [GOLDEN]);
  const fitted = judgedFacts(sets, [NEWS, GOLDEN_DEV]);
  return [
    ...figuresOf(GOLDEN, golden),
    figureOf(GOLDEN, 'all, refitted', refitted(golden, fitted), BINS),
    ...figuresOf(FITTED, fitted),
    figureOf(FITTED, 'all, refitted', crossFitted(fitted), BINS),
  ];
}

const figuresOf = (data: string, facts: readonly JudgedFact[]): Figure[] => [
  figureOf(data, 'all', facts, BINS),
  ...KINDS.map((kind) => figureOf(data, kind, partOf(facts, 'kind', kind), BINS_OF_PART)),
];

function figureOf(data: string, measure: string, facts: readonly JudgedFact[], bins: number): Figure {
  const [low, high] = bootstrapInterval(facts, (sample) => calibrationError(sample, bins));
  return {
    layer: 'calibration',
    data,
    measure: `expected calibration error, ${measure}`,
    value: 100 * calibrationError(facts, bins),
    note: `${facts.length} edges; 95 % of resamples: ${percent(low)} to ${percent(high)}`,
  };
}

/** Reliability tables, and the isotonic points that would mend each kind. */
export function calibrationReport(sets: readonly ScoredSet[]): string {
  const fitted = judgedFacts(sets, [NEWS, GOLDEN_DEV]);
  return [
    reliabilityTable(`${GOLDEN}, all edges`, judgedFacts(sets, [GOLDEN]), BINS),
    reliabilityTable(`${FITTED}, all edges`, fitted, BINS),
    ...KINDS.map((kind) => reliabilityTable(`${FITTED}, ${kind}`, partOf(fitted, 'kind', kind), BINS_OF_PART)),
    ...FAMILIES.map((family) =>
      reliabilityTable(`${FITTED}, ${family}`, partOf(fitted, 'family', family), BINS_OF_PART),
    ),
    `Isotonic points of ${FITTED}, [confidence in the graph, share right]:`,
    ...KINDS.map((kind) => {
      const points = isotonicPoints(partOf(fitted, 'kind', kind));
      const pairs = points.map(([confidence, share]) => `[${confidence.toFixed(5)}, ${share.toFixed(3)}]`);
      return `  ${kind}: [${pairs.join(', ')}],`;
    }),
  ].join('\n');
}

const partOf = (facts: readonly JudgedFact[], field: 'kind' | 'family', value: string): JudgedFact[] =>
  facts.filter((fact) => fact[field] === value);

/** The facts with the shares that isotonic points of other facts give them, each kind by its own. */
const refitted = (facts: readonly JudgedFact[], others: readonly JudgedFact[]): JudgedFact[] =>
  KINDS.flatMap((kind) => {
    const points = isotonicPoints(partOf(others, 'kind', kind));
    return partOf(facts, 'kind', kind).map((fact) => ({ ...fact, confidence: shareAt(points, fact.confidence) }));
  });

/** `refitted` for each fold of the articles by the other folds. */
function crossFitted(facts: readonly JudgedFact[]): JudgedFact[] {
  const articles = [...new Set(facts.map(({ group }) => group))];
  const foldOf = new Map(articles.map((article, k) => [article, k % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = ({ group }: JudgedFact) => foldOf.get(group) === fold;
    return refitted(
      facts.filter(isHeld),
      facts.filter((fact) => !isHeld(fact)),
    );
  }).flat();
}

const percent = (share: number): string => (100 * share).toFixed(1);

function reliabilityTable(title: string, facts: readonly JudgedFact[], bins: number): string {
  const rows = binsWithIntervals(facts, bins).map(
    ({ count, confidence, share, low, high }) =>
      `| ${percent(confidence).padStart(15)} | ${percent(share).padStart(7)} | ${`${percent(low)} to ${percent(high)}`.padStart(15)} | ${String(count).padStart(5)} |`,
  );
  const head = [
    '| mean confidence | % right | 95 % resamples  |     n |',
    '|----------------:|--------:|----------------:|------:|',
  ];
  return [`Reliability, ${title}:`, '', ...head, ...rows, ''].join('\n');
}
