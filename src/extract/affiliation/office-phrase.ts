import type { ExtractContext } from '../context.ts';
import { lowerWord } from '../grammar.ts';
import type { FoundRole } from '../roles.ts';
import { type Ahead, bodyAhead } from './body-ahead.ts';
import { bodyBefore } from './body-before.ts';
import { PREPOSITIONS } from './noun-phrase.ts';
import type { OfficePhrase } from './office.ts';
import { isOfCountry } from './office-kind.ts';

/**
 * Which body the words around an office say it belongs to. A person's deputy and a city's mayor belong to no body of the graph, and their
 * words say so.
 */
export function officePhrase(context: ExtractContext, role: FoundRole): OfficePhrase {
  const before = bodyBefore(context, role);
  const after = bodyAfter(context, role);
  // "The German head of the Harbour Institute", "the Argentine historian": an adjective may tell no more than where somebody is from.
  const isOrigin = before.isAdjective && (after.body?.kind === 'mention' || !isOfCountry(context.textOf(role)));
  const body = isOrigin ? after.body : (before.body ?? after.body);
  const isIndefinite = /^an?$/.test(lowerWord(context, before.first));
  return { ...(body && { body }), aims: after.aims, isIndefinite, first: before.first, last: after.last };
}

function bodyAfter(context: ExtractContext, role: FoundRole): Ahead {
  const at = role.words.last;
  // The tagger may take the preposition for a part of the office.
  const first = PREPOSITIONS.has(lowerWord(context, at - 1)) ? at - 1 : at;
  return PREPOSITIONS.has(lowerWord(context, first))
    ? bodyAhead(context, first, context.textOf(role))
    : { aims: [], last: at };
}
