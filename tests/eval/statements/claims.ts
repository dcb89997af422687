/** Who said what, as the attribution layer and as the extracted statements have it, in a form that can be laid beside a gold annotation. */

import { type ReadOptions, read } from '../../../src/document/read.ts';
import type { Span } from '../../../src/document/span.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { Fact, Statement } from '../../../src/extract/fact.ts';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import type { Layers, WordRange } from '../../../src/language/layers.ts';
import type { Entities } from '../../../src/resolve/entity.ts';
import { resolve } from '../../../src/resolve/resolve.ts';

/** A text and what each stage of the pipeline makes of it. */
export interface Understood {
  readonly layers: Layers;
  readonly entities: Entities;
  readonly facts: readonly Fact[];
}

/**
 * Puts a plain text through the stages of `readArticle`, whose result does not show the attributions.
 *
 * @throws {Error} When the reader changes the text, since offsets of a gold annotation would not hold.
 */
export async function understand(text: string, model: LanguageModel, options: ReadOptions): Promise<Understood> {
  const document = read({ content: text, mediaType: 'text/plain' }, options);
  if (document.text !== text) throw new Error(`The reader changed the text of ${options.id ?? 'a document'}.`);
  const layers = await annotate(document, model);
  const entities = resolve(document, layers);
  return { layers, entities, facts: extract(document, layers, entities) };
}

export interface Claim {
  /** The source's words; none where a speaker is known from elsewhere or there is none. */
  readonly source: readonly Span[];
  /** Every mention of the entities that speak; none in the attribution layer, which knows no entities. */
  readonly speakers: readonly Span[];
  readonly cue: readonly Span[];
  /** Pieces of what is said, in text order. */
  readonly content: readonly Span[];
  readonly by: string;
  readonly confidence: number;
}

/** What the attribution head found. */
export function claimsOfAttributions({ layers }: Understood): Claim[] {
  const spanOf = ({ first, last }: WordRange): Span => ({
    start: layers.words[first]?.start ?? 0,
    end: layers.words[last - 1]?.end ?? 0,
  });
  return layers.attributions.map(({ cue, source, content, score }) => ({
    source: source ? [spanOf(source)] : [],
    speakers: [],
    cue: [spanOf(cue)],
    content: content.map(spanOf),
    by: 'attribution layer',
    confidence: score,
  }));
}

/** The extracted statements, one by one. */
export const claimsOfStatements = (article: Understood): Claim[] =>
  statementsIn(article).map((statement) => claimOf(article, statement));

/**
 * The extracted statements as annotators of cues count them: what goes on without a cue (`"...," she said. "..."`, also over a paragraph's
 * end) is one content with what the cue governs, in two pieces. So a statement without a cue is joined to the nearest earlier one with a
 * cue and the same speakers; one that finds none stands alone.
 */
export function joinedClaims(article: Understood): Claim[] {
  const joined: { statement: Statement; claim: Claim }[] = [];
  for (const statement of statementsIn(article)) {
    const claim = claimOf(article, statement);
    const earlier = statement.cue ? -1 : joined.findLastIndex((one) => goesOn(one, statement));
    const open = joined[earlier];
    if (open) joined[earlier] = { ...open, claim: together(open.claim, claim) };
    else joined.push({ statement, claim });
  }
  return joined.map(({ claim }) => claim);
}

const statementsIn = ({ facts }: Understood): Statement[] => facts.filter((fact) => fact.kind === 'statement');

const together = (claim: Claim, next: Claim): Claim => ({
  ...claim,
  content: [...claim.content, ...next.content],
  by: claim.by.includes(next.by) ? claim.by : `${claim.by} + ${next.by}`,
});

function claimOf({ entities, layers }: Understood, statement: Statement): Claim {
  return {
    source: statement.source ? [statement.source] : [],
    speakers: statement.speakers.flatMap((speaker) =>
      (entities.entities[speaker]?.mentions ?? []).flatMap((mention) => layers.mentions[mention] ?? []),
    ),
    cue: statement.cue ? [statement.cue] : [],
    content: statement.content,
    by: statement.extractor,
    confidence: statement.confidence,
  };
}

function goesOn({ statement, claim }: { statement: Statement; claim: Claim }, next: Statement): boolean {
  const end = Math.max(...claim.content.map((piece) => piece.end));
  return (
    statement.cue !== undefined &&
    end <= (next.content[0]?.start ?? 0) &&
    `${statement.speakers}` === `${next.speakers}`
  );
}
