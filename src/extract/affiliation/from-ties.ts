/**
 * Affiliations read off the tie head: a person or body, and the body or country it belongs to. The head is often right that two belong
 * together and wrong as what, so the office comes from the words: one that the holder holds and that its own words give to no other body.
 */
import type { Tie, WordRange } from '../../language/layers.ts';
import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation, AffiliationStatus } from '../fact.ts';
import { lowerWord } from '../grammar.ts';
import { pooled } from '../pooled-ties.ts';
import type { FoundRole } from '../roles.ts';
import { periodOf } from '../time.ts';
import { nounOf } from './body-noun.ts';
import { kindOfMention } from './noun-phrase.ts';
import type { HeldOffice } from './office.ts';
import { describesBody, officeNouns } from './office-kind.ts';
import { BELONGING } from './office-verbs.ts';
import { indexOffices, officesOfTie } from './offices-of-tie.ts';
import { isMember, roleWords } from './role-words.ts';
import { statusOf, statusOfOffice } from './status.ts';

const AFFILIATION_HEAD = 'head:affiliation';

/** Ends that the graph model allows: who may be affiliated with what. */
const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['institution', 'country', 'framework']),
  institution: new Set(['country', 'institution']),
};

export function affiliationsFromTies(context: ExtractContext, all: readonly HeldOffice[]): Affiliation[] {
  const index = indexOffices(context, all);
  return pooled(context.layers.ties, 'affiliation:').flatMap((tie) => {
    if (!isAllowed(context, tie) || !isSure(context, tie)) return [];
    if (kindOfMention(context, tie.from) === 'institution') return ofInstitution(context, tie);
    const offices = officesOfTie(context, tie, index);
    if (offices.length > 0)
      return offices
        .filter(({ title }) => !isMember(title))
        .map((office) => factOf(context, tie, office.title, statusOfOffice(context, office), office.role.words));
    return belonging(context, tie);
  });
}

/** Ties under these scores are left out. Chosen by whole-graph F1 on annotated-news dev, where 0.85 and none across sentences were a little worse. */
const MIN_TOGETHER = 0.35;
const MIN_APART = 0.6;
const isSure = (context: ExtractContext, tie: Tie): boolean =>
  tie.score >= (inOneSentence(context, tie) ? MIN_TOGETHER : MIN_APART);

function isAllowed(context: ExtractContext, tie: Tie): boolean {
  const to = kindOfMention(context, tie.to);
  if (!to || context.entityOf(tie.from) === context.entityOf(tie.to)) return false;
  return ALLOWED[kindOfMention(context, tie.from) ?? '']?.has(to) ?? false;
}

/**
 * "Ana Torres worked at the Harbour Institute": no office, but a word of belonging. Where there is none either, five in six of the surest ties
 * were wrong on annotated-news dev and golden-dev.
 */
function belonging(context: ExtractContext, tie: Tie): Affiliation[] {
  const from = context.layers.mentions[tie.from]?.words;
  const to = context.layers.mentions[tie.to]?.words;
  if (!from || !to || !inOneSentence(context, tie) || kindOfMention(context, tie.to) === 'country') return [];
  for (let at = Math.min(from.last, to.last); at < Math.max(from.first, to.first); at++) {
    const role = BELONGING.get(lowerWord(context, at));
    if (role === undefined) continue;
    const told = statusOf(context, { first: Math.min(from.first, to.first), last: Math.max(from.last, to.last) });
    return [factOf(context, tie, role, told)];
  }
  return [];
}

/** What a body is to the whole it belongs to: the noun said of it, never somebody's office there. */
function ofInstitution(context: ExtractContext, tie: Tie): Affiliation[] {
  const from = context.layers.mentions[tie.from]?.words;
  const to = context.layers.mentions[tie.to]?.words;
  if (!from || !to || !inOneSentence(context, tie)) return [];
  const beside = rolesBeside(context, from, to);
  // The tagger may take the noun of a name for a role: that is written as the tables write it.
  const isInName = ({ words }: FoundRole): boolean => words.first >= from.first && words.last <= from.last;
  const noun = beside.find((role) => describesBody(context.textOf(role)) && !isInName(role));
  if (noun) return [factOf(context, tie, roleWords(context, noun), statusOf(context, noun.words), noun.words)];
  if (beside.some((role) => officeNouns(context.textOf(role)).length > 0)) return [];
  const name = context.entities.entities[context.entityOf(tie.from)]?.label ?? '';
  const named = kindOfMention(context, tie.to) === 'country' ? nounOf(name) : '';
  if (!CLASS_BY_INSTITUTION_NOUN.has(named)) return [];
  const all = { first: Math.min(from.first, to.first), last: Math.max(from.last, to.last) };
  return [factOf(context, tie, named, statusOf(context, all))];
}

/** Words from one end to the other within which a phrase between them, or right beside either, speaks of both. */
const NEAR = 20;
const BESIDE = 4;

function rolesBeside(context: ExtractContext, from: WordRange, to: WordRange): FoundRole[] {
  const first = Math.min(from.first, to.first) - BESIDE;
  const last = Math.max(from.last, to.last) + BESIDE;
  if (last - first > NEAR) return [];
  const found: FoundRole[] = [];
  for (let at = Math.max(0, first); at < last; at++) {
    const role = context.roles[context.roleAt.get(at) ?? -1];
    if (role && role.words.last <= last && context.sentenceAt(at) === context.sentenceAt(from.first)) found.push(role);
  }
  return found;
}

/** @param words Those of the office or noun, where there are any. */
function factOf(
  context: ExtractContext,
  tie: Tie,
  role: string,
  told: AffiliationStatus,
  words?: WordRange,
): Affiliation {
  const from = context.layers.mentions[tie.from];
  const to = context.layers.mentions[tie.to];
  const ranges = [from?.words, words, to?.words].filter((range) => range !== undefined);
  // The head's reading, unless the words say outright that it is over or still to come.
  const read = tie.label.slice('affiliation:'.length) as AffiliationStatus;
  const status = read === 'current' ? told : read;
  const sentence = context.layers.sentences[context.sentenceAt(to?.words.first ?? 0)];
  const named = from?.form === 'name' && (to?.form === 'name' || to?.form === 'demonym');
  return {
    kind: 'affiliation',
    from: context.entityOf(tie.from),
    to: context.entityOf(tie.to),
    role,
    status,
    ...(sentence && periodOf(context.textOf(sentence), status === 'former')),
    evidence: evidenceSpans(context, ranges),
    extractor: AFFILIATION_HEAD,
    confidence: tie.score,
    basis: named && inOneSentence(context, tie) ? 'stated' : 'inferred',
  };
}

const inOneSentence = (context: ExtractContext, tie: Tie): boolean =>
  context.sentenceAt(context.layers.mentions[tie.from]?.words.first ?? -1) ===
  context.sentenceAt(context.layers.mentions[tie.to]?.words.first ?? -1);
