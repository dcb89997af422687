/** People whom a noun phrase puts in a political party: "Republican Senator Ana Torres", "a lawmaker for the Lake Party", "a Democrat". */
import table from '../../../data/patterns/membership-clauses.json' with { type: 'json' };
import type { ExtractContext } from '../context.ts';
import { evidenceSpans } from '../evidence-spans.ts';
import type { Membership } from '../fact.ts';
import { dependents, isPossessor, lowerWord } from '../grammar.ts';
import type { End, Ends } from './ends.ts';

const ROLES: ReadonlySet<string> = new Set(table.partyRoles);
/** Offices that say nothing of a party unless its name stands before: "Labour mayor", but "the president of the Alliance". */
const OFFICES: ReadonlySet<string> = new Set(table.partyOffices);
const HEADS: ReadonlySet<string> = new Set(table.partyHeads);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'with']);
const SURE = 0.9;

export function partyPeople(context: ExtractContext, ends: Ends): Membership[] {
  return context.layers.mentions.flatMap((mention, index) => {
    const party = context.entities.entities[context.entityOf(index)];
    if (party?.kind !== 'institution' || party.attributes.class !== 'political party') return [];
    const word = context.headOf(mention.words);
    const { people, noun } = peopleAt(context, ends, word);
    return people.map(
      (person): Membership => ({
        kind: 'membership',
        from: person.entity,
        to: context.entityOf(index),
        status: mention.form === 'name' && HEADS.has(lowerWord(context, noun)) ? 'leader' : 'member',
        evidence: evidenceSpans(context, [person.words, mention.words]),
        extractor: 'rule:party-people',
        confidence: SURE,
        basis: mention.form === 'name' ? 'stated' : 'inferred',
      }),
    );
  });
}

/** The people of the noun phrase around a party's name, and the noun that says what they are. */
function peopleAt(context: ExtractContext, ends: Ends, party: number): { people: readonly End[]; noun: number } {
  const { relation, head = -1 } = context.layers.words[party] ?? {};
  const none = { people: [], noun: -1 };
  // "Ana Torres is a Republican", "Ana Torres, a Republican", "Ana Torres and Luis Roca, both Republicans".
  const marks = dependents(context, party, 'case').map((mark) => lowerWord(context, mark));
  if (dependents(context, party, 'cop').length > 0 && marks.length === 0)
    return { ...none, people: peopleOf(context, ends, dependents(context, party, 'nsubj')) };
  if (head < 0) return none;
  const isLinked = marks.length === 0 || isPossessor(context, party) || marks.some((mark) => LINKS.has(mark));
  if (!isLinked || !['amod', 'compound', 'nmod', 'appos', 'flat'].includes(relation ?? '')) return none;
  const direct = peopleOf(context, ends, [head]);
  if (direct.length > 0) return { people: direct, noun: head };
  const role = lowerWord(context, head);
  if (!ROLES.has(role) && !HEADS.has(role) && !(marks.length === 0 && OFFICES.has(role))) return none;
  const above = context.layers.words[head];
  const owner = above && ['appos', 'nmod', 'compound', 'flat', 'amod'].includes(above.relation) ? [above.head] : [];
  const named = dependents(context, head, 'appos', 'flat', 'nmod', 'compound').filter(
    (word) => word !== party && dependents(context, word, 'case').length === 0,
  );
  const subject = dependents(context, head, 'cop').length > 0 ? dependents(context, head, 'nsubj') : [];
  const people = [named, owner, subject]
    .map((words) => peopleOf(context, ends, words))
    .find((found) => found.length > 0);
  return { people: people ?? [], noun: head };
}

const peopleOf = (context: ExtractContext, ends: Ends, words: readonly number[]): End[] =>
  ends.partiesOf(words).filter(({ entity }) => context.kindOf(entity) === 'person');
