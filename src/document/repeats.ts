import { wordsOf } from './signals.ts';

const GRAM = 3;
/** Share of a line's word triples that another piece must hold for the line to be a repetition, a changed word or two allowed. */
const ALMOST = 0.7;
/** Places remembered for one triple: enough for any article, and a bound for one that repeats itself without end. */
const MAX_PLACES = 16;

/**
 * For each piece that says (almost) the same as part of a longer one, the index of that longer piece, else -1.
 * Lines of fewer than three words repeat nothing.
 */
export function findRepeats(surfaces: readonly string[], maxWords: number): readonly number[] {
  const words = surfaces.map(wordsOf);
  const places = new Map<string, number[]>();
  words.forEach((list, piece) => {
    for (const gram of new Set(gramsOf(list))) {
      const known = places.get(gram);
      if (known === undefined) places.set(gram, [piece]);
      else if (known.length < MAX_PLACES) known.push(piece);
    }
  });
  // with equal words the one with more marks is the quotation, the bare one repeats it
  const isLonger = (other: number, piece: number): boolean => {
    const more = (words[other]?.length ?? 0) - (words[piece]?.length ?? 0);
    return more > 0 || (more === 0 && (surfaces[other]?.length ?? 0) > (surfaces[piece]?.length ?? 0));
  };
  return words.map((list, piece) => {
    if (list.length < GRAM || list.length > maxWords) return -1;
    const grams = gramsOf(list);
    const hits = new Map<number, number>();
    for (const gram of grams)
      for (const other of places.get(gram) ?? [])
        if (isLonger(other, piece)) hits.set(other, (hits.get(other) ?? 0) + 1);
    let best = -1;
    for (const [other, count] of hits)
      if (count >= grams.length * ALMOST && count > (hits.get(best) ?? 0)) best = other;
    return best;
  });
}

function gramsOf(words: readonly string[]): readonly string[] {
  const grams: string[] = [];
  for (let i = 0; i + GRAM <= words.length; i++) grams.push(words.slice(i, i + GRAM).join(' '));
  return grams;
}
