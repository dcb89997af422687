/** Graphs that people drew of articles, and the way there from annotated articles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementMode } from '../../../src/extract/fact.ts';
import type { GoldArticle } from '../news/news.ts';

/** `optional`: one careful reader draws it and another does not, so it counts neither way. */
interface MaybeOptional {
  readonly optional?: boolean;
}

export interface GoldEntity extends MaybeOptional {
  readonly id: string;
  readonly kind: string;
  /** A second kind that is as right. */
  readonly altKind?: string;
  /** Every form that names it in the article. */
  readonly names: readonly string[];
}

export interface GoldTie extends MaybeOptional {
  /** Ids of entities. */
  readonly from: string;
  readonly to: string;
  /** Of an affiliation; empty or absent where the text names none. */
  readonly role?: string;
  readonly status?: string;
}

export interface GoldStatement extends MaybeOptional {
  readonly speaker: string;
  readonly about: readonly string[];
  readonly mode: StatementMode;
  /** A few words of what is said, as they stand in the article. */
  readonly anchor: string;
  /** Quoted inside another statement, whose words therefore hold these. */
  readonly nested?: boolean;
}

export interface GoldGraph {
  /** File name of the article. */
  readonly document: string;
  /** When it appeared, where it is known. */
  readonly date?: string;
  readonly entities: readonly GoldEntity[];
  readonly affiliations: readonly GoldTie[];
  readonly memberships: readonly GoldTie[];
  readonly statements: readonly GoldStatement[];
}

/** An article as it is given to the program, with its gold graph. */
export interface GoldCase {
  readonly text: string;
  readonly gold: GoldGraph;
}

/** The cases of a folder with `NAME.gold.json` beside each article, in order of name. */
export function readGoldCases(folder: string): GoldCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldGraph;
      return { text: readFileSync(join(folder, gold.document), 'utf8'), gold };
    });
}

const KINDS: ReadonlySet<string> = new Set(['person', 'institution', 'country', 'framework']);

/**
 * The graph that an article's annotations amount to. Places, events and the like are no nodes, and facts with such an end fall away, as do
 * statements of sources without a name. Entities that only an adjective names, and statements without a cue, are optional.
 */
export function goldCaseOf(article: GoldArticle): GoldCase {
  const { id, text } = article;
  const entities = article.entities
    .filter(({ kind }) => KINDS.has(kind))
    .map((entity): GoldEntity => {
      const names = entity.names ?? [];
      return {
        id: entity.id,
        kind: entity.kind,
        names: [...new Set([...names, ...formsOf(article, entity.id)])],
        ...(names.length === 0 && { optional: true }),
      };
    });
  const drawn = new Set(entities.map((entity) => entity.id));
  const withEnds = (facts: readonly GoldTie[]) => facts.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const date = /^\d{4}-\d\d-\d\d(?=-)/.exec(id)?.[0];
  return {
    text,
    gold: {
      document: `${id}.txt`,
      ...(date && { date }),
      entities,
      affiliations: withEnds(article.affiliations),
      memberships: withEnds(article.memberships),
      statements: statementsOf(article, drawn),
    },
  };
}

/** How the text names an entity, its adjectives among the forms. */
const formsOf = ({ mentions, text }: GoldArticle, entity: string): string[] =>
  mentions
    .filter((mention) => mention.entity === entity && (mention.form === 'name' || mention.form === 'demonym'))
    .map(({ start, end }) => text.slice(start, end));

function statementsOf({ attributions, text }: GoldArticle, drawn: ReadonlySet<string>): GoldStatement[] {
  const byWords = new Map<string, GoldStatement>();
  for (const { speaker, about, mode, cue, content } of attributions) {
    const anchor = speaker !== null && drawn.has(speaker) && anchorOf(text, content);
    if (!anchor || byWords.has(`${speaker} ${anchor}`)) continue;
    const nested = attributions.some((other) => other.content !== content && liesIn(content, other.content));
    byWords.set(`${speaker} ${anchor}`, {
      speaker,
      about: about.filter((entity) => drawn.has(entity)),
      mode,
      anchor,
      ...(nested && { nested }),
      ...(cue === null && { optional: true }),
    });
  }
  return [...byWords.values()];
}

type Pieces = GoldArticle['attributions'][number]['content'];

const liesIn = (inner: Pieces, outer: Pieces): boolean =>
  inner.every(([start, end]) => outer.some((piece) => piece[0] <= start && end <= piece[1]));

const MAX_ANCHOR = 9;

/**
 * At most nine words from the middle of the longest piece: annotators differ at the ends. Its first and last word are left out unless it
 * is as short as four words.
 */
function anchorOf(text: string, content: Pieces): string | undefined {
  let [start, end] = content[0] ?? [0, 0];
  for (const piece of content) if (piece[1] - piece[0] > end - start) [start, end] = piece;
  const all = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]\S*/gu)];
  const inner = all.length > 4 ? all.slice(1, -1) : all;
  const first = Math.max(0, Math.floor(inner.length / 2) - Math.floor(MAX_ANCHOR / 2));
  const run = inner.slice(first, first + MAX_ANCHOR);
  const last = run.at(-1);
  return run[0] && last && text.slice(start + run[0].index, start + last.index + last[0].length);
}
