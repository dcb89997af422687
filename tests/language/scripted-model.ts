import {
  type AttributionScores,
  BIO_TAGS,
  type LanguageModel,
  MENTION_TAGS,
  SPAN_KINDS,
  type TieSpan,
} from '../../src/language/encoder.ts';
import { createGazetteer } from '../../src/language/features.ts';
import { RELATIONS, TIE_LABELS, UPOS, type WordRange } from '../../src/language/layers.ts';
import { createWordPiece } from '../../src/language/wordpiece.ts';

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...'abcdefghijklmnopqrstuvwxyz0123456789.,"“”'].flatMap(
  (piece) => (/^[a-z0-9]$/.test(piece) ? [piece, `##${piece}`] : [piece]),
);
const SURE = 8;

/** What a scripted model finds, by the pieces of a word joined: "he" is tagged wherever it stands. */
export interface Script {
  readonly mentions?: Readonly<Record<string, number>>;
  readonly roles?: Readonly<Record<string, number>>;
  readonly descriptions?: Readonly<Record<string, number>>;
  readonly cues?: Readonly<Record<string, number>>;
  readonly source?: Readonly<Record<string, number>>;
  readonly content?: Readonly<Record<string, number>>;
  readonly tie?: (from: TieSpan, to: TieSpan) => (typeof TIE_LABELS)[number];
}

/**
 * A stand-in for the trained network whose tags a test writes down: every word leans on the word before it in the window, the parts of
 * speech are nouns and punctuation, and words carry the tags of the script.
 */
export function scriptedModel(script: Script): LanguageModel & { readonly windows: number[] } {
  const windows: number[] = [];
  let current: string[] = [];
  const tagged = (tags: Readonly<Record<string, number>> | undefined, width: number) => {
    const logits = new Float32Array(current.length * width);
    current.forEach((word, k) => {
      logits[k * width + (tags?.[word] ?? 0)] = SURE;
    });
    return logits;
  };
  return {
    runtime: 'native',
    windows,
    wordPiece: createWordPiece(VOCABULARY),
    gazetteer: createGazetteer({}),
    async scores({ pieces, starts }) {
      const ends = [...starts.slice(1), pieces.length];
      current = [...starts].map((start, k) =>
        [...pieces.slice(start, ends[k])]
          .map((id) => VOCABULARY[id] ?? '')
          .filter((piece) => piece !== '[SEP]')
          .join('')
          .replaceAll('##', ''),
      );
      windows.push(pieces.length);
      const words = current.length;
      const arcs = new Float32Array(words * (words + 1));
      const upos = new Float32Array(words * UPOS.length);
      for (let word = 0; word < words; word++) {
        arcs[word * (words + 1) + word] = SURE;
        upos[word * UPOS.length + UPOS.indexOf(/\w/.test(current[word] ?? '') ? 'NOUN' : 'PUNCT')] = SURE;
      }
      return {
        words,
        hidden: new Float32Array(words),
        upos,
        arcs,
        relations: new Float32Array(words * (words + 1) * RELATIONS.length),
        mentions: tagged(script.mentions, MENTION_TAGS),
        roles: tagged(script.roles, BIO_TAGS),
        descriptions: tagged(script.descriptions, BIO_TAGS),
        cues: tagged(script.cues, BIO_TAGS),
      };
    },
    async attributions(_, cues: readonly WordRange[]): Promise<AttributionScores[]> {
      return cues.map(() => ({ source: tagged(script.source, BIO_TAGS), content: tagged(script.content, BIO_TAGS) }));
    },
    async ties(_, spans) {
      const logits = new Float32Array(spans.length * spans.length * TIE_LABELS.length);
      spans.forEach((from, a) => {
        spans.forEach((to, b) => {
          const label = script.tie?.(from, to) ?? 'none';
          logits[(a * spans.length + b) * TIE_LABELS.length + TIE_LABELS.indexOf(label)] = SURE;
        });
      });
      return logits;
    },
    async close() {},
  };
}

/** Tag of the first word of a name of this kind; one more goes on. */
export const begins = (kind: (typeof SPAN_KINDS)[number]): number => 1 + 2 * SPAN_KINDS.indexOf(kind);
