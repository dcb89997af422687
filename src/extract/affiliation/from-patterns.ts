/** Affiliations read off the patterns of `data/patterns/affiliation.json`: "of", possessives, and what a body is of another or of a country. */
import table from '../../../data/patterns/affiliation.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation, AffiliationStatus } from '../fact.ts';
import { compile, type Match, matchRules } from '../patterns/match.ts';
import { periodOf } from '../time.ts';
import { describesBody } from './office-kind.ts';
import { statusOf } from './status.ts';

interface TableRule {
  readonly id: string;
  readonly pattern: string;
  readonly role?: string;
}

const TABLE: readonly TableRule[] = table.rules;
const RULES = TABLE.map((rule) => ({ id: rule.id, expression: compile(rule.pattern) }));
const RULE_BY_ID = new Map(TABLE.map((rule) => [rule.id, rule]));

/** The table gives no letters to words of its own. */
const NO_CLASSES: ReadonlyMap<string, string> = new Map();

/** Score of every pattern's fact before calibration. Set by hand: too few facts rest on any one pattern to measure it. */
const RELIABILITY = 0.8;

export function affiliationsFromPatterns(context: ExtractContext): Affiliation[] {
  return context.layers.sentences.flatMap((sentence) =>
    matchRules(context, sentence, RULES, NO_CLASSES).flatMap((match) =>
      factsOf(context, match, context.textOf(sentence)),
    ),
  );
}

function factsOf(context: ExtractContext, match: Match, sentence: string): Affiliation[] {
  const rule = RULE_BY_ID.get(match.rule);
  const holder = match.from[0];
  const body = match.to[0];
  if (!rule || holder === undefined || body === undefined) return [];
  const from = context.entityOf(holder);
  const to = context.entityOf(body);
  if (from < 0 || to < 0 || from === to) return [];
  const { mentions } = context.layers;
  const forms = [mentions[holder]?.form, mentions[body]?.form];
  const words = [mentions[holder]?.words, mentions[body]?.words].filter((range) => range !== undefined);
  const fact = (
    role: string,
    status: AffiliationStatus,
    ranges: readonly { first: number; last: number }[],
  ): Affiliation => ({
    kind: 'affiliation',
    from,
    to,
    role,
    status,
    ...periodOf(sentence, status === 'former'),
    evidence: evidenceSpans(context, [...words, ...ranges]),
    extractor: `pattern:${rule.id}`,
    confidence: RELIABILITY,
    basis: forms.every((form) => form === 'name' || form === 'demonym') ? 'stated' : 'inferred',
  });
  const status = statusOf(context, match);
  if (match.roles.length === 0) return [fact(rule.role ?? '', status, [])];
  return match.roles.flatMap((index) => {
    const role = context.roles[index];
    if (role && context.kindOf(from) === 'institution' && !describesBody(context.textOf(role))) return [];
    return role ? [fact(context.textOf(role).replace(/\s+/g, ' '), status, [role.words])] : [];
  });
}
