/** Reader of annotated-news: news articles with every layer that the graph needs, UTF-16 offsets. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { overlaps, type Span } from '../../src/document/span.ts';
import type { MentionKind, TieLabel, WordRange } from '../../src/language/layers.ts';
import { isPronoun, isTiedPronoun } from '../../src/language/pronouns.ts';
import { quotedWords } from '../../src/language/quoted-words.ts';
import { type Segmentation, segment } from '../../src/language/sentences.ts';
import { Snapper } from '../alignment.ts';
import {
  type CorpusDocument,
  type GoldAttribution,
  isCandidate,
  type LabelledSpan,
  layBio,
  OUTSIDE,
  type SpanKind,
  tagMask,
} from '../document.ts';

type Offsets = [start: number, end: number];

interface Fact {
  readonly from: string;
  readonly to: string;
  readonly role?: string;
  readonly status?: string;
  readonly evidence: Offsets;
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly mentions: {
    start: number;
    end: number;
    kind: MentionKind;
    entity: string;
    form: 'name' | 'demonym' | 'pronoun' | 'nominal';
  }[];
  readonly attributions: { source: Offsets | null; cue: Offsets | null; content: Offsets[]; mode: string }[];
  readonly affiliations: Fact[];
  readonly memberships: Fact[];
}

/** A span that ties join, with what it refers to. */
interface Reference extends LabelledSpan {
  readonly entity: string | undefined;
  readonly span: Span;
}

/** Reads all articles; those named in `dev.txt` are dev. */
export async function readAnnotatedNews(folder: string): Promise<CorpusDocument[]> {
  const dev = new Set(readFileSync(join(folder, 'dev.txt'), 'utf8').split(/\s+/));
  const { resolve } = (await import(pathToFileURL(join(folder, 'resolve.mjs')).href)) as {
    resolve: (name: string) => { record: Article };
  };
  const names = readdirSync(join(folder, 'ann'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));
  return names.sort().map((name) => toDocument(resolve(name).record, dev.has(name)));
}

function toDocument(article: Article, isDev: boolean): CorpusDocument {
  const blocks = [...article.text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  const segmentation = segment(article.text, blocks);
  const words = segmentation.words.map((word) => article.text.slice(word.start, word.end));
  const snapper = new Snapper(segmentation.words);
  const blank = (): number[] => new Array<number>(words.length).fill(0);

  const mentions = blank().fill(OUTSIDE);
  const references: Reference[] = [];
  const described: WordRange[] = [];
  for (const mention of article.mentions) {
    const range = snapper.snap(mention.start, mention.end);
    if (!range) continue;
    const kind: Exclude<SpanKind, 'role'> =
      mention.form === 'name'
        ? mention.kind
        : mention.form === 'demonym'
          ? 'demonym'
          : mention.form === 'pronoun'
            ? 'pronoun'
            : 'description';
    if (kind === 'pronoun' && !isTiedPronoun(words[range.first] ?? '')) continue;
    references.push({ ...range, kind, entity: mention.entity, span: mention });
    if (kind === 'description') described.push(range);
    else if (kind !== 'pronoun')
      for (let i = range.first; i < range.last; i++) mentions[i] = tagMask([kind], i === range.first);
  }
  const descriptions = blank();
  layBio(descriptions, described);

  const attributions = attributionsOf(article, snapper);
  const quoted = quotedWords(words, segmentation.sentences);
  for (const { content } of attributions) for (const { first, last } of content) quoted.fill(true, first, last);
  references.push(...unannotatedPronouns(segmentation, words, references, quoted));
  const cues = blank();
  layBio(
    cues,
    attributions.map((attribution) => attribution.cue),
  );

  const roles = blank();
  const tied = tiesOf(article, segmentation, blocks, references, quoted, snapper, roles);
  return {
    id: article.id,
    split: isDev ? 'dev' : 'train',
    words,
    sentences: segmentation.sentences,
    mentions,
    roles,
    descriptions,
    cues,
    attributions,
    ...tied,
    unsnapped: snapper.unsnapped,
  };
}

/** Pronouns of the list that the annotators tied to nothing. */
function unannotatedPronouns(
  { words }: Segmentation,
  forms: readonly string[],
  references: readonly Reference[],
  quoted: readonly boolean[],
): Reference[] {
  const taken = new Set<number>();
  for (const { first, last, kind } of references)
    if (kind !== 'description') for (let i = first; i < last; i++) taken.add(i);
  return words.flatMap((span, i) => {
    const form = forms[i] ?? '';
    if (taken.has(i) || !isPronoun(form, quoted[i] === true) || !isTiedPronoun(form)) return [];
    return [{ first: i, last: i + 1, kind: 'pronoun' as const, entity: undefined, span }];
  });
}

/** Attributions with a cue; statements that share one (joint speakers, several contents) are put together. */
function attributionsOf(article: Article, snapper: Snapper): GoldAttribution[] {
  const byCue = new Map<string, { cue: WordRange; source: WordRange | undefined; content: Map<string, WordRange> }>();
  for (const statement of article.attributions) {
    const cue = statement.cue ? snapper.snap(...statement.cue) : undefined;
    if (!cue || !statement.cue) continue;
    const source = statement.source ? snapper.snap(...statement.source) : undefined;
    const key = statement.cue.join();
    const known = byCue.get(key) ?? { cue, source, content: new Map<string, WordRange>() };
    // Of joint speakers with sources of their own, the widest run of words is kept.
    if (source && (!known.source || source.last - source.first > known.source.last - known.source.first))
      known.source = source;
    for (const piece of statement.content) {
      const range = snapper.snap(...piece);
      if (range) known.content.set(`${range.first}`, range);
    }
    byCue.set(key, known);
  }
  return [...byCue.values()]
    .map(({ cue, source, content }) => ({ cue, source, content: apart([...content.values()]) }))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => a.cue.first - b.cue.first);
}

