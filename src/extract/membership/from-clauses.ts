/** Memberships read off the clauses of a document. */
import type { Word } from '../../language/layers.ts';
import type { ExtractContext } from '../context.ts';
import { lowerWord } from '../grammar.ts';
import type { Ends } from './ends.ts';
import { type Frame, NOUNS, PLACES, type Reading, VERBS } from './frame.ts';
import { type Reader, readNoun, readPreposition, readVerb } from './read-clause.ts';
import { bodiesOfArticle, bodyNamed, bodySpoken, firstFitting, type Spoken } from './spoken.ts';
import { toldBy } from './told.ts';
import { ToldPairs } from './told-pairs.ts';

/** Records that say nothing of being in or out. */
const APART: ReadonlySet<string> = new Set(['lead', 'pay-in']);

/**
 * Memberships read off clauses: each word of `data/patterns/membership-clauses.json` with its party, its body, and the mood that it is told in.
 * A clause speaks of its own parts alone, whatever else the sentence says.
 */
export function membershipsFromClauses(context: ExtractContext, ends: Ends): ToldPairs {
  const told = new ToldPairs();
  const spoken: Spoken[] = [];
  const about = bodiesOfArticle(context);
  const bodyLeftOut: Reader['bodyLeftOut'] = (clause) => {
    const said = bodySpoken(context, spoken, clause);
    const named = said.length > 0 ? said : bodyNamed(context, clause);
    return named.length > 0 ? named : firstFitting(context, about, clause);
  };
  const reader: Reader = { context, ends, bodyLeftOut };
  context.layers.words.forEach((word, cue) => {
    const [frames, read] = READERS[word.upos] ?? [];
    for (const frame of frames?.get(lowerWord(context, cue)) ?? []) {
      const reading = read?.(reader, frame, cue);
      const body = reading?.bodies[0];
      const pairs = reading ? toldBy(reader, reading) : [];
      if (!reading || !body || pairs.length === 0) continue;
      for (const { from, to, fact } of pairs) told.add(word.sentence, from, to, fact);
      const { parties, frame: own } = reading;
      if (!APART.has(frame.id)) spoken.push({ body, parties, status: own.status, block: context.blockAt(cue) });
      break;
    }
  });
  return told;
}

type Read = (reader: Reader, frame: Frame, cue: number) => Reading | undefined;
const READERS: Partial<Record<Word['upos'], [ReadonlyMap<string, readonly Frame[]>, Read]>> = {
  VERB: [VERBS, readVerb],
  NOUN: [NOUNS, readNoun],
  PROPN: [NOUNS, readNoun],
  ADP: [PLACES, readPreposition],
};
