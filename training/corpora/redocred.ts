/** Reader of Re-DocRED: Wikipedia abstracts with every mention of their entities; demonyms count as locations there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resplit, splitOf } from '../alignment.ts';
import {
  type CorpusDocument,
  isCandidate,
  type LabelledSpan,
  type LooseMention,
  maskMentions,
  otherCandidates,
  type TaggedKind,
  type TieTarget,
} from '../document.ts';
import { locationKinds, type NameTables } from './name-tables.ts';
import { sentenceDocument } from './sentence-document.ts';

interface Abstract {
  readonly title: string;
  readonly sents: string[][];
  readonly vertexSet: { name: string; type: string; sent_id: number; pos: [number, number] }[][];
  readonly labels: { readonly h: number; readonly t: number; readonly r: string }[];
}

export function readRedocred(folder: string, tables: NameTables): CorpusDocument[] {
  const abstracts = JSON.parse(readFileSync(join(folder, 'dev.json'), 'utf8')) as Abstract[];
  return abstracts.map(({ title, sents, vertexSet, labels }) => {
    const spans: EntitySpan[] = [];
    let offset = 0;
    const sentences = sents.map((tokens, index) => {
      const { words, origins } = resplit(tokens);
      const named = vertexSet.flatMap((own, entity) => own.map((mention) => ({ ...mention, entity })));
      const mentions = named.flatMap((mention): LooseMention[] => {
        if (mention.sent_id !== index) return [];
        const inside = origins.flatMap(({ token }, word) =>
          token >= mention.pos[0] && token < mention.pos[1] ? [word] : [],
        );
        const [first, last] = [inside[0], inside.at(-1)];
        if (first === undefined || last === undefined) return [];
        const range = { first, last: last + 1 };
        const loose = kindsOf(mention.type, words.slice(first, last + 1).join(' '), tables);
        const [kind] = loose.kinds;
        if (kind && !loose.none)
          spans.push({ first: offset + first, last: offset + last + 1, kind, entity: mention.entity, sentence: index });
        return [{ ...range, ...loose }];
      });
      offset += words.length;
      return { words, masks: maskMentions(words, mentions) };
    });
    return { ...sentenceDocument(`redocred-${title}`, splitOf(title), sentences), ...tiesOf(spans, labels) };
  });
}

interface EntitySpan extends LabelledSpan {
  readonly entity: number;
  readonly sentence: number;
}

/** What Wikidata's properties are for us, and which end holds the office. */
const TIES: Readonly<Record<string, { readonly target: TieTarget; readonly holder: 'h' | 't' }>> = {
  P463: { target: 'membership', holder: 'h' },
  P102: { target: 'fact', holder: 'h' },
  P108: { target: 'affiliation', holder: 'h' },
  P69: { target: 'affiliation', holder: 'h' },
  P39: { target: 'affiliation', holder: 'h' },
  P6: { target: 'affiliation', holder: 't' },
  P35: { target: 'affiliation', holder: 't' },
  P169: { target: 'affiliation', holder: 't' },
  P488: { target: 'affiliation', holder: 't' },
  P112: { target: 'fact', holder: 't' },
  P749: { target: 'affiliation', holder: 'h' },
};

/**
 * Ties between mentions that share a sentence, where the facts of an abstract name one; a pair of entities without any fact holds none.
 * Other facts (a body's country among them, which the sentence seldom tells) leave a pair open.
 */
function tiesOf(
  spans: readonly EntitySpan[],
  labels: Abstract['labels'],
): Required<Pick<CorpusDocument, 'spans' | 'ties' | 'ignored'>> {
  const targets = new Map<string, TieTarget>();
  const related = new Set<string>();
  for (const { h, t, r } of labels) {
    related.add(`${h} ${t}`).add(`${t} ${h}`);
    const tie = TIES[r];
    if (tie) targets.set(tie.holder === 'h' ? `${h} ${t}` : `${t} ${h}`, tie.target);
  }
  const known = spans.flatMap((from, i) =>
    spans.flatMap((to, j): [number, number, TieTarget][] => {
      const pair = `${from.entity} ${to.entity}`;
      if (from.sentence !== to.sentence || !isCandidate(from.kind, to.kind, 'affiliation:current')) return [];
      const target = targets.get(pair);
      if (target) return [[i, j, target]];
      return from.entity === to.entity || related.has(pair) ? [] : [[i, j, 'none']];
    }),
  );
  return {
    spans: spans.map(({ first, last, kind }) => ({ first, last, kind })),
    ties: known,
    ignored: otherCandidates(spans, known),
  };
}

/** Adjectives of faiths and parties are organisations there and nothing, or demonyms, for us. */
const ADJECTIVES =
  /^(?:Catholic|Roman Catholic|Christian|Jewish|Protestant|Muslim|Islamic|Hindu|Buddhist|Orthodox|Republican|Democratic|Democrat|Christianity|Catholicism|Islam|Judaism|Buddhism)s?$/;

function kindsOf(type: string, name: string, tables: NameTables): { kinds: TaggedKind[]; none?: boolean } {
  switch (type) {
    case 'PER':
      return { kinds: ['person'] };
    case 'ORG':
      return ADJECTIVES.test(name) ? { kinds: [] } : { kinds: ['institution'] };
    case 'LOC':
      return { kinds: locationKinds(name, tables) };
    case 'MISC':
      return { kinds: ['framework', 'event', 'other', 'demonym'], none: true };
    default:
      return { kinds: [], none: true };
  }
}
