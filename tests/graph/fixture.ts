/**
 * Articles from marked text, with layers made by hand: `{Ana Lopes|person:ana-lopes}` is a mention of the entity with that key,
 * `{She|person:ana-lopes|pronoun}` one in another form. Everything else is the article's words; a line is a paragraph.
 */
import type { BlockKind, Document, Meta } from '../../src/document/document.ts';
import type { Span } from '../../src/document/span.ts';
import type { Affiliation, EntityRelation, Fact, Membership, Statement } from '../../src/extract/fact.ts';
import type { Article } from '../../src/graph/article.ts';
import { type BuildOptions, buildGraph } from '../../src/graph/build.ts';
import { hexOf } from '../../src/graph/keys.ts';
import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Mention, MentionKind, Sentence } from '../../src/language/layers.ts';
import type { Entity } from '../../src/resolve/entity.ts';

interface Shared {
  /** Words of the text that back the fact, the first place where they stand; default: the first sentence. */
  readonly says?: string | readonly string[];
  readonly confidence?: number;
  readonly basis?: 'stated' | 'inferred';
}
type Ends = { readonly from: string; readonly to: string };
export type FactSketch =
  | (Shared &
      Ends & { readonly kind: 'affiliation' } & Partial<Pick<Affiliation, 'role' | 'status' | 'since' | 'until'>>)
  | (Shared & Ends & { readonly kind: 'membership' } & Partial<Pick<Membership, 'status' | 'since' | 'until'>>)
  | (Shared & Ends & { readonly kind: 'relation' } & Pick<EntityRelation, 'type'>)
  | (Shared & {
      readonly kind: 'statement';
      readonly speakers?: readonly string[];
      readonly about?: readonly string[];
      readonly content: string;
      readonly cue?: string;
      readonly source?: string;
      readonly nestedIn?: number;
    } & Partial<Pick<Statement, 'mode' | 'stance' | 'venue' | 'addressee'>>);

export interface ArticleSketch {
  readonly id?: string;
  readonly marked: string;
  readonly meta?: Meta;
  /** Table attributes by entity key. */
  readonly attributes?: Readonly<Record<string, Entity['attributes']>>;
  /** Labels by entity key, where it is not the first written name. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly facts?: readonly FactSketch[];
}

export function article(sketch: ArticleSketch): Article {
  const { text, marks } = unmark(sketch.marked);
  const sentences = sentencesOf(text);
  const document: Document = {
    id: sketch.id ?? 'a',
    text,
    sha256: hexOf(text, 64),
    blocks: [...text.matchAll(/[^\n]+/g)].map((m) => ({
      kind: 'paragraph' as BlockKind,
      start: m.index,
      end: m.index + m[0].length,
    })),
    meta: sketch.meta ?? {},
    diagnostics: [],
  };
  const mentions: Mention[] = marks.map(({ start, end, form, kind }) => ({
    start,
    end,
    form,
    ...(form === 'name' && { kind }),
    words: { first: 0, last: 1 },
    score: 0.9,
  }));
  const keys = [...new Set(marks.map((mark) => mark.key))];
  const entities = keys.map((key): Entity => {
    const own = marks.flatMap((mark, index) => (mark.key === key ? [index] : []));
    const nameOf = (index: number): string => text.slice(marks[index]?.start, marks[index]?.end);
    const names = own.filter((index) => marks[index]?.form === 'name');
    const label = sketch.labels?.[key] ?? nameOf(names[0] ?? own[0] ?? 0);
    const aliases = new Map(names.map((index) => [nameOf(index), index] as const).reverse());
    aliases.delete(label);
    return {
      key: key.replace(/#.*/, ''),
      kind: key.split(':')[0] as MentionKind,
      label,
      aliases: [...aliases].reverse().map(([name, mention]) => ({ name, mention })),
      mentions: own,
      attributes: sketch.attributes?.[key] ?? {},
    };
  });
  const at = (key: string): number => {
    const index = keys.indexOf(key);
    if (index < 0) throw new RangeError(`The marked text has no ${key}.`);
    return index;
  };
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new RangeError(`The text does not say: ${words}`);
    return { start, end: start + words.length };
  };
  const factOf = (fact: FactSketch): Fact => {
    const says = fact.says ?? (fact.kind === 'statement' ? fact.content : (sentences[0] as Sentence));
    const evidence = (Array.isArray(says) ? says : [says]).map((one) => (typeof one === 'string' ? find(one) : one));
    const base = { evidence, extractor: 'by-hand', confidence: fact.confidence ?? 0.9, basis: fact.basis ?? 'stated' };
    switch (fact.kind) {
      case 'affiliation':
        return {
          role: '',
          status: 'current',
          ...rest(fact),
          ...base,
          kind: fact.kind,
          from: at(fact.from),
          to: at(fact.to),
        };
      case 'membership':
        return { status: 'member', ...rest(fact), ...base, kind: fact.kind, from: at(fact.from), to: at(fact.to) };
      case 'relation':
        return { ...base, kind: fact.kind, type: fact.type, from: at(fact.from), to: at(fact.to) };
      case 'statement':
        return {
          ...base,
          kind: fact.kind,
          speakers: (fact.speakers ?? []).map(at),
          about: (fact.about ?? []).map(at),
          content: [find(fact.content)],
          text: fact.content,
          mode: fact.mode ?? 'direct',
          stance: fact.stance ?? 'neutral',
          ...(fact.cue && { cue: find(fact.cue) }),
          ...(fact.source && { source: find(fact.source) }),
          ...(fact.venue && { venue: fact.venue }),
          ...(fact.addressee && { addressee: fact.addressee }),
          ...(fact.nestedIn !== undefined && { nestedIn: fact.nestedIn }),
        };
    }
  };
  const facts = (sketch.facts ?? []).map(factOf);
  const entityOf = marks.map((mark) => keys.indexOf(mark.key));
  return { document, layers: { sentences, mentions }, entities: { entities, entityOf }, facts };
}

/** A graph of sketched articles. */
export const graphOf = (sketches: readonly ArticleSketch[], options: Partial<BuildOptions> = {}): EntenteGraph =>
  buildGraph(sketches.map(article), { generator: 'entente 0.0.0', ...options });

const rest = <Sketch extends FactSketch>({ says: _, ...fields }: Sketch): Omit<Sketch, 'says'> => fields;

interface Mark extends Span {
  readonly key: string;
  readonly kind: MentionKind;
  readonly form: Mention['form'];
}

function unmark(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^|{}]+)\|([^|{}]+)(?:\|([a-z]+))?\}/g)) {
    text += marked.slice(from, match.index);
    const [whole, words = '', key = '', form = 'name'] = match;
    marks.push({
      start: text.length,
      end: text.length + words.length,
      key,
      kind: key.split(':')[0] as MentionKind,
      form: form as Mention['form'],
    });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), marks };
}

const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(/[^\s.][^.\n]*\.?/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    block: 0,
    words: { first: 0, last: 0 },
  }));
