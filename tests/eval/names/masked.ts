/** Names of sets that leave some words open: the masks of `training/document.ts` say what each word may be. */
import type { WordRange } from '../../../src/language/layers.ts';
import {
  beginOf,
  type CorpusDocument,
  insideOf,
  OUTSIDE,
  TAGGED_KINDS,
  type TaggedKind,
} from '../../../training/document.ts';
import type { FoundName } from './found.ts';
import { isNameKind, type JudgedText, type NameVerdict } from './judged.ts';

interface MaskedName extends WordRange {
  /** All that it may be. */
  readonly kinds: readonly TaggedKind[];
  /** It may be of several kinds, or no name of ours. */
  readonly isOpen: boolean;
}

/** The names that masks mark, in order; words on which nothing is known are in none. */
export function maskedNames(masks: readonly number[]): MaskedName[] {
  const names: MaskedName[] = [];
  for (let first = 0; first < masks.length; ) {
    const mask = masks[first] ?? 0;
    const kinds = TAGGED_KINDS.filter((kind) => mask & beginOf(kind));
    let last = first + 1;
    while (kinds.some((kind) => (masks[last] ?? 0) & insideOf(kind))) last++;
    if (kinds.length > 0) names.push({ first, last, kinds, isOpen: kinds.length > 1 || (mask & OUTSIDE) > 0 });
    first = last;
  }
  return names;
}

/**
 * What masks say of a found name: `right` on a name of that one kind; `open` on a name that may be of that kind, and where it meets words
 * that nothing is known of and no certain name; else `wrong`.
 */
export function judgeName(
  { first, last, kind }: WordRange & { readonly kind: TaggedKind },
  names: readonly MaskedName[],
  masks: readonly number[],
): NameVerdict {
  const met = names.filter((name) => name.first < last && first < name.last);
  const same = met.find((name) => name.first === first && name.last === last);
  if (same) return !same.kinds.includes(kind) ? 'wrong' : same.isOpen ? 'open' : 'right';
  if (met.some((name) => !name.isOpen)) return 'wrong';
  return met.length > 0 || masks.slice(first, last).includes(0) ? 'open' : 'wrong';
}

/** A document's certain names of the four kinds, and those found in its words. */
export function judgedByMasks(
  { mentions: masks = [], words, sentences }: CorpusDocument,
  found: readonly FoundName[],
): JudgedText {
  const names = maskedNames(masks);
  const text = ({ first, last }: WordRange) => words.slice(first, last).join(' ');
  return {
    gold: names.flatMap(({ first, last, kinds: [kind], isOpen }) =>
      kind && !isOpen && isNameKind(kind) ? [{ first, last, label: kind }] : [],
    ),
    found: found
      .filter(({ kind }) => isNameKind(kind))
      .map((name) => ({ ...name, label: name.kind, verdict: judgeName(name, names, masks) })),
    wording: {
      words: text,
      sentence: ({ first }) => {
        const around = sentences.find(({ words: range }) => range.first <= first && first < range.last);
        return around ? text(around.words) : '';
      },
    },
  };
}
