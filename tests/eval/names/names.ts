import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { MentionKind, WordRange } from '../../../src/language/layers.ts';
import { resplit } from '../../../training/alignment.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure } from '../metrics.ts';
import type { GoldWords } from '../syntax/gold-words.ts';
import { findNames } from './found.ts';
import { type FoundLabelled, type Labelled, spanMisses, type Wording } from './misses.ts';

type Group = 'person' | 'institution' | 'place';

/** Three kinds, since that is what the sets tell apart. */
const GROUP_OF_KIND: Readonly<Partial<Record<MentionKind, Group>>> = {
  person: 'person',
  institution: 'institution',
  framework: 'institution',
  country: 'place',
  place: 'place',
};

const CROSSNER_GROUPS: Readonly<Record<string, Group>> = {
  person: 'person',
  politician: 'person',
  organisation: 'institution',
  politicalparty: 'institution',
  country: 'place',
  location: 'place',
};
const UNER_GROUPS: Readonly<Record<string, Group>> = { PER: 'person', ORG: 'institution', LOC: 'place' };

interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
  readonly startsDocument: boolean;
}

/**
 * Strict spans of three kinds of names on CrossNER politics dev, which never trains.
 *
 * Types without a counterpart (misc, event, election) are no gold; of what the model finds on such a span a framework is passed over, since
 * the set has no type for agreements, and the rest is wrong. Each sentence is a text of its own, since they were picked one by one.
 *
 * @see Liu et al. 2021, CrossNER: Evaluating Cross-Domain Named Entity Recognition
 */
export const crossNerNamesMeasured = (data: string, model: LanguageModel): Promise<Measured> =>
  taggedNamesMeasured(
    'CrossNER politics dev',
    readTagged(join(data, 'crossner', 'politics', 'dev.txt'), 0, 1).map((sentence) => [sentence]),
    CROSSNER_GROUPS,
    model,
  );

/**
 * The same on UNER dev: the sentences of EWT dev, whose names never train.
 *
 * @see Mayhew et al. 2024, Universal NER
 */
export const unerNamesMeasured = (data: string, model: LanguageModel): Promise<Measured> =>
  taggedNamesMeasured('UNER dev', byDocument(readTagged(join(data, 'uner-ewt', 'dev.iob2'), 1, 2)), UNER_GROUPS, model);

async function taggedNamesMeasured(
  data: string,
  texts: readonly (readonly TaggedSentence[])[],
  groups: Readonly<Record<string, Group>>,
  model: LanguageModel,
): Promise<Measured> {
  const all = new Counts();
  const byGroup = new Map<Group, Counts>([
    ['person', new Counts()],
    ['institution', new Counts()],
    ['place', new Counts()],
  ]);
  const misses: Miss[] = [];
  for (const sentences of texts) {
    const { document, tokenSpan } = layOut(sentences);
    const marked = goldSpans(sentences);
    const ungrouped = new Set(marked.filter(({ type }) => !groups[type]).map(keyOf));
    const gold = marked.flatMap(({ type, ...span }) => (groups[type] ? [{ ...span, label: groups[type] }] : []));
    const found = (await findNames(document, model)).flatMap(({ kind, score, ...range }): FoundLabelled[] => {
      const span = tokenSpan(range);
      const label = GROUP_OF_KIND[kind];
      return !label || (kind === 'framework' && ungrouped.has(keyOf(span))) ? [] : [{ ...span, label, score }];
    });
    all.compare(gold.map(labelledKeyOf), found.map(labelledKeyOf));
    for (const [group, counts] of byGroup) {
      const ofGroup = (spans: readonly Labelled[]) => spans.filter(({ label }) => label === group).map(keyOf);
      counts.compare(ofGroup(gold), ofGroup(found));
    }
    const golden = new Set(gold.map(labelledKeyOf));
    const wrong = found.filter((span) => !golden.has(labelledKeyOf(span)));
    misses.push(...spanMisses(gold, wrong, found, wordingOf(sentences)));
  }
  return {
    figures: [
      f1Figure('names', data, 'three kinds, strict', all),
      ...[...byGroup].map(([group, counts]) => f1Figure('names', data, group, counts)),
    ],
    misses,
  };
}

function wordingOf(sentences: readonly TaggedSentence[]): Wording {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  return {
    words: ({ first, last }) => tokens.slice(Math.floor(first), Math.ceil(last)).join(' '),
    sentence: ({ first }) => {
      let end = 0;
      const around = sentences.find((sentence) => {
        end += sentence.tokens.length;
        return first < end;
      });
      return around?.tokens.join(' ') ?? '';
    },
  };
}

const keyOf = ({ first, last }: WordRange): string => `${first}-${last}`;
const labelledKeyOf = (span: Labelled): string => `${span.label} ${keyOf(span)}`;

/** Tokens and tags of files with one token a line; `# ` lines are comments. */
function readTagged(path: string, tokenColumn: number, tagColumn: number): TaggedSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((group) => group.split('\n').filter((line) => line.includes('\t') || line.startsWith('# newdoc')))
    .map((lines) => {
      const rows = lines.filter((line) => !line.startsWith('# ')).map((line) => line.split('\t'));
      return {
        tokens: rows.map((row) => row[tokenColumn] ?? ''),
        tags: rows.map((row) => row[tagColumn]?.trim() ?? 'O'),
        startsDocument: lines.some((line) => line.startsWith('# newdoc')),
      };
    })
    .filter(({ tokens }) => tokens.length > 0);
}

function byDocument(sentences: readonly TaggedSentence[]): TaggedSentence[][] {
  const documents: TaggedSentence[][] = [];
  for (const sentence of sentences) {
    const open = documents.at(-1);
    if (!open || sentence.startsDocument) documents.push([sentence]);
    else open.push(sentence);
  }
  return documents;
}

/** Spans over the tokens of all sentences, counted through. */
function goldSpans(sentences: readonly TaggedSentence[]): (WordRange & { type: string })[] {
  const spans: { first: number; last: number; type: string }[] = [];
  let offset = 0;
  for (const { tags } of sentences) {
    let open: { first: number; last: number; type: string } | undefined;
    tags.forEach((tag, k) => {
      const type = tag.slice(2);
      if (tag.startsWith('I-') && open?.type === type) open.last++;
      else {
        open = tag === 'O' ? undefined : { first: offset + k, last: offset + k + 1, type };
        if (open) spans.push(open);
      }
    });
    offset += tags.length;
  }
  return spans;
}

/** The sentences in our tokeniser's words, as one paragraph, and the way back to the set's tokens. */
function layOut(sentences: readonly TaggedSentence[]): {
  document: GoldWords;
  tokenSpan: (words: WordRange) => WordRange;
} {
  const words: string[] = [];
  const ranges: { block: number; words: WordRange }[] = [];
  // A word that does not begin (end) with a token's first (last) word is no end of a token: half numbers agree with no gold span.
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const { tokens } of sentences) {
    const { words: own, origins } = resplit(tokens);
    const first = words.length;
    words.push(...own);
    ranges.push({ block: 0, words: { first, last: words.length } });
    origins.forEach(({ token, begins }, k) => {
      starts.push(offset + token + (begins ? 0 : 0.5));
      const closes = origins[k + 1]?.token !== token;
      ends.push(offset + token + (closes ? 1 : 0.5));
    });
    offset += tokens.length;
  }
  return {
    document: { words, sentences: ranges.filter(({ words: { first, last } }) => first < last) },
    tokenSpan: ({ first, last }) => ({ first: starts[first] ?? 0, last: ends[last - 1] ?? 0 }),
  };
}
