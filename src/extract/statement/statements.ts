import { findQuotations } from '../../document/quotations.ts';
import type { Span } from '../../document/span.ts';
import { joinedConfidence } from '../confidence.ts';
import type { ExtractContext } from '../context.ts';
import { joinSpans } from '../evidence-spans.ts';
import type { Statement } from '../fact.ts';
import { circumstanceOf } from './circumstance.ts';
import { continueQuotations } from './continued.ts';
import { saidByAttributions } from './from-attributions.ts';
import { isHollow } from './hollow.ts';
import { modeOf } from './mode.ts';
import { withNesting } from './nesting.ts';
import type { Said } from './said.ts';
import { withSameSpeaker } from './same-speaker.ts';
import { saidInSignedQuotations, withoutSigned } from './signed.ts';
import { stanceOf } from './stance.ts';
import { topicsOfCue } from './topic.ts';
import { saidInTurns } from './turns.ts';
import { wholeQuotations } from './whole-quotations.ts';

const ABOUT_KINDS: ReadonlySet<string> = new Set(['person', 'institution', 'country', 'framework']);

/**
 * Every statement of the document in text order: those with reporting words, and the quotations that go on without any.
 * A statement of several speakers is one; one whose source is not named has no speakers.
 */
export function statementsOf(context: ExtractContext): Statement[] {
  const outer = findQuotations(context.document.text, context.document.blocks).filter(({ depth }) => depth === 0);
  const cued = withSameSpeaker(context, saidByAttributions(context)).filter((one) => !isHollow(context, one));
  const signed = saidInSignedQuotations(context, outer);
  const attributed = wholeQuotations([...withoutSigned([...cued, ...saidInTurns(context)], signed), ...signed], outer);
  const all = [...attributed, ...continueQuotations(context, attributed, outer)].sort(
    (a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0) || b.confidence - a.confidence,
  );
  const quotations = outer.flatMap(({ parts }) => parts);
  const statements = all.map((said) => statementOf(context, said, quotations));
  return withNesting(statements);
}

function statementOf(context: ExtractContext, said: Said, quotations: readonly Span[]): Statement {
  const about = new Set<number>();
  for (const mention of [...said.content.flatMap(context.mentionsIn), ...topicsOfCue(context, said)])
    about.add(context.entityOf(mention));
  const parts: Span[] = [...said.content, ...(said.cue ? [said.cue] : []), ...(said.source ? [said.source] : [])];
  const statement: Statement = {
    kind: 'statement',
    speakers: said.speakers,
    ...(said.source && { source: said.source }),
    ...(said.cue && { cue: said.cue }),
    content: said.content,
    text: said.content.map((span) => context.textOf(span).replace(/\s+/g, ' ').trim()).join(' … '),
    mode: said.verbatim ? 'direct' : modeOf(said.content, quotations),
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
