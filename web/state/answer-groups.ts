/** Answers about what is shown as a whole, out of measures that are worked out beside the page. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { type Centralities, mostForBetweenness } from '../../src/query/centrality.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { counted, nameOf } from './answer-words.ts';

/** What each question about the whole needs worked out. */
export interface Measures {
  /** Number of each node's community, the largest 0. */
  readonly communities: ReadonlyMap<string, number>;
  /** The largest first. */
  readonly components: readonly (readonly string[])[];
  readonly centralities: Centralities;
}

export type Measured = {
  readonly [What in keyof Measures]: { readonly what: What; readonly value: Measures[What] };
}[keyof Measures];

export function groupAnswer(measured: Measured, graph: EntenteGraph): Answer {
  switch (measured.what) {
    case 'communities': {
      const groups = new Map<number, string[]>();
      for (const [node, group] of measured.value) {
        const known = groups.get(group);
        if (known) known.push(node);
        else groups.set(group, [node]);
      }
      return {
        title: 'Communities',
        form: 'groups',
        columns: ['group', ...nodeColumns],
        sections: [...groups].map(([group, nodes]) => ({
          ...section(graph, group, nodes, `Group ${group + 1}`),
          group,
        })),
      };
    }
    case 'components': {
      const parts = measured.value.filter((nodes) => nodes.length > 1);
      const alone = measured.value.length - parts.length;
      return {
        title: 'What hangs together',
        form: 'groups',
        columns: ['part', ...nodeColumns],
        sections: parts.map((nodes, at) => section(graph, at, nodes, `Part ${at + 1}`)),
        ...(alone > 0 && { note: `${counted(alone, 'node')} without facts stand alone.` }),
      };
    }
    case 'centralities':
      return centralitiesAnswer(measured.value, graph);
  }
}

const nodeColumns = ['name', 'kind', 'facts'] as const;

/** Its most important nodes first. */
function section(graph: EntenteGraph, number: number, nodes: readonly string[], name: string) {
  const present = nodes.filter((node) => graph.hasNode(node));
  const ordered = present.sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
  return {
    title: `${name}, ${counted(ordered.length, 'node')}`,
    rows: ordered.map((node) => nodeRow(graph, node, [number + 1, ...describe(graph, node), graph.degree(node)])),
  };
}

const describe = (graph: EntenteGraph, node: string): [string, string] => {
  const { label, kind } = graph.getNodeAttributes(node);
  return [label, kind];
};

const nodeRow = (graph: EntenteGraph, node: string, cells: AnswerRow['cells']): AnswerRow => ({
  key: node,
  says: [{ name: nameOf(graph, node) }],
  words: '',
  opens: { type: 'node', key: node },
  nodes: [node],
  edges: [],
  cells,
});

function centralitiesAnswer({ degree, pagerank, betweenness }: Centralities, graph: EntenteGraph): Answer {
  const importance = (node: string): number => pagerank.get(node) ?? 0;
  const nodes = [...degree.keys()].filter((node) => graph.hasNode(node));
  const percent = (value: number | undefined): number => Math.round((value ?? 0) * 1000) / 10;
  return {
    title: 'Who stands in the middle',
    columns: ['name', 'kind', 'facts', 'rank', ...(betweenness ? ['between'] : [])],
    form: 'table',
    sections: [
      {
        title: '',
        rows: nodes
          .sort((a, b) => importance(b) - importance(a) || (a < b ? -1 : 1))
          .map((node) =>
            nodeRow(graph, node, [
              ...describe(graph, node),
              degree.get(node),
              percent(pagerank.get(node)),
              ...(betweenness ? [percent(betweenness.get(node))] : []),
            ]),
          ),
      },
    ],
    note: betweenness
      ? 'Rank is PageRank; between is the share of shortest ways that lead over a node. Both in percent.'
      : `Rank is PageRank, in percent. How much each stands between others is worked out for up to ${mostForBetweenness} nodes: filter first.`,
  };
}
