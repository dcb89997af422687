/** Evidence out of the columns that our tables give it. */
import type { Evidence } from '../../src/graph/schema.ts';
import { asText, type Columns, listSeparator } from './columns.ts';

/**
 * One piece of evidence for each place that `quote`, `document`, `start` and `end` list, as `viewOf` in `src/export` joins them. Columns that do
 * not go together are left where they are. What stood around the quote is lost but for the sentence, and so is the rule that found it.
 *
 * @param extractor What stands for the rule.
 */
export function takeEvidence(columns: Columns, extractor: string): Evidence[] {
  const peek = (name: string): string => {
    let text = '';
    columns.take(name, (value) => {
      text = asText(value);
      return undefined;
    });
    return text;
  };
  // GEXF keeps `start` and `end` for times.
  const [startName, endName] = columns.has('evidence_start') ? ['evidence_start', 'evidence_end'] : ['start', 'end'];
  const documents = peek('document').split(listSeparator).filter(Boolean);
  const starts = offsets(peek(startName));
  const ends = offsets(peek(endName));
  const lengths = ends.map((end, index) => end - (starts[index] ?? end));
  const fits =
    [starts, ends].every(({ length }) => length === documents.length) && lengths.every((length) => length > 0);
  const quotes = fits && documents.length > 0 ? quotesOf(peek('quote'), lengths) : undefined;
  if (!quotes) return [];
  const sentenceAt = sentenceFinder(peek('sentence').split(listSeparator));
  columns.drop('quote', 'document', startName, endName, 'sentence', 'evidence_count');
  return documents.map((document, index) => {
    const quote = quotes[index] ?? '';
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const sentence = sentenceAt(document, start, quote);
    return { document, start, end, quote, prefix: '', suffix: '', sentence, extractor };
  });
}

/** Tables list each sentence once, in the order of the quotes: one that a quote before stands in holds all that lies within it. */
function sentenceFinder(sentences: readonly string[]) {
  const placed: { readonly document: string; readonly from: number; readonly sentence: string }[] = [];
  let next = 0;
  return (document: string, start: number, quote: string): string => {
    const known = placed.find(
      (one) =>
        one.document === document &&
        one.from <= start &&
        one.sentence.slice(start - one.from, start - one.from + quote.length) === quote,
    );
    if (known) return known.sentence;
    const at = sentences.findIndex((one, index) => index >= next && one.includes(quote));
    const sentence = sentences[at];
    if (sentence === undefined) return quote;
    next = at + 1;
    placed.push({ document, from: start - sentence.indexOf(quote), sentence });
    return sentence;
  };
}

const offsets = (cell: string): number[] =>
  cell === '' ? [] : cell.split(listSeparator).map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));

/** The quotes of a joined cell: cut by their lengths, since a quote may hold the separator; by the separator where those do not fit. */
function quotesOf(cell: string, lengths: readonly number[]): string[] | undefined {
  let at = 0;
  const cut = lengths.map((length) => {
    const quote = cell.slice(at, at + length);
    at += length + listSeparator.length;
    return quote;
  });
  if (cut.join(listSeparator) === cell) return cut;
  const split = cell.split(listSeparator);
  return split.length === lengths.length && split.every(Boolean) ? split : undefined;
}
