/**
 * Layers written by hand for tests of the stages after the language model: names, references, attributions and ties are given by
 * their surface forms, words and sentences come from our own segmentation.
 */
import type { Document } from '../src/document/document.ts';
import { readText } from '../src/document/read-text.ts';
import type { Layers, Mention, MentionKind, TieLabel, Upos, Word, WordRange } from '../src/language/layers.ts';
import { segment } from '../src/language/sentences.ts';

/** `name@2` is the second occurrence of `name` in the text, counted from 1. */
type Form = string;

export interface Notes {
  readonly person?: readonly Form[];
  readonly institution?: readonly Form[];
  readonly country?: readonly Form[];
  readonly framework?: readonly Form[];
  readonly place?: readonly Form[];
  readonly demonym?: readonly Form[];
  readonly pronoun?: readonly Form[];
  readonly description?: readonly Form[];
  readonly roles?: readonly Form[];
  readonly attributions?: readonly {
    readonly cue: Form;
    readonly source?: Form;
    readonly content: readonly Form[];
    readonly score?: number;
  }[];
  readonly ties?: readonly (readonly [from: Form, label: Exclude<TieLabel, 'none'>, to: Form, score?: number])[];
  /** Dependencies as [dependent, relation, head]; other words hang on the sentence's first word. */
  readonly parse?: readonly (readonly [dependent: Form, relation: Word['relation'], head: Form])[];
  /** Parts of speech; the others are `X`. */
  readonly tags?: readonly (readonly [word: Form, upos: Upos])[];
}

const KINDS: readonly MentionKind[] = ['person', 'institution', 'country', 'framework', 'place'];

/** A document of paragraphs (blank lines between them) with its hand-made layers. */
export function annotated(text: string, notes: Notes): { readonly document: Document; readonly layers: Layers } {
  const read = readText(text, { id: 'sample', date: '2024-05-06' });
  const document: Document = { ...read, blocks: read.blocks.map((block) => ({ ...block, kind: 'paragraph' })) };
  const { words: spans, sentences } = segment(document.text, document.blocks);
  const rangeOf = (form: Form): WordRange => wordRange(document.text, spans, form);
  const sentenceOf = (word: number) =>
    sentences.findIndex((sentence) => sentence.words.first <= word && word < sentence.words.last);
  const words: Word[] = spans.map((span, index) => {
    const sentence = sentenceOf(index);
    const first = sentences[sentence]?.words.first ?? 0;
    return {
      ...span,
      sentence,
      upos: 'X',
      head: index === first ? -1 : first,
      relation: index === first ? 'root' : 'dep',
    };
  });
  for (const [dependent, relation, head] of notes.parse ?? []) {
    const at = rangeOf(dependent).last - 1;
    const word = words[at];
    if (word) words[at] = { ...word, relation, head: rangeOf(head).last - 1 };
  }
  for (const [form, upos] of notes.tags ?? []) {
    const at = rangeOf(form).last - 1;
    const word = words[at];
    if (word) words[at] = { ...word, upos };
  }
  const mention = (form: Form, kind: Mention['form'], of?: MentionKind): Mention => {
    const range = rangeOf(form);
    return {
      start: words[range.first]?.start ?? 0,
      end: words[range.last - 1]?.end ?? 0,
      words: range,
      form: kind,
      ...(of && { kind: of }),
      score: 1,
    };
  };
  const mentions = [
    ...KINDS.flatMap(
      (kind) =>
        (notes[kind as keyof Notes] as readonly Form[] | undefined)?.map((form) => mention(form, 'name', kind)) ?? [],
    ),
    ...(notes.demonym ?? []).map((form) => mention(form, 'demonym', 'country')),
    ...(notes.pronoun ?? []).map((form) => mention(form, 'pronoun')),
    ...(notes.description ?? []).map((form) => mention(form, 'description')),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const roles = (notes.roles ?? [])
    .map((form) => ({ ...mention(form, 'name'), words: rangeOf(form) }))
    .map(({ start, end, words: range }) => ({ start, end, words: range, score: 1 }));
  const at = <T extends { readonly words: WordRange }>(list: readonly T[], form: Form): number => {
    const range = rangeOf(form);
    const index = list.findIndex((one) => one.words.first === range.first && one.words.last === range.last);
    if (index < 0) throw new Error(`"${form}" is none of the spans noted for this text.`);
    return index;
  };
  return {
    document,
    layers: {
      sentences,
      words,
      mentions,
      roles,
      attributions: (notes.attributions ?? []).map(({ cue, source, content, score }) => ({
        cue: rangeOf(cue),
        ...(source && { source: rangeOf(source) }),
        content: content.map(rangeOf),
        score: score ?? 1,
      })),
      ties: (notes.ties ?? []).map(([from, label, to, score]) => ({
        label,
        from: at(mentions, from),
        to: label === 'role' ? at(roles, to) : at(mentions, to),
        score: score ?? 0.9,
      })),
    },
  };
}

function wordRange(text: string, words: readonly { start: number; end: number }[], form: Form): WordRange {
  const [surface = '', count = '1'] = form.split('@');
  let start = -1;
  for (let i = 0; i < Number(count); i++) start = text.indexOf(surface, start + 1);
  const first = words.findIndex((word) => word.start === start);
  const last = words.findIndex((word) => word.end === start + surface.length) + 1;
  if (start < 0 || first < 0 || last <= first) throw new Error(`"${form}" is no run of whole words of the text.`);
  return { first, last };
}