/** Ranges in order; one that meets an earlier one is joined to it. */
function apart(ranges: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const open = joined.at(-1);
    if (open && range.first < open.last)
      joined[joined.length - 1] = { first: open.first, last: Math.max(open.last, range.last) };
    else joined.push(range);
  }
  return joined;
}

type Ties = Required<Pick<CorpusDocument, 'spans' | 'ties' | 'ignored'>>;

/** Spans and ties of an article; tags the role phrases that it finds in `roles`. */
function tiesOf(
  article: Article,
  segmentation: Segmentation,
  blocks: readonly Span[],
  references: readonly Reference[],
  quoted: readonly boolean[],
  snapper: Snapper,
  roles: number[],
): Ties {
  const spans: Reference[] = [...references];
  const labels = new Map<string, [number, number, TieLabel]>();
  const ignored = new Map<string, [number, number]>();
  const tie = (from: number, to: number, label: TieLabel): void => {
    const [a, b] = [spans[from], spans[to]];
    if (!a || !b || from === to || !isCandidate(a.kind, b.kind, label) || labels.has(`${from} ${to}`)) return;
    labels.set(`${from} ${to}`, [from, to, label]);
  };
  const ignore = (from: number, to: number): void => {
    ignored.set(`${from} ${to}`, [from, to]);
  };
  const mentionsOf = (entity: string): number[] => references.flatMap((r, i) => (r.entity === entity ? [i] : []));
  const blockOf = (span: Span): Span => blocks.find((block) => overlaps(block, span)) ?? span;
  const at = (index: number): Span => spans[index]?.span ?? { start: 0, end: 0 };

  const facts: [Fact, TieLabel][] = [
    ...article.affiliations.map((fact): [Fact, TieLabel] => [
      fact,
      `affiliation:${fact.status ?? 'current'}` as TieLabel,
    ]),
    ...article.memberships.map((fact): [Fact, TieLabel] => [fact, `membership:${fact.status ?? 'member'}` as TieLabel]),
  ];
  for (const [fact, label] of facts) {
    const evidence = { start: fact.evidence[0], end: fact.evidence[1] };
    const paragraph = blockOf(evidence);
    // The mentions in the evidence; without one, the nearest of the paragraph.
    const near = (entity: string): number[] => {
      const all = mentionsOf(entity).filter((i) => overlaps(paragraph, at(i)));
      const inside = all.filter((i) => overlaps(evidence, at(i)));
      return inside.length > 0 ? inside : nearest(all, evidence, at);
    };
    const [froms, tos] = [near(fact.from), near(fact.to)];
    for (const from of froms) for (const to of tos) tie(from, to, label);
    for (const from of mentionsOf(fact.from)) for (const to of mentionsOf(fact.to)) ignore(from, to);
  }

  for (const { fact, range, span } of rolePhrases(article, segmentation, references, snapper)) {
    let role = spans.findIndex((s) => s.kind === 'role' && s.first === range.first && s.last === range.last);
    if (role < 0) {
      if (layBio(roles, [range]) > 0) continue;
      role = spans.push({ ...range, kind: 'role', entity: undefined, span }) - 1;
    }
    const sentence = segmentation.sentences.find((s) => overlaps(s, span)) ?? span;
    const holders = mentionsOf(fact.from);
    const close = holders.filter((i) => overlaps(sentence, at(i)));
    for (const holder of nearest(close.length > 0 ? close : holders, span, at)) tie(holder, role, 'role');
    for (const holder of holders) ignore(holder, role);
  }

  references.forEach((reference, from) => {
    if (reference.kind !== 'pronoun' && reference.kind !== 'description') return;
    const { entity } = reference;
    if (entity !== undefined) {
      for (const to of mentionsOf(entity)) tie(from, to, 'coreference');
    } else if (quoted[reference.first]) {
      // Most pronouns inside quotations were not annotated: nothing is known of what they stand for.
      references.forEach((other, to) => {
        if (isCandidate('pronoun', other.kind, 'coreference')) ignore(from, to);
      });
    }
  });
  return {
    spans,
    ties: [...labels.values()],
    ignored: [...ignored].filter(([key]) => !labels.has(key)).map(([, pair]) => pair),
  };
}

