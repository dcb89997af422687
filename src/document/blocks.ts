/**
 * Tells what each piece of an article is for. Only general signals are used: position, length, closing marks, repetition, and
 * the words of `data/furniture.json`; what markup says comes first.
 */

import { dateOfLine } from './date.ts';
import type { BlockKind } from './document.ts';
import type { Piece } from './piece.ts';
import { findRepeats } from './repeats.ts';
import {
  closingMark,
  isByline,
  isCaption,
  isFurniture,
  isNameLike,
  markerLength,
  opensQuotation,
  wordsOf,
} from './signals.ts';

/** A line without a stop that is longer than this tells the story; its stop was lost. */
const MAX_LINE_WORDS = 24;
/** Links to other articles are headlines, and headlines are short; longer lines lost their stop. */
const MAX_LINK_WORDS = 16;
const MAX_HEADING_WORDS = 7;
const MAX_QUESTION_WORDS = 12;
const MAX_HEADLINE_WORDS = 35;
const MIN_HEADLINE_WORDS = 3;
const MIN_STANDFIRST_WORDS = 6;
const MAX_STANDFIRST_WORDS = 50;
const MAX_PULL_QUOTE_WORDS = 45;
/** Where more of the lines than this lack a stop, the writer did not use stops and their absence says nothing. */
const UNPUNCTUATED = 0.5;

interface Look extends Piece {
  readonly surface: string;
  readonly words: number;
  readonly mark: '' | '.' | '?' | '!' | ':';
  readonly listed: boolean;
  kind?: BlockKind;
}

/** The kind of every piece, in the same order. */
export function classifyBlocks(text: string, pieces: readonly Piece[]): readonly BlockKind[] {
  const looks = pieces.map((piece) => look(text, piece));
  markByThemselves(looks);
  if (looks.length === 1)
    return looks.map((piece) => firm(piece.hint) ?? (piece.kind === 'furniture' ? 'furniture' : 'paragraph'));
  markFurnitureBoxes(looks);
  markPullQuotes(looks);
  markDoubled(looks);
  const opening = findOpening(looks);
  const headline = markHeadline(looks, opening);
  markTop(looks, headline, opening);
  markBody(looks, Math.max(opening, headline + 1));
  return looks.map((piece) => piece.kind ?? 'paragraph');
}

function look(text: string, piece: Piece): Look {
  const surface = text.slice(piece.start, piece.end);
  const words = wordsOf(surface).length;
  return {
    ...piece,
    surface,
    words,
    mark: closingMark(surface),
    listed: piece.hint === 'list-item' || markerLength(surface) > 0,
  };
}

const firm = (hint: Piece['hint']): BlockKind | undefined =>
  hint === 'quoted' || hint === 'aside' || hint === 'paragraph' ? undefined : hint;

/** Captions, furniture, bylines and dates are known without their neighbours. */
function markByThemselves(looks: readonly Look[]): void {
  for (const piece of looks) {
    piece.kind = firm(piece.hint);
    if (piece.kind === undefined || piece.kind === 'list-item' || piece.kind === 'heading') {
      if (isCaption(piece.surface)) piece.kind = 'caption';
      else if (isFurniture(piece.surface)) piece.kind = 'furniture';
    }
    if (piece.kind !== undefined) continue;
    if (dateOfLine(piece.surface) !== undefined) piece.kind = 'dateline';
    else if (isByline(piece.surface)) piece.kind = 'byline';
  }
}

