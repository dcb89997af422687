import type { Span } from '../../../src/document/span.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { Measured, Miss } from '../measured.ts';
import { type Figure, shareFigure } from '../metrics.ts';
import { type DrawnTie, drawText, mayTie, onePerPair, sentencesWith, tieText } from './drawn.ts';
import { type Loss, lossOf, lossText, missWeight } from './losses.ts';
import { endsAgree, isOverlap, isSameSpan, type Pair, PairCounts, pairFigure, pairsAgree } from './pairs.ts';

/** A known fact between two things that a text names; ends are the spans of their names in it. */
export interface KnownFact extends Pair {
  readonly relation: string;
}

/** A text of which some facts are known, but not everything that it says. */
export interface FactText {
  readonly id: string;
  readonly text: string;
  /** Spans of the names of each thing that the corpus marks, UTF-16 offsets into `text`. */
  readonly entities: readonly (readonly Span[])[];
  /** Facts that the graph would draw as affiliations or memberships. */
  readonly facts: readonly KnownFact[];
  /** Facts of other relations: a tie drawn between their ends is neither right nor wrong. */
  readonly others: readonly KnownFact[];
}

/**
 * How many of the known facts are drawn as an affiliation or membership, whichever way round and whatever role or status.
 *
 * An end is found when a node has a mention with the span of one of its names. Since these corpora mark a part of what the texts say,
 * precision counts only ties whose both ends are marked, and leaves out those that another relation of the corpus joins.
 */
export async function factsMeasured(data: string, texts: readonly FactText[], model: LanguageModel): Promise<Measured> {
  const strict = new PairCounts();
  const loose = new PairCounts();
  const byRelation = new Map<string, { found: number; all: number }>();
  const losses: Loss[] = [];
  const misses: Miss[] = [];
  for (const text of texts) {
    const drawn = await drawText(text.id, text.text, model);
    const ties = onePerPair(drawn.ties);
    const pairs = distinct(text.facts);
    const judged = judgedTies(text, ties, isSameSpan);
    strict.add(pairs, judged, isSameSpan);
    loose.add(pairs, judgedTies(text, ties, isOverlap), isOverlap);
    for (const fact of text.facts) {
      const share = byRelation.get(fact.relation) ?? { found: 0, all: 0 };
      const isFound = agreesWithAny(fact, ties);
      byRelation.set(fact.relation, { found: share.found + (isFound ? 1 : 0), all: share.all + 1 });
      if (isFound) continue;
      const loss = lossOf(drawn, fact, mayTie);
      if (pairs.includes(fact)) losses.push(loss);
      misses.push(missedFact(text.text, sentencesWith(text.text, drawn.layers, fact), fact, ties, loss));
    }
    misses.push(
      ...judged
        .filter((tie) => !agreesWithAny(tie, pairs))
        .map((tie) => wrongTie(text, sentencesWith(text.text, drawn.layers, tie), tie)),
    );
  }
  const recalls = [...byRelation]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([relation, { found, all }]): Figure => shareFigure('relations', data, `${relation}, recall`, found, all));
  const remark = 'precision: both ends marked';
  return {
    figures: [
      pairFigure(data, 'pairs pooled, strict', strict, `${remark}; missed: ${lossText(losses)}`),
      pairFigure(data, 'pairs pooled, ends overlap', loose, remark),
      ...recalls,
    ],
    misses,
  };
}

const agreesWithAny = (pair: Pair, others: readonly Pair[], same = isSameSpan): boolean =>
  others.some((other) => pairsAgree(pair, other, same));

/** One fact for each pair: the employee of a body may be its founder too. */
const distinct = (facts: readonly KnownFact[]): KnownFact[] =>
  facts.filter((fact, at) => !agreesWithAny(fact, facts.slice(0, at)));

/** Ties between two things that the corpus marks, without those that only another relation joins. */
function judgedTies({ entities, facts, others }: FactText, ties: readonly DrawnTie[], same = isSameSpan): DrawnTie[] {
  return ties.filter((tie) => {
    if (agreesWithAny(tie, facts, same)) return true;
    const isMarked = tie.ends.every((end) => entities.some((entity) => endsAgree(entity, end, same)));
    return isMarked && !agreesWithAny(tie, others, same);
  });
}

function wrongTie({ text, entities, facts }: FactText, shown: string, tie: DrawnTie): Miss {
  const ends = tie.ends.flatMap((end) => entities.filter((entity) => endsAgree(entity, end, isSameSpan)));
  const near = facts.filter((fact) => fact.ends.some((end) => ends.some((other) => endsAgree(end, other, isSameSpan))));
  const gold = near.map((fact) => factText(text, fact)).join('; ') || 'nothing';
  return { text: shown, gold, predicted: tieText(tie), by: tie.by, weight: tie.confidence };
}

function missedFact(text: string, shown: string, fact: KnownFact, ties: readonly DrawnTie[], loss: Loss): Miss {
  const near = ties.filter((tie) =>
    fact.ends.some((end) => tie.ends.some((other) => endsAgree(end, other, isOverlap))),
  );
  const predicted = near.map(tieText).join('; ') || 'nothing';
  return { text: shown, gold: factText(text, fact), predicted, by: `missed: ${loss}`, weight: missWeight(loss) };
}

function factText(text: string, { relation, ends: [from, to] }: KnownFact): string {
  const nameOf = ([first]: readonly Span[]) => text.slice(first?.start ?? 0, first?.end ?? 0);
  return `${nameOf(from)} -${relation}-> ${nameOf(to)}`;
}
