/** Which bodies a party can be a member of, by what the two are. */
import type { Entity } from '../../resolve/entity.ts';

/** Bodies of people or of one state; countries and other bodies are no members of these. */
const OF_PEOPLE =
  /^(?:armed group|legislature|company|bank|central bank|ministry|government|government office|police|court|newspaper|magazine|news agency|broadcaster|media outlet|university|think tank|hospital|cultural institution|intelligence service|religious body|EU organ|EU agency)$/;
/** Bodies that people belong to rather than work for; of one of no known class it is not told. */
const OF_MEMBERS =
  /^(?:|political party|political organisation|legislature|committee|association|trade union|armed group|sports body|cultural institution|religious body|government|NGO)$/;

/** Organs that act for their country: what a parliament ratifies binds the state. */
const OF_STATE = /^(?:legislature|government|government office|ministry|armed force|court|police)$/;

/** Whether one acts for a country rather than for itself: who signs a treaty or leaves a union of states. */
export const actsForCountry = (party: Entity | undefined): boolean =>
  party?.kind === 'person' || (party?.kind === 'institution' && OF_STATE.test(String(party.attributes.class ?? '')));

/** Whether one entity can be in another: a state in a pact, a company in an association, a person in a party or committee. */
export function canBeIn(party: Entity | undefined, whole: Entity | undefined): boolean {
  if (!party || !whole || party === whole) return false;
  const of = String(whole.attributes.class ?? '');
  if (whole.kind === 'framework')
    return party.kind === 'country' || (party.kind === 'institution' && !actsForCountry(party));
  if (whole.kind !== 'institution') return false;
  if (party.kind === 'person') return OF_MEMBERS.test(of);
  if (party.kind !== 'country' && party.kind !== 'institution') return false;
  return party.kind === 'institution' || !(OF_PEOPLE.test(of) || whole.attributes.country);
}
