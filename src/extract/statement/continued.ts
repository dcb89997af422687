/**
 * Quotations that no attribution covers, in the places where the reader knows who speaks: later in a paragraph
 * whose quotation has a speaker (`"...," she said. "..."`), at the opening of the paragraph after one (a quotation continued
 * over a paragraph break, or resumed with no cue of its own), and right after words that are reported.
 *
 * Fragments in running text ("the so-called 'rules'") are scare quotes as likely as speech and are left alone.
 */
import type { Block, BlockKind } from '../../document/document.ts';
import type { Quotation } from '../../document/quotations.ts';
import { contains, indexAt, overlapping, type Span, spanAt } from '../../document/span.ts';
import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';

const CONTINUED_QUOTATION = 'rule:continued-quotation';
/** What is lost in passing a speaker on to the next quotation without a cue. */
const PASSED_ON = 0.85;
/** A quotation of at least this many words that begins a sentence is speech. */
const MIN_WORDS = 4;
const STORY: ReadonlySet<BlockKind | undefined> = new Set(['paragraph', 'list-item', 'heading']);

/**
 * @param whole The outer quotations in text order; they do not overlap. One that runs over several paragraphs is one statement.
 * @returns One statement for each quotation whose speaker is passed on, in text order.
 */
export function continueQuotations(
  context: ExtractContext,
  said: readonly Said[],
  whole: readonly Quotation[],
): Said[] {
  const quotations = whole.flatMap(({ parts }) => parts);
  // What somebody is quoted as saying inside a quotation does not say who speaks the quotation.
  const outer = said.filter(
    (one) => !one.cue || !overlapping(quotations, one.cue).some((quotation) => contains(quotation, one.cue as Span)),
  );
  const spoken = new Set(
    outer.flatMap((one) =>
      [...one.content, ...(one.cue ? [one.cue] : [])].flatMap((span) => overlapping(quotations, span)),
    ),
  );
  const inOrder = [...outer].sort(byContent);
  const found: Said[] = [];
  let next = 0;
  let last: Said | undefined;
  for (const { parts } of whole) {
    const quotation = parts[0];
    if (!quotation) continue;
    for (let one = inOrder[next]; one && startOf(one) < quotation.start; one = inOrder[++next]) last = one;
    if (
      parts.some((part) => spoken.has(part)) ||
      !last ||
      !isSpeech(context, quotation) ||
      !mayGoOn(context, last, quotation, quotations)
    )
      continue;
    last = {
      speakers: last.speakers,
      cueWord: -1,
      content: parts.map(({ start, end }) => ({ start, end })),
      confidence: last.confidence * PASSED_ON,
      extractor: CONTINUED_QUOTATION,
    };
    found.push(last);
  }
  return found;
}

const startOf = (one: Said): number => one.content[0]?.start ?? 0;
const byContent = (a: Said, b: Said): number => startOf(a) - startOf(b);

/** Whether a quotation of some length stands where a sentence of the story begins. */
function isSpeech(context: ExtractContext, quotation: Span): boolean {
  const block = spanAt(context.document.blocks, quotation.start);
  if (!block || !STORY.has(block.kind) || context.textOf(quotation).split(/\s+/, MIN_WORDS).length < MIN_WORDS)
    return false;
  const before = context.document.text
    .slice(Math.max(block.start, quotation.start - LOOK_BACK), quotation.start)
    .trimEnd();
  return before === '' || /[.!?…]["”’')\]]*$/u.test(before);
}

/** Code units: enough for the end of the sentence before, its closing marks and white space. */
const LOOK_BACK = 12;

/**
 * Whether the speaker of an earlier statement is still the one who speaks: of a quotation in the same paragraph or at the end of the one
 * before, or of reported words that the quotation follows at once (`She liked it, Roe said. "It floats."`).
 */
function mayGoOn(context: ExtractContext, last: Said, quotation: Span, quotations: readonly Span[]): boolean {
  if (last.speakers.length === 0) return false;
  const { blocks, text } = context.document;
  const end = Math.max(...last.content.map((span) => span.end), last.cue?.end ?? 0, last.source?.end ?? 0);
  const isQuoted = last.content.some((span) => overlapping(quotations, span).length > 0);
  if (!isQuoted && !isGap(text, end, quotation.start)) return false;
  const here = indexAt(blocks, quotation.start);
  const there = indexAt(blocks, end - 1);
  if (here === there) return true;
  const opens = text.slice(blocks[here]?.start ?? 0, quotation.start).trim() === '';
  return opens && here === nextOfStory(blocks, there);
}

/** Index of the block of the story after another one; captions and the like may stand between. */
function nextOfStory(blocks: readonly Block[], block: number): number {
  let next = block + 1;
  while (next < blocks.length && !STORY.has(blocks[next]?.kind)) next++;
  return next;
}

/** Whether only white space and the end of a sentence stand between two offsets. */
const isGap = (text: string, from: number, to: number): boolean =>
  to - from <= LOOK_BACK && /^[.!?…]["”’')\]]*\s+$/u.test(text.slice(from, to));
