/** Quotations with their speaker's name under them, as readers' letters and pull-outs have them: “…” — Ann Roe. */
import type { Quotation } from '../../document/quotations.ts';
import { contains, indexAt, overlapping, type Span, spanAt } from '../../document/span.ts';
import type { ExtractContext } from '../context.ts';
import type { Said } from './said.ts';

const SIGNATURE = 'rule:signature';
/** The form leaves little doubt; whose name it is may be wrong. */
const CONFIDENCE = 0.9;

/** Between the closing mark and the name, at the end of the same paragraph or at the head of the next one. */
const DASH = /^[.,]?\s*(?:[–—―]|--?)\s*$/;
/** After the name: nothing, or a few words that say who it is. */
const TAIL = /^(?:,[^.;:"“”\n]{1,60})?\.?\s*$/;

/**
 * One statement for each quotation that opens a paragraph and is signed by a person or body of the article.
 *
 * @param quotations The outer quotations in text order.
 */
export function saidInSignedQuotations(context: ExtractContext, quotations: readonly Quotation[]): Said[] {
  const { text, blocks } = context.document;
  return quotations.flatMap(({ parts }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    const opening = first && spanAt(blocks, first.start);
    if (!first || !last || !opening || text.slice(opening.start, first.start).trim() !== '') return [];
    const closing = indexAt(blocks, last.end - 1);
    const rest = text.slice(last.end, blocks[closing]?.end).trim();
    const until = rest === '' ? blocks[closing + 1]?.end : blocks[closing]?.end;
    const speaker = until === undefined ? undefined : signer(context, { start: last.end, end: until });
    if (speaker === undefined) return [];
    return [
      {
        speakers: [speaker],
        cueWord: -1,
        content: parts,
        verbatim: true,
        confidence: CONFIDENCE,
        extractor: SIGNATURE,
      },
    ];
  });
}

/** Statements beside signed ones: whatever else was read into the same quotation gives way. */
export const withoutSigned = (said: readonly Said[], signed: readonly Said[]): Said[] => {
  const taken = signed.flatMap(({ content }) => content);
  return said.filter(
    ({ content, cue }) =>
      (cue && overlapping(taken, cue).some((part) => contains(part, cue))) ||
      !content.some((piece) => overlapping(taken, piece).length > 0),
  );
};

function signer(context: ExtractContext, after: Span): number | undefined {
  const { text } = context.document;
  for (const index of context.mentionsIn(after)) {
    const mention = context.layers.mentions[index];
    const entity = context.entityOf(index);
    if (mention?.form !== 'name') continue;
    const isSignature =
      DASH.test(text.slice(after.start, mention.start)) && TAIL.test(text.slice(mention.end, after.end));
    const kind = context.kindOf(entity);
    return isSignature && (kind === 'person' || kind === 'institution') ? entity : undefined;
  }
  return undefined;
}
