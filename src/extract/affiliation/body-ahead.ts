/** The body that the words after an office or its verb name: "head of sales at the Harbour Institute", "runs the Paris office of". */
import { isGovernmentNoun } from '../../resolve/person-grammar.ts';
import { CLASS_BY_INSTITUTION_NOUN } from '../../resolve/word-tables.ts';
import type { ExtractContext } from '../context.ts';
import { lowerWord } from '../grammar.ts';
import { DETERMINERS, isDefinite, kindOfMention, mentionAt, OWNERS, PREPOSITIONS } from './noun-phrase.ts';
import { type BodyOfOffice, ELSEWHERE } from './office.ts';
import { isOfCountry, isSent, isSpeaker } from './office-kind.ts';

const MAX_WORDS = 14;
const CONTINUES: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET', 'ADP', 'PART', 'CCONJ']);
/** "The Lima-based Harbour Institute". */
const BASED = /^(?:-|(?:.*-)?based)$/;

export interface Ahead {
  readonly body?: BodyOfOffice;
  /** Mentions of countries that the office is aimed at rather than of. */
  readonly aims: readonly number[];
  readonly last: number;
}

/**
 * The first body among the nouns and prepositions from a word on; a country or a bare noun ("the exchange") only where none follows.
 *
 * @param office The words of the office; empty after a verb.
 */
export function bodyAhead(context: ExtractContext, from: number, office = ''): Ahead {
  const { words, mentions } = context.layers;
  const end = Math.min(context.layers.sentences[context.sentenceAt(from)]?.words.last ?? 0, from + MAX_WORDS);
  const aims: number[] = [];
  const found = (body: BodyOfOffice, last: number): Ahead => ({ body, aims, last });
  let body: BodyOfOffice | undefined;
  let noun: BodyOfOffice | undefined;
  let preposition = '';
  let last = from;
  for (let at = from; at < end; at++) {
    const word = lowerWord(context, at);
    const mention = mentionAt(context, at);
    const kind = kindOfMention(context, mention);
    const { form, words: range } = mentions[mention] ?? {};
    if (office !== '' && at > from && context.roleAt.has(at) && mention < 0) break;
    if (range && form !== 'pronoun') {
      last = range.last;
      at = range.last - 1;
      if (kind === 'institution' && form === 'demonym') continue;
      if (kind === 'institution' || kind === 'framework') return found({ kind: 'mention', mention }, last);
      if (kind === 'person') return found(body ?? ELSEWHERE, last);
      if (kind !== 'country') body = ELSEWHERE;
      else if (isAim(preposition, office)) aims.push(mention);
      else if (office === '' || isOfCountry(office)) body ??= { kind: 'mention', mention };
      continue;
    }
    const described = context.places.described[at] ?? -1;
    const whole = kindOfMention(context, described);
    if (whole === 'institution' || whole === 'framework') return found({ kind: 'mention', mention: described }, at + 1);
    if (PREPOSITIONS.has(word)) preposition = word;
    else if (OWNERS.has(word)) body ??= kind === 'institution' ? { kind: 'mention', mention } : ELSEWHERE;
    else if (CLASS_BY_INSTITUTION_NOUN.has(word) && isDefinite(context, at, from)) {
      const way = wayOn(context, at);
      if (way === 'ends') return found({ kind: 'noun', word: at }, at + 1);
      if (way === 'of') noun ??= { kind: 'noun', word: at };
    } else if (!DETERMINERS.has(word) && !CONTINUES.has(words[at]?.upos ?? 'X') && !BASED.test(word)) break;
    last = at + 1;
  }
  const whole = body ?? noun;
  return { ...(whole && { body: whole }), aims, last };
}

/** "Ambassador to Peru", "minister for Europe": neither is where the holder belongs. */
const isAim = (preposition: string, office: string): boolean =>
  preposition === 'to' || (preposition === 'for' && !isSpeaker(office)) || isSent(office);

/** "The union Harbour Voice", "the museum's board", "the trade committee of the assembly": the body itself is still to come. */
function wayOn(context: ExtractContext, noun: number): 'ends' | 'of' | 'on' {
  const next = lowerWord(context, noun + 1);
  if (next === 'of') return 'of';
  const upos = context.layers.words[noun + 1]?.upos;
  const goesOn = mentionAt(context, noun + 1) >= 0 || upos === 'NOUN' || upos === 'PROPN' || /^['’]s$/.test(next);
  return goesOn || isGovernmentNoun(lowerWord(context, noun)) ? 'on' : 'ends';
}
