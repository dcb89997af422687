/** The reified view: each statement a node, speaker -said-> statement -about-> entity. */
import { emptyGraph } from '../graph/build.ts';
import { byCodeUnit, edgeKey } from '../graph/keys.ts';
import { type Position, seedPosition } from '../graph/layout.ts';
import type { EdgeAttributes, EntenteGraph, NodeAttributes } from '../graph/schema.ts';
import { type StatementRecord, statementsOf } from '../graph/statements.ts';

/** Code units of a statement's text in its label. */
const LABEL_LENGTH = 60;
/** How far from the middle of its neighbours a statement may stand: none hides another. */
const JITTER = 0.05;

/**
 * A copy of the graph with statements as nodes; all else stays as it is. Where nothing has positions, the statements have none either;
 * else each stands in the middle of its speakers and what it is about. A statement that names nothing has no `about` edge.
 */
export function reifyStatements(graph: EntenteGraph): EntenteGraph {
  const records = statementsOf(graph);
  const nodes = new Map<string, NodeAttributes>(graph.nodes().map((key) => [key, graph.getNodeAttributes(key)]));
  for (const record of records) nodes.set(statementKey(record), statementNode(graph, record));
  const edges: { key: string; source: string; target: string; attributes: EdgeAttributes }[] = [];
  for (const key of graph.edges()) {
    const attributes = graph.getEdgeAttributes(key);
    const [source, target] = graph.extremities(key);
    if (attributes.kind !== 'statement') edges.push({ key, source, target, attributes });
  }
  for (const record of records) {
    const statement = statementKey(record);
    const { basis, confidence, evidence } = record;
    const link = (kind: 'said' | 'about', source: string, target: string): void =>
      void edges.push({
        key: edgeKey(kind, source, target),
        source,
        target,
        attributes: { kind, basis, confidence, evidence },
      });
    for (const speaker of record.speakers) link('said', speaker, statement);
    for (const entity of record.about) link('about', statement, entity);
  }
  const reified = emptyGraph(graph.getAttributes());
  for (const [key, attributes] of [...nodes].sort(([a], [b]) => byCodeUnit(a, b))) reified.addNode(key, attributes);
  for (const edge of edges.sort((a, b) => byCodeUnit(a.key, b.key)))
    reified.addDirectedEdgeWithKey(edge.key, edge.source, edge.target, edge.attributes);
  return reified;
}

const statementKey = (record: StatementRecord): string => `statement:${record.id}`;

function statementNode(graph: EntenteGraph, record: StatementRecord): NodeAttributes {
  const { text, mode, stance } = record;
  const neighbours = [...record.speakers, ...record.about].map((key) => graph.getNodeAttributes(key));
  const places = neighbours.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  return {
    kind: 'statement',
    label: shortened(text),
    text,
    mode,
    stance,
    ...(places.length > 0 && middle(places, record.id)),
  };
}

function middle(places: readonly Position[], id: string): Position {
  const seed = seedPosition(id);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rounded = (value: number): number => Math.round(value * 1000) / 1000 || 0;
  return {
    x: rounded(mean(places.map((place) => place.x)) + seed.x * JITTER),
    y: rounded(mean(places.map((place) => place.y)) + seed.y * JITTER),
  };
}

/** Whole code points, so that no half of a surrogate pair ends a label. */
const shortened = (text: string): string => {
  const points = [...text];
  return points.length <= LABEL_LENGTH
    ? text
    : `${points
        .slice(0, LABEL_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
};
