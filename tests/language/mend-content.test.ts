import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/document/quotations.ts';
import type { Word, WordRange } from '../../src/language/layers.ts';
import { mendContent } from '../../src/language/mend-content.ts';
import { quotedStretches } from '../../src/language/quoted-stretches.ts';
import { splitWords } from '../../src/language/words.ts';

/**
 * Mends an attribution over one sentence: `cue`, `source` and each of `content` are words of it. All words hang on the word `root`, but for
 * those that `heads` gives another head.
 */
function mend(
  text: string,
  parts: { cue: string; source: string; content: string[]; root: string; heads?: Record<string, string> },
) {
  const spans = splitWords(text);
  const forms = spans.map(({ start, end }) => text.slice(start, end));
  const index = (form: string) => forms.indexOf(form);
  const words = spans.map((span, k): Word => {
    const form = forms[k] ?? '';
    const head = form === parts.root ? -1 : index(parts.heads?.[form] ?? parts.root);
    return { ...span, sentence: 0, upos: /\w/.test(form) ? 'NOUN' : 'PUNCT', head, relation: 'dep' };
  });
  const range = (phrase: string): WordRange => {
    const own = phrase.split(' ');
    const first = forms.findIndex((_, k) => own.every((form, n) => forms[k + n] === form));
    return { first, last: first + own.length };
  };
  const quoted = quotedStretches(spans, findQuotations(text, [{ kind: 'paragraph', start: 0, end: text.length }]));
  const attribution = {
    cue: range(parts.cue),
    source: range(parts.source),
    content: parts.content.map(range),
    score: 1,
  };
  return mendContent(attribution, words, quoted).content.map(({ first, last }) =>
    text.slice(spans[first]?.start, spans[last - 1]?.end),
  );
}

describe('mendContent', () => {
  test('a quotation of which the tagger saw a part is content whole, marks included', () => {
    const text = 'Lima said: “The fleet will leave port before dawn.”';
    expect(mend(text, { cue: 'said', source: 'Lima', content: ['fleet will', 'before'], root: 'said' })).toEqual([
      '“The fleet will leave port before dawn.”',
    ]);
  });

  test('what a quoted person quotes in turn stays within that', () => {
    const text = '“The minister thinks rates will fall,” Lima said.';
    const parts = {
      cue: 'thinks',
      source: 'minister',
      content: ['rates will'],
      root: 'thinks',
      heads: { fall: 'rates', rates: 'thinks' },
    };
    expect(mend(text, parts)).toEqual(['rates will fall']);
  });

  test('a piece that stops short goes on to the next mark over words that hang on it', () => {
    const text = 'Lima said the plane was flying to San Pedro, officials agreed.';
    const heads = { was: 'flying', flying: 'said', to: 'San', San: 'flying', Pedro: 'San' };
    expect(
      mend(text, { cue: 'said', source: 'Lima', content: ['the plane was flying to'], root: 'said', heads }),
    ).toEqual(['the plane was flying to San Pedro']);
  });

  test('it does not go on over words that hang on the cue', () => {
    const text = 'Lima said rates fell yesterday.';
    const parts = { cue: 'said', source: 'Lima', content: ['rates fell'], root: 'said', heads: { rates: 'fell' } };
    expect(mend(text, parts)).toEqual(['rates fell']);
  });
});
