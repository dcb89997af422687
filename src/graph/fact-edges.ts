/** Facts of one article as edges between the keys of nodes, not yet joined with those of other articles. */
import type { Diagnostic } from '../document/diagnostic.ts';
import type { Span } from '../document/span.ts';
import type { Fact, Statement } from '../extract/fact.ts';
import type { PlacedArticle } from './article.ts';
import { edgeKeyOf } from './edge-key-of.ts';
import { mayJoin } from './ends.ts';
import { evidenceOf, isSound } from './evidence.ts';
import { statementId } from './keys.ts';
import { firstDay, isPartialDate, lastDay } from './partial-date.ts';
import type { EdgeAttributes, Evidence, UnattributedStatement } from './schema.ts';

/** One edge that one fact asks for. Several may share a key; `joinEdges` makes them one. */
export interface EdgeDraft {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  /** Key of the document node that the fact is from. */
  readonly document: string;
  readonly attributes: EdgeAttributes;
}

export interface FactEdges {
  readonly edges: readonly EdgeDraft[];
  /** Statements whose speaker has no name. */
  readonly unattributed: readonly UnattributedStatement[];
  /** One note for each kind of fact that is left out, with how many and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Edges for the facts of an article.
 *
 * A fact is left out, and counted in a diagnostic, when its confidence is below `minConfidence`, when an end of it is no node
 * (an event; a place unless places are drawn), when both ends are one, when the contract knows no such edge between the kinds
 * of its ends, or when no span of it is in the text. A statement only loses the entities that are no nodes: its speakers
 * and words stay.
 *
 * @param keyOf Node keys parallel to the article's entities; undefined for what is no node.
 * @param kindOf Kind of a node by key.
 */
export function factEdges(
  article: PlacedArticle,
  keyOf: readonly (string | undefined)[],
  kindOf: (key: string) => string | undefined,
  minConfidence: number,
): FactEdges {
  const edges: EdgeDraft[] = [];
  const unattributed: UnattributedStatement[] = [];
  const leftOut = new Map<string, number>();
  const drop = (reason: keyof typeof REASONS): void => void leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  const { document, layers, key: documentKey, facts } = article;
  const evidenceFor = (spans: readonly Span[], extractor: string): Evidence[] =>
    spans
      .filter((span) => isSound(span, document.text))
      .map((span) => evidenceOf(document, layers.sentences, documentKey, span, extractor));
  const idOf = (index: number): string | undefined => {
    const fact = facts[index];
    return fact?.kind === 'statement' ? statementId(documentKey, fact.content) : undefined;
  };

  for (const fact of facts) {
    const evidence = evidenceFor(fact.evidence, fact.extractor);
    if (evidence.length === 0 || (fact.kind === 'statement' && fact.content.length === 0)) drop('unbacked-fact');
    else if (fact.confidence < minConfidence) drop('unsure-fact');
    else if (fact.kind === 'statement') {
      const speakable = fact.speakers.filter((index) => mayJoin('statement', kindOf(keyOf[index] ?? ''), 'document'));
      const added = statementEdges({ ...fact, speakers: speakable }, evidence, article, keyOf, idOf);
      if (added.length > 0) edges.push(...added);
      else unattributed.push({ text: fact.text, source: sourceWords(fact, document.text), evidence });
    } else {
      const source = keyOf[fact.from];
      const target = keyOf[fact.to];
      if (source === undefined || target === undefined) drop('fact-without-node');
      else if (source === target) drop('fact-with-itself');
      else if (!mayJoin(fact.kind, kindOf(source), kindOf(target))) drop('fact-between-kinds');
      else {
        const dated = withSoundDates(fact);
        if (dated !== fact) drop('date-left-out');
        edges.push({ ...pairEdge(dated, source, target, evidence), document: documentKey });
      }
    }
  }
  const diagnostics = [...leftOut].map(([rule, count]) => ({
    rule,
    message: `${count} ${count === 1 ? 'fact' : 'facts'} ${REASONS[rule as keyof typeof REASONS]}`,
  }));
  return { edges, unattributed, diagnostics };
}

const REASONS = {
  'unbacked-fact': 'left out: no span of the text backs it.',
  'unsure-fact': 'left out: its confidence is below the least one asked for.',
  'fact-without-node': 'left out: one end is an event, a place that is not drawn, or something else that is no node.',
  'fact-with-itself': 'left out: both ends are the same.',
  'fact-between-kinds': 'left out: the graph knows no such edge between the kinds of its ends.',
  'date-left-out': 'kept without `since` and `until`: they are no dates, or end before they start.',
} as const;

/** The fact itself, or without its dates where these cannot be. */
function withSoundDates<Dated extends Exclude<Fact, Statement>>(fact: Dated): Dated {
  if (fact.kind === 'relation') return fact;
  const { since, until } = fact;
  const real = [since, until].every((date) => !date || isPartialDate(date));
  const start = firstDay(since);
  const end = lastDay(until);
  return real && !(start && end && end < start) ? fact : { ...fact, since: undefined, until: undefined };
}

function pairEdge(
  fact: Exclude<Fact, Statement>,
  source: string,
  target: string,
  evidence: readonly Evidence[],
): Omit<EdgeDraft, 'document'> {
  const attributes = pairAttributes(fact, evidence);
  return { source, target, key: edgeKeyOf(source, target, attributes), attributes };
}

function pairAttributes(fact: Exclude<Fact, Statement>, evidence: readonly Evidence[]): EdgeAttributes {
  const backing = { basis: fact.basis, confidence: fact.confidence, evidence };
  if (fact.kind === 'relation') return { kind: 'relation', type: fact.type, ...backing };
  const { kind, since, until } = fact;
  const dates = { ...(since && { since }), ...(until && { until }) };
  return kind === 'membership'
    ? { kind, status: fact.status, ...dates, ...backing }
    : { kind, role: fact.role, status: fact.status, ...dates, ...backing };
}

const sourceWords = (fact: Statement, text: string): string =>
  fact.source ? text.slice(fact.source.start, fact.source.end) : '';

/** One edge from each speaker to each entity that the statement is about, to the document when there is none. */
function statementEdges(
  fact: Statement,
  evidence: readonly Evidence[],
  article: PlacedArticle,
  keyOf: readonly (string | undefined)[],
  idOf: (index: number) => string | undefined,
): EdgeDraft[] {
  const present = (indexes: readonly number[]): string[] => [
    ...new Set(indexes.map((index) => keyOf[index]).filter((key) => key !== undefined)),
  ];
  const speakers = present(fact.speakers);
  const about = present(fact.about).filter((key) => !speakers.includes(key));
  const documentKey = article.key;
  const id = statementId(documentKey, fact.content);
  const cue = fact.cue && article.document.text.slice(fact.cue.start, fact.cue.end);
  const nestedIn = fact.nestedIn === undefined ? undefined : idOf(fact.nestedIn);
  const attributes: EdgeAttributes = {
    kind: 'statement',
    statementId: id,
    text: fact.text,
    mode: fact.mode,
    stance: fact.stance,
    ...(cue && { cue }),
    ...(fact.venue && { venue: fact.venue }),
    ...(fact.addressee && { addressee: fact.addressee }),
    ...(nestedIn && nestedIn !== id && { nestedIn }),
    basis: fact.basis,
    confidence: fact.confidence,
    evidence,
  };
  return speakers.flatMap((source) =>
    (about.length > 0 ? about : [documentKey]).map((target) => ({
      key: edgeKeyOf(source, target, attributes),
      source,
      target,
      document: documentKey,
      attributes,
    })),
  );
}
