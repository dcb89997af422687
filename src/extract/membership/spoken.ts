/** The body that a clause leaves out: "Chile left the pact. Peru has applied." */

import type { Entity } from '../../resolve/entity.ts';
import type { ExtractContext } from '../context.ts';
import type { MembershipStatus } from '../fact.ts';
import { canBeIn } from './bodies.ts';
import type { End } from './ends.ts';
import type { Frame, Reading } from './frame.ts';

/** What an earlier clause told of. */
export interface Spoken {
  readonly body: End;
  readonly parties: readonly End[];
  readonly status: MembershipStatus;
  readonly block: number;
}

/** Clauses or mentions looked back over, in one long paragraph too. */
const MAX_BACK = 200;

/** A clause without its body. */
export type LeftOut = Pick<Reading, 'cue' | 'frame' | 'parties'>;

/**
 * The body of earlier clauses, a paragraph back at most: that of the same party, else of the same way in or out, else the last.
 *
 * @param spoken In text order.
 */
export function bodySpoken(
  context: ExtractContext,
  spoken: readonly Spoken[],
  { cue, frame, parties }: LeftOut,
): End[] {
  const block = context.blockAt(cue);
  const near: Spoken[] = [];
  for (let i = spoken.length - 1; i >= 0 && near.length < MAX_BACK; i--) {
    const one = spoken[i];
    if (!one || one.block < block - 1) break;
    near.push(one);
  }
  const isOfParty = (one: Spoken): boolean =>
    one.parties.some(({ entity }) => parties.some((party) => party.entity === entity));
  const fitting = near.filter(({ body }) => !isSigned(frame) || context.kindOf(body.entity) === 'framework');
  const found = fitting.find(isOfParty) ?? fitting.find(({ status }) => status === frame.status) ?? fitting[0];
  return found ? [found.body] : [];
}

/** The body with members that was named last, in the paragraph of a word or the one before: whose "members" they are. */
export function bodyNamed(context: ExtractContext, { cue: word, frame, parties }: LeftOut): End[] {
  const { mentions } = context.layers;
  const { entities } = context.entities;
  const block = context.blockAt(word);
  const party = entities[parties[0]?.entity ?? -1];
  const last = context.mentionBefore(context.layers.words[word]?.start ?? 0);
  for (let i = last; i >= 0 && i > last - MAX_BACK; i--) {
    const words = mentions[i]?.words;
    if (!words || context.blockAt(words.first) < block - 1) return [];
    const body = entities[context.entityOf(i)];
    if (body && hasMembers(body, frame) && canBeIn(party, body))
      return [{ entity: context.entityOf(i), words, isInferred: true }];
  }
  return [];
}

/** How often an article names a body before it is what the article is about. */
const OFTEN = 3;

/** The bodies that an article names often, most often first: what it is about. */
export const bodiesOfArticle = (context: ExtractContext): End[] =>
  context.entities.entities
    .flatMap((body, entity) =>
      (body.kind === 'framework' || body.kind === 'institution') && body.mentions.length >= OFTEN
        ? [{ entity, count: body.mentions.length }]
        : [],
    )
    .sort((a, b) => b.count - a.count || a.entity - b.entity)
    .map(({ entity }) => ({ entity, words: { first: 0, last: 0 }, isInferred: true }));

/** The first of some bodies that the parties of a clause can be in. */
export function firstFitting(context: ExtractContext, bodies: readonly End[], { frame, parties }: LeftOut): End[] {
  const { entities } = context.entities;
  const party = entities[parties[0]?.entity ?? -1];
  const found = bodies.find(({ entity }) => {
    const body = entities[entity];
    return body !== undefined && hasMembers(body, frame) && canBeIn(party, body);
  });
  return found ? [found] : [];
}

const hasMembers = (body: Entity, frame: Frame): boolean =>
  body.kind === 'framework' || (!isSigned(frame) && HAS_MEMBERS.test(String(body.attributes.class ?? '')));

const HAS_MEMBERS =
  /^(?:intergovernmental organisation|regional organisation|union of states|customs union|military alliance|development bank|UN body)$/;

/** What is signed is an agreement, never the body that meets over it. */
const isSigned = ({ id }: Frame): boolean => id === 'sign' || id === 'ratify';
