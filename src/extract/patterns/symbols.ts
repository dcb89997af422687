/**
 * A sentence as a string of symbols, one for each mention, role phrase and other word, so that a pattern over grammar is a regular
 * expression over letters. What the letters mean stands in the tables under `data/patterns/`.
 */
import type { Sentence, Word } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';

/** What a symbol stands for. */
export interface Element {
  readonly kind: 'mention' | 'role' | 'word';
  /** Index into `mentions` or `words` of the layers, or into the context's `roles`. */
  readonly index: number;
}

export interface SymbolString {
  readonly symbols: string;
  /** Parallel to `symbols`. */
  readonly elements: readonly Element[];
}

/** Letters that a table gives to words of its own, by their lower-case form. */
export type WordClasses = ReadonlyMap<string, string>;

const BY_KIND = {
  person: 'P',
  institution: 'I',
  country: 'C',
  framework: 'F',
  place: 'L',
  event: 'E',
  other: 'E',
} as const;
const BE: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'become',
  'becomes',
  'became',
  "'s",
  '’s',
  'remains',
  'remained',
  'serves',
  'served',
]);
const WHO: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose']);
const NEGATION: ReadonlySet<string> = new Set(['not', 'never', "n't", 'n’t', 'no', 'nor', 'neither', 'without']);
const JOINS: ReadonlySet<string> = new Set(['and', 'or', '&']);

export function symbolsOf(context: ExtractContext, sentence: Sentence, classes: WordClasses): SymbolString {
  const { words, mentions } = context.layers;
  const { roles, roleAt } = context;
  const mentionAt = new Map<number, number>();
  for (const index of context.mentionsIn(sentence)) {
    const mention = mentions[index];
    if (!mention || context.entityOf(index) < 0) continue;
    // "The US-led framework" is a framework at its last word, and has a country inside.
    const at = mention.form === 'description' ? mention.words.last - 1 : mention.words.first;
    if (!mentionAt.has(at)) mentionAt.set(at, index);
  }
  // "A full member of the pact" holds an office for the tagger; where a table reads members, the word is one of its own.
  const endsInClassWord = (role: number): boolean => {
    const head = words[(roles[role]?.words.last ?? 0) - 1];
    return head?.upos === 'NOUN' && classes.has(context.textOf(head).toLowerCase());
  };
  const elements: Element[] = [];
  let symbols = '';
  let open = -1;
  for (let at = sentence.words.first; at < sentence.words.last; ) {
    const mention = mentionAt.get(at);
    const role = roleAt.get(at);
    if (role !== undefined && !endsInClassWord(role)) open = role;
    if (mention !== undefined) {
      const form = mentions[mention]?.form;
      const kind = context.kindOf(context.entityOf(mention));
      symbols += form === 'demonym' ? (kind === 'country' ? 'N' : 'Y') : kind ? BY_KIND[kind] : 'x';
      elements.push({ kind: 'mention', index: mention });
      at = Math.max(at + 1, mentions[mention]?.words.last ?? 0);
    } else if (at < (roles[open]?.words.last ?? 0)) {
      // A role phrase may begin with the name of the body it belongs to: what is left of it is the role.
      symbols += 'R';
      elements.push({ kind: 'role', index: open });
      at = Math.max(at + 1, roles[open]?.words.last ?? 0);
    } else {
      const word = words[at];
      symbols += word ? symbolOfWord(context.textOf(word), word, classes) : 'x';
      elements.push({ kind: 'word', index: at });
      at++;
    }
  }
  return { symbols, elements };
}

function symbolOfWord(text: string, word: Word, classes: WordClasses): string {
  const lower = text.toLowerCase();
  const own = classes.get(lower);
  if (own) return own;
  if (text === ',' || text === '(' || text === ')') return 'k';
  if (/^[-–—]+$/.test(text)) return 'h';
  if (/^["“”„«»‘]$/.test(text)) return 'q';
  if (word.upos === 'PART' && /^['’]s?$/.test(text)) return 's';
  if (lower === 'of') return 'o';
  if (NEGATION.has(lower)) return 'n';
  if (JOINS.has(lower)) return 'a';
  if (WHO.has(lower)) return 'w';
  if (BE.has(lower) && word.upos !== 'PART') return 'b';
  return BY_UPOS[word.upos] ?? 'x';
}

const BY_UPOS: Readonly<Partial<Record<Word['upos'], string>>> = {
  ADJ: 'm',
  ADP: 'p',
  ADV: 'm',
  AUX: 'u',
  CCONJ: 'a',
  DET: 'd',
  NOUN: 'm',
  NUM: 'm',
  PART: 'p',
  PRON: 'd',
  PROPN: 'm',
  SCONJ: 'p',
  VERB: 'v',
};
