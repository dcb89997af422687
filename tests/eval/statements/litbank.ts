import { join } from 'node:path';
import { overlaps, type Span } from '../../../src/document/span.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { type GoldQuotation, type LitbankBook, readLitbankDev } from '../corpora/litbank.ts';
import type { Measured, Miss } from '../measured.ts';
import { shareFigure } from '../metrics.ts';
import { type Claim, claimsOfStatements, understand } from './claims.ts';
import { HALF, pairOff } from './matching.ts';
import { Tokens } from './tokens.ts';

/** A gold quotation with the statement that has it, if any. */
interface Heard {
  readonly book: LitbankBook;
  readonly quotation: GoldQuotation;
  readonly claim?: Claim;
}

/**
 * Direct speech of LitBank's measuring tenth, fiction, which is not what the program is for:
 *
 * - quotations found: a piece of a statement's content shares half of the union of their tokens, one to one;
 * - speaker right: a mention of the entity that speaks overlaps a mention in the speaker's gold chain, of all quotations whose speaker the
 *   corpus names and of those found; "by entity or its words" also takes the words of the source ("the boy"), which need be no entity.
 */
export async function litbankMeasured(data: string, model: LanguageModel): Promise<Measured> {
  const all: Heard[] = [];
  for (const book of readLitbankDev(join(data, 'relations', 'litbank')))
    all.push(...heardIn(book, claimsOfStatements(await understand(book.text, model, { id: book.id }))));
  const named = all.filter(({ quotation }) => quotation.mentions.length > 0);
  const found = named.filter(({ claim }) => claim);
  const right = found.filter(({ quotation, claim }) => meets(claim?.speakers, quotation));
  const worded = found.filter(({ quotation, claim }) =>
    meets([...(claim?.speakers ?? []), ...(claim?.source ?? [])], quotation),
  );
  const figure = (measure: string, part: readonly Heard[], whole: readonly Heard[]) =>
    shareFigure('statements', 'LitBank dev', measure, part.length, whole.length);
  return {
    figures: [
      figure(
        'quotations found, IoU >= 0.5',
        all.filter(({ claim }) => claim),
        all,
      ),
      figure('speaker right, of all', right, named),
      figure('speaker right, of found', right, found),
      figure('speaker right by entity or its words, of found', worded, found),
    ],
    misses: named.filter((one) => !right.includes(one)).map(missOf),
  };
}

function heardIn(book: LitbankBook, claims: readonly Claim[]): Heard[] {
  const tokens = new Tokens(book.text);
  const none = { source: new Set<number>(), cue: new Set<number>() };
  const partsOf = (span: Span) => ({ ...none, content: tokens.under([span]) });
  const pieces = claims.flatMap((claim) => claim.content.map((piece) => ({ claim, ...partsOf(piece) })));
  const claimOf = new Map(
    pairOff(book.quotations.map(partsOf), pieces, HALF).map(({ gold, found }) => [gold, pieces[found]?.claim]),
  );
  return book.quotations.map((quotation, index) => {
    const claim = claimOf.get(index);
    return { book, quotation, ...(claim && { claim }) };
  });
}

const meets = (spans: readonly Span[] = [], { mentions }: GoldQuotation): boolean =>
  spans.some((span) => mentions.some((mention) => overlaps(span, mention)));

/** A wrong speaker weighs the statement's confidence, a quotation without one half, one not found nothing. */
function missOf({ book, quotation, claim }: Heard): Miss {
  const textOf = ({ start, end }: Span) => book.text.slice(start, end);
  const speaks = claim?.speakers.length ? [...new Set(claim.speakers.map(textOf))].join(' / ') : undefined;
  const words = claim?.source.map(textOf).join(' ');
  return {
    text: textOf({ start: Math.max(0, quotation.start - 80), end: quotation.end + 80 }),
    gold: `${quotation.speaker}: ${textOf(quotation)}`,
    predicted: claim ? `${speaks ?? 'nobody'}${words ? ` (${words})` : ''}` : 'not found',
    by: claim?.by ?? '',
    weight: claim ? (speaks ? claim.confidence : 0.5) : 0,
  };
}
