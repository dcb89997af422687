/** Which names the pronouns and descriptions of GUM stand for, as ties; nothing is known of other ties there. */
import type { WordRange } from '../../src/language/layers.ts';
import { isTiedPronoun } from '../../src/language/pronouns.ts';
import { type CorpusDocument, isCandidate, type LabelledSpan, otherCandidates, type SpanKind } from '../document.ts';
import type { ConlluSentence } from './conllu.ts';

/** A mention by indexes of its sentence's words, and its coreference chain. */
export interface ChainMention extends WordRange {
  readonly chain: string;
  readonly kind: SpanKind;
}

const FIRST_PERSON = /^(?:i|we|my|our)$/i;

/**
 * Spans and coreference ties of one document, by its words.
 *
 * Pronouns of the first person are left out: they stand for speakers, whom the text seldom names.
 */
export function referenceTies(
  sentences: readonly ConlluSentence[],
  mentionsOf: (sentence: ConlluSentence) => readonly ChainMention[],
): Required<Pick<CorpusDocument, 'spans' | 'ties' | 'ignored'>> {
  const spans: (LabelledSpan & { readonly chain: string | undefined })[] = [];
  let offset = 0;
  for (const sentence of sentences) {
    const mentions = mentionsOf(sentence);
    for (const { first, last, kind, chain } of mentions)
      spans.push({ first: offset + first, last: offset + last, kind, chain });
    sentence.words.forEach(({ form, misc }, index) => {
      if (!isTiedPronoun(form) || FIRST_PERSON.test(form)) return;
      const chain = /\((\d+)-[^()]*\)/.exec(misc.get('Entity') ?? '')?.[1];
      spans.push({ first: offset + index, last: offset + index + 1, kind: 'pronoun', chain });
    });
    offset += sentence.words.length;
  }
  spans.sort((a, b) => a.first - b.first || a.last - b.last);
  const ties = spans.flatMap((from, i) =>
    spans.flatMap((to, j) => {
      if (i === j || !isCandidate(from.kind, to.kind, 'coreference')) return [];
      const isSame = from.chain !== undefined && from.chain === to.chain;
      return [[i, j, isSame ? 'coreference' : 'not-coreference'] as const];
    }),
  );
  return {
    spans: spans.map(({ first, last, kind }) => ({ first, last, kind })),
    ties,
    ignored: otherCandidates(spans, ties),
  };
}
