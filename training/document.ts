/** What every corpus reader hands to `records.ts`: one document in words, with as many layers as its corpus has. */
import { MENTION_KINDS, type MentionKind, TIE_LABELS, type TieLabel, type WordRange } from '../src/language/layers.ts';

export type Split = 'train' | 'dev';

/** Kinds of tagged mentions: names by kind, then demonyms. */
export const TAGGED_KINDS = [...MENTION_KINDS, 'demonym'] as const;
export type TaggedKind = MentionKind | 'demonym';
/** Kinds of spans that ties join. */
export const SPAN_KINDS = [...TAGGED_KINDS, 'pronoun', 'description', 'role'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

export interface LabelledSpan extends WordRange {
  readonly kind: SpanKind;
}

/** A cue with its parts, in words of the document. */
export interface GoldAttribution {
  readonly cue: WordRange;
  readonly source?: WordRange | undefined;
  readonly content: readonly WordRange[];
}

export interface CorpusDocument {
  readonly id: string;
  readonly split: Split;
  readonly words: readonly string[];
  /** Sentences in order; those with the same `block` are one paragraph. */
  readonly sentences: readonly { readonly block: number; readonly words: WordRange }[];
  /** One entry a word: indexes of `UPOS` and `RELATIONS`, -1 unknown; heads as words of the document, -1 root, -2 unknown. */
  readonly syntax?: {
    readonly upos: readonly number[];
    readonly heads: readonly number[];
    readonly relations: readonly number[];
  };
  /** One mask of allowed tags a word, 0 where not scored. */
  readonly mentions?: readonly number[];
  /** One BIO tag a word (0 O, 1 B, 2 I), -1 where not scored. */
  readonly roles?: readonly number[];
  readonly descriptions?: readonly number[];
  readonly cues?: readonly number[];
  readonly attributions?: readonly GoldAttribution[];
  readonly spans?: readonly LabelledSpan[];
  /** `[from, to, label]`, indexes into `spans`. */
  readonly ties?: readonly (readonly [number, number, TieTarget])[];
  /** Pairs of `spans` that nothing is known of. */
  readonly ignored?: readonly (readonly [number, number])[];
  /** Annotated spans whose ends were not at the ends of words. */
  readonly unsnapped: number;
}

/** Mask bits of mention tags. */
export const OUTSIDE = 1;
export const beginOf = (kind: TaggedKind): number => 1 << (1 + 2 * TAGGED_KINDS.indexOf(kind));
export const insideOf = (kind: TaggedKind): number => 1 << (2 + 2 * TAGGED_KINDS.indexOf(kind));
/** Mask of the first or a further word of a mention whose kind is one of `kinds`; `orNone` when it may also be no mention of ours. */
export const tagMask = (kinds: readonly TaggedKind[], first: boolean, orNone = false): number =>
  kinds.reduce((mask, kind) => mask | (first ? beginOf(kind) : insideOf(kind)), orNone ? OUTSIDE : 0);

/** A mention that a corpus names, with all that it may be among ours; no kind and no `none` means that nothing is known. */
export interface LooseMention extends WordRange {
  readonly kinds: readonly TaggedKind[];
  /** It may also be no mention of ours. */
  readonly none?: boolean;
}

/**
 * Masks of the words of a text in which every name is marked.
 *
 * Longer mentions win over shorter ones that they meet. An article before a name is not scored, since corpora differ on it.
 */
export function maskMentions(words: readonly string[], mentions: readonly LooseMention[]): number[] {
  const masks = words.map((): number => OUTSIDE);
  layMentions(masks, words, mentions);
  return masks;
}

/** Writes the mentions into masks; see `maskMentions`. */
export function layMentions(masks: number[], words: readonly string[], mentions: readonly LooseMention[]): void {
  const taken = new Set<number>();
  for (const { first, last, kinds, none } of [...mentions].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  )) {
    const indexes = Array.from({ length: last - first }, (_, i) => first + i);
    if (indexes.some((i) => taken.has(i))) continue;
    const begin = last - first > 1 && words[first]?.toLowerCase() === 'the' ? first + 1 : first;
    for (const i of indexes) {
      taken.add(i);
      masks[i] = i < begin ? 0 : tagMask(kinds, i === begin, none);
    }
  }
}

/** Writes BIO tags for spans; a span that meets an earlier one is left out. Returns how many were. */
export function layBio(tags: number[], spans: readonly WordRange[]): number {
  let lost = 0;
  for (const { first, last } of spans) {
    if (tags.slice(first, last).some((tag) => tag > 0)) {
      lost++;
      continue;
    }
    for (let i = first; i < last; i++) tags[i] = i === first ? 1 : 2;
  }
  return lost;
}

/** Which pairs the tie model is asked about; anything else is never scored. */
export function isCandidate(from: SpanKind, to: SpanKind, label: TieLabel): boolean {
  if (label === 'role') return to === 'role' && ['person', 'institution', 'pronoun', 'description'].includes(from);
  if (label === 'coreference')
    return (from === 'pronoun' || from === 'description') && TAGGED_KINDS.includes(to as TaggedKind);
  return (
    ['person', 'institution', 'country', 'pronoun', 'description', 'demonym'].includes(from) &&
    ['institution', 'country', 'framework', 'demonym', 'pronoun', 'description', 'place'].includes(to)
  );
}

/** What is known of a pair where a corpus tells only a part: not coreferent, or some affiliation, membership or either. */
export const PARTIAL_TIES = ['not-coreference', 'affiliation', 'membership', 'fact'] as const;
export type TieTarget = TieLabel | (typeof PARTIAL_TIES)[number];

const TIE_TARGETS: readonly TieTarget[] = [...TIE_LABELS, ...PARTIAL_TIES];
export const tieIndex = (target: TieTarget): number => TIE_TARGETS.indexOf(target);

/** Every pair of spans that the tie model would be asked about and that is not among `known`. */
export function otherCandidates(
  spans: readonly LabelledSpan[],
  known: Iterable<readonly [from: number, to: number, ...unknown[]]>,
): [number, number][] {
  const told = new Set([...known].map(([from, to]) => `${from} ${to}`));
  return spans.flatMap((a, from) =>
    spans.flatMap((b, to): [number, number][] => {
      const asked = (['role', 'coreference', 'affiliation:current'] as const).some((label) =>
        isCandidate(a.kind, b.kind, label),
      );
      return from !== to && asked && !told.has(`${from} ${to}`) ? [[from, to]] : [];
    }),
  );
}
export const spanKindIndex = (kind: SpanKind): number => SPAN_KINDS.indexOf(kind);
