/** Reader of KnowledgeNet: web passages in which the two ends of known facts are marked, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isTiedPronoun } from '../../src/language/pronouns.ts';
import { splitOf } from '../alignment.ts';
import { type CorpusDocument, otherCandidates, type SpanKind, type TaggedKind, type TieTarget } from '../document.ts';
import { locationKinds, type NameTables } from './name-tables.ts';
import { type MarkedSpan, snapInto, textDocument } from './text-document.ts';

interface Passage {
  readonly doc: string;
  readonly start: number;
  readonly text: string;
  readonly facts: { property: string; subject: [number, number]; object: [number, number] }[];
}

type End = TaggedKind | 'location' | 'date';
const ENDS: Readonly<Record<string, readonly [subject: End, object: End]>> = {
  EMPLOYEE_OR_MEMBER_OF: ['person', 'institution'],
  PLACE_OF_RESIDENCE: ['person', 'location'],
  SPOUSE: ['person', 'person'],
  PLACE_OF_BIRTH: ['person', 'location'],
  EDUCATED_AT: ['person', 'institution'],
  HEADQUARTERS: ['institution', 'location'],
  CHILD_OF: ['person', 'person'],
  DATE_OF_BIRTH: ['person', 'date'],
  FOUNDED_BY: ['institution', 'person'],
  CEO: ['institution', 'person'],
  NATIONALITY: ['person', 'location'],
  POLITICAL_AFFILIATION: ['person', 'institution'],
  DATE_OF_DEATH: ['person', 'date'],
  SUBSIDIARY_OF: ['institution', 'institution'],
  DATE_FOUNDED: ['institution', 'date'],
};

export function readKnowledgeNet(folder: string, tables: NameTables): CorpusDocument[] {
  const lines = gunzipSync(readFileSync(join(folder, 'passages.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => JSON.parse(line) as Passage)
    .filter(({ facts }) => facts.length > 0)
    .map(({ doc, start, text, facts }) => {
      const spans = spansOf(text, facts, tables);
      const document = textDocument(`knowledgenet-${doc}-${start}`, splitOf(doc), text, spans, tables);
      return { ...document, ...tiesOf(document, text, facts, spans) };
    });
}

/** What its properties are for us, the holder first; whether an office is over is not told. */
const TIES: Readonly<Record<string, { readonly target: TieTarget; readonly holder: 'subject' | 'object' }>> = {
  EMPLOYEE_OR_MEMBER_OF: { target: 'fact', holder: 'subject' },
  EDUCATED_AT: { target: 'affiliation', holder: 'subject' },
  POLITICAL_AFFILIATION: { target: 'fact', holder: 'subject' },
  FOUNDED_BY: { target: 'fact', holder: 'object' },
  CEO: { target: 'affiliation', holder: 'object' },
  SUBSIDIARY_OF: { target: 'affiliation', holder: 'subject' },
};

/** A holder and a body that both have facts, but none together, hold no tie; nothing is known of other pairs. */
function tiesOf(
  document: CorpusDocument,
  text: string,
  facts: Passage['facts'],
  names: readonly MarkedSpan[],
): Required<Pick<CorpusDocument, 'spans' | 'ties' | 'ignored'>> {
  const kinds = new Map(names.flatMap(({ start, end, kinds: [kind] }) => (kind ? [[`${start} ${end}`, kind]] : [])));
  const marked = new Map<string, { start: number; end: number; kind: SpanKind }>();
  const placed = ([start, end]: [number, number]): string | undefined => {
    const from = /^the /i.test(text.slice(start, end)) ? start + 4 : start;
    const id = `${from} ${end}`;
    const kind = kinds.get(id) ?? (isTiedPronoun(text.slice(start, end)) ? ('pronoun' as const) : undefined);
    if (kind) marked.set(id, { start: from, end, kind });
    return kind && id;
  };
  const known: [holder: string, body: string, target: TieTarget][] = [];
  for (const { property, subject, object } of facts) {
    const tie = TIES[property];
    const [holder, body] =
      tie?.holder === 'object' ? [placed(object), placed(subject)] : [placed(subject), placed(object)];
    if (tie && holder && body) known.push([holder, body, tie.target]);
  }
  const { spans, place } = snapInto(document, text, marked);
  const ties = known.flatMap(([holder, body, target]): [number, number, TieTarget][] => {
    const [from, to] = [place.get(holder), place.get(body)];
    return from === undefined || to === undefined ? [] : [[from, to, target]];
  });
  const holders = new Set(ties.map(([from]) => from));
  const bodies = new Set(ties.map(([, to]) => to));
  const open = otherCandidates(spans, ties).filter(([from, to]) => !(holders.has(from) && bodies.has(to)));
  return { spans, ties, ignored: open };
}

function spansOf(text: string, facts: Passage['facts'], tables: NameTables): MarkedSpan[] {
  const spans = new Map<string, MarkedSpan>();
  for (const { property, subject, object } of facts) {
    const ends = ENDS[property];
    if (!ends) continue;
    for (const [[start, end], type] of [
      [subject, ends[0]],
      [object, ends[1]],
    ] as const) {
      const surface = text.slice(start, end);
      // Pronouns and "the company" are marked too: only names are wanted, without the article before them.
      const skipped = /^the /i.test(surface) ? 4 : 0;
      const name = surface.slice(skipped);
      if (type === 'date' || !/^\p{Lu}|^\p{Ll}\p{Lu}/u.test(name) || PRONOUN.test(name)) continue;
      const kinds = type === 'location' ? locationKinds(name, tables) : kindsOfEnd(type, name, tables);
      spans.set(`${start} ${end}`, { start: start + skipped, end, kinds });
    }
  }
  return [...spans.values()];
}

const PRONOUN = /^(?:he|she|his|her|him|they|their|them|it|its|i|my|me|we|our|us|who|whose|hers|mine)$/i;

/** "Democrat" is a party's adjective, and a country may employ; both are left open. */
function kindsOfEnd(type: TaggedKind, name: string, tables: NameTables): TaggedKind[] {
  if (type !== 'institution') return [type];
  if (tables.isDemonym(name) || tables.isCountry(name)) return [];
  return / /.test(name) ? ['institution'] : ['institution', 'demonym'];
}
