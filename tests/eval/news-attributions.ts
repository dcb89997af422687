import type { WordRange } from '../../src/language/layers.ts';
import { Counts, type Figure, f1Figure } from './metrics.ts';
import type { ReadArticle } from './news.ts';

const LAYER = 'attributions';
const DATA = 'annotated-news dev';

type Offsets = readonly [start: number, end: number];

interface Parts {
  readonly cue: Offsets | null;
  readonly source: Offsets | null;
  readonly content: readonly Offsets[];
}

/** Strict span F1 of cues, sources and pieces of content, and how many attributions match loosely as a whole. */
export function newsAttributionFigures(articles: readonly ReadArticle[]): Figure[] {
  const cues = new Counts();
  const sources = new Counts();
  const contents = new Counts();
  const whole = new Counts();
  for (const { gold, layers } of articles) {
    const offsets = ({ first, last }: WordRange): Offsets => [
      layers.words[first]?.start ?? 0,
      layers.words[last - 1]?.end ?? 0,
    ];
    const found: Parts[] = layers.attributions.map(({ cue, source, content }) => ({
      cue: offsets(cue),
      source: source ? offsets(source) : null,
      content: content.map(offsets),
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
    whole.add({ gold: golden.length, predicted: found.length, correct: countMatches(golden, found) });
  }
  return [
    f1Figure(LAYER, DATA, 'cue, strict span', cues),
    f1Figure(LAYER, DATA, 'source, strict span', sources),
    f1Figure(LAYER, DATA, 'content, strict span', contents),
    f1Figure(LAYER, DATA, 'content IoU >= 0.5 and source overlaps', whole),
  ];
}

/** Attributions of both lists that pair off, each once: contents share half of their union, sources overlap or are both absent. */
function countMatches(golden: readonly Parts[], found: readonly Parts[]): number {
  const free = new Set(found);
  let matches = 0;
  for (const parts of golden)
    for (const other of free)
      if (shareOfUnion(parts.content, other.content) >= 0.5 && sameSource(parts.source, other.source)) {
        free.delete(other);
        matches++;
        break;
      }
  return matches;
}

const overlap = (a: Offsets, b: Offsets): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

const sameSource = (a: Offsets | null, b: Offsets | null): boolean => (a && b ? overlap(a, b) > 0 : a === b);

function shareOfUnion(a: readonly Offsets[], b: readonly Offsets[]): number {
  const size = (list: readonly Offsets[]) => list.reduce((sum, [start, end]) => sum + end - start, 0);
  const shared = a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlap(one, other), 0), 0);
  return shared / (size(a) + size(b) - shared);
}
