/** Memberships read off the patterns of `data/patterns/membership.json`: lists of members, joining, leaving, applying, leading. */
import table from '../../../data/patterns/membership.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Membership, MembershipStatus } from '../fact.ts';
import { compile, type Match, matchRules } from '../patterns/match.ts';
import { periodOf } from '../time.ts';

const RULES = table.rules.map((rule) => ({ id: rule.id, expression: compile(rule.pattern) }));
const STATUS_BY_ID = new Map(table.rules.map((rule) => [rule.id, rule.status as MembershipStatus]));
const CLASSES = new Map(
  Object.entries(table.classes).flatMap(([letter, words]) => words.map((word) => [word, letter] as const)),
);

/** Score of every pattern's fact before calibration. Set by hand: too few facts rest on any one pattern to measure it. */
const RELIABILITY = 0.8;

export function membershipsFromPatterns(context: ExtractContext): Membership[] {
  return context.layers.sentences.flatMap((sentence) =>
    matchRules(context, sentence, RULES, CLASSES).flatMap((match) => factsOf(context, match, context.textOf(sentence))),
  );
}

function factsOf(context: ExtractContext, match: Match, sentence: string): Membership[] {
  const status = STATUS_BY_ID.get(match.rule);
  const whole = match.to[0] ?? bodyBefore(context, match.first);
  if (status === undefined || whole === undefined) return [];
  const { mentions } = context.layers;
  return match.from.flatMap((member) => {
    const from = context.entityOf(member);
    const to = context.entityOf(whole);
    if (from < 0 || to < 0 || from === to) return [];
    const forms = [mentions[member]?.form, mentions[whole]?.form];
    return [
      {
        kind: 'membership' as const,
        from,
        to,
        status,
        ...periodOf(sentence, status === 'former'),
        evidence: evidenceSpans(context, [{ first: match.first, last: match.last }]),
        extractor: `pattern:${match.rule}`,
        confidence: RELIABILITY,
        basis: forms.every((form) => form === 'name') ? ('stated' as const) : ('inferred' as const),
      },
    ];
  });
}

/** The framework or body with members that was mentioned last before a word, at most a paragraph back: whose "members" they are. */
function bodyBefore(context: ExtractContext, word: number): number | undefined {
  const { mentions } = context.layers;
  const block = context.blockAt(word);
  const here = context.layers.words[word]?.start ?? 0;
  for (let i = context.mentionBefore(here); i >= 0; i--) {
    const at = mentions[i]?.words.first ?? 0;
    if (context.blockAt(at) < block - 1) return undefined;
    const entity = context.entities.entities[context.entityOf(i)];
    if (
      entity?.kind === 'framework' ||
      (entity?.kind === 'institution' && HAS_MEMBERS.test(String(entity.attributes.class ?? '')))
    )
      return i;
  }
  return undefined;
}

const HAS_MEMBERS = /intergovernmental|regional|union|alliance|bloc|organi[sz]ation|association/;
