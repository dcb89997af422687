/** What the encoder is told about a word beside its pieces: how it is cased and which lists know it. */
import { splitWords } from './words.ts';

/** Case classes, in the order that the model was trained with. */
export const CASES = { special: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4, digit: 5, other: 6 } as const;

/** Bits of the gazetteer mask, by the name of the list. */
export const GAZETTEER_BITS = { country: 1, demonym: 2, 'first-name': 4, city: 8, party: 16, body: 32 } as const;
export type GazetteerClass = keyof typeof GAZETTEER_BITS;

/** Phrases of each list, as they stand in names. Lists that are left out match nothing. */
export type GazetteerLists = { readonly [K in GazetteerClass]?: readonly string[] };

/** Finds the known phrases among words. */
export interface Gazetteer {
  /** One mask a word; 0 where no list knows it. */
  match(words: readonly string[]): number[];
}

/**
 * Case class of a piece.
 *
 * @param surface The characters of the original word under the piece.
 * @param continues Whether the piece is not the word's first: a lone capital is then `upper` ("IM" "F"), else `capitalised` ("A").
 */
export function caseOf(surface: string, continues: boolean): number {
  const letters = surface.match(/\p{L}/gu);
  if (!letters) return /\p{N}/u.test(surface) ? CASES.digit : CASES.other;
  const capital = (letter: string): boolean => /\p{Lu}|\p{Lt}/u.test(letter);
  const capitals = letters.filter(capital).length;
  if (capitals === 0) return CASES.lower;
  if (letters.length === 1) return continues ? CASES.upper : CASES.capitalised;
  if (capitals === letters.length) return CASES.upper;
  return capitals === 1 && capital(letters[0] ?? '') ? CASES.capitalised : CASES.mixed;
}

/** Headlines in capitals match too, but not "US" for "us" or "WHO" for "who". */
const MIN_UPPER_LETTERS = 4;
const JOINT = '\u0000';

interface Phrases {
  readonly masks: Map<string, number>;
  /** Longest phrase, in words, by its first word. */
  readonly lengths: Map<string, number>;
}

/**
 * Builds the matcher.
 *
 * At each word the longest phrase of any list wins and its words get the bits of all lists that hold it; matching goes on after it. Matches are
 * case-sensitive, but words in capitals (four letters or more together) also match whatever the list's case.
 *
 * @param lists Phrases by list; blank ones are passed over.
 */
export function createGazetteer(lists: GazetteerLists): Gazetteer {
  const exact: Phrases = { masks: new Map(), lengths: new Map() };
  const upper: Phrases = { masks: new Map(), lengths: new Map() };
  for (const [name, bit] of Object.entries(GAZETTEER_BITS)) {
    for (const phrase of lists[name as GazetteerClass] ?? []) {
      const words = splitWords(phrase).map((word) => phrase.slice(word.start, word.end));
      if (words.length === 0) continue;
      add(exact, words, bit);
      const capitals = words.map((word) => word.toUpperCase());
      if (letterCount(capitals) >= MIN_UPPER_LETTERS) add(upper, capitals, bit);
    }
  }
  return { match: (words) => match(words, exact, upper) };
}

function add(phrases: Phrases, words: readonly string[], bit: number): void {
  const key = words.join(JOINT);
  const first = words[0] ?? '';
  phrases.masks.set(key, (phrases.masks.get(key) ?? 0) | bit);
  phrases.lengths.set(first, Math.max(phrases.lengths.get(first) ?? 0, words.length));
}

function match(words: readonly string[], exact: Phrases, upper: Phrases): number[] {
  const masks = new Array<number>(words.length).fill(0);
  for (let at = 0; at < words.length; ) {
    const found = longest(words, at, exact);
    const loud = isUpper(words[at] ?? '') ? longest(words, at, upper) : undefined;
    const best = loud && loud.length > (found?.length ?? 0) ? loud : found;
    if (best) masks.fill(best.mask, at, at + best.length);
    at += best?.length ?? 1;
  }
  return masks;
}

function longest(words: readonly string[], at: number, phrases: Phrases): { length: number; mask: number } | undefined {
  const reach = Math.min(phrases.lengths.get(words[at] ?? '') ?? 0, words.length - at);
  for (let length = reach; length > 0; length--) {
    const mask = phrases.masks.get(words.slice(at, at + length).join(JOINT));
    if (mask !== undefined) return { length, mask };
  }
  return undefined;
}

const isUpper = (word: string): boolean => word !== word.toLowerCase() && word === word.toUpperCase();
const letterCount = (words: readonly string[]): number => words.join('').match(/\p{L}/gu)?.length ?? 0;
