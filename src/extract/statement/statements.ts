import { findQuotations } from '../../document/quotations.ts';
import { contains, type Span } from '../../document/span.ts';
import { joinedConfidence } from '../confidence.ts';
import type { ExtractContext } from '../context.ts';
import { joinSpans } from '../evidence-spans.ts';
import type { Statement } from '../fact.ts';
import { circumstanceOf } from './circumstance.ts';
import { continueQuotations } from './continued.ts';
import { saidByAttributions } from './from-attributions.ts';
import { modeOf } from './mode.ts';
import type { Said } from './said.ts';
import { stanceOf } from './stance.ts';

const ABOUT_KINDS: ReadonlySet<string> = new Set(['person', 'institution', 'country', 'framework']);

/**
 * Every statement of the document in text order: those with reporting words, and the quotations that go on without any.
 * A statement of several speakers is one; one whose source is not named has no speakers.
 */
export function statementsOf(context: ExtractContext): Statement[] {
  const quotations = outerQuotations(context);
  const attributed = saidByAttributions(context);
  const all = [...attributed, ...continueQuotations(context, attributed, quotations)].sort(
    (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || b.confidence - a.confidence,
  );
  const statements = all.map((said) => statementOf(context, said, quotations));
  return statements.map((statement, index) => {
    const outer = nestedIn(statements, index);
    return outer === undefined ? statement : { ...statement, nestedIn: outer };
  });
}

/** Quotations that stand in no other one, a span for each paragraph that they run over. */
const outerQuotations = (context: ExtractContext): Span[] =>
  findQuotations(context.document.text, context.document.blocks).flatMap((quotation) =>
    quotation.depth === 0 ? quotation.parts : [],
  );

function statementOf(context: ExtractContext, said: Said, quotations: readonly Span[]): Statement {
  const about = new Set<number>();
  for (const span of said.content) for (const mention of context.mentionsIn(span)) about.add(context.entityOf(mention));
  const parts: Span[] = [...said.content, ...(said.cue ? [said.cue] : []), ...(said.source ? [said.source] : [])];
  const statement: Statement = {
    kind: 'statement',
    speakers: said.speakers,
    ...(said.source && { source: said.source }),
    ...(said.cue && { cue: said.cue }),
    content: said.content,
    text: said.content.map((span) => context.textOf(span).replace(/\s+/g, ' ').trim()).join(' … '),
    mode: modeOf(said.content, quotations),
    stance: said.cue ? stanceOf(context.textOf(said.cue)) : 'neutral',
    about: [...about].filter(
      (entity) => entity >= 0 && !said.speakers.includes(entity) && ABOUT_KINDS.has(context.kindOf(entity) ?? ''),
    ),
    ...circumstanceOf(context, said.cueWord),
    evidence: joinSpans(parts),
    extractor: said.extractor,
    confidence: said.confidence,
    basis: 'stated',
  };
  return { ...statement, confidence: joinedConfidence([statement]) };
}

/** The innermost other statement whose content holds all of this one's, and more. */
function nestedIn(statements: readonly Statement[], index: number): number | undefined {
  const inner = statements[index];
  let best: number | undefined;
  statements.forEach((outer, at) => {
    if (at === index || !inner || length(outer) <= length(inner)) return;
    if (!inner.content.every((span) => outer.content.some((whole) => contains(whole, span)))) return;
    const held = best === undefined ? undefined : statements[best];
    if (!held || length(outer) < length(held)) best = at;
  });
  return best;
}

const length = (statement: Statement): number =>
  statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