/** The one of `indexes` with the fewest characters between it and `target`, as a list of at most one. */
function nearest(indexes: readonly number[], target: Span, at: (index: number) => Span): number[] {
  const gap = (index: number): number => Math.max(target.start - at(index).end, at(index).start - target.end, 0);
  return [...indexes].sort((a, b) => gap(a) - gap(b) || a - b).slice(0, 1);
}

interface FoundRole {
  readonly fact: Fact;
  readonly range: WordRange;
  readonly span: Span;
}

/**
 * Where the role of each affiliation stands: in the evidence, else in a sentence with a mention of its holder, nearest to that.
 * Longer phrases come first, so that "Prime Minister" is not found inside "Deputy Prime Minister".
 */
function rolePhrases(
  article: Article,
  { sentences, words }: Segmentation,
  references: readonly Reference[],
  snapper: Snapper,
): FoundRole[] {
  const text = article.text.toLowerCase();
  const found: FoundRole[] = [];
  for (const fact of article.affiliations) {
    const role = fact.role?.trim().toLowerCase();
    if (!role || text.length !== article.text.length) continue;
    const evidence = { start: fact.evidence[0], end: fact.evidence[1] };
    const holders = references.filter((r) => r.entity === fact.from).map((r) => r.span);
    const home = sentences.filter((s) => overlaps(s, evidence) || holders.some((h) => overlaps(s, h)));
    const spots: Span[] = [];
    for (let i = text.indexOf(role); i >= 0; i = text.indexOf(role, i + 1)) {
      const span = { start: i, end: i + role.length };
      const whole = words.some((w) => w.start === span.start) && words.some((w) => w.end === span.end);
      if (whole && home.some((s) => overlaps(s, span))) spots.push(span);
    }
    const gapTo = (span: Span, other: Span): number => Math.max(other.start - span.end, span.start - other.end, 0);
    // Evidence first, then distance to the holder's nearest mention.
    const cost = (span: Span): number =>
      1000 * gapTo(span, evidence) + Math.min(...holders.map((h) => gapTo(span, h)), 1000);
    const span = spots.sort((a, b) => cost(a) - cost(b) || a.start - b.start)[0];
    const range = span && snapper.snap(span.start, span.end);
    if (range) found.push({ fact, range, span });
  }
  return found.sort(
    (a, b) => b.range.last - b.range.first - (a.range.last - a.range.first) || a.range.first - b.range.first,
  );
}