/** Above the story, the short lines that stand with a link or an offer belong to it; in and after it, so do the items of a list under its label. */
function markFurnitureBoxes(looks: readonly Look[]): void {
  const story = looks.findIndex((piece) => isProse(piece) && piece.words > MAX_LINE_WORDS);
  const boxes = new Set(
    looks.slice(0, Math.max(story, 0)).flatMap(({ kind, run }) => (kind === 'furniture' ? [run] : [])),
  );
  // a label right above the headline ("COMMENT") is no box around it
  const free = looks.slice(0, Math.max(story, 0)).some((piece) => !boxes.has(piece.run) && mayBeHeadline(piece));
  if (!free) boxes.clear();
  const storyRun = looks[story]?.run;
  let label = false;
  looks.forEach((piece, i) => {
    if (
      i < story &&
      piece.run !== storyRun &&
      boxes.has(piece.run) &&
      !piece.listed &&
      piece.kind === undefined &&
      piece.words <= MAX_LINE_WORDS
    )
      piece.kind = 'furniture';
    if (!piece.listed) label = piece.kind === 'furniture';
    else if (label && i > story && piece.mark === '' && (piece.kind === undefined || piece.kind === 'list-item'))
      piece.kind = 'furniture';
  });
}

/** A line that repeats words of a longer paragraph, outside the run of sentences, with the speaker's name under it or without a stop. */
function markPullQuotes(looks: readonly Look[]): void {
  const repeats = findRepeats(
    looks.map((piece) => (piece.kind === undefined && !piece.listed ? piece.surface : '')),
    MAX_PULL_QUOTE_WORDS,
  );
  let proseBefore = false;
  looks.forEach((piece, i) => {
    const afterProse = proseBefore;
    proseBefore ||= isProse(piece);
    const repeated = (repeats[i] ?? -1) >= 0;
    if (piece.kind === undefined && piece.hint === 'aside') piece.kind = repeated ? 'pull-quote' : 'furniture';
    if (piece.kind !== undefined || !repeated || piece.listed) return;
    const next = looks[i + 1];
    const named = next !== undefined && isSpeakerLine(next, piece);
    const inQuotes = opensQuotation(piece.surface) && /["”’»]$/u.test(piece.surface);
    if (piece.hint !== 'quoted' && !named && piece.mark !== '' && !inQuotes) return;
    // the headline too may share its words with the body, but stands before all of it
    if (piece.hint !== 'quoted' && !named && (repeats[i] ?? -1) > i && !afterProse) return;
    piece.kind = 'pull-quote';
    if (named) next.kind = 'pull-quote';
  });
}

const isSpeakerLine = (line: Look, quote: Look): boolean =>
  (line.kind === undefined || line.kind === 'byline') &&
  line.mark === '' &&
  line.words <= 14 &&
  (/^[—–-]\s*\p{Lu}/u.test(line.surface) ||
    (line.run === quote.run && /^\p{Lu}/u.test(line.surface)) ||
    (line.words <= 5 && line.words >= 2 && isNameLike(line.surface)));

/** The same line twice in a row is a link with a picture and its text. */
function markDoubled(looks: readonly Look[]): void {
  let inBody = false;
  looks.forEach((piece, i) => {
    const before = looks[i - 1];
    inBody ||= before !== undefined && isProse(before);
    if (before === undefined || piece.mark === '.' || piece.words === 0 || piece.words > MAX_HEADLINE_WORDS) return;
    if (wordsOf(before.surface).join(' ') !== wordsOf(piece.surface).join(' ')) return;
    if (inBody && before.kind === undefined && before.mark !== '.') before.kind = 'furniture';
    if (piece.kind === undefined || piece.kind === 'headline') piece.kind = 'furniture';
  });
}

/** Whether the piece reads as a sentence or more. */
const isProse = (piece: Look): boolean =>
  (piece.kind === undefined || piece.kind === 'paragraph') &&
  !piece.listed &&
  (piece.mark === '.' || piece.words > MAX_LINE_WORDS || (piece.mark !== '' && piece.words > MAX_QUESTION_WORDS));

/** Index of the paragraph that opens the story: the first prose, or the end where there is none. */
function findOpening(looks: readonly Look[]): number {
  const first = looks.findIndex(isProse);
  if (first < 0) return looks.length;
  // a summary may be a full sentence: then who wrote it and when comes between it and the story
  const standfirst = looks[first];
  const after = looks
    .slice(first + 1, first + 4)
    .findIndex((piece) => piece.kind === 'byline' || piece.kind === 'dateline');
  if (standfirst === undefined || after < 0 || standfirst.words > MAX_STANDFIRST_WORDS) return first;
  const next = looks.findIndex((piece, i) => i > first + after + 1 && isProse(piece));
  if (next < 0 || looks.slice(first + 1, first + 1 + after).some(isProse)) return first;
  standfirst.kind = 'standfirst';
  return next;
}

const mayBeHeadline = (piece: Look): boolean =>
  piece.kind === undefined &&
  !piece.listed &&
  piece.mark !== '.' &&
  piece.mark !== ':' &&
  piece.words > 0 &&
  piece.words <= MAX_HEADLINE_WORDS;

/** Chooses the headline among the lines before the story; -1 where there is none. */
function markHeadline(looks: readonly Look[], opening: number): number {
  const known = looks.findIndex((piece) => piece.kind === 'headline');
  if (known >= 0) return known;
  const spoiled = new Set(looks.filter((piece) => piece.kind === 'furniture').map((piece) => piece.run));
  let best = -1;
  let bestRank = 0;
  for (let i = 0; i < opening; i++) {
    const piece = looks[i];
    if (piece === undefined || !mayBeHeadline(piece)) continue;
    const alone = looks[i - 1]?.run !== piece.run && looks[i + 1]?.run !== piece.run;
    const rank =
      1 +
      (alone ? 1 : 0) +
      (piece.words >= MIN_HEADLINE_WORDS ? 2 : 0) +
      (i === 0 ? 1 : 0) -
      (spoiled.has(piece.run) ? 3 : 0);
    if (rank > bestRank) [best, bestRank] = [i, rank];
  }
  const headline = looks[best];
  if (headline !== undefined) headline.kind = 'headline';
  return best;
}

/** Between the headline and the story: standfirst, byline; before the headline: the kicker and the page's head. */
function markTop(looks: readonly Look[], headline: number, opening: number): void {
  const hasStory = opening < looks.length;
  looks.forEach((piece, i) => {
    if (i >= opening) return;
    const untold = piece.kind === undefined || piece.kind === 'list-item';
    if (!untold || !hasStory) return;
    if (i < headline) piece.kind = 'furniture';
    else if (piece.listed) piece.kind = 'standfirst';
    else if (piece.mark === '?') piece.kind = 'heading';
    else if (isNameLike(piece.surface) && piece.words >= 2 && piece.words <= 8) piece.kind = 'byline';
    else if (piece.words >= MIN_STANDFIRST_WORDS) piece.kind = 'standfirst';
    else piece.kind = 'heading';
  });
}

/** In the story a line without a stop is a heading when short and followed by text, else a link to another article. */
function markBody(looks: readonly Look[], from: number): void {
  const lines = looks.slice(from).filter((piece) => piece.kind === undefined && !piece.listed);
  const stopless = lines.filter((piece) => !isProse(piece) && piece.mark === '' && !opensQuotation(piece.surface));
  const punctuated = stopless.length <= lines.length * UNPUNCTUATED;
  const isStopless = new Set(punctuated ? stopless : []);
  let proseAfter = false;
  for (let i = looks.length - 1; i >= from; i--) {
    const piece = looks[i];
    if (piece === undefined || (piece.kind !== undefined && piece.kind !== 'heading')) continue;
    if (piece.kind === 'heading') {
      if (!proseAfter) piece.kind = 'furniture';
    } else if (piece.listed) {
      piece.kind = 'list-item';
      proseAfter = true;
    } else if (isStopless.has(piece)) {
      // "—Jane Doe" under a block quotation says who speaks
      if (/^[—–]\s*\p{Lu}/u.test(piece.surface)) piece.kind = 'paragraph';
      else if (piece.words > MAX_LINK_WORDS) piece.kind = 'paragraph';
      else piece.kind = proseAfter && piece.words <= MAX_HEADING_WORDS ? 'heading' : 'furniture';
    } else if (
      piece.mark === '?' &&
      piece.words <= MAX_QUESTION_WORDS &&
      !opensQuotation(piece.surface) &&
      proseAfter
    ) {
      piece.kind = 'heading';
    } else {
      piece.kind = 'paragraph';
      proseAfter = true;
    }
  }
}
