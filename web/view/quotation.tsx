import type { Evidence } from '../../src/graph/schema.ts';
import { segmentsOf, standsIn } from '../state/article.ts';
import type { Passage } from '../state/passages.ts';

interface Props {
  readonly passage: Passage;
  /** The article's text; without it the sentences that the evidence carries are shown. */
  readonly text: string | undefined;
}

/** A passage with the words that count marked. */
export function Quotation({ passage, text }: Props) {
  if (text === undefined || !passage.evidence.every((item) => standsIn(item, text)))
    return (
      <span className="quotation">
        {bySentence(passage.evidence).map(({ sentence, quotes }) => (
          <Sentence key={`${sentence} ${quotes.join(' ')}`} sentence={sentence} quotes={quotes} />
        ))}
      </span>
    );
  const marks = passage.evidence.map(({ start, end }) => ({ start, end, fact: undefined, current: true }));
  return (
    <span className="quotation">
      {segmentsOf(text, passage, marks).map((segment) =>
        segment.marked ? (
          <mark key={segment.start} className="current">
            {segment.text}
          </mark>
        ) : (
          segment.text
        ),
      )}
    </span>
  );
}

function Sentence({ sentence, quotes }: { readonly sentence: string; readonly quotes: readonly string[] }) {
  const marks = quotes.flatMap((quote) => {
    const start = sentence.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length, fact: undefined, current: true }];
  });
  // A quotation longer than its sentence is shown by itself.
  if (marks.length < quotes.length)
    return quotes.map((quote) => (
      <span key={quote}>
        <mark className="current">{quote}</mark>{' '}
      </span>
    ));
  return (
    <span>
      {segmentsOf(sentence, { start: 0, end: sentence.length }, marks).map((segment) =>
        segment.marked ? (
          <mark key={segment.start} className="current">
            {segment.text}
          </mark>
        ) : (
          segment.text
        ),
      )}{' '}
    </span>
  );
}

function bySentence(evidence: readonly Evidence[]): { sentence: string; quotes: string[] }[] {
  const sentences = new Map<string, string[]>();
  for (const { sentence, quote } of evidence) sentences.set(sentence, [...(sentences.get(sentence) ?? []), quote]);
  return Array.from(sentences, ([sentence, quotes]) => ({ sentence, quotes }));
}
