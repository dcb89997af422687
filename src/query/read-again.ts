/** What the model sees in the sentences that back an edge: the pipeline once more, up to who is who. */
import type { Document } from '../document/document.ts';
import { overlaps, type Span } from '../document/span.ts';
import { type AnnotateOptions, annotate } from '../language/annotate.ts';
import type { LanguageModel } from '../language/encoder.ts';
import type { Attribution, Layers, Mention, Relation, Sentence, Tie, Upos, WordRange } from '../language/layers.ts';
import type { Entities } from '../resolve/entity.ts';
import { resolve } from '../resolve/resolve.ts';

/** A word as CoNLL-U counts: `id` from 1 in its sentence, `head` 0 at the root. */
export interface ReadWord {
  readonly id: number;
  readonly form: string;
  readonly upos: Upos;
  readonly head: number;
  readonly relation: Relation;
}

export interface ReadMention extends Span {
  readonly text: string;
  readonly form: Mention['form'];
  readonly kind?: Mention['kind'];
  readonly score: number;
  /** Whom it was resolved to, where it was. */
  readonly entity?: { readonly key: string; readonly label: string };
}

export interface ReadSentence extends Span {
  readonly text: string;
  readonly words: readonly ReadWord[];
  readonly mentions: readonly ReadMention[];
}

export interface ReadTie {
  readonly label: Tie['label'];
  readonly score: number;
  readonly from: string;
  readonly to: string;
}

export interface ReadAttribution {
  readonly score: number;
  readonly cue: string;
  readonly source?: string;
  readonly content: readonly string[];
}

export interface Rereading {
  /** The sentences that back the edge, in text order. */
  readonly sentences: readonly ReadSentence[];
  /** Ties in those sentences between mentions of the two ends, and from them to roles; the likeliest first. */
  readonly ties: readonly ReadTie[];
  /** Attributions in those sentences, in text order. */
  readonly attributions: readonly ReadAttribution[];
}

/** An edge as far as its article is concerned. */
export interface Backed {
  /** Node keys. */
  readonly ends: readonly string[];
  /** Spans of the document. */
  readonly evidence: readonly Span[];
}

/** Reads a whole document again, as a sentence alone would be read otherwise, and keeps what bears on an edge. */
export async function readAgain(
  document: Document,
  { ends, evidence }: Backed,
  model: LanguageModel,
  options: AnnotateOptions = {},
): Promise<Rereading> {
  const layers = await annotate(document, model, options);
  const entities = resolve(document, layers);
  const sentences = layers.sentences.filter((sentence) => evidence.some((span) => overlaps(sentence, span)));
  const textOf = ({ start, end }: Span): string => document.text.slice(start, end).replace(/\s+/g, ' ');
  return {
    sentences: sentences.map((sentence) => readSentence(sentence, layers, entities, textOf)),
    ties: tiesOf(ends, sentences, layers, entities, textOf),
    attributions: attributionsOf(sentences, layers, textOf),
  };
}

type TextOf = (span: Span) => string;

function readSentence(
  sentence: Sentence,
  { words, mentions }: Layers,
  entities: Entities,
  textOf: TextOf,
): ReadSentence {
  const { start, end } = sentence;
  const { first, last } = sentence.words;
  return {
    start,
    end,
    text: textOf(sentence),
    words: words.slice(first, last).map((word, i) => ({
      id: i + 1,
      form: textOf(word),
      upos: word.upos,
      head: word.head < 0 ? 0 : word.head - first + 1,
      relation: word.relation,
    })),
    mentions: mentions.flatMap((mention, index) => {
      if (!overlaps(sentence, mention)) return [];
      const entity = entities.entities[entities.entityOf[index] ?? -1];
      return [
        {
          start: mention.start,
          end: mention.end,
          text: textOf(mention),
          form: mention.form,
          ...(mention.kind && { kind: mention.kind }),
          score: mention.score,
          ...(entity && { entity: { key: entity.key, label: entity.label } }),
        },
      ];
    }),
  };
}

function tiesOf(
  ends: readonly string[],
  sentences: readonly Sentence[],
  { ties, mentions, roles }: Layers,
  { entities, entityOf }: Entities,
  textOf: TextOf,
): ReadTie[] {
  const endOf = (mention: number): string | undefined => {
    const key = entities[entityOf[mention] ?? -1]?.key;
    // a namesake has more in its node's key
    return ends.find((end) => key !== undefined && (end === key || end.startsWith(`${key}~`)));
  };
  const isHere = (span: Span): boolean => sentences.some((sentence) => overlaps(sentence, span));
  return ties
    .flatMap(({ label, score, from, to }) => {
      const holder = mentions[from];
      const other = label === 'role' ? roles[to] : mentions[to];
      if (!holder || !other || label === 'coreference' || !isHere(holder) || !isHere(other)) return [];
      const [one, two] = [endOf(from), label === 'role' ? '' : endOf(to)];
      if (one === undefined || two === undefined || one === two) return [];
      return [{ label, score, from: textOf(holder), to: textOf(other) }];
    })
    .sort((a, b) => b.score - a.score);
}

function attributionsOf(
  sentences: readonly Sentence[],
  { attributions, words }: Layers,
  textOf: TextOf,
): ReadAttribution[] {
  const spanOf = ({ first, last }: WordRange): Span => ({
    start: words[first]?.start ?? 0,
    end: words[last - 1]?.end ?? 0,
  });
  const partsOf = ({ cue, source, content }: Attribution): WordRange[] => [
    cue,
    ...(source ? [source] : []),
    ...content,
  ];
  return attributions
    .filter((one) => partsOf(one).some((part) => sentences.some((sentence) => overlaps(sentence, spanOf(part)))))
    .map(({ score, cue, source, content }) => ({
      score,
      cue: textOf(spanOf(cue)),
      ...(source && { source: textOf(spanOf(source)) }),
      content: content.map((part) => textOf(spanOf(part))),
    }));
}
