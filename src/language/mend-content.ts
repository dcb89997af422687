import type { Attribution, Word, WordRange } from './layers.ts';
import type { QuotedStretches } from './quoted-stretches.ts';

/**
 * Gives the pieces of an attribution's content the ends that quotation marks and the parse ask for.
 *
 * The tagger is sure of the middle of what is said and less so of its ends, long ones above all. So a piece that a speaker outside a
 * quotation takes words of has all of it, marks included; one that stops in the middle of a clause goes on to the next mark of
 * punctuation, as long as the words hang on it; pieces that then touch are one. On annotated-news dev this took the strict F1 of
 * content from 56 to 66 with a model trained for ten minutes.
 *
 * @param words All words of the document; ranges count in them.
 */
export function mendContent(attribution: Attribution, words: readonly Word[], quoted: QuotedStretches): Attribution {
  const { cue, source } = attribution;
  const isTaken = (word: number) => within(cue, word) || (source !== undefined && within(source, word));
  const whole = attribution.content.map((piece) => withQuotations(piece, [cue, ...(source ? [source] : [])], quoted));
  const content = joinTouching(joinTouching(whole).map((piece) => toNextMark(piece, words, isTaken)));
  return { ...attribution, content };
}

const within = ({ first, last }: WordRange, word: number): boolean => first <= word && word < last;

/** The piece and every quotation that it shares a word with, but for those that hold the cue or source: there somebody quoted speaks. */
function withQuotations(
  piece: WordRange,
  parts: readonly WordRange[],
  { stretches, stretchOf }: QuotedStretches,
): WordRange {
  let { first, last } = piece;
  for (const end of [piece.first, piece.last - 1]) {
    const stretch = stretches[stretchOf[end] ?? -1];
    if (!stretch || parts.some((part) => part.first < stretch.last && stretch.first < part.last)) continue;
    first = Math.min(first, stretch.first);
    last = Math.max(last, stretch.last);
  }
  return { first, last };
}

function toNextMark({ first, last }: WordRange, words: readonly Word[], isTaken: (word: number) => boolean): WordRange {
  const sentence = words[last - 1]?.sentence;
  const hangsOn = (word: number, end: number): boolean => {
    for (let head = words[word]?.head ?? -1; head >= 0; head = words[head]?.head ?? -1) {
      if (first <= head && head < end) return true;
      if (isTaken(head)) return false;
    }
    return false;
  };
  let end = last;
  for (
    let word = words[end];
    word && word.sentence === sentence && word.upos !== 'PUNCT' && !isTaken(end);
    word = words[end]
  ) {
    if (!hangsOn(end, end)) break;
    end++;
  }
  return { first, last: end };
}

function joinTouching(pieces: readonly WordRange[]): WordRange[] {
  const joined: WordRange[] = [];
  for (const piece of [...pieces].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const open = joined.at(-1);
    if (open && piece.first <= open.last)
      joined[joined.length - 1] = { first: open.first, last: Math.max(open.last, piece.last) };
    else joined.push(piece);
  }
  return joined;
}
