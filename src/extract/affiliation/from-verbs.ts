/** Offices that a verb tells: "who lectures at the Harbour Institute", "chairs its board", "was founded by", "used to advise". */
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation, AffiliationStatus } from '../fact.ts';
import { agentOf, dependents, isDenied, isPassive, lowerWord, patientOf } from '../grammar.ts';
import { periodOf } from '../time.ts';
import { bodyAhead } from './body-ahead.ts';
import { bodyEntity } from './body-of-office.ts';
import type { BodyOfOffice } from './office.ts';
import { OFFICE_OF_VERB } from './office-verbs.ts';
import { personOf } from './people.ts';

const VERB_RULE = 'rule:office-verb';
const STATED = 0.9;
const COMING = /^(?:will|would|could|may|might|should|must)$/;
const HAVE = /^(?:has|have|'ve|’ve)$/;
const PAST = /(?:ed|taught|led|ran)$/;
/** Founders stay founders. */
const LASTING = /founder$/;

export function affiliationsFromVerbs(context: ExtractContext): Affiliation[] {
  return context.layers.words.flatMap((word, verb) => {
    const text = lowerWord(context, verb);
    const isSeat = /^(?:sits?|sat|serves?|served)$/.test(text) && lowerWord(context, verb + 1) === 'on';
    const role = isSeat ? 'board member' : OFFICE_OF_VERB.get(text);
    if (!role || word.upos !== 'VERB' || isDenied(context, verb)) return [];
    const isAim = lowerWord(context, verb - 1) === 'to' && lowerWord(context, verb - 2) !== 'used';
    if (isAim) return [];
    const auxiliaries = dependents(context, verb, 'aux').map((aux) => lowerWord(context, aux));
    if (auxiliaries.some((aux) => COMING.test(aux))) return [];
    const place =
      (isSuffered(context, verb) ? undefined : activeBody(context, verb, isSeat)) ?? passiveBody(context, verb);
    const to = place && bodyEntity(context, place);
    if (!place || to === undefined) return [];
    const hasBegun = auxiliaries.some((aux) => HAVE.test(aux));
    const status = statusOfVerb(context, verb, role, hasBegun);
    return holders(context, verb).flatMap((mention) => {
      const from = context.entityOf(mention);
      return from === to
        ? []
        : [factOf(context, verb, mention, place, to, isSeat ? role : wordsOf(context, verb, place, role), status)];
    });
  });
}

/** The people who are the agent, those joined to the first by "and" too. */
function holders(context: ExtractContext, verb: number): number[] {
  const heads = agentOf(context, verb).flatMap((head) => [head, ...dependents(context, head, 'conj')]);
  const people = heads.map((head) => personOf(context, head)).filter((mention) => mention >= 0);
  return people.length > 0 ? people : beforeWho(context, verb);
}

/** "Ana Torres, a geologist at the Harbour Institute who advised": the person named last before "who". */
function beforeWho(context: ExtractContext, verb: number): number[] {
  const start = context.layers.sentences[context.sentenceAt(verb)]?.words.first ?? verb;
  let isRelative = false;
  for (let at = verb - 1; at >= start; at--) {
    isRelative ||= lowerWord(context, at) === 'who';
    const mention = context.places.named[at] ?? -1;
    if (mention >= 0 && context.kindOf(context.entityOf(mention)) === 'person') return isRelative ? [mention] : [];
  }
  return [];
}

const isSuffered = (context: ExtractContext, verb: number): boolean =>
  isPassive(context, verb) && dependents(context, verb, 'obj').length === 0;

/** "Was founded by Ana Torres", "which she leads". */
function passiveBody(context: ExtractContext, verb: number): BodyOfOffice | undefined {
  const mention = patientOf(context, verb)
    .map((head) => context.places.named[head] ?? -1)
    .find((one) => one >= 0 && ['institution', 'framework'].includes(context.kindOf(context.entityOf(one)) ?? ''));
  return mention === undefined ? undefined : { kind: 'mention', mention };
}

function activeBody(context: ExtractContext, verb: number, isSeat: boolean): BodyOfOffice | undefined {
  const { body, last } = bodyAhead(context, verb + 1);
  if (!body || body.kind === 'elsewhere') return undefined;
  const isBody = body.kind === 'noun' || context.kindOf(context.entityOf(body.mention)) !== 'country';
  if (!isBody) return undefined;
  return isSeat && !/\bboard\b/i.test(textBetween(context, verb, last + 2)) ? undefined : body;
}

const textBetween = (context: ExtractContext, first: number, last: number): string =>
  context.textOf(context.spanOf({ first, last: Math.min(last, context.layers.words.length) })).replace(/\s+/g, ' ');

function statusOfVerb(context: ExtractContext, verb: number, role: string, hasBegun: boolean): AffiliationStatus {
  if (LASTING.test(role)) return 'current';
  if (/\bused to$/i.test(textBetween(context, Math.max(0, verb - 2), verb))) return 'former';
  return PAST.test(lowerWord(context, verb)) && !hasBegun && !isSuffered(context, verb) ? 'former' : 'current';
}

/** The noun of the verb; where the text says more ("directs the metals department of"), with that; "runs the Paris desk" as it stands. */
function wordsOf(context: ExtractContext, verb: number, place: BodyOfOffice, role: string): string {
  const first = place.kind === 'mention' ? (context.layers.mentions[place.mention]?.words.first ?? verb) : verb;
  for (let at = verb + 1; at + 1 < first && !/^(?:of|at|in|for|on)$/.test(lowerWord(context, at)); at++) {
    if (context.layers.words[at]?.upos !== 'NOUN' || !/^(?:of|at|in|for)$/.test(lowerWord(context, at + 1))) continue;
    return !WRITTEN.test(lowerWord(context, verb)) && OF_PART.test(role)
      ? `${role} of ${textBetween(context, verb + 1, at + 1)}`
      : textBetween(context, verb, at + 1);
  }
  return role;
}

/** Offices that are over a part of a body. */
const OF_PART = /^(?:head|leader|director|chair|manager|editor|commander|teacher)$/;
const WRITTEN = /^(?:runs?|ran)$/;

function factOf(
  context: ExtractContext,
  verb: number,
  mention: number,
  place: BodyOfOffice,
  to: number,
  role: string,
  status: AffiliationStatus,
): Affiliation {
  const { mentions, sentences } = context.layers;
  const holder = mentions[mention];
  const named = place.kind === 'mention' ? mentions[place.mention] : undefined;
  const ranges = [holder?.words, { first: verb, last: verb + 1 }, named?.words].filter((range) => range !== undefined);
  const sentence = sentences[context.sentenceAt(verb)];
  return {
    kind: 'affiliation',
    from: context.entityOf(mention),
    to,
    role,
    status,
    ...(sentence && periodOf(context.textOf(sentence), status === 'former')),
    evidence: evidenceSpans(context, ranges),
    extractor: VERB_RULE,
    confidence: STATED,
    basis: holder?.form === 'name' && named?.form === 'name' ? 'stated' : 'inferred',
  };
}
