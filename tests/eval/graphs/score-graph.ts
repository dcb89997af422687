/** How far a graph agrees with the one that a careful reader drew of the same article. */
import type { EdgeAttributes, EntenteGraph } from '../../../src/graph/schema.ts';
import { Counts } from '../metrics.ts';
import { type Drawing, plain, readDrawing } from './drawing.ts';
import type { GoldEntity, GoldGraph, GoldStatement, GoldTie } from './gold-graph.ts';
import { scoreStatements } from './score-statements.ts';

export const GRAPH_LAYERS = ['entities', 'affiliations', 'memberships', 'statements'] as const;
export type GraphLayer = (typeof GRAPH_LAYERS)[number];

/** Something the program drew. `open` is what counts neither way: it agrees with an optional item, or an end of it is optional. */
export interface Judgement {
  readonly layer: GraphLayer;
  /** Key of the node, or of an edge: a statement's edges to what it is about are judged as one. */
  readonly key: string;
  readonly verdict: 'right' | 'wrong' | 'open';
}

export type Miss =
  | { readonly layer: 'entities'; readonly item: GoldEntity }
  | { readonly layer: 'affiliations' | 'memberships'; readonly item: GoldTie }
  | { readonly layer: 'statements'; readonly item: GoldStatement };

export interface GraphScore {
  /** Gold items, gold items found (`correct`), and those with what was drawn too much (`predicted`). */
  readonly counts: Readonly<Record<GraphLayer, Counts>>;
  /** Statements found, and those among them whose mode is right too. */
  readonly modes: Counts;
  /** Entities that statements are about, and those found; nothing is held against a graph that draws more. */
  readonly about: Counts;
  readonly judgements: readonly Judgement[];
  readonly misses: readonly Miss[];
}

/** Scores of several articles as one; F1 is then that of all their items pooled. */
export function sumScores(scores: readonly GraphScore[]): GraphScore {
  const sum = (pick: (score: GraphScore) => Counts) =>
    scores.reduce((counts, score) => counts.add(pick(score)), new Counts());
  return {
    counts: byLayer((layer) => sum(({ counts }) => counts[layer])),
    modes: sum(({ modes }) => modes),
    about: sum(({ about }) => about),
    judgements: scores.flatMap(({ judgements }) => judgements),
    misses: scores.flatMap(({ misses }) => misses),
  };
}

/** Mean of the four layers' F1; a layer with nothing to draw and nothing drawn is right. */
export function macroF1({ counts }: GraphScore): number {
  const f1 = (layer: Counts) => (layer.gold + layer.predicted === 0 ? 1 : layer.f1);
  return GRAPH_LAYERS.reduce((sum, layer) => sum + f1(counts[layer]), 0) / GRAPH_LAYERS.length;
}

const byLayer = (counts: (layer: GraphLayer) => Counts): Record<GraphLayer, Counts> => ({
  entities: counts('entities'),
  affiliations: counts('affiliations'),
  memberships: counts('memberships'),
  statements: counts('statements'),
});

/**
 * Compares what the texts gave (nothing from tables) with a gold graph.
 *
 * An entity is found when a node of its kind has one of its names as label, or else as alias; other nodes are wrong if an edge joins
 * them. An affiliation is found when an edge joins its ends with a role that holds the gold role or is held by it, and is `former` if
 * that is; a membership when the status agrees, where member, leader and founder are one. For statements see `scoreStatements`.
 */
export function scoreGraph(gold: GoldGraph, graph: EntenteGraph): GraphScore {
  const drawing = readDrawing(graph);
  const goldOf = nodesByGold(gold.entities, drawing);
  const optional = new Set(gold.entities.filter((entity) => entity.optional).map(({ id }) => id));
  const isOptional = (node: string) => optional.has(goldOf.get(node) ?? '');
  const statements = scoreStatements(gold.statements, drawing.edges, goldOf, optional);
  const ties = [
    scoreTies('affiliations', gold, drawing, goldOf, isOptional, sameAffiliation),
    scoreTies('memberships', gold, drawing, goldOf, isOptional, sameMembership),
  ];
  const judgements: Judgement[] = [
    ...judgeNodes(drawing, goldOf, isOptional),
    ...ties.flatMap((one) => one.judgements),
    ...statements.found.map(
      ({ key, speaker, fits }): Judgement => ({
        layer: 'statements',
        key,
        verdict: verdictOf(fits, isOptional(speaker)),
      }),
    ),
  ];
  const drawn = new Set(goldOf.values());
  const misses: Miss[] = [
    ...gold.entities
      .filter(({ id, optional: free }) => !free && !drawn.has(id))
      .map((item): Miss => ({ layer: 'entities', item })),
    ...ties.flatMap((one) => one.misses),
    ...statements.missed.map((item): Miss => ({ layer: 'statements', item })),
  ];
  const counts = byLayer((layer) => {
    const wanted = gold[layer].filter((item) => !item.optional).length;
    const correct = wanted - misses.filter((miss) => miss.layer === layer).length;
    const wrong = judgements.filter((one) => one.layer === layer && one.verdict === 'wrong').length;
    return new Counts().add({ gold: wanted, predicted: correct + wrong, correct });
  });
  return { counts, modes: statements.modes, about: statements.about, judgements, misses };
}

