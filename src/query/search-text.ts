/** Search over what a graph says in words: names and aliases, titles, roles, and the texts of statements. */
import { byCodeUnit } from '../graph/keys.ts';
import { foldText, unfolded } from './fold-text.ts';
import type { Entry, TextIndex, TextPlace } from './text-index.ts';

export interface TextHit {
  readonly type: 'node' | 'edge';
  /** Of an edge that carries a statement, the first by key. */
  readonly key: string;
  readonly place: TextPlace;
  readonly text: string;
  /** Where the first words of the query stand in `text`, in UTF-16 units; empty when they stand in no one place. */
  readonly start: number;
  readonly end: number;
}

export interface FindTextOptions {
  /** Most hits of names and titles, of roles, and of statements each. Default: 12. */
  readonly limit?: number;
  readonly accept?: (type: 'node' | 'edge', key: string) => boolean;
  /** Default: all. */
  readonly places?: ReadonlySet<TextPlace>;
}

/** Lower is better: the whole text, its beginning, the beginning of a word in it, anywhere, scattered over it. */
const ranks = { whole: 0, start: 1, word: 2, inside: 3, scattered: 4 } as const;

interface Found {
  readonly entry: Entry;
  readonly rank: number;
}

/**
 * What holds all words of a query, in any order: names and titles first, then roles, then statements, each the best first. A role or a
 * statement is found by one of its words, and the others may be those of the names at its ends. A node is one hit, by its best name.
 */
export function findText({ entries }: TextIndex, query: string, options: FindTextOptions = {}): TextHit[] {
  const { limit = 12, accept = () => true, places } = options;
  const phrase = foldText(query).trim().replace(/\s+/g, ' ');
  const words = wordsIn(phrase);
  if (words.length === 0) return [];
  const [names, roles, statements] = [new Best(limit), new Best(limit), new Best(limit)] as const;
  /** The best name of the node that is being looked at. */
  let name: Found | undefined;
  for (const entry of entries) {
    if (name && name.entry.key !== entry.key) {
      names.add(name);
      name = undefined;
    }
    if (places && !places.has(entry.place)) continue;
    const rank = rankOf(entry, phrase, words);
    if (rank === undefined || !accept(entry.type, entry.key)) continue;
    if (entry.place === 'statement') statements.add({ entry, rank });
    else if (entry.place === 'role') roles.add({ entry, rank });
    else if (!name || rank < name.rank) name = { entry, rank };
  }
  if (name) names.add(name);
  return [names, roles, statements].flatMap(({ found }) => found.map(({ entry }) => hitOf(entry, phrase, words)));
}

/** The best of many, in order, without a list of all. */
class Best {
  readonly found: Found[] = [];
  constructor(private readonly limit: number) {}

  add(one: Found): void {
    const last = this.found.at(-1);
    if (this.found.length >= this.limit && (!last || byMerit(last, one) <= 0)) return;
    let at = this.found.length;
    for (; at > 0; at--) {
      const before = this.found[at - 1];
      if (before && byMerit(before, one) <= 0) break;
    }
    this.found.splice(at, 0, one);
    this.found.length = Math.min(this.found.length, this.limit);
  }
}

const byMerit = (a: Found, b: Found): number =>
  a.rank - b.rank || b.entry.weight - a.entry.weight || byCodeUnit(a.entry.key, b.entry.key);

/** Words without the marks around them, the longest first, since it is the rarest. */
const wordsIn = (phrase: string): readonly string[] =>
  phrase
    .split(/[^\p{L}\p{N}.'&+]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);

function rankOf({ folded, context }: Entry, phrase: string, words: readonly string[]): number | undefined {
  let own = false;
  for (const word of words) {
    if (holds(folded, word)) own = true;
    else if (context === '' || !holds(context, word)) return undefined;
  }
  if (!own) return undefined;
  const at = folded.indexOf(phrase);
  if (at < 0) return ranks.scattered;
  if (folded.length === phrase.length) return ranks.whole;
  if (at === 0) return ranks.start;
  return beginning(folded, phrase) >= 0 ? ranks.word : ranks.inside;
}

/** A letter or two are in nearly every text: they count where they begin a word. */
const holds = (text: string, word: string): boolean =>
  text.includes(word) && (word.length > 2 || !/^[a-z]+$/.test(word) || beginning(text, word) >= 0);

/** The first place where `part` begins a word of `text`, or -1. */
function beginning(text: string, part: string): number {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}

function hitOf({ type, key, place, text, folded }: Entry, phrase: string, words: readonly string[]): TextHit {
  const part = folded.includes(phrase) ? phrase : (words.find((word) => folded.includes(word)) ?? '');
  const at = beginning(folded, part);
  const start = at < 0 ? folded.indexOf(part) : at;
  return { type, key, place, text, ...unfolded(text, start, start + part.length) };
}
