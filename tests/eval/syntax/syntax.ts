import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSyntax } from '../../../src/language/decode-window.ts';
import type { LanguageModel } from '../../../src/language/encoder.ts';
import { RELATIONS, UPOS } from '../../../src/language/layers.ts';
import { parseConllu, toDocuments } from '../../../training/corpora/conllu.ts';
import type { CorpusDocument } from '../../../training/document.ts';
import { type Figure, shareFigure } from '../metrics.ts';
import { scoreGoldWords } from './gold-words.ts';

/** UPOS, UAS and LAS on gold tokens and sentences of EWT dev and GUM dev; punctuation counts, subtypes of relations do not. */
export async function syntaxFigures(data: string, model: LanguageModel): Promise<Figure[]> {
  const gum = join(data, 'gum', 'dev');
  return [
    ...(await figuresOf('EWT dev, gold words', readDev(join(data, 'ewt', 'dev.conllu')), model)),
    ...(await figuresOf(
      'GUM dev, gold words',
      readdirSync(gum)
        .sort()
        .flatMap((file) => readDev(join(gum, file))),
      model,
    )),
  ];
}

const readDev = (path: string): CorpusDocument[] => toDocuments(parseConllu(readFileSync(path, 'utf8')), 'dev');

async function figuresOf(data: string, documents: readonly CorpusDocument[], model: LanguageModel): Promise<Figure[]> {
  const counts = { words: 0, upos: 0, heads: 0, labelled: 0 };
  for (const document of documents) {
    const { syntax } = document;
    if (!syntax) continue;
    for await (const { first, scores, sentences } of scoreGoldWords(document, model)) {
      const found = decodeSyntax(scores, sentences);
      found.upos.forEach((upos, k) => {
        const word = first + k;
        const goldHead = syntax.heads[word] ?? -2;
        const head = found.heads[k] ?? -1;
        const sameHead = goldHead === (head < 0 ? -1 : first + head);
        counts.words++;
        if (syntax.upos[word] === UPOS.indexOf(upos)) counts.upos++;
        if (sameHead) counts.heads++;
        if (sameHead && syntax.relations[word] === RELATIONS.indexOf(found.relations[k] ?? 'dep')) counts.labelled++;
      });
    }
  }
  return [
    shareFigure('syntax', data, 'UPOS', counts.upos, counts.words),
    shareFigure('syntax', data, 'UAS', counts.heads, counts.words),
    shareFigure('syntax', data, 'LAS', counts.labelled, counts.words),
  ];
}