/** @param fits Whether a gold item fits and must be drawn; undefined where none fits. */
const verdictOf = (fits: boolean | undefined, hasOptionalEnd: boolean): Judgement['verdict'] =>
  fits ? 'right' : fits === false || hasOptionalEnd ? 'open' : 'wrong';

/** The gold entity that each node stands for. */
function nodesByGold(entities: readonly GoldEntity[], { nodes }: Drawing): Map<string, string> {
  const goldOf = new Map<string, string>();
  // All labels before any alias: what a node is called says more than what it is also called.
  for (const place of ['label', 'aliases'] as const)
    for (const { id, kind, altKind, names } of entities) {
      const wanted = new Set(names.map(plain));
      for (const node of nodes)
        if (
          !goldOf.has(node.key) &&
          (node.kind === kind || node.kind === altKind) &&
          [node[place]].flat().some((name) => wanted.has(name))
        )
          goldOf.set(node.key, id);
    }
  return goldOf;
}

/** A second node for an entity is wrong, and so is one that stands for none, if an edge joins it. */
function judgeNodes(
  { nodes, edges }: Drawing,
  goldOf: ReadonlyMap<string, string>,
  isOptional: (node: string) => boolean,
): Judgement[] {
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const drawn = new Set<string>();
  return nodes.map(({ key }) => {
    const entity = goldOf.get(key);
    const isWrong = entity === undefined ? joined.has(key) : drawn.has(entity);
    if (entity !== undefined) drawn.add(entity);
    const isFree = entity === undefined || isOptional(key);
    return { layer: 'entities', key, verdict: isWrong ? 'wrong' : isFree ? 'open' : 'right' };
  });
}

function scoreTies(
  layer: 'affiliations' | 'memberships',
  gold: GoldGraph,
  drawing: Drawing,
  goldOf: ReadonlyMap<string, string>,
  isOptional: (node: string) => boolean,
  fits: (item: GoldTie, edge: EdgeAttributes) => boolean,
): Pick<GraphScore, 'judgements' | 'misses'> {
  const edges = drawing.edges.filter(({ attributes }) => `${attributes.kind}s` === layer);
  const found = new Map<string, boolean>();
  const misses: Miss[] = [];
  for (const item of gold[layer]) {
    const fitting = edges.filter(
      ({ source, target, attributes }) =>
        goldOf.get(source) === item.from && goldOf.get(target) === item.to && fits(item, attributes),
    );
    for (const { key } of fitting) found.set(key, (found.get(key) ?? false) || !item.optional);
    if (fitting.length === 0 && !item.optional) misses.push({ layer, item });
  }
  const judgements = edges.map(({ key, source, target }) => ({
    layer,
    key,
    verdict: verdictOf(found.get(key), isOptional(source) || isOptional(target)),
  }));
  return { judgements, misses };
}

function sameAffiliation({ role = '', status }: GoldTie, edge: EdgeAttributes): boolean {
  if (edge.kind !== 'affiliation' || (status === 'former' && edge.status !== 'former')) return false;
  const wanted = plain(role);
  const drawn = plain(edge.role);
  return role === '' || (drawn !== '' && (wanted.includes(drawn) || drawn.includes(wanted)));
}

/** Told apart in the graph, one thing here. */
const MEMBERS: ReadonlySet<string | undefined> = new Set(['member', 'leader', 'founder']);

const sameMembership = ({ status }: GoldTie, edge: EdgeAttributes): boolean =>
  edge.kind === 'membership' && (edge.status === status || (MEMBERS.has(edge.status) && MEMBERS.has(status)));
