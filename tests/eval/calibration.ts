/**
 * Whether a confidence of 0.8 means that eight of ten such facts are right: affiliations, memberships and statements of annotated-news dev
 * and the golden articles, judged as `score-graph.ts` does. Facts that count neither way there are left out.
 */
import { extractorOf } from './graph-errors.ts';
import { SAMPLES, type ScoredSet } from './graphs.ts';
import { isotonicPoints, type Outcome, shareAt } from './isotonic.ts';
import type { Figure } from './metrics.ts';

const KINDS = ['affiliation', 'membership', 'statement'] as const;
const FAMILIES = ['head', 'pattern', 'rule'] as const;

interface JudgedFact extends Outcome {
  readonly kind: (typeof KINDS)[number];
  readonly family: string;
  readonly article: string;
}

function judgedFacts(sets: readonly ScoredSet[]): JudgedFact[] {
  const cases = sets.filter(({ name }) => name !== SAMPLES).flatMap((set) => set.cases);
  return cases.flatMap(({ graph, gold, score }) =>
    score.judgements.flatMap(({ layer, key, verdict }): JudgedFact[] => {
      const kind = KINDS.find((one) => layer === `${one}s`);
      if (kind === undefined || verdict === 'open') return [];
      const edge = graph.getEdgeAttributes(key);
      const family = extractorOf(edge).split(':')[0] ?? '';
      return [{ kind, family, article: gold.document, confidence: edge.confidence, right: verdict === 'right' }];
    }),
  );
}

const BINS = 10;
const BINS_OF_PART = 5;
const FOLDS = 5;

/** Expected calibration error of all facts and of each kind, in percent, with a bootstrap interval over articles. */
export function calibrationFigures(sets: readonly ScoredSet[]): Figure[] {
  const facts = judgedFacts(sets);
  const figure = (measure: string, part: readonly JudgedFact[], bins: number): Figure => {
    const [low, high] = bootstrapInterval(part, (sample) => calibrationError(sample, bins));
    const interval = `95 % of resamples: ${percent(low)} to ${percent(high)}`;
    return {
      layer: 'calibration',
      data: 'news dev and golden',
      measure: `expected calibration error, ${measure}`,
      value: 100 * calibrationError(part, bins),
      note: `${part.length} facts; ${interval}`,
    };
  };
  return [
    figure('all', facts, BINS),
    ...KINDS.map((kind) => figure(kind, partOf(facts, 'kind', kind), BINS_OF_PART)),
    figure('all, by the points of other articles', refitted(facts), BINS),
  ];
}

/** Reliability tables, and the isotonic points that would mend each kind. */
export function calibrationReport(sets: readonly ScoredSet[]): string {
  const facts = judgedFacts(sets);
  return [
    reliabilityTable('all facts', facts, BINS),
    ...KINDS.map((kind) => reliabilityTable(kind, partOf(facts, 'kind', kind), BINS_OF_PART)),
    ...FAMILIES.map((family) => reliabilityTable(family, partOf(facts, 'family', family), BINS_OF_PART)),
    'Isotonic points, [confidence in the graph, share right]:',
    ...KINDS.map((kind) => {
      const points = isotonicPoints(partOf(facts, 'kind', kind));
      const pairs = points.map(([confidence, share]) => `[${confidence.toFixed(3)}, ${share.toFixed(3)}]`);
      return `  ${kind}: [${pairs.join(', ')}],`;
    }),
  ].join('\n');
}

const partOf = (facts: readonly JudgedFact[], field: 'kind' | 'family', value: string): JudgedFact[] =>
  facts.filter((fact) => fact[field] === value);

/** Each fact with the share that isotonic points fitted on the other folds' articles give it: what the points are worth on new articles. */
function refitted(facts: readonly JudgedFact[]): JudgedFact[] {
  const articles = [...new Set(facts.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, k) => [article, k % FOLDS]));
  return KINDS.flatMap((kind) => {
    const part = partOf(facts, 'kind', kind);
    return Array.from({ length: FOLDS }, (_, fold) => {
      const points = isotonicPoints(part.filter(({ article }) => foldOf.get(article) !== fold));
      const held = part.filter(({ article }) => foldOf.get(article) === fold);
      return held.map((fact) => ({ ...fact, confidence: shareAt(points, fact.confidence) }));
    }).flat();
  });
}

interface Bin {
  readonly count: number;
  readonly confidence: number;
  readonly share: number;
}

/** Bins of equally many outcomes in order of confidence, with mean confidence and share right. */
function binsOf(outcomes: readonly Outcome[], bins: number): Bin[] {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  return Array.from({ length: bins }, (_, k) => {
    const bin = sorted.slice(Math.round((k * sorted.length) / bins), Math.round(((k + 1) * sorted.length) / bins));
    const mean = (value: (outcome: Outcome) => number) =>
      bin.reduce((sum, outcome) => sum + value(outcome), 0) / bin.length;
    return {
      count: bin.length,
      confidence: mean(({ confidence }) => confidence),
      share: mean(({ right }) => (right ? 1 : 0)),
    };
  }).filter(({ count }) => count > 0);
}

/** Mean distance between confidence and share right, weighted by the bins' sizes. */
const calibrationError = (outcomes: readonly Outcome[], bins: number): number =>
  binsOf(outcomes, bins).reduce(
    (sum, { count, confidence, share }) => sum + (count / outcomes.length) * Math.abs(confidence - share),
    0,
  );

const RESAMPLES = 1000;
const SEED = 2024;

/** The middle 95 % of a measure over resamples of whole articles, since facts of one article err together. */
function bootstrapInterval(
  facts: readonly JudgedFact[],
  measure: (sample: readonly JudgedFact[]) => number,
): readonly [low: number, high: number] {
  const byArticle = new Map<string, JudgedFact[]>();
  for (const fact of facts) byArticle.set(fact.article, [...(byArticle.get(fact.article) ?? []), fact]);
  const articles = [...byArticle.values()];
  const random = mulberry32(SEED);
  const values = Array.from({ length: RESAMPLES }, () =>
    measure(articles.flatMap(() => articles[Math.floor(random() * articles.length)] ?? [])),
  ).sort((a, b) => a - b);
  return [values[Math.floor(0.025 * RESAMPLES)] ?? 0, values[Math.floor(0.975 * RESAMPLES)] ?? 0];
}

/** Numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const percent = (share: number): string => (100 * share).toFixed(1);

function reliabilityTable(title: string, outcomes: readonly Outcome[], bins: number): string {
  const rows = binsOf(outcomes, bins).map(
    ({ count, confidence, share }) =>
      `| ${percent(confidence).padStart(15)} | ${percent(share).padStart(7)} | ${String(count).padStart(5)} |`,
  );
  const head = ['| mean confidence | % right |     n |', '|----------------:|--------:|------:|'];
  return [`Reliability, ${title}:`, '', ...head, ...rows, ''].join('\n');
}
