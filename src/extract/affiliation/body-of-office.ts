/** From what the words of an office say to the entity it belongs to. */
import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { lowerWord, obliques, patientOf } from '../grammar.ts';
import { nounOf } from './body-noun.ts';
import { isBodyKind, kindOfMention, mentionAt } from './noun-phrase.ts';
import type { BodyOfOffice, HeldOffice } from './office.ts';
import { isToldWithAs } from './office-holder.ts';

/** What an office and one of its holders are said to belong to: "Prime Ministers Ana Torres of Peru and Luis Roca of Chile". */
export function bodyFor(context: ExtractContext, office: HeldOffice, holder: number): BodyOfOffice | undefined {
  return office.body ?? bodyJoined(context, office) ?? bodyOfHolder(context, office, holder);
}

function bodyOfHolder(context: ExtractContext, office: HeldOffice, holder: number): BodyOfOffice | undefined {
  const last = context.layers.mentions[holder]?.words.last ?? 0;
  if (office.role.words.first > last || lowerWord(context, last) !== 'of') return undefined;
  const mention = mentionAt(context, lowerWord(context, last + 1) === 'the' ? last + 2 : last + 1);
  return isBodyKind(kindOfMention(context, mention)) ? { kind: 'mention', mention } : undefined;
}

/** "Joined the Harbour Institute as an adviser", "worked for it as a clerk". */
function bodyJoined(context: ExtractContext, { role }: HeldOffice): BodyOfOffice | undefined {
  const head = context.headOf(role.words);
  const verb = context.layers.words[head]?.head ?? -1;
  if (verb < 0 || !/^(?:join|work|return)/.test(lowerWord(context, verb)) || !isToldWithAs(context, head))
    return undefined;
  const mention = [...patientOf(context, verb), ...obliques(context, verb, ['at', 'for', 'with', 'to'])]
    .map((word) => mentionAt(context, word))
    .find((one) => kindOfMention(context, one) === 'institution');
  return mention === undefined ? undefined : { kind: 'mention', mention };
}

/** The entity that the words of an office mean; undefined where it is none of the graph's. */
export function bodyEntity(context: ExtractContext, body: BodyOfOffice | undefined): number | undefined {
  if (!body || body.kind === 'elsewhere') return undefined;
  if (body.kind === 'noun') return lastCalled(context, body.word);
  const entity = context.entityOf(body.mention);
  return entity < 0 ? undefined : entity;
}

/** Mentions before a bare noun among which its body is looked for. */
const MAX_MENTIONS = 200;

/** "The museum", "the company": the body last named before whose name has the noun, else whose class is the noun's. */
function lastCalled(context: ExtractContext, word: number): number | undefined {
  const noun = lowerWord(context, word);
  const wanted = CLASS_BY_INSTITUTION_NOUN.get(noun);
  if (!wanted) return undefined;
  const last = context.mentionBefore(context.layers.words[word]?.start ?? 0);
  let ofClass: number | undefined;
  for (let index = last; index >= Math.max(0, last - MAX_MENTIONS); index--) {
    if (context.layers.mentions[index]?.form !== 'name' || kindOfMention(context, index) !== 'institution') continue;
    const entity = context.entityOf(index);
    const name = context.entities.entities[entity]?.label ?? '';
    if (
      name
        .toLowerCase()
        .split(/\P{L}+/u)
        .includes(noun)
    )
      return entity;
    if (CLASS_BY_INSTITUTION_NOUN.get(nounOf(name)) === wanted) ofClass ??= entity;
  }
  return ofClass;
}
