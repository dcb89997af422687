/** Reader of Re-DocRED (Tan et al. 2022) with its facts: Wikipedia abstracts with every mention of their entities. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/document/span.ts';
import { splitOf } from '../../../training/alignment.ts';
import { mayTie } from '../relations/drawn.ts';
import type { FactText, KnownFact } from '../relations/facts.ts';
import { plainText } from '../relations/plain-text.ts';

interface Abstract {
  readonly title: string;
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly Vertex[])[];
  readonly labels: readonly { readonly h: number; readonly t: number; readonly r: string }[];
}

interface Vertex {
  readonly type: string;
  readonly sent_id: number;
  readonly pos: readonly [first: number, end: number];
}

/** Wikidata's properties by what they say. */
const DRAWN: ReadonlyMap<string, string> = new Map([
  ['P463', 'member of'],
  ['P39', 'position held'],
  ['P6', 'head of government'],
  ['P35', 'head of state'],
  ['P488', 'chairperson'],
  ['P169', 'chief executive'],
  ['P108', 'employer'],
  ['P102', 'member of party'],
  ['P17', 'country'],
  ['P159', 'headquarters'],
]);
const COUNTRY = 'P17';

/**
 * Abstracts of the measuring tenth.
 *
 * A location is a country when the abstract's labels have it as the country of something; other locations, things and times are no nodes.
 * Facts are those of the wanted properties between ends that an affiliation or membership of the graph may join, so that `country` holds
 * for bodies alone and `headquarters` only where a country is meant.
 */
export const readRedocredFacts = (folder: string): FactText[] =>
  (JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')) as Abstract[])
    .filter(({ title }) => splitOf(title) === 'dev')
    .map(toFactText);

function toFactText({ title, sents, vertexSet, labels }: Abstract): FactText {
  const { text, tokens } = plainText(sents, 'joined');
  const offsets: number[] = [];
  sents.reduce((offset, sentence) => {
    offsets.push(offset);
    return offset + sentence.length;
  }, 0);
  const spansOf = (entity: number): Span[] =>
    (vertexSet[entity] ?? []).flatMap(({ sent_id: sentence, pos: [first, end] }) => {
      const offset = offsets[sentence] ?? 0;
      const [from, to] = [tokens[offset + first]?.start, tokens[offset + end - 1]?.end];
      return from === undefined || to === undefined ? [] : [{ start: from, end: to }];
    });
  const countries = new Set(labels.filter(({ r }) => r === COUNTRY).map(({ t }) => t));
  const kindOf = (entity: number): string | undefined => {
    const type = vertexSet[entity]?.[0]?.type;
    if (type === 'PER') return 'person';
    if (type === 'ORG') return 'institution';
    return type === 'LOC' && countries.has(entity) ? 'country' : undefined;
  };
  const isDrawn = ({ h, t, r }: Abstract['labels'][number]): boolean =>
    DRAWN.has(r) && h !== t && mayTie(kindOf(h), kindOf(t));
  const toFact = ({ h, t, r }: Abstract['labels'][number]): KnownFact => ({
    relation: DRAWN.has(r) ? `${r} ${DRAWN.get(r)}` : r,
    ends: [spansOf(h), spansOf(t)],
  });
  return {
    id: `redocred-${title}`,
    text,
    entities: vertexSet.map((_, entity) => spansOf(entity)),
    facts: labels.filter(isDrawn).map(toFact),
    others: labels.filter((label) => !isDrawn(label)).map(toFact),
  };
}
