import type { Span } from '../../../src/document/span.ts';

/** Running text with where each token of a corpus stands in it, in UTF-16 units. */
export interface PlainText {
  readonly text: string;
  readonly tokens: readonly Span[];
}

/** A lone hyphen is a dash with spaces in some corpora, and the hyphen of a split word ("vice - chancellor") in others. */
export type Hyphens = 'spaced' | 'joined';

const CLOSING = /^(?:[.,;:!?)\]}%…’]+|'[sSdm]|'(?:re|ve|ll|S|RE)|n't|'t|’\p{L}+|-\p{L}+)$/u;
const OPENING = /^(?:[([{$£€‘“«]|\p{L}+-)$/u;
/** "pro- and anti-war": the hyphen waits for a later word. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', 'to']);

/**
 * Sentences of tokens written as people write them: marks stand at their words, straight quotation marks open and close in turn, sentences are
 * parted by a space. Treebank brackets and doubled marks are kept as they are.
 */
export function plainText(sentences: readonly (readonly string[])[], hyphens: Hyphens): PlainText {
  let text = '';
  const tokens: Span[] = [];
  for (const sentence of sentences) {
    const open = new Set<string>();
    let joined = true;
    if (text !== '') text += ' ';
    sentence.forEach((token, at) => {
      const isQuote = token === '"' || (token === "'" && (open.has(token) || !isPossessive(sentence, at)));
      const closes = isQuote ? open.has(token) : CLOSING.test(token) || token === "'" || cutsName(sentence, at);
      const glues = token === '/' || (token === '-' && hyphens === 'joined');
      if (!joined && !closes && !glues) text += ' ';
      tokens.push({ start: text.length, end: text.length + token.length });
      text += token;
      if (isQuote && !open.delete(token)) open.add(token);
      const leads = OPENING.test(token) && !(token.endsWith('-') && CONJUNCTIONS.has(sentence[at + 1] ?? ''));
      joined = glues || leads || (isQuote && !closes);
    });
  }
  return { text, tokens };
}

/** "the farmers ' league", and the apostrophe of "Lo ' s": no word begins with it. */
function isPossessive(sentence: readonly string[], at: number): boolean {
  const before = sentence[at - 1] ?? '';
  if (sentence[at + 1] === 's') return true;
  return /s$/i.test(before) && !sentence.some((token, k) => k > at && token === "'" && sentence[k + 1] !== 's');
}

/** "D 'Arco", "Lo ' s": the rest of a word whose head is the token before. */
function cutsName(sentence: readonly string[], at: number): boolean {
  const before = sentence[at - 1] ?? '';
  return (
    (/^\p{L}$/u.test(before) && /^['’]\p{L}/u.test(sentence[at] ?? '')) || (before === "'" && sentence[at] === 's')
  );
}
