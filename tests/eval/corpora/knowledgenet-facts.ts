/** Reader of KnowledgeNet (Mesquita et al. 2019) with its facts: web passages in which the two ends of each are marked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Span } from '../../../src/document/span.ts';
import { splitOf } from '../../../training/alignment.ts';
import type { FactText, KnownFact } from '../relations/facts.ts';

interface Fact {
  readonly property: string;
  readonly subject: readonly [number, number];
  readonly object: readonly [number, number];
  readonly subject_wikidata: string | null;
  readonly object_wikidata: string | null;
}

interface Passage {
  readonly doc: string;
  readonly start: number;
  readonly text: string;
  readonly annotated_properties: readonly string[];
  readonly facts: readonly Fact[];
}

const DRAWN: ReadonlySet<string> = new Set([
  'EMPLOYEE_OR_MEMBER_OF',
  'CEO',
  'FOUNDED_BY',
  'POLITICAL_AFFILIATION',
  'EDUCATED_AT',
]);

/**
 * Passages of the measuring tenth in which some relation that the graph draws was looked for.
 *
 * The corpus marks mentions; those with one Wikidata id, or one form where there is no id, are one thing. Only names are kept: of a thing
 * that a passage calls "she" alone, no graph of that passage can have a node.
 */
export function readKnowledgeNetFacts(folder: string): FactText[] {
  return gunzipSync(readFileSync(join(folder, 'passages.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Passage)
    .filter(({ doc, facts }) => facts.length > 0 && splitOf(doc) === 'dev')
    .filter(({ annotated_properties: properties }) => properties.some((property) => DRAWN.has(property)))
    .map(toFactText);
}

function toFactText({ doc, start, text, facts }: Passage): FactText {
  const names = new Map<string, Map<number, Span>>();
  const known = new Map<string, { relation: string; from: string; to: string }>();
  for (const { property: relation, ...fact } of facts) {
    if (relation.startsWith('DATE_')) continue;
    const note = ([first, end]: readonly [number, number], wikidata: string | null): string => {
      const id = wikidata ?? text.slice(first, end).toLowerCase();
      const spans = names.get(id) ?? new Map<number, Span>();
      for (const name of nameSpans(text, first, end)) names.set(id, spans.set(name.start, name));
      return id;
    };
    const from = note(fact.subject, fact.subject_wikidata);
    const to = note(fact.object, fact.object_wikidata);
    if (from !== to) known.set(`${relation}\t${from}\t${to}`, { relation, from, to });
  }
  const spansOf = (id: string): Span[] => [...(names.get(id)?.values() ?? [])].sort((a, b) => a.start - b.start);
  const all = [...known.values()]
    .map(({ relation, from, to }): KnownFact => ({ relation, ends: [spansOf(from), spansOf(to)] }))
    .filter(({ ends }) => ends.every((spans) => spans.length > 0));
  return {
    id: `knowledgenet-${doc}-${start}`,
    text,
    entities: [...names.keys()].map(spansOf),
    facts: all.filter(({ relation }) => DRAWN.has(relation)),
    others: all.filter(({ relation }) => !DRAWN.has(relation)),
  };
}

const PRONOUN = /^(?:he|she|his|her|him|they|their|them|it|its|i|my|me|we|our|us|who|whose|which|hers|mine)$/i;

/** The name in a marked span, if it is one; with an article ("The Times") both with and without it. */
function nameSpans(text: string, start: number, end: number): Span[] {
  const surface = text.slice(start, end);
  const skipped = /^the /i.test(surface) ? 4 : 0;
  const name = surface.slice(skipped);
  if (!/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(name) || PRONOUN.test(name)) return [];
  return skipped > 0
    ? [
        { start: start + skipped, end },
        { start, end },
      ]
    : [{ start, end }];
}
