import { type DecodedAttribution, decodeAttribution } from './decode-attributions.ts';
import { decodeParse } from './decode-parse.ts';
import { decodeTags, NAME_OUTSIDE_BIAS, type TagSpan } from './decode-tags.ts';
import { type DecodedTie, decodeTies } from './decode-ties.ts';
import { definiteDescriptions } from './definite-descriptions.ts';
import { BIO_TAGS, type LanguageModel, MENTION_TAGS, type TieSpan, type WindowScores } from './encoder.ts';
import { MENTION_KINDS, type Mention, RELATIONS, type Relation, UPOS, type Upos, type WordRange } from './layers.ts';
import { isPronoun, isTiedPronoun } from './pronouns.ts';
import type { WindowInputs } from './windows.ts';

/** What decoding needs to know of a window's words beside their scores. */
export interface WindowWords {
  /** Surface forms. */
  readonly words: readonly string[];
  /** Ranges over `words`, in order and without gaps. */
  readonly sentences: readonly WordRange[];
  /** For each word whether it stands within quotation marks. */
  readonly quoted: readonly boolean[];
}

/** A mention by its words' indexes in the window. */
export interface WindowMention extends WordRange {
  readonly form: Mention['form'];
  readonly kind?: NonNullable<Mention['kind']>;
  readonly score: number;
}

/** All layers of one window; word indexes are the window's. */
export interface WindowLayers {
  readonly upos: readonly Upos[];
  /** -1 for a sentence's root. */
  readonly heads: readonly number[];
  readonly relations: readonly Relation[];
  /** By first word, the longer of two first. */
  readonly mentions: readonly WindowMention[];
  readonly roles: readonly (WordRange & { readonly score: number })[];
  readonly attributions: readonly DecodedAttribution[];
  /** `from` and `to` are indexes into `mentions`; `to` into `roles` for the label `role`. */
  readonly ties: readonly DecodedTie[];
}

/** Runs the model on one window and decodes every layer. */
export async function decodeWindow(
  model: LanguageModel,
  input: WindowInputs,
  text: WindowWords,
): Promise<WindowLayers> {
  const scores = await model.scores(input);
  const spans = (logits: Float32Array, tags: number, outsideBias = 0) =>
    text.sentences.flatMap(({ first, last }) => decodeTags(logits, tags, first, last, outsideBias));

  const attributions = await decodeAttributions(model, scores, spans(scores.cues, BIO_TAGS), text.sentences);
  const names = joinPeople(spans(scores.mentions, MENTION_TAGS, NAME_OUTSIDE_BIAS).map(toName));
  const descriptions = spans(scores.descriptions, BIO_TAGS).map(
    ({ first, last, score }) => ({ first, last, form: 'description', score }) as const,
  );
  const syntax = decodeSyntax(scores, text.sentences);
  const ends = new Set([...names, ...descriptions].map(({ last }) => last - 1));
  const definite = definiteDescriptions(text.words, syntax.upos, text.sentences, (word) => ends.has(word)).map(
    (range) => ({ ...range, form: 'description', score: 0 }) as const,
  );
  const mentions = [...names, ...pronouns(text, names, attributions), ...descriptions, ...definite].sort(byRange);
  const roles = spans(scores.roles, BIO_TAGS).map(({ first, last, score }) => ({ first, last, score }));
  return {
    ...syntax,
    mentions,
    roles,
    attributions,
    ties: await decodeAllTies(model, scores, text.words, mentions, roles),
  };
}

/** Parts of speech, heads and relations alone. */
export function decodeSyntax(
  scores: WindowScores,
  sentences: readonly WordRange[],
): Pick<WindowLayers, 'upos' | 'heads' | 'relations'> {
  const upos: Upos[] = [];
  const heads: number[] = [];
  const relations: Relation[] = [];
  for (let word = 0; word < scores.words; word++)
    upos.push(UPOS[argmax(scores.upos, word * UPOS.length, UPOS.length)] ?? 'X');
  for (const { first, last } of sentences) {
    const parse = decodeParse(scores.arcs, scores.relations, scores.words, RELATIONS.length, ROOT, first, last);
    for (const head of parse.heads) heads.push(head < 0 ? -1 : first + head);
    for (const relation of parse.relations) relations.push(RELATIONS[relation] ?? 'dep');
  }
  return { upos, heads, relations };
}

