import { shuffled } from '../random.ts';

/** Finds any of some forms as whole words, the longest first. */
export const wholeWord = (forms: Iterable<string>): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...forms]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );

export const standsIn = (text: string, name: string): boolean => wholeWord([name]).test(text);

/** Hands out names by chance: none that stands in the text, and none twice. */
export class Deal {
  readonly random: () => number;
  readonly #text: string;
  readonly #given = new Set<string>();

  /** @param random Gives numbers from 0 to before 1. */
  constructor(text: string, random: () => number) {
    this.#text = text;
    this.random = random;
  }

  /** One of the list, none of whose names was given or stands in the text; undefined where there is none. */
  find<T>(list: readonly T[], namesOf: (item: T) => readonly string[]): T | undefined {
    const item = shuffled(list, this.random).find((one) => namesOf(one).every((name) => this.#isFree(name)));
    for (const name of item === undefined ? [] : namesOf(item)) this.#given.add(name);
    return item;
  }

  /** As `find`; where all are given, one of them again. */
  pick<T>(list: readonly T[], namesOf: (item: T) => readonly string[]): T {
    const item = this.find(list, namesOf) ?? shuffled(list, this.random)[0];
    if (item === undefined) throw new RangeError('A list of names to swap in is empty.');
    return item;
  }

  /** Gives a name that was made up, if it is free. */
  claim(name: string): boolean {
    const isFree = this.#isFree(name);
    this.#given.add(name);
    return isFree;
  }

  #isFree(name: string): boolean {
    return !this.#given.has(name) && !standsIn(this.#text, name);
  }
}
