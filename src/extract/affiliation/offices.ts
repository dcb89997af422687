/** Every office of a document with what its words tell: who holds it, and where. */
import { genderOfHonorific } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import type { HeldOffice } from './office.ts';
import { holdersOf } from './office-holder.ts';
import { isBodyNoun } from './office-kind.ts';
import { officePhrase } from './office-phrase.ts';
import { roleWords } from './role-words.ts';

/** Offices in text order. */
export function officesOf(context: ExtractContext): HeldOffice[] {
  const offices: HeldOffice[] = [];
  let sentence = -1;
  let earlier: HeldOffice[] = [];
  for (const role of context.roles) {
    if (context.sentenceAt(role.words.first) !== sentence) {
      sentence = context.sentenceAt(role.words.first);
      earlier = [];
    }
    const text = context.textOf(role);
    if (isBodyNoun(text) || genderOfHonorific(text)) continue;
    const phrase = officePhrase(context, role);
    const holders = holdersOf(context, role, phrase, earlier);
    const office = leaning(context, offices, { ...phrase, role, title: roleWords(context, role), holders });
    offices.push(office);
    earlier.push(office);
  }
  return offices.map((office, index) => shared(context, office, offices[index + 1], offices[index - 1]));
}

const COUNTERPART = /^(?:[\p{L}-]+ )?counterparts?$/iu;
const BESIDE = /^(?:acting |interim |former )?(?:deputy|successor|predecessor)$/i;
/** Offices before "his deputy" among which his own is looked for. */
const MAX_EARLIER = 20;

/** "Her Chilean counterpart" holds the office told last; "his deputy", "her successor" are where he and she are. */
function leaning(context: ExtractContext, earlier: readonly HeldOffice[], office: HeldOffice): HeldOffice {
  if (COUNTERPART.test(office.title)) return { ...office, title: earlier.at(-1)?.title ?? office.title };
  const chief = office.body?.kind === 'elsewhere' ? office.body.person : undefined;
  if (chief === undefined || !BESIDE.test(office.title)) return office;
  const person = context.entityOf(chief);
  const own = earlier
    .slice(-MAX_EARLIER)
    .findLast((one) => one.body && one.holders.some((holder) => context.entityOf(holder) === person));
  return own?.body ? { ...office, body: own.body } : office;
}

/** "Co-founder and chief executive of the Harbour Institute", "Peru's president and commander-in-chief": what is said once holds for both. */
function shared(context: ExtractContext, office: HeldOffice, next?: HeldOffice, previous?: HeldOffice): HeldOffice {
  if (office.body) return office;
  if (next && areJoined(context, office, next)) {
    const holders = office.holders.length > 0 ? office.holders : next.holders;
    return { ...office, holders, ...(next.body && { body: next.body }) };
  }
  const isPlain = office.first === office.role.words.first;
  return previous?.body && isPlain && areJoined(context, previous, office)
    ? { ...office, body: previous.body }
    : office;
}

function areJoined(context: ExtractContext, a: HeldOffice, b: HeldOffice): boolean {
  const isNear = a.last === a.role.words.last && b.first > a.last && b.first - a.last <= 2;
  if (!isNear || context.sentenceAt(a.role.words.first) !== context.sentenceAt(b.first)) return false;
  return /^(?:,?\s*(?:and|&)|,)$/.test(context.textOf(context.spanOf({ first: a.last, last: b.first })));
}
