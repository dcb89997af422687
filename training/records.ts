/** Cuts documents into windows and lays their annotation out as training records, one window each. */
import type { Gazetteer } from '../src/language/features.ts';
import type { WordRange } from '../src/language/layers.ts';
import { encodeWords, packWindows, type Window, windowInputs } from '../src/language/windows.ts';
import type { WordPiece } from '../src/language/wordpiece.ts';
import { type CorpusDocument, type Split, spanKindIndex, tieIndex } from './document.ts';

type Range = [first: number, last: number];

/** One window as the trainer reads it; every index of a word counts in the window, ranges are half-open, null means that the corpus has no such layer. */
export interface TrainingRecord {
  readonly corpus: string;
  readonly doc: string;
  readonly split: Split;
  /** One entry a piece. */
  readonly pieces: number[];
  readonly cases: number[];
  readonly gazetteer: number[];
  /** Index of each word's first piece. */
  readonly starts: number[];
  /** Number of each word's sentence in the window, from 0. */
  readonly sentences: number[];
  /** Index of `UPOS`, -1 unknown. */
  readonly upos: number[] | null;
  /** Index of the head word, -1 root, -2 unknown. */
  readonly heads: number[] | null;
  /** Index of `RELATIONS`, -1 unknown. */
  readonly relations: number[] | null;
  /** Mask of the allowed tags (bit 0 O, then B and I of each kind), 0 not scored. */
  readonly mentions: number[] | null;
  /** 0 O, 1 B, 2 I, -1 not scored; so are the next two. */
  readonly roles: number[] | null;
  readonly descriptions: number[] | null;
  readonly cues: number[] | null;
  /** Those with their whole cue in the window; content is clipped to it, a source outside is null. */
  readonly attributions: { cue: Range; source: Range | null; content: Range[] }[] | null;
  /** Spans that ties join, with the index of their kind in `SPAN_KINDS`. */
  readonly spans: [first: number, last: number, kind: number][] | null;
  /** Index of `TIE_LABELS`, and after these of `PARTIAL_TIES`, for pairs of spans; candidate pairs that are not here hold no tie. */
  readonly ties: [from: number, to: number, label: number][] | null;
  /** Pairs of spans that are not scored. */
  readonly ignored: Range[] | null;
}

/** Records of a document, in text order. */
export function toRecords(
  corpus: string,
  document: CorpusDocument,
  wordPiece: WordPiece,
  gazetteer: Gazetteer,
): TrainingRecord[] {
  const features = encodeWords(document.words, document.sentences, wordPiece, gazetteer);
  const windows = packWindows(
    document.sentences,
    features.encoded.map((word) => word.pieces.length),
  );
  return windows.map((window) => {
    const inputs = windowInputs(window, features, wordPiece);
    const cut = (layer: readonly number[] | undefined): number[] | null =>
      layer?.slice(window.first, window.last) ?? null;
    return {
      corpus,
      doc: document.id,
      split: document.split,
      pieces: [...inputs.pieces],
      cases: [...inputs.cases],
      gazetteer: [...inputs.gazetteer],
      starts: [...inputs.starts],
      sentences: sentenceNumbers(document, window),
      upos: cut(document.syntax?.upos),
      heads:
        cut(document.syntax?.heads)?.map((head) =>
          head < 0 ? head : within(head, window) ? head - window.first : -2,
        ) ?? null,
      relations: cut(document.syntax?.relations),
      mentions: cut(document.mentions),
      roles: cut(document.roles),
      descriptions: cut(document.descriptions),
      cues: cut(document.cues),
      attributions: attributionsIn(document, window),
      ...tiesIn(document, window),
    };
  });
}

const within = (word: number, window: WordRange): boolean => window.first <= word && word < window.last;

function sentenceNumbers(document: CorpusDocument, window: Window): number[] {
  const numbers: number[] = [];
  let number = -1;
  for (const { words } of document.sentences) {
    const first = Math.max(words.first, window.first);
    const last = Math.min(words.last, window.last);
    if (first >= last) continue;
    number++;
    for (let i = first; i < last; i++) numbers.push(number);
  }
  return numbers;
}

/** The part of a range inside the window, in the window's words. */
function clip(range: WordRange, window: Window): Range | undefined {
  const first = Math.max(range.first, window.first) - window.first;
  const last = Math.min(range.last, window.last) - window.first;
  return first < last ? [first, last] : undefined;
}

/** The range in the window's words when all of it is inside. */
function whole(range: WordRange, window: Window): Range | undefined {
  return window.first <= range.first && range.last <= window.last ? clip(range, window) : undefined;
}

function attributionsIn(document: CorpusDocument, window: Window): TrainingRecord['attributions'] {
  return (
    document.attributions?.flatMap(({ cue, source, content }) => {
      const inside = whole(cue, window);
      const ranges = content.map((piece) => clip(piece, window)).filter((range) => range !== undefined);
      if (!inside || ranges.length === 0) return [];
      return [{ cue: inside, source: (source && whole(source, window)) ?? null, content: ranges }];
    }) ?? null
  );
}

function tiesIn(document: CorpusDocument, window: Window): Pick<TrainingRecord, 'spans' | 'ties' | 'ignored'> {
  if (!document.spans) return { spans: null, ties: null, ignored: null };
  const spans: [number, number, number][] = [];
  const place = new Map<number, number>();
  document.spans.forEach((span, index) => {
    const range = whole(span, window);
    if (!range) return;
    place.set(index, spans.length);
    spans.push([...range, spanKindIndex(span.kind)]);
  });
  return {
    spans,
    ties: (document.ties ?? []).flatMap(([from, to, label]) => {
      const [a, b] = [place.get(from), place.get(to)];
      return a === undefined || b === undefined ? [] : [[a, b, tieIndex(label)] as [number, number, number]];
    }),
    ignored: (document.ignored ?? []).flatMap(([from, to]) => {
      const [a, b] = [place.get(from), place.get(to)];
      return a === undefined || b === undefined ? [] : [[a, b] as Range];
    }),
  };
}
