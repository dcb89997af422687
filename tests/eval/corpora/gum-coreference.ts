/** Reader of GUM's coreference chains: running text with its words, parse and every marked mention, nested ones too. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '../../../src/document/document.ts';
import type { Span } from '../../../src/document/span.ts';
import type { Relation, Sentence, Upos, Word } from '../../../src/language/layers.ts';
import { type ConlluSentence, type ConlluWord, parseConllu } from '../../../training/corpora/conllu.ts';
import { paragraphDocument } from '../news/news.ts';
import { asMention, type Bracket, type ReadMention } from './gum-coreference-forms.ts';

/** A mention as the pipeline would have it, and the number of the chain that it stands in. */
export interface ChainMention extends ReadMention {
  readonly chain: string;
}

/** Offsets are UTF-16 units of `document.text`. */
export interface ChainDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** In text order, the longer of two that begin alike first. */
  readonly mentions: readonly ChainMention[];
}

/** Every document of a folder of CoNLL-U files, in order of file name. */
export const readGumChains = (folder: string): ChainDocument[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => toDocument(basename(file, '.conllu'), readFileSync(join(folder, file), 'utf8')));

function toDocument(id: string, file: string): ChainDocument {
  const parsed = parseConllu(file);
  const texts = [...file.matchAll(/^# text = (.*)$/gm)].map(([, text = '']) => text);
  let text = '';
  let block = -1;
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  const mentions: ChainMention[] = [];
  parsed.forEach((sentence, number) => {
    if (sentence.startsParagraph || block < 0) block++;
    if (number > 0) text += sentence.startsParagraph ? '\n\n' : ' ';
    const start = text.length;
    text += texts[number] ?? '';
    const first = words.length;
    const spans = locate(sentence.words, text, start);
    sentence.words.forEach(({ upos, head, relation }, k) => {
      const own = { sentence: number, upos: upos as Upos, head: head > 0 ? first + head - 1 : -1 };
      words.push({ ...(spans[k] ?? { start, end: start }), ...own, relation: plainRelation(relation) });
    });
    const range = { first, last: words.length };
    sentences.push({ start, end: words.at(-1)?.end ?? start, block, words: range });
    for (const bracket of brackets(sentence)) {
      const mention = asMention(sentence.words, bracket);
      const { first: begin, last } = mention.words;
      mentions.push({
        ...mention,
        chain: bracket.chain,
        words: { first: first + begin, last: first + last },
        start: spans[begin]?.start ?? start,
        end: spans[last - 1]?.end ?? start,
      });
    }
  });
  mentions.sort((a, b) => a.words.first - b.words.first || b.words.last - a.words.last);
  return { document: paragraphDocument(id, text), sentences, words, mentions };
}

const plainRelation = (relation: string): Relation => (relation.split(':')[0] ?? 'dep') as Relation;

/** Where each word of a sentence stands; one that is not in the text as written takes the rest of the word there. */
function locate(words: readonly ConlluWord[], text: string, start: number): Span[] {
  let at = start;
  return words.map(({ form }) => {
    while (/\s/.test(text.charAt(at))) at++;
    const begin = at;
    at += text.startsWith(form, at) ? form.length : (/^\S*/.exec(text.slice(at))?.[0].length ?? 0);
    return { start: begin, end: at };
  });
}

/** Mentions that open and close in the sentence: `(chain-type-status-salience-centering-minspan-…`, closed by `chain)`. */
function brackets({ words }: ConlluSentence): (Bracket & { readonly chain: string })[] {
  const found: (Bracket & { chain: string })[] = [];
  const open = new Map<string, { type: string; first: number; span: string }[]>();
  words.forEach((word, index) => {
    for (const [mark] of (word.misc.get('Entity') ?? '').matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const [chain = '', type = '', , , , span = '1'] = mark.replace(/[()]/g, '').split('-');
      if (mark.startsWith('(')) open.set(chain, [...(open.get(chain) ?? []), { type, first: index, span }]);
      const start = mark.endsWith(')') ? open.get(chain)?.pop() : undefined;
      if (!start) continue;
      const head = headOf(words, start, index + 1);
      found.push({ chain, type: start.type, first: start.first, last: index + 1, head });
    }
  });
  return found;
}

/** The word that one outside the phrase governs; of several the one among the central words, which `minspan` lists from 1. */
function headOf(words: readonly ConlluWord[], { first, span }: { first: number; span: string }, last: number): number {
  const core = new Set(span.split(',').map((place) => first + Number(place) - 1));
  const range = Array.from({ length: last - first }, (_, k) => first + k);
  const roots = range.filter((i) => {
    const head = (words[i]?.head ?? 0) - 1;
    return (head < first || head >= last) && words[i]?.upos !== 'PUNCT';
  });
  return roots.find((i) => core.has(i)) ?? roots[0] ?? first;
}
