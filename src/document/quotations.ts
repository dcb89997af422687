import type { Block, BlockKind } from './document.ts';
import type { Span } from './span.ts';

export type QuotationMark = 'double' | 'single' | 'guillemet';

/**
 * Words between quotation marks. `start` is the offset of the opening mark, `end` the offset after the closing one, or the end of
 * the block where no mark closes it (`closed` false). A quotation that goes on in the next paragraph has one part for each
 * paragraph, marks included. `depth` is 0 outside and counts the quotations around it.
 */
export interface Quotation extends Span {
  readonly mark: QuotationMark;
  readonly depth: number;
  readonly closed: boolean;
  readonly parts: readonly Span[];
}

/** Blocks in which a quotation may go on; the others stand between the paragraphs of a page without belonging to the story. */
const STORY: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item']);
const MAX_DEPTH = 3;

interface Open {
  readonly mark: QuotationMark;
  readonly sign: string;
  readonly start: number;
  readonly depth: number;
  readonly parts: Span[];
}

/**
 * Every quotation of the text in document order, outer ones before the ones inside them. Curly, straight and single marks and
 * guillemets count; apostrophes do not. A quotation left open at the end of a paragraph goes on when the next paragraph of the story
 * opens with the same mark, as newspapers print long quotations. Linear in the length of the text.
 */
export function findQuotations(text: string, blocks: readonly Block[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let held: Open | undefined;
  for (const block of blocks) {
    const story = STORY.has(block.kind);
    const carried = story && held !== undefined && opensWith(text, block, held) ? held : undefined;
    if (story && held !== undefined && carried === undefined) found.push(unclosed(held));
    const left = scanBlock(text, block, carried, found);
    if (story) held = left;
    else if (left !== undefined) found.push(unclosed(left));
  }
  if (held !== undefined) found.push(unclosed(held));
  return found.sort((a, b) => a.start - b.start || a.depth - b.depth);
}

const opensWith = (text: string, block: Block, open: Open): boolean => {
  const sign = text[block.start];
  return sign === open.sign || (open.sign === '“' && sign === '"') || (open.mark === 'guillemet' && sign === '»');
};

/** Finds the quotations of one block; returns the outermost one that is still open at its end. */
function scanBlock(text: string, block: Span, carried: Open | undefined, found: Quotation[]): Open | undefined {
  const stack: Open[] = [];
  let from = block.start;
  if (carried !== undefined) {
    stack.push(carried);
    carried.parts.push({ start: block.start, end: block.end });
    from++;
  }
  const singles = singleClosers(text, { start: from, end: block.end });
  for (let at = from; at < block.end; at++) {
    const sign = text[at] ?? '';
    const top = stack.at(-1);
    switch (sign) {
      case '“':
        // German and some copied texts close with the mark that English opens with
        if (top?.sign === '„') close(stack, found, 'double', at);
        else open(stack, 'double', sign, at, block);
        break;
      case '„':
        open(stack, 'double', sign, at, block);
        break;
      case '”':
        close(stack, found, 'double', at);
        break;
      case '"': {
        const inside = stack.some((one) => one.mark === 'double');
        if (inside && !(mayOpen(text, at, block) && top?.mark === 'single')) close(stack, found, 'double', at);
        else if (!inside) open(stack, 'double', sign, at, block);
        break;
      }
      case '«':
      case '‹':
        open(stack, 'guillemet', sign, at, block);
        break;
      case '»':
      case '›':
        close(stack, found, 'guillemet', at);
        break;
      case '‘':
      case '’':
      case "'":
        if (top?.mark === 'single' && singles.closes.has(at)) close(stack, found, 'single', at);
        else if (top?.mark !== 'single' && singles.opens.has(at)) open(stack, 'single', sign, at, block);
        break;
    }
  }
  const outermost = stack.find((one) => one.depth === 0 && one.mark !== 'single');
  for (const one of stack) if (one !== outermost) found.push(unclosed(one));
  return outermost;
}

function open(stack: Open[], mark: QuotationMark, sign: string, start: number, block: Span): void {
  // the same mark again without a closing one in between: the writer forgot one; the first opening counts
  if (stack.length >= MAX_DEPTH || stack.some((one) => one.sign === sign)) return;
  stack.push({ mark, sign, start, depth: stack.length, parts: [{ start, end: block.end }] });
}

function close(stack: Open[], found: Quotation[], mark: QuotationMark, at: number): void {
  const index = stack.findLastIndex((one) => one.mark === mark);
  if (index < 0) return;
  // what was opened inside and never closed ends with it
  for (const inner of stack.splice(index + 1)) found.push(unclosed(inner, at));
  const done = stack.pop();
  if (done === undefined) return;
  found.push(toQuotation(done, at + 1, true));
}

const unclosed = (one: Open, at = one.parts.at(-1)?.end ?? one.start): Quotation => toQuotation(one, at, false);

function toQuotation(one: Open, end: number, closed: boolean): Quotation {
  const parts = one.parts.map((part, i) => (i === one.parts.length - 1 ? { start: part.start, end } : part));
  return { start: one.start, end, mark: one.mark, depth: one.depth, closed, parts };
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);

/** Whether a straight mark at `at` stands where quotations open: after a space or bracket, before a word. */
const mayOpen = (text: string, at: number, block: Span): boolean =>
  (at === block.start || /[\s([{—–/-]/u.test(text[at - 1] ?? ' ')) && !isSpace(text[at + 1]);

/**
 * Which single marks of a block open and close quotations. A mark between letters is an apostrophe; one after "s" and before a
 * space may be a possessive ("the ministers’ plan"), so the closing mark is the first one that is not, else the first of those. A mark that nothing closes opens nothing ('em, '90s).
 */
function singleClosers(text: string, block: Span): { opens: ReadonlySet<number>; closes: ReadonlySet<number> } {
  const opens = new Set<number>();
  const closes = new Set<number>();
  let opened = -1;
  let candidate = -1;
  const settle = (): void => {
    if (opened >= 0 && candidate >= 0) {
      opens.add(opened);
      closes.add(candidate);
    }
    opened = -1;
    candidate = -1;
  };
  for (let at = block.start; at < block.end; at++) {
    const sign = text[at];
    if (sign !== '‘' && sign !== '’' && sign !== "'") continue;
    const before = at === block.start ? undefined : text[at - 1];
    const after = at + 1 === block.end ? undefined : text[at + 1];
    const canOpen =
      sign !== '’' &&
      !isLetter(before) &&
      !isSpace(after) &&
      (sign === '‘' || mayOpen(text, at, block) || isDoubleMark(before));
    const canClose = sign !== '‘' && !isSpace(before) && !isLetter(after);
    if (canOpen && !(canClose && opened >= 0)) {
      settle();
      opened = at;
    } else if (canClose && opened >= 0) {
      // of several that may be possessives the first counts, unless a surer one follows
      const possessive = before === 's';
      if (!possessive || candidate < 0) candidate = at;
      if (!possessive) settle();
    }
  }
  settle();
  return { opens, closes };
}

const isDoubleMark = (sign: string | undefined): boolean => sign !== undefined && /["“«„]/u.test(sign);
