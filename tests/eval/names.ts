import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeTags, NAME_OUTSIDE_BIAS } from '../../src/language/decode-tags.ts';
import { type LanguageModel, MENTION_TAGS } from '../../src/language/encoder.ts';
import { MENTION_KINDS, type MentionKind, type WordRange } from '../../src/language/layers.ts';
import { resplit } from '../../training/alignment.ts';
import { type GoldWords, scoreGoldWords } from './gold-words.ts';
import { Counts, type Figure, f1Figure } from './metrics.ts';

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
 * Strict spans of three kinds of names on sets that are only measured on: CrossNER politics dev and UNER dev.
 *
 * Types without a counterpart (misc, event, election) are no gold; of what the model finds on such a span a framework is passed over, since
 * these sets have no type for agreements, and the rest is wrong.
 */
export async function namesFigures(data: string, model: LanguageModel): Promise<Figure[]> {
  // Sentences of CrossNER are picked one by one, so each is a text of its own; UNER's follow on each other.
  const crossner = readTagged(join(data, 'crossner', 'politics', 'dev.txt'), 0, 1).map((sentence) => [sentence]);
  const uner = byDocument(readTagged(join(data, 'uner-ewt', 'dev.iob2'), 1, 2));
  return [
    ...(await figuresOf('CrossNER politics dev', crossner, CROSSNER_GROUPS, model)),
    ...(await figuresOf('UNER dev', uner, UNER_GROUPS, model)),
  ];
}

async function figuresOf(
  data: string,
  texts: readonly (readonly TaggedSentence[])[],
  groups: Readonly<Record<string, Group>>,
  model: LanguageModel,
): Promise<Figure[]> {
  const all = new Counts();
  const byGroup = new Map<Group, Counts>([
    ['person', new Counts()],
    ['institution', new Counts()],
    ['place', new Counts()],
  ]);
  for (const sentences of texts) {
    const { document, tokenSpan } = layOut(sentences);
    const golden = goldSpans(sentences);
    const ungrouped = new Set(golden.filter(({ type }) => !groups[type]).map(keyOf));
    const found = (await findNames(document, model)).flatMap(({ kind, ...range }) => {
      const span = tokenSpan(range);
      const group = GROUP_OF_KIND[kind];
      return !group || (kind === 'framework' && ungrouped.has(keyOf(span))) ? [] : [`${group} ${keyOf(span)}`];
    });
    const gold = golden.flatMap(({ type, ...span }) => (groups[type] ? [`${groups[type]} ${keyOf(span)}`] : []));
    all.compare(gold, found);
    for (const [group, counts] of byGroup) {
      const ofGroup = (keys: readonly string[]) => keys.filter((key) => key.startsWith(group));
      counts.compare(ofGroup(gold), ofGroup(found));
    }
  }
  return [
    f1Figure('names', data, 'three kinds, strict', all),
    ...[...byGroup].map(([group, counts]) => f1Figure('names', data, group, counts)),
  ];
}

const keyOf = ({ first, last }: WordRange): string => `${first}-${last}`;

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

async function findNames(document: GoldWords, model: LanguageModel): Promise<(WordRange & { kind: MentionKind })[]> {
  const names: (WordRange & { kind: MentionKind })[] = [];
  for await (const { first: offset, scores, sentences } of scoreGoldWords(document, model))
    for (const sentence of sentences)
      for (const { first, last, kind: number } of decodeTags(
        scores.mentions,
        MENTION_TAGS,
        sentence.first,
        sentence.last,
        NAME_OUTSIDE_BIAS,
      )) {
        const kind = MENTION_KINDS[number];
        if (kind) names.push({ first: offset + first, last: offset + last, kind });
      }
  return names;
}
