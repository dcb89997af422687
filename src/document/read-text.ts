import { clean } from './clean.ts';
import { checkLength, composeDocument, type ReadOptions } from './compose.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Document, Meta } from './document.ts';
import type { Piece } from './piece.ts';
import { markerLength } from './signals.ts';

/** Lines longer than this come from an editor that does not break them: each is a paragraph. */
const MAX_WRAP = 130;
const MIN_WRAP = 50;

/**
 * Reads an article pasted as plain text. The text is kept as it is, but for line ends (LF), a byte order mark, NUL and lone
 * surrogates (U+FFFD): offsets count in `text` of the document that comes back.
 * @throws {EmptyInputError | TooLongError | UnreadLanguageError | InvalidDateError}
 */
export function readText(
  raw: string,
  options: ReadOptions = {},
  meta: Meta = {},
  doubts: readonly Diagnostic[] = [],
): Document {
  checkLength(raw, options);
  const { text, diagnostics } = clean(raw);
  return composeDocument(text, findPieces(text), meta, options, [...doubts, ...diagnostics]);
}

/** The stretches of text that stand alone: lines, or runs of lines where an editor broke paragraphs at a fixed width. */
function findPieces(text: string): readonly Piece[] {
  const lines = findLines(text);
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const wrapped = width <= MAX_WRAP && width >= MIN_WRAP;
  const pieces: Piece[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = pieces.at(-1);
    const goesOn =
      wrapped &&
      before !== undefined &&
      last !== undefined &&
      before.run === line.run &&
      isFull(text, before, line, width);
    if (goesOn && markerLength(text.slice(line.start, line.end)) === 0)
      pieces[pieces.length - 1] = { ...last, end: line.end };
    else pieces.push(line);
  });
  return pieces;
}

/** Whether the next line's first word would not have fitted on this line, so that the break between them means nothing. */
function isFull(text: string, line: Piece, next: Piece, width: number): boolean {
  const firstWord = /^\S+/.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
  // editors count the indent and break a little early at times
  return line.end - line.start + 1 + firstWord >= width - 2;
}

function findLines(text: string): readonly Piece[] {
  const lines: Piece[] = [];
  let run = 0;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const bare = line.trim();
    if (bare === '') run++;
    else {
      const indent = line.length - line.trimStart().length;
      lines.push({ start: start + indent, end: start + indent + bare.length, run });
    }
    start = end + 1;
  }
  return lines;
}
