/** Who the words around an office say holds it: titles before names, appositions on either side, "is", "was named", "as". */
import table from '../../../data/office-words.json' with { type: 'json' };
import { genderOfHonorific, ROLES_BY_FORM } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { agentOf, dependents, lowerWord, patientOf } from '../grammar.ts';
import type { FoundRole } from '../roles.ts';
import type { HeldOffice, OfficePhrase } from './office.ts';
import { listedPeople, personAt, personOf } from './people.ts';

const APPOSITION: ReadonlySet<string> = new Set(table.apposition);
const GIVES: ReadonlySet<string> = new Set(table.gives);
const HOLDS: ReadonlySet<string> = new Set([...table.holds, ...table.becomes]);
const BECOMES: ReadonlySet<string> = new Set(table.becomes);
/** Words from a name to the apposition after it. */
const MAX_WORDS = 7;

/** The holders, if the words say who; the earlier offices of the sentence hand theirs on ("a judge and former minister"). */
export function holdersOf(
  context: ExtractContext,
  role: FoundRole,
  phrase: OfficePhrase,
  earlier: readonly HeldOffice[],
): readonly number[] {
  return (
    titled(context, role, phrase) ??
    afterName(context, phrase, earlier) ??
    byVerb(context, role) ??
    beforeName(context, role, phrase) ??
    []
  );
}

type Holders = readonly number[] | undefined;

/** "Senator Ana Torres", "the president of Peru Ana Torres", "Senators Ana Torres of Puno, Luis Roca and Juan Solis". */
function titled(context: ExtractContext, role: FoundRole, { last }: OfficePhrase): Holders {
  const second = context.roles[context.roleAt.get(role.words.last) ?? -1]?.words.last ?? last;
  const name = [role.words.last, second, last]
    .map((at) => personAt(context, at))
    .find((mention) => context.layers.mentions[mention]?.form === 'name');
  return name === undefined ? undefined : oneOrAll(context, role, name);
}

/** All of a list after a plural office. */
function oneOrAll(context: ExtractContext, role: FoundRole, first: number): readonly number[] {
  const head = lowerWord(context, role.words.last - 1);
  const isPlural = (ROLES_BY_FORM.get(head) ?? []).some((row) => row.plural === head && row.head !== head);
  return isPlural ? listedPeople(context, first) : [first];
}

/** "Ana Torres, a judge in Peru", "who is now the director", "a judge and former minister". */
function afterName(context: ExtractContext, { first }: OfficePhrase, earlier: readonly HeldOffice[]): Holders {
  const start = context.layers.sentences[context.sentenceAt(first)]?.words.first ?? 0;
  let at = first - 1;
  let isApart = false;
  for (; at >= start && first - at <= MAX_WORDS; at--) {
    const text = lowerWord(context, at);
    if (/^(?:[,(–—-]|and|or)$/.test(text)) isApart = true;
    else if (!APPOSITION.has(text) && context.layers.words[at]?.upos !== 'NUM') break;
  }
  const last = at + 1;
  // "Ana Torres and her deputy" are two.
  const isOther = lowerWord(context, first - 1) === 'and' && /^(?:his|her|their|its)$/.test(lowerWord(context, first));
  if (isOther || (!isApart && !APPOSITION.has(lowerWord(context, last)))) return undefined;
  const previous = earlier.find((office) => office.last === last && office.holders.length > 0);
  if (previous) return previous.holders;
  const holder = isApart && lowerWord(context, last) !== 'and' ? personAt(context, at) : -1;
  return holder < 0 ? undefined : [holder];
}

/** "Ana Torres is the director", "was named director", "works as an adviser". */
function byVerb(context: ExtractContext, role: FoundRole): Holders {
  const head = context.headOf(role.words);
  const { head: above = -1, relation = 'dep' } = context.layers.words[head] ?? {};
  const people = (heads: readonly number[]): Holders => {
    const found = heads.map((one) => personOf(context, one)).filter((mention) => mention >= 0);
    return found.length > 0 ? found : undefined;
  };
  if (dependents(context, head, 'cop').length > 0) return people(agentOf(context, head));
  if (above < 0 || !['obj', 'xcomp', 'obl', 'advcl', 'iobj'].includes(relation)) return undefined;
  const verb = lowerWord(context, above);
  const isAs = isToldWithAs(context, head);
  const given =
    GIVES.has(verb) && (isAs || relation !== 'obl')
      ? people(patientOf(context, above).filter((one) => one !== head))
      : undefined;
  const isHeld = isAs ? HOLDS.has(verb) : relation !== 'obl' && BECOMES.has(verb);
  return given ?? (isHeld ? people(agentOf(context, above)) : undefined);
}

/** "As director". */
export const isToldWithAs = (context: ExtractContext, head: number): boolean =>
  dependents(context, head, 'case', 'mark').some((mark) => lowerWord(context, mark) === 'as');

/** "The rector, Ana Torres, spoke", "A former judge, Torres said", "Now a judge, she said". */
function beforeName(context: ExtractContext, role: FoundRole, { first, last }: OfficePhrase): Holders {
  if (lowerWord(context, last) !== ',') return undefined;
  const holder = personAt(context, genderOfHonorific(lowerWord(context, last + 1)) ? last + 2 : last + 1);
  if (holder < 0) return undefined;
  const start = context.layers.sentences[context.sentenceAt(first)]?.words.first ?? 0;
  const { form, words } = context.layers.mentions[holder] ?? {};
  const isClosed = form === 'name' && /^(?:[,.;:)”"’'–—-]|and)$/.test(lowerWord(context, words?.last ?? last));
  const isFronted =
    first === start
      ? !/^(?:the|its|his|her|their)$/.test(lowerWord(context, first))
      : first === start + 1 && /^(?:now|once)$/.test(lowerWord(context, start));
  return isFronted || isClosed ? oneOrAll(context, role, holder) : undefined;
}
