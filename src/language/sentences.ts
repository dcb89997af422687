/**
 * Words and sentences of a document's blocks.
 *
 * A rule-based segmenter: a stop, question or exclamation mark ends a sentence unless it belongs to an abbreviation or an initial, or what
 * follows cannot open one. Closing quotes and brackets that touch the mark go with it.
 */
import abbreviations from '../../data/abbreviations.json' with { type: 'json' };
import type { Span } from '../document/span.ts';
import type { Sentence, WordRange } from './layers.ts';
import { splitWords } from './words.ts';

const TITLES = new Set(abbreviations.title);
const STARTERS = new Set(abbreviations.starters);
const REPORTING = new Set(abbreviations.reporting);
/** How far after a quoted question its reporting verb may stand: `"Why?" Prime Minister Luis Roca asked`. */
const REPORTING_REACH = 6;

/** Words and sentences of a text, before any model has seen them. */
export interface Segmentation {
  /** Words of all blocks, in text order. */
  readonly words: readonly Span[];
  /** Sentences in text order; every word is in exactly one. */
  readonly sentences: readonly Sentence[];
}

/**
 * Segments blocks into sentences and words.
 *
 * @param text The document's text; all offsets are UTF-16 units of it.
 * @param blocks Sorted stretches of the text that no sentence crosses.
 * @returns Words and sentences; a block without a word has no sentence.
 */
export function segment(text: string, blocks: readonly Span[]): Segmentation {
  const words: Span[] = [];
  const sentences: Sentence[] = [];
  blocks.forEach((block, blockIndex) => {
    const own = splitWords(text, block.start, block.end);
    const offset = words.length;
    for (const word of own) words.push(word);
    for (const { first, last } of splitSentences(text, own)) {
      sentences.push({
        start: own[first]?.start ?? block.start,
        end: own[last - 1]?.end ?? block.end,
        block: blockIndex,
        words: { first: offset + first, last: offset + last },
      });
    }
  });
  return { words, sentences };
}

/**
 * Cuts the words of one block into sentences.
 *
 * @param text The text that `words` point into.
 * @param words The words of the block, sorted.
 * @returns Index ranges into `words` that cover all of them; none is empty.
 */
function splitSentences(text: string, words: readonly Span[]): WordRange[] {
  const forms = words.map((word) => text.slice(word.start, word.end));
  const touches = (index: number): boolean => words[index - 1]?.end === words[index]?.start;
  const ranges: WordRange[] = [];
  let first = 0;
  for (let i = 0; i < words.length; i++) {
    if (hasBlankLine(text, words[i - 1], words[i])) {
      if (first < i) ranges.push({ first, last: i });
      first = i;
    }
    if (!isStop(forms[i] ?? '')) continue;
    let last = i + 1;
    // ". . ." is one mark, and so are a stop and the closers that touch it.
    while (forms[last] === '.' && forms[i] === '.') last++;
    while (last < words.length && isCloser(forms[last] ?? '') && touches(last)) last++;
    last = afterFootnotes(forms, last);
    if (endsSentence(forms, first, i, last)) {
      ranges.push({ first, last });
      first = last;
    }
    i = last - 1;
  }
  if (first < words.length) ranges.push({ first, last: words.length });
  return ranges;
}

function hasBlankLine(text: string, before: Span | undefined, after: Span | undefined): boolean {
  if (!before || !after) return false;
  const gap = text.slice(before.end, after.start);
  return gap.includes('\n') && /\n\s*\n/.test(gap.slice(0, 1000));
}

/** Encyclopedias set note marks after the stop, "in 1805. [6]"; they belong to the sentence before. */
function afterFootnotes(forms: readonly string[], from: number): number {
  let last = from;
  while (forms[last] === '[' && /^\d{1,3}$/.test(forms[last + 1] ?? '') && forms[last + 2] === ']') last += 3;
  return last;
}

const isStop = (form: string): boolean =>
  /^(?:[.!?…]+|[。！？｡]|\p{L}.*\.)$/su.test(form) && !TITLES.has(form.slice(0, -1));

const isCloser = (form: string): boolean => /^(?:["'”’»)\]}]|''|’’)$/.test(form);

/** Whether the mark at `stop`, with its closers up to `next`, ends the sentence that began at `first`. */
function endsSentence(forms: readonly string[], first: number, stop: number, next: number): boolean {
  const mark = forms[stop] ?? '';
  const following = forms[next];
  if (following === undefined) return true;
  // "1. Reform" and "A. Reform": the number of a list, not a sentence.
  if (stop <= first + 1 && mark === '.' && /^(?:\d{1,3}|\p{Lu}|[ivx]{1,4})$/u.test(forms[first] ?? '')) return false;
  let opener = next;
  while (opener < next + 3 && /^(?:["'“‘«([{]|``|¿|¡)$/.test(forms[opener] ?? '')) opener++;
  const start = forms[opener] ?? following;
  if (/^\p{L}.*\.$/su.test(mark)) {
    // An initial is followed by its name; "U.S.", "Inc." and "p.m." end a sentence when a word follows that often opens one.
    if (/^\p{Lu}\.$/u.test(mark) && opener === next) return false;
    return next > stop + 1 || opener > next ? canOpen(start) : STARTERS.has(start);
  }
  if (!canOpen(start)) return false;
  const quoted = next > stop + 1 && isQuote(forms[next - 1] ?? '');
  return !(quoted && /[!?…]/.test(mark) && hasReportingVerb(forms, next));
}

const isQuote = (form: string): boolean => /^(?:["'”’»]|''|’’)$/.test(form);

/** Sentences open with a capital, a digit, a script without cases or an opening mark; never with a lower-case letter or a comma. */
const canOpen = (form: string): boolean => !/^(?:\p{Ll}(?!\p{Lu})|[,;:.!?…)\]}%”’»/&+=]|['’]\p{L}|[-–—]+$)/u.test(form);

/** `"Who pays?" Mr. Lee asked.`: the verb comes within a few capitalised words, so the question is part of the sentence. */
function hasReportingVerb(forms: readonly string[], next: number): boolean {
  for (let i = next; i < Math.min(next + REPORTING_REACH, forms.length); i++) {
    const form = forms[i] ?? '';
    if (REPORTING.has(form.toLowerCase())) return i > next;
    if (i > next && !/^[\p{Lu}-]/u.test(form)) return false;
  }
  return false;
}
