import type { StatementMode } from '../../../src/extract/fact.ts';
import { Counts } from '../metrics.ts';
import { type DrawnEdge, plain } from './drawing.ts';
import type { GoldStatement } from './gold-graph.ts';

/** What one speaker says in one statement, whatever number of edges carries it. */
interface Spoken {
  /** Of the first edge. */
  readonly key: string;
  readonly speaker: string;
  readonly words: string;
  readonly mode: StatementMode;
  /** Gold entities. */
  readonly about: Set<string>;
}

export interface StatementScore {
  /** For each statement drawn whether it is right (true), agrees with an optional one (false) or with none (undefined). */
  readonly found: readonly { readonly key: string; readonly speaker: string; readonly fits: boolean | undefined }[];
  readonly missed: readonly GoldStatement[];
  readonly modes: Counts;
  readonly about: Counts;
}

/**
 * A gold statement is found when one of its speaker holds its anchor and no anchor of somebody else: a statement so wide that it takes in
 * another's words counts for nobody, unless one of the two is quoted inside the other.
 *
 * @param goldOf The gold entity that a node stands for.
 * @param optional Gold entities that need not be drawn, nor named among those that a statement is about.
 */
export function scoreStatements(
  gold: readonly GoldStatement[],
  edges: readonly DrawnEdge[],
  goldOf: ReadonlyMap<string, string>,
  optional: ReadonlySet<string>,
): StatementScore {
  const spoken = spokenIn(edges, goldOf);
  const found = new Map<Spoken, boolean>();
  const missed: GoldStatement[] = [];
  const modes = new Counts();
  const about = new Counts();
  for (const item of gold) {
    const anchor = plain(item.anchor);
    const foreign = foreignAnchors(item, gold);
    const holding = spoken.filter(({ words }) => words.includes(anchor) && !foreign.some((one) => words.includes(one)));
    if (item.optional) {
      for (const one of holding) found.set(one, found.get(one) ?? false);
      continue;
    }
    const right = holding.find(({ speaker }) => goldOf.get(speaker) === item.speaker);
    const named = item.about.filter((entity) => !optional.has(entity));
    const told = named.filter((entity) => right?.about.has(entity)).length;
    about.add({ gold: named.length, predicted: told, correct: told });
    if (right) {
      found.set(right, true);
      modes.add({ gold: 1, predicted: 1, correct: right.mode === item.mode || right.mode === 'mixed' ? 1 : 0 });
    } else missed.push(item);
  }
  return {
    found: spoken.map((one) => ({ key: one.key, speaker: one.speaker, fits: found.get(one) })),
    missed,
    modes,
    about,
  };
}

function foreignAnchors(item: GoldStatement, gold: readonly GoldStatement[]): string[] {
  if (item.nested) return [];
  const own = new Set(gold.filter(({ speaker }) => speaker === item.speaker).map(({ anchor }) => anchor));
  return gold
    .filter(({ anchor, optional, nested }) => !own.has(anchor) && !optional && !nested)
    .map(({ anchor }) => plain(anchor));
}

function spokenIn(edges: readonly DrawnEdge[], goldOf: ReadonlyMap<string, string>): Spoken[] {
  const spoken = new Map<string, Spoken>();
  for (const { key, source, target, attributes } of edges) {
    if (attributes.kind !== 'statement') continue;
    const id = `${attributes.statementId} ${source}`;
    const { text, mode } = attributes;
    const one = spoken.get(id) ?? { key, speaker: source, words: plain(text), mode, about: new Set() };
    const entity = goldOf.get(target);
    if (entity !== undefined) one.about.add(entity);
    spoken.set(id, one);
  }
  return [...spoken.values()];
}
