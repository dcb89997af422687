/** Affiliations read off the words of each office: who holds it and which body it belongs to, however far the two stand apart. */
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Affiliation } from '../fact.ts';
import { periodOf } from '../time.ts';
import { bodyEntity, bodyFor } from './body-of-office.ts';
import type { HeldOffice } from './office.ts';
import { isMember } from './role-words.ts';
import { statusOfOffice } from './status.ts';

const OFFICE_RULE = 'rule:office';
/** Scores before calibration, of a body that is named and of one that a bare noun means. */
const STATED = 0.9;
const INFERRED = 0.6;

export const affiliationsFromOffices = (context: ExtractContext, offices: readonly HeldOffice[]): Affiliation[] =>
  offices
    .filter(({ title }) => !isMember(title))
    .flatMap((office) => office.holders.flatMap((holder) => factOf(context, office, holder) ?? []));

function factOf(context: ExtractContext, office: HeldOffice, holder: number): Affiliation | undefined {
  const place = bodyFor(context, office, holder);
  const to = bodyEntity(context, place);
  const from = context.entityOf(holder);
  const { mentions, sentences } = context.layers;
  const person = mentions[holder];
  if (!person || to === undefined || from < 0 || from === to) return undefined;
  const named = place?.kind === 'mention' ? mentions[place.mention] : undefined;
  const status = statusOfOffice(context, office);
  const sentence = sentences[context.sentenceAt(office.role.words.first)];
  const isStated = person.form === 'name' && (named?.form === 'name' || named?.form === 'demonym');
  return {
    kind: 'affiliation',
    from,
    to,
    role: office.title,
    status,
    ...(sentence && periodOf(context.textOf(sentence), status === 'former')),
    evidence: evidenceSpans(context, [person.words, office.role.words, ...(named ? [named.words] : [])]),
    extractor: OFFICE_RULE,
    confidence: named ? STATED : INFERRED,
    basis: isStated ? 'stated' : 'inferred',
  };
}