const ROOT = RELATIONS.indexOf('root');

/** The eighth kind of the mention tags is the form `demonym`, whose mentions are of countries. */
function toName({ first, last, kind, score }: TagSpan): WindowMention {
  const named = MENTION_KINDS[kind];
  return named
    ? { first, last, form: 'name', kind: named, score }
    : { first, last, form: 'demonym', kind: 'country', score };
}

/** Two person names with nothing between are one that the tags have parted, mostly after a surname that is also a word: "So", "Ji-won". */
function joinPeople(names: readonly WindowMention[]): WindowMention[] {
  const joined: WindowMention[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before?.kind === 'person' && name.kind === 'person' && before.last === name.first)
      joined[joined.length - 1] = { ...before, last: name.last, score: Math.min(before.score, name.score) };
    else joined.push(name);
  }
  return joined;
}

async function decodeAttributions(
  model: LanguageModel,
  scores: WindowScores,
  cues: readonly TagSpan[],
  sentences: readonly WordRange[],
): Promise<DecodedAttribution[]> {
  const parts = await model.attributions(scores, cues);
  return cues.flatMap((cue, k) => {
    const part = parts[k];
    return (part && decodeAttribution(cue, part, sentences)) ?? [];
  });
}

/** Pronouns outside names: in "He Jianyu" the first word is a surname. */
function pronouns(
  { words, quoted }: WindowWords,
  names: readonly WordRange[],
  attributions: readonly DecodedAttribution[],
): WindowMention[] {
  const named = new Set(names.flatMap(indexes));
  const reported = new Set(attributions.flatMap(({ content }) => content.flatMap(indexes)));
  return words.flatMap((word, first) =>
    !named.has(first) && isPronoun(word, quoted[first] === true || reported.has(first))
      ? [{ first, last: first + 1, form: 'pronoun', score: 1 } as const]
      : [],
  );
}

async function decodeAllTies(
  model: LanguageModel,
  scores: WindowScores,
  words: readonly string[],
  mentions: readonly WindowMention[],
  roles: readonly WordRange[],
): Promise<DecodedTie[]> {
  const tied = mentions.flatMap(({ first, form }, mention) =>
    form === 'pronoun' && !isTiedPronoun(words[first] ?? '') ? [] : [mention],
  );
  const spans: TieSpan[] = [
    ...tied.map((mention) => toTieSpan(mentions[mention] as WindowMention)),
    ...roles.map(({ first, last }) => ({ first, last, kind: 'role' }) as const),
  ];
  const ties = decodeTies(
    await model.ties(scores, spans),
    spans.map(({ kind }) => kind),
  );
  const mentionOf = (span: number) => tied[span] as number;
  return ties.map(({ label, from, to, score }) => ({
    label,
    from: mentionOf(from),
    to: label === 'role' ? to - tied.length : mentionOf(to),
    score,
  }));
}

function toTieSpan({ first, last, form, kind }: WindowMention): TieSpan {
  return { first, last, kind: form === 'name' ? (kind ?? 'other') : form };
}

const byRange = (a: WordRange, b: WordRange): number => a.first - b.first || b.last - a.last;

const indexes = ({ first, last }: WordRange): number[] => Array.from({ length: last - first }, (_, k) => first + k);

function argmax(values: Float32Array, begin: number, length: number): number {
  let top = 0;
  for (let k = 1; k < length; k++) if ((values[begin + k] ?? 0) > (values[begin + top] ?? 0)) top = k;
  return top;
}
