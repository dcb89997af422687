/** Questions of `entente query` about the graph as a whole: who is near, what hangs together, who is in the middle, what may be one. */

import type { EntenteGraph } from '../graph/schema.ts';
import { centralities, mostForBetweenness } from '../query/centrality.ts';
import { communities } from '../query/communities.ts';
import { components } from '../query/components.ts';
import { duplicates } from '../query/duplicates.ts';
import { findEntity } from '../query/find.ts';
import { neighbourhood } from '../query/neighbourhood.ts';
import { partOf } from '../query/part.ts';
import { findText, type TextHit } from '../query/search-text.ts';
import { textIndexOf } from '../query/text-index.ts';
import { answered, type Question } from './question.ts';
import type { Column } from './table.ts';

/** A node, with the number of its group or how far it is. */
interface NodeRow {
  readonly node: string;
  readonly label: string;
  readonly kind: string;
}

const nodeRow = (graph: EntenteGraph, node: string): NodeRow => {
  const { label, kind } = graph.getNodeAttributes(node);
  return { node, label, kind };
};

const NAME: Column<NodeRow> = { title: 'Name', cell: ({ label }) => label };
const KIND: Column<NodeRow> = { title: 'Kind', cell: ({ kind }) => kind };
const groupColumns = (title: string): Column<NodeRow & { readonly group: number }>[] => [
  { title, cell: ({ group }) => String(group) },
  NAME,
  KIND,
];

const percent = (share: number | undefined): string => (share === undefined ? '' : (share * 100).toFixed(1));

/** How many hits of each sort `search` lists. */
const MOST_HITS = 20;

export const GRAPH_QUESTIONS: readonly Question[] = [
  {
    id: 'neighbours',
    named: true,
    options: ['distance', 'background'],
    none: 'No facts lead anywhere from there.',
    answer: (graph, { name, distance, background }) => {
      const node = findEntity(graph, name, { background });
      const rows = neighbourhood(graph, partOf(graph, background), node, distance).map(({ node, ...near }) => ({
        ...nodeRow(graph, node),
        ...near,
      }));
      return answered(
        rows,
        [
          { title: 'Steps', cell: (row) => String(row.distance) },
          NAME,
          KIND,
          { title: 'Facts', cell: ({ edges }) => String(edges.length) },
        ],
        ['node', 'label', 'kind', 'distance', 'edges'],
      );
    },
  },
  {
    id: 'communities',
    named: false,
    options: ['background'],
    none: 'The graph has no facts.',
    answer: (graph, { background }) => {
      const groups = communities(graph, partOf(graph, background));
      const rows = [...groups]
        .map(([node, group]) => ({ group: group + 1, ...nodeRow(graph, node) }))
        .sort((a, b) => a.group - b.group || graph.degree(b.node) - graph.degree(a.node) || (a.node < b.node ? -1 : 1));
      return answered(rows, groupColumns('Group'), ['group', 'node', 'label', 'kind']);
    },
  },
  {
    id: 'components',
    named: false,
    options: ['background'],
    none: 'The graph is empty.',
    answer: (graph, { background }) => {
      const rows = components(graph, partOf(graph, background)).flatMap((nodes, at) =>
        nodes.map((node) => ({ group: at + 1, ...nodeRow(graph, node) })),
      );
      return answered(rows, groupColumns('Part'), ['group', 'node', 'label', 'kind']);
    },
  },
  {
    id: 'centralities',
    named: false,
    options: ['background'],
    none: 'The graph has no facts.',
    answer: (graph, { background }) => {
      const { degree, pagerank, betweenness } = centralities(graph, partOf(graph, background));
      const rows = [...degree]
        .map(([node, facts]) => ({
          ...nodeRow(graph, node),
          facts,
          pagerank: pagerank.get(node),
          betweenness: betweenness?.get(node),
        }))
        .sort((a, b) => (b.pagerank ?? 0) - (a.pagerank ?? 0) || (a.node < b.node ? -1 : 1));
      const columns: readonly Column<(typeof rows)[number]>[] = [
        NAME,
        KIND,
        { title: 'Facts', cell: ({ facts }) => String(facts) },
        { title: 'PageRank %', cell: (row) => percent(row.pagerank) },
        { title: 'Between %', cell: (row) => percent(row.betweenness) },
      ];
      const fields = ['node', 'label', 'kind', 'facts', 'pagerank', 'betweenness'] as const;
      const note = `How much each stands between others is worked out for up to ${mostForBetweenness} nodes.`;
      return { ...answered(rows, columns, fields), ...(!betweenness && { note }) };
    },
  },
  {
    id: 'search',
    named: true,
    options: [],
    none: 'No name, role or statement has these words.',
    answer: (graph, { name }) => {
      const hits = findText(textIndexOf(graph), name, { limit: MOST_HITS });
      const columns: readonly Column<TextHit>[] = [
        { title: 'In', cell: ({ place }) => place },
        {
          title: 'Of',
          cell: ({ type, key }) => (type === 'node' ? graph.getNodeAttribute(key, 'label') : endsOf(graph, key)),
        },
        { title: 'Words', cell: ({ text }) => text },
      ];
      return answered(hits, columns, ['type', 'key', 'place', 'text', 'start', 'end']);
    },
  },
  {
    id: 'duplicates',
    named: false,
    options: [],
    none: 'No two names look like one.',
    answer: (graph) => {
      const label = (node: string): string => graph.getNodeAttribute(node, 'label');
      const rows = duplicates(graph).map(({ nodes: [a, b], reason, score }) => ({
        a,
        aLabel: label(a),
        b,
        bLabel: label(b),
        score,
        reason,
      }));
      return answered(
        rows,
        [
          { title: 'Name', cell: ({ aLabel }) => aLabel },
          { title: 'May be', cell: ({ bLabel }) => bLabel },
          { title: 'Why', cell: ({ reason }) => reason },
        ],
        ['a', 'aLabel', 'b', 'bLabel', 'score', 'reason'],
      );
    },
  },
];

const endsOf = (graph: EntenteGraph, edge: string): string =>
  graph
    .extremities(edge)
    .map((node) => graph.getNodeAttribute(node, 'label'))
    .join(' → ');
