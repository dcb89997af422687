/** Reader of Universal Dependencies treebanks in CoNLL-U; https://universaldependencies.org/format.html */
import { RELATIONS, type Relation, UPOS, type Upos, type WordRange } from '../../src/language/layers.ts';
import type { CorpusDocument, Split } from '../document.ts';

/** One syntactic word as the file has it. */
export interface ConlluWord {
  readonly form: string;
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  readonly head: number;
  /** With its subtype. */
  readonly relation: string;
  readonly misc: ReadonlyMap<string, string>;
}

export interface ConlluSentence {
  readonly words: readonly ConlluWord[];
  readonly startsDocument: string | undefined;
  readonly startsParagraph: boolean;
}

/** Sentences of a file; ranges of multiword tokens and empty nodes are passed over. */
export function parseConllu(text: string): ConlluSentence[] {
  return text.split(/\n\n+/).flatMap((group) => {
    const lines = group.split('\n');
    const words = lines
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => {
        const [, form = '_', , upos = '_', xpos = '_', , head = '_', relation = '_', , misc = '_'] = line.split('\t');
        return {
          form,
          upos,
          xpos,
          head: Number(head),
          relation,
          misc: new Map(misc.split('|').map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)])),
        };
      });
    if (words.length === 0) return [];
    const startsDocument = lines.map((line) => /^# newdoc id = (.*)/.exec(line)?.[1]).find((id) => id !== undefined);
    return [
      {
        words,
        startsDocument,
        startsParagraph: lines.some((line) => line.startsWith('# newpar')) || startsDocument !== undefined,
      },
    ];
  });
}

/** Documents of a treebank file with their syntax; `layers` adds what the corpus has beside it. */
export function toDocuments(
  sentences: readonly ConlluSentence[],
  split: Split,
  layers: (sentences: readonly ConlluSentence[]) => Partial<CorpusDocument> = () => ({}),
): CorpusDocument[] {
  const groups: { id: string; sentences: ConlluSentence[] }[] = [];
  for (const sentence of sentences) {
    if (sentence.startsDocument !== undefined || groups.length === 0)
      groups.push({ id: sentence.startsDocument ?? '', sentences: [] });
    groups.at(-1)?.sentences.push(sentence);
  }
  return groups.map((group) => ({ ...toDocument(group.id, group.sentences, split), ...layers(group.sentences) }));
}

function toDocument(id: string, sentences: readonly ConlluSentence[], split: Split): CorpusDocument {
  const ranges: { block: number; words: WordRange }[] = [];
  const syntax = { upos: [] as number[], heads: [] as number[], relations: [] as number[] };
  let block = -1;
  let first = 0;
  for (const { words, startsParagraph } of sentences) {
    if (startsParagraph || block < 0) block++;
    for (const word of words) {
      syntax.upos.push(UPOS.indexOf(word.upos as Upos));
      syntax.heads.push(word.head > 0 ? first + word.head - 1 : word.head === 0 ? -1 : -2);
      syntax.relations.push(RELATIONS.indexOf((word.relation.split(':')[0] ?? '') as Relation));
    }
    ranges.push({ block, words: { first, last: first + words.length } });
    first += words.length;
  }
  return {
    id,
    split,
    words: sentences.flatMap((s) => s.words.map((w) => w.form)),
    sentences: ranges,
    syntax,
    unsnapped: 0,
  };
}
