import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/document/span.ts';
import { annotate } from '../../../src/language/annotate.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { RELATIONS, UPOS } from '../../../src/language/layers.ts';
import { type ConlluSentence, parseConllu, toDocuments } from '../../../training/corpora/conllu.ts';
import type { CorpusDocument } from '../../../training/document.ts';
import { Counts, type Figure, f1Figure } from '../metrics.ts';
import { paragraphDocument } from '../news/news.ts';

/** A treebank document as running text, with where its words and sentences stand in it. */
interface RawDocument {
  readonly gold: CorpusDocument;
  readonly text: string;
  readonly words: readonly Span[];
}

/**
 * From raw text to parse on EWT dev, scored as the CoNLL 2018 shared task does: words and sentences count when both ends agree; a tag or
 * arc counts when its word (and head) agrees. A multiword token is cut where its words stand in it, as our tokeniser does.
 *
 * @see https://universaldependencies.org/conll18/evaluation.html
 */
export async function rawTextFigures(data: string, model: LanguageModel): Promise<Figure[]> {
  const counts = {
    words: new Counts(),
    sentences: new Counts(),
    upos: new Counts(),
    uas: new Counts(),
    las: new Counts(),
  };
  for (const { gold, text, words } of readRawDocuments(join(data, 'ewt', 'dev.conllu'))) {
    const layers = await annotate(paragraphDocument(gold.id, text), model);
    const key = (word: Span | undefined) => (word ? `${word.start}-${word.end}` : 'root');
    const syntax = gold.syntax ?? { upos: [], heads: [], relations: [] };
    const goldArc = (k: number) => `${key(words[k])} ${key(words[syntax.heads[k] ?? -1])}`;
    const arc = (k: number) => `${key(layers.words[k])} ${key(layers.words[layers.words[k]?.head ?? -1])}`;
    counts.words.compare(words.map(key), layers.words.map(key));
    counts.sentences.compare(
      gold.sentences.map(({ words: { first, last } }) => `${words[first]?.start}-${words[last - 1]?.end}`),
      layers.sentences.map(key),
    );
    counts.upos.compare(
      words.map((word, k) => `${key(word)} ${UPOS[syntax.upos[k] ?? -1]}`),
      layers.words.map((word) => `${key(word)} ${word.upos}`),
    );
    counts.uas.compare(
      words.map((_, k) => goldArc(k)),
      layers.words.map((_, k) => arc(k)),
    );
    counts.las.compare(
      words.map((_, k) => `${goldArc(k)} ${RELATIONS[syntax.relations[k] ?? -1]}`),
      layers.words.map(({ relation }, k) => `${arc(k)} ${relation}`),
    );
  }
  const figure = (measure: string, part: Counts) => f1Figure('raw-text', 'EWT dev, raw text', measure, part);
  return [
    figure('words', counts.words),
    figure('sentences', counts.sentences),
    figure('UPOS', counts.upos),
    figure('UAS', counts.uas),
    figure('LAS', counts.las),
  ];
}

function readRawDocuments(path: string): RawDocument[] {
  const file = readFileSync(path, 'utf8');
  const sentences = parseConllu(file);
  const texts = [...file.matchAll(/^# text = (.*)$/gm)].map(([, text = '']) => text);
  let next = 0;
  return toDocuments(sentences, 'dev').map((gold) => {
    const own = sentences.slice(next, next + gold.sentences.length);
    const document = layOut(own, texts.slice(next, next + gold.sentences.length));
    next += own.length;
    return { gold, ...document };
  });
}

/** Sentences of a paragraph are parted by a space, paragraphs by a blank line. */
function layOut(sentences: readonly ConlluSentence[], texts: readonly string[]): { text: string; words: Span[] } {
  let text = '';
  const words: Span[] = [];
  sentences.forEach((sentence, k) => {
    if (k > 0) text += sentence.startsParagraph ? '\n\n' : ' ';
    const start = text.length;
    text += texts[k] ?? '';
    words.push(...locate(sentence, text, start));
  });
  return { text, words };
}

/** Where each word of a sentence stands; one that is not in the text as written takes the rest of the word there. */
function locate({ words }: ConlluSentence, text: string, start: number): Span[] {
  let at = start;
  return words.map(({ form }) => {
    while (/\s/.test(text.charAt(at))) at++;
    const begin = at;
    at += text.startsWith(form, at) ? form.length : (/^\S*/.exec(text.slice(at))?.[0].length ?? 0);
    return { start: begin, end: at };
  });
}
