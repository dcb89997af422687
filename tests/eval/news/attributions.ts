import type { WordRange } from '../../../src/language/layers.ts';
import type { Measured, Miss } from '../measured.ts';
import { Counts, f1Figure } from '../metrics.ts';
import { type ReadArticle, sentenceAt } from './news.ts';

const LAYER = 'attributions';
const DATA = 'annotated-news dev';

type Offsets = readonly [start: number, end: number];

interface Parts {
  readonly cue: Offsets | null;
  readonly source: Offsets | null;
  readonly content: readonly Offsets[];
}

/** Strict span F1 of cues, sources and pieces of content, and how many attributions match loosely as a whole. */
export function newsAttributionsMeasured(articles: readonly ReadArticle[]): Measured {
  const cues = new Counts();
  const sources = new Counts();
  const contents = new Counts();
  const whole = new Counts();
  const misses: Miss[] = [];
  for (const { gold, layers } of articles) {
    const offsets = ({ first, last }: WordRange): Offsets => [
      layers.words[first]?.start ?? 0,
      layers.words[last - 1]?.end ?? 0,
    ];
    const found = layers.attributions.map(({ cue, source, content, score }) => ({
      cue: offsets(cue),
      source: source ? offsets(source) : null,
      content: content.map(offsets),
      score,
    }));
    // Joint speakers have a statement each with the same spans: here they count once.
    const golden = [
      ...new Map(gold.attributions.map((parts) => [`${parts.source} ${parts.cue} ${parts.content}`, parts])).values(),
    ];
    const spans = (list: readonly Parts[], part: (parts: Parts) => readonly (Offsets | null)[]) =>
      list.flatMap((parts) => part(parts).flatMap((span) => (span ? [span.join('-')] : [])));
    cues.compare(
      spans(golden, ({ cue }) => [cue]),
      spans(found, ({ cue }) => [cue]),
    );
    sources.compare(
      spans(golden, ({ source }) => [source]),
      spans(found, ({ source }) => [source]),
    );
    contents.compare(
      spans(golden, ({ content }) => content),
      spans(found, ({ content }) => content),
    );
    const matches = matchesOf(golden, found);
    whole.add({ gold: golden.length, predicted: found.length, correct: matches.size });
    misses.push(...missesOf({ gold, layers }, golden, found, matches));
  }
  const figures = [
    f1Figure(LAYER, DATA, 'cue, strict span', cues),
    f1Figure(LAYER, DATA, 'source, strict span', sources),
    f1Figure(LAYER, DATA, 'content, strict span', contents),
    f1Figure(LAYER, DATA, 'content IoU >= 0.5 and source overlaps', whole),
  ];
  return { figures, misses };
}

/** Attributions of both lists that pair off, each once: contents share half of their union, sources overlap or are both absent. */
function matchesOf<T extends Parts>(golden: readonly Parts[], found: readonly T[]): Map<Parts, T> {
  const free = new Set(found);
  const matches = new Map<Parts, T>();
  for (const parts of golden)
    for (const other of free)
      if (shareOfUnion(parts.content, other.content) >= 0.5 && sameSource(parts.source, other.source)) {
        free.delete(other);
        matches.set(parts, other);
        break;
      }
  return matches;
}

/** Attributions of either list without a match, each beside those of the other that meet its content. */
function missesOf(
  article: ReadArticle,
  golden: readonly Parts[],
  found: readonly (Parts & { readonly score: number })[],
  matches: ReadonlyMap<Parts, Parts>,
): Miss[] {
  const right = new Set(matches.values());
  const show = (parts: readonly Parts[]) => parts.map((one) => inWords(article.gold.text, one)).join('; ') || 'nothing';
  const meeting = (one: Parts, others: readonly Parts[]) =>
    others.filter((other) => shareOfUnion(one.content, other.content) > 0);
  const text = ({ content }: Parts) => sentenceAt(article, content[0]?.[0] ?? 0);
  return [
    ...found
      .filter((one) => !right.has(one))
      .map((one) => ({
        text: text(one),
        gold: show(meeting(one, golden)),
        predicted: show([one]),
        by: 'cue, source and content heads',
        weight: one.score,
      })),
    ...golden
      .filter((one) => !matches.has(one) && meeting(one, found).length === 0)
      .map((one) => ({ text: text(one), gold: show([one]), predicted: 'nothing', by: '', weight: 0 })),
  ];
}

function inWords(text: string, { source, cue, content }: Parts): string {
  const words = (span: Offsets | null) => (span ? text.slice(...span) : '-');
  return `[${words(source)}] [${words(cue)}] ${content.map((piece) => words(piece)).join(' [...] ')}`;
}

const overlap = (a: Offsets, b: Offsets): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

const sameSource = (a: Offsets | null, b: Offsets | null): boolean => (a && b ? overlap(a, b) > 0 : a === b);

function shareOfUnion(a: readonly Offsets[], b: readonly Offsets[]): number {
  const size = (list: readonly Offsets[]) => list.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlap(one, other), 0), 0);
  return shared / (size(a) + size(b) - shared);
}
