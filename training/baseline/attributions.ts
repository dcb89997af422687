/** Sources and contents of given cues, by two taggers that know where a word stands to the cue. */
import type { Attribution, WordRange } from '../../src/language/layers.ts';
import type { GoldAttribution } from '../document.ts';
import { hashText } from './perceptron.ts';
import { bioSpans, type Example, type Sequence, SequenceTagger } from './sequence-tagger.ts';
import { cutColumns, type Text, WORD_COLUMNS, type WordColumns } from './word-columns.ts';

/** A text with its columns, parts of speech among them. */
export interface ColumnedText extends Text {
  readonly columns: WordColumns;
}

const COLUMNS = [
  ...WORD_COLUMNS,
  'side',
  'away',
  'reach',
  'commas',
  'marks',
  'between',
  'begins',
  'cue',
  'cuepos',
  'next',
];
const SHARED = `side, away, side reach, side quoted, lower side, s3 side, upos side, shape side, lower-1 side, lower+1 side, upos-1 side, upos+1 side,
upos away, lower away, cue side, cue away, cue upos side, cue lower side, cue next side, between side, cuepos side reach,
lower-1 lower side, lower lower+1 side, upos-1 upos side, upos upos+1 side, upos-1 upos upos+1 side, commas side, marks side, commas upos away,
quoted-1 quoted quoted+1 side, quoted-1 quoted upos side, reach begins side, gazetteer side, gazetteer-1 gazetteer side, short side`;
const SOURCE_TEMPLATES = `${SHARED}, upos-2 upos-1 upos side, upos upos+1 upos+2 side, upos begins, lower+2 side, lower-2 side, commas marks away cue`;
const CONTENT_TEMPLATES = `${SHARED}, reach quoted begins side, reach commas quoted, cue reach, next reach side, cue next reach, quoted marks side, reach marks quoted,
cue commas side, commas between reach, next away, cue lower-1 side, lower-1 reach side, cuepos next quoted side, begins quoted-1 quoted lower side`;

const EPOCHS = 10;

/** Trains on the attributions of texts, as they are annotated. */
export function trainPartTaggers(
  texts: readonly (ColumnedText & { readonly attributions?: readonly GoldAttribution[] })[],
): PartTaggers {
  const examples = { source: [] as Example[], content: [] as Example[] };
  for (const text of texts) {
    const cues = text.attributions?.map(({ cue }) => cue) ?? [];
    for (const { cue, source, content } of text.attributions ?? []) {
      const { sentence, block } = regionsOf(text, cue);
      examples.source.push({
        ...sequenceOf(text, cue, cues, sentence),
        allowed: masksOf(source ? [source] : [], sentence),
      });
      examples.content.push({ ...sequenceOf(text, cue, cues, block), allowed: masksOf(content, block) });
    }
  }
  const options = { tags: 3, bio: true, columns: COLUMNS, epochs: EPOCHS };
  return {
    source: new SequenceTagger(examples.source, { ...options, templates: SOURCE_TEMPLATES }),
    content: new SequenceTagger(examples.content, { ...options, templates: CONTENT_TEMPLATES }),
  };
}

export interface PartTaggers {
  readonly source: SequenceTagger;
  readonly content: SequenceTagger;
}

/** The attributions of the cues; those for which no content is found are left out, and the source nearest to the cue is its source. */
export function attribute(text: ColumnedText, cues: readonly WordRange[], taggers: PartTaggers): Attribution[] {
  return cues.flatMap((cue) => {
    const { sentence, block } = regionsOf(text, cue);
    const spansIn = (tagger: SequenceTagger, region: WordRange): WordRange[] =>
      bioSpans(tagger.tag(sequenceOf(text, cue, cues, region)), region.first).filter(
        (s) => s.last <= cue.first || cue.last <= s.first,
      );
    const content = spansIn(taggers.content, block);
    if (content.length === 0) return [];
    const gap = ({ first, last }: WordRange): number => Math.max(cue.first - last, first - cue.last);
    const [source] = spansIn(taggers.source, sentence).sort((a, b) => gap(a) - gap(b) || a.first - b.first);
    return [{ cue, ...(source && { source }), content, score: 1 }];
  });
}

/** Sources stand in the cue's sentence (99.5 % of those annotated), contents in its paragraph (all but two). */
function regionsOf({ sentences }: Text, cue: WordRange): { sentence: WordRange; block: WordRange } {
  const home = sentences.find(({ words }) => cue.first < words.last) ?? { block: -1, words: cue };
  const around = sentences.filter(({ block }) => block === home.block);
  return {
    sentence: home.words,
    block: { first: around[0]?.words.first ?? cue.first, last: around.at(-1)?.words.last ?? cue.last },
  };
}

function masksOf(spans: readonly WordRange[], region: WordRange): number[] {
  const masks = new Array<number>(region.last - region.first).fill(1);
  for (const { first, last } of spans)
    for (let i = Math.max(first, region.first); i < Math.min(last, region.last); i++)
      masks[i - region.first] = i === Math.max(first, region.first) ? 2 : 4;
  return masks;
}

function sequenceOf(text: ColumnedText, cue: WordRange, cues: readonly WordRange[], region: WordRange): Sequence {
  const length = region.last - region.first;
  const fresh = (): Int32Array => new Int32Array(length);
  const [side, away, reach, commas, marks, between, begins] = [
    fresh(),
    fresh(),
    fresh(),
    fresh(),
    fresh(),
    fresh(),
    fresh(),
  ];
  const home = regionsOf(text, cue).sentence;
  const word = (i: number): string => text.words[i] ?? '';
  for (const { words } of text.sentences)
    if (region.first <= words.first && words.first < region.last) begins[words.first - region.first] = 1;
  // Outwards from the cue, so that what lies between is counted on the way.
  for (const step of [-1, 1]) {
    const seen = { commas: 0, marks: 0, cues: 0 };
    for (let i = step < 0 ? cue.first - 1 : cue.first; region.first <= i && i < region.last; i += step) {
      const inside = i >= cue.first && i < cue.last;
      const at = i - region.first;
      const gap = inside ? 0 : step < 0 ? cue.first - i : i - cue.last + 1;
      side[at] = inside ? 0 : step;
      away[at] = step * (gap < 6 ? gap : gap < 10 ? 6 : gap < 20 ? 7 : 8);
      reach[at] = i < home.first ? -1 : i >= home.last ? 1 : 0;
      [commas[at], marks[at], between[at]] = [
        Math.min(seen.commas, 2),
        Math.min(seen.marks, 3),
        Math.min(seen.cues, 2),
      ];
      if (/^[,;:]$/.test(word(i))) seen.commas++;
      if (/^["“”«»]$/.test(word(i))) seen.marks++;
      if (!inside && cues.some(({ first }) => first === i)) seen.cues++;
    }
  }
  const upos = text.columns.at(-1)?.[cue.first] ?? -1;
  const facts = [hashText(word(cue.first).toLowerCase()), upos, hashText(word(cue.last).toLowerCase())];
  const constant = (value: number): Int32Array => fresh().fill(value);
  return {
    length,
    columns: [
      ...cutColumns(text.columns, region),
      side,
      away,
      reach,
      commas,
      marks,
      between,
      begins,
      ...facts.map(constant),
    ],
  };
}
