/**
 * Quotations that no attribution covers, in the two places where the reader knows who speaks: later in a paragraph
 * whose quotation has a speaker (`"...," she said. "..."`), and at the opening of the paragraph after one (a quotation continued
 * over a paragraph break, or resumed with no cue of its own).
 *
 * Fragments in running text ("the so-called 'rules'") are scare quotes as likely as speech and are left alone.
 */
import type { BlockKind } from '../../document/document.ts';
import { contains, overlapping, overlaps, type Span, spanAt } from '../../document/span.ts';
import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';

const CONTINUED_QUOTATION = 'rule:continued-quotation';
/** What is lost in passing a speaker on to the next quotation without a cue. */
const PASSED_ON = 0.85;
/** A quotation of at least this many words that begins a sentence is speech. */
const MIN_WORDS = 4;
const STORY: ReadonlySet<BlockKind | undefined> = new Set(['paragraph', 'list-item', 'heading']);

/**
 * @param quotations The outer quotations in text order; they do not overlap.
 * @returns One statement for each quotation whose speaker is passed on, in text order.
 */
export function continueQuotations(
  context: ExtractContext,
  said: readonly Said[],
  quotations: readonly Span[],
): Said[] {
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
  for (const quotation of quotations) {
    for (let one = inOrder[next]; one && startOf(one) < quotation.start; one = inOrder[++next]) last = one;
    if (
      spoken.has(quotation) ||
      !last ||
      !isSpeech(context, quotation) ||
      !mayGoOn(context, last, quotation, quotations)
    )
      continue;
    last = {
      speakers: last.speakers,
      cueWord: -1,
      content: [{ start: quotation.start, end: quotation.end }],
      confidence: last.confidence * PASSED_ON,
      extractor: CONTINUED_QUOTATION,
    };
    found.push(last);
  }
  return found;
}

const startOf = (one: Said): number => one.content[0]?.start ?? 0;
const byContent = (a: Said, b: Said): number => startOf(a) - startOf(b);

function blockAt(context: ExtractContext, offset: number): number {
  const block = spanAt(context.document.blocks, offset);
  return block ? context.document.blocks.indexOf(block) : -1;
}

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

/** Whether the speaker of an earlier quotation is still the one who speaks. */
function mayGoOn(context: ExtractContext, last: Said, quotation: Span, quotations: readonly Span[]): boolean {
  if (
    last.speakers.length === 0 ||
    !last.content.some((span) => overlapping(quotations, span).some((other) => overlaps(other, span)))
  )
    return false;
  const here = blockAt(context, quotation.start);
  const there = blockAt(context, Math.max(...last.content.map((span) => span.end - 1), (last.cue?.end ?? 1) - 1));
  if (here === there) return true;
  const opens = context.document.text.slice(context.document.blocks[here]?.start ?? 0, quotation.start).trim() === '';
  return opens && !context.document.blocks.slice(there + 1, here).some((block) => STORY.has(block.kind));
}
