import { join } from 'node:path';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { type CrossReEntity, type CrossReRelation, type CrossReSentence, readCrossRe } from '../corpora/crossre.ts';
import type { Measured, Miss } from '../measured.ts';
import { type DrawnText, type DrawnTie, drawText, onePerPair, tieText } from './drawn.ts';
import { type Loss, lossOf, lossText, missWeight } from './losses.ts';
import { endsAgree, isOverlap, isSameSpan, type Pair, PairCounts, pairFigure, pairsAgree } from './pairs.ts';

const PERSONS: ReadonlySet<string> = new Set(['person', 'politician']);
const BODIES: ReadonlySet<string> = new Set(['organisation', 'politicalparty', 'country']);
const AFFILIATIONS: ReadonlySet<string> = new Set(['role', 'general-affiliation']);

interface GoldPair extends Pair {
  readonly relation: CrossReRelation;
}

interface ReadSentence {
  readonly sentence: CrossReSentence;
  readonly drawn: DrawnText;
}

/**
 * Affiliations and memberships on CrossRE news and politics dev, entities not given: the pipeline reads each sentence's text by itself.
 *
 * Gold affiliations are the labels `role` and `general-affiliation` between a person and a body or country, whichever way round; drawn
 * ones are the graph's affiliations and memberships of persons. Gold memberships are `part-of` between persons, bodies and countries;
 * drawn ones are the graph's memberships. Strict: both ends of a drawn pair have a mention with the gold span. The floors draw every
 * person of a sentence with every body or country of it, and any two nodes.
 *
 * @see Bassignana and Plank 2022, CrossRE: A Cross-Domain Dataset for Relation Extraction, https://aclanthology.org/2022.findings-emnlp.263
 */
export async function crossReMeasured(data: string, model: LanguageModel): Promise<Measured> {
  const parts: Measured[] = [];
  for (const domain of ['politics', 'news']) {
    const read: ReadSentence[] = [];
    for (const sentence of readCrossRe(join(data, 'crossre', `${domain}-dev.jsonl`)))
      read.push({ sentence, drawn: await drawText(sentence.id, sentence.text, model) });
    parts.push(measuredOf(`CrossRE ${domain} dev`, read));
  }
  return { figures: parts.flatMap(({ figures }) => figures), misses: parts.flatMap(({ misses }) => misses ?? []) };
}

function measuredOf(data: string, read: readonly ReadSentence[]): Measured {
  const counts = {
    strict: new PairCounts(),
    loose: new PairCounts(),
    floor: new PairCounts(),
    any: new PairCounts(),
    part: new PairCounts(),
  };
  const losses: Loss[] = [];
  const misses: Miss[] = [];
  for (const { sentence, drawn } of read) {
    const gold = goldPairs(sentence, isAffiliation);
    const ties = onePerPair(drawn.ties.filter(({ from }) => from.kind === 'person'));
    counts.strict.add(gold, ties, isSameSpan);
    counts.loose.add(gold, ties, isOverlap);
    counts.floor.add(gold, everyPair(drawn), isSameSpan);
    counts.any.add(gold, anyPair(drawn), isSameSpan);
    const memberships = onePerPair(drawn.ties.filter(({ kind }) => kind === 'membership'));
    counts.part.add(goldPairs(sentence, isPart), memberships, isSameSpan);
    misses.push(...ties.filter((tie) => !agreesWithAny(tie, gold)).map((tie) => wrongTie(sentence, tie)));
    for (const pair of gold) {
      if (agreesWithAny(pair, ties)) continue;
      const loss = lossOf(drawn, personFirst(pair), isPersonWithBody);
      losses.push(loss);
      misses.push(missedPair(sentence, pair, ties, loss));
    }
  }
  return {
    figures: [
      pairFigure(data, 'affiliation, strict', counts.strict, `missed: ${lossText(losses)}`),
      pairFigure(data, 'affiliation, ends overlap', counts.loose),
      pairFigure(data, 'affiliation, floor: each person with each body', counts.floor),
      pairFigure(data, 'affiliation, floor: any two nodes', counts.any),
      pairFigure(data, 'part-of as membership, strict', counts.part),
    ],
    misses,
  };
}

const isPair = ({ type: a }: CrossReEntity, { type: b }: CrossReEntity): boolean => PERSONS.has(a) && BODIES.has(b);
const isAffiliation = ({ label, from, to }: CrossReRelation): boolean =>
  AFFILIATIONS.has(label) && (isPair(from, to) || isPair(to, from));
const isPart = ({ label, from, to }: CrossReRelation): boolean =>
  label === 'part-of' && [from, to].every(({ type }) => PERSONS.has(type) || BODIES.has(type));

/** Pairs of the wanted relations, each once. */
function goldPairs({ relations }: CrossReSentence, isWanted: (relation: CrossReRelation) => boolean): GoldPair[] {
  const pairs: GoldPair[] = [];
  for (const relation of relations.filter(isWanted)) {
    const pair: GoldPair = { relation, ends: [[relation.from], [relation.to]] };
    if (!agreesWithAny(pair, pairs)) pairs.push(pair);
  }
  return pairs;
}

const agreesWithAny = (pair: Pair, others: readonly Pair[]): boolean =>
  others.some((other) => pairsAgree(pair, other, isSameSpan));

const personFirst = ({ relation: { from, to } }: GoldPair): Pair => ({
  ends: PERSONS.has(from.type) ? [[from], [to]] : [[to], [from]],
});

const BODY_KINDS: ReadonlySet<string> = new Set(['institution', 'country', 'framework']);
const isPersonWithBody = (a: string, b: string): boolean => a === 'person' && BODY_KINDS.has(b);

const everyPair = ({ ends }: DrawnText): Pair[] =>
  ends.flatMap((a) =>
    ends.filter((b) => isPersonWithBody(a.kind, b.kind)).map((b): Pair => ({ ends: [a.spans, b.spans] })),
  );

const anyPair = ({ ends }: DrawnText): Pair[] =>
  ends.flatMap(({ spans }, at) => ends.slice(at + 1).map((other): Pair => ({ ends: [spans, other.spans] })));

function wrongTie(sentence: CrossReSentence, tie: DrawnTie): Miss {
  const near = sentence.relations.filter(({ from, to }) => pairsAgree({ ends: [[from], [to]] }, tie, isOverlap));
  const loose = tie.ends.map((spans) => sentence.entities.some((entity) => endsAgree([entity], spans, isSameSpan)));
  const gold = near.length > 0 ? near.map((relation) => relationText(sentence, relation)).join('; ') : 'nothing';
  return {
    text: sentence.text,
    gold: loose.every(Boolean) ? gold : `${gold} (an end is no gold span)`,
    predicted: tieText(tie),
    by: tie.by,
    weight: tie.confidence,
  };
}

function missedPair(sentence: CrossReSentence, pair: GoldPair, ties: readonly DrawnTie[], loss: Loss): Miss {
  const near = ties.filter((tie) =>
    pair.ends.some((end) => tie.ends.some((other) => endsAgree(end, other, isOverlap))),
  );
  return {
    text: sentence.text,
    gold: relationText(sentence, pair.relation),
    predicted: near.map(tieText).join('; ') || 'nothing',
    by: `missed: ${loss}`,
    weight: missWeight(loss),
  };
}

function relationText({ text }: CrossReSentence, { from, to, label, explanation }: CrossReRelation): string {
  const [a, b] = [text.slice(from.start, from.end), text.slice(to.start, to.end)];
  return `${a} (${from.type}) -${label}${explanation ? `: ${explanation}` : ''}-> ${b} (${to.type})`;
}
