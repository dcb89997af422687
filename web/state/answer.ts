/** Answers to the questions, as rows that the page lists and the canvas can show alone. */

import type { EntenteGraph } from '../../src/graph/schema.ts';
import { affiliations } from '../../src/query/affiliations.ts';
import { centralities, mostForBetweenness } from '../../src/query/centrality.ts';
import { communities } from '../../src/query/communities.ts';
import { members } from '../../src/query/members.ts';
import { paths } from '../../src/query/paths.ts';
import { statements } from '../../src/query/statements.ts';
import type { Question } from './ask.ts';
import { displayName } from './display-name.ts';
import { phrase } from './phrase.ts';
import { neighboursOf, within } from './reach.ts';
import { showDate } from './show-date.ts';
import type { Shown } from './shown.ts';

export interface AnswerRow {
  readonly key: string;
  /** In the reader's words: "Japan: member since 2022". */
  readonly text: string;
  /** The sentence that says so; empty where none does. */
  readonly words: string;
  /** What a click selects. */
  readonly opens: { readonly type: 'node' | 'edge'; readonly key: string };
  readonly edges: readonly string[];
  readonly nodes: readonly string[];
}

export interface Answer {
  readonly title: string;
  readonly rows: readonly AnswerRow[];
  /** What else there is to know, as when something could not be worked out. */
  readonly note?: string;
}

interface Asked {
  readonly graph: EntenteGraph;
  readonly shown: Shown;
  /** Whether the tables may answer too. */
  readonly background: boolean;
}

const mostRows = 200;

const blank: Partial<Record<Question['type'], readonly string[]>> = {
  members: ['of'],
  affiliations: ['of'],
  paths: ['from', 'to'],
  neighbours: ['of'],
};

/** Whether a name that the question needs is still missing. */
export const isUnfinished = (question: Question): boolean =>
  (blank[question.type] ?? []).some((part) => !(question as unknown as Record<string, unknown>)[part]);

/** @throws RangeError When a date in the question is none, in words for the reader. */
export function answerOf(question: Question, asked: Asked): Answer {
  const { graph, shown, background } = asked;
  const name = (key: string): string =>
    graph.hasNode(key) ? displayName(graph.getNodeAttribute(key, 'label'), 60) : key;
  switch (question.type) {
    case 'members': {
      const { of, asOf } = question;
      const rows = members(graph, of, { ...(asOf && { asOf }), background, all: true });
      return {
        title: `Members of ${name(of)}${asOf ? ` as of ${showDate(asOf)}` : ''}`,
        rows: rows.map(({ edge, member, body, status, since, until, basis, conflict, sentence }) => ({
          key: edge,
          text: `${name(member)}: ${[status, conflict && 'disputed', dates(since, until), basis !== 'stated' && basis].filter(Boolean).join(', ')}`,
          words: sentence,
          opens: { type: 'edge', key: edge },
          edges: [edge],
          nodes: [member, body],
        })),
      };
    }
    case 'affiliations': {
      const rows = affiliations(graph, question.of, { background });
      return {
        title: `Affiliations of ${name(question.of)}`,
        rows: rows.map(({ edge, holder, body, role, status, since, until, sentence }) => ({
          key: edge,
          text: `${name(holder)}: ${[status !== 'current' && status, role || 'affiliated'].filter(Boolean).join(' ')}, ${name(body)}${since || until ? `, ${dates(since, until)}` : ''}`,
          words: sentence,
          opens: { type: 'edge', key: edge },
          edges: [edge],
          nodes: [holder, body],
        })),
      };
    }
    case 'statements': {
      const { by, about, from, to, stance } = question;
      const rows = statements(graph, {
        ...(by && { by }),
        ...(about && { about }),
        ...(from && { from }),
        ...(to && { to }),
      });
      const edgesOf = edgesByStatement(graph);
      return {
        title: `Statements${by ? ` by ${name(by)}` : ''}${about ? ` about ${name(about)}` : ''}${stance ? ` that ${stance}` : ''}`,
        rows: rows
          .filter((row) => !stance || row.stance === stance)
          .map((row) => {
            const edges = edgesOf.get(row.id) ?? [];
            return {
              key: row.id,
              text: `${row.speakers.map((speaker) => displayName(speaker, 60)).join(', ')} ${displayName(row.cue ?? 'said', 30)}: ${displayName(row.text, 300)}`,
              words: row.published ? `${showDate(row.published)}. ${row.sentence}` : row.sentence,
              opens: { type: 'edge' as const, key: edges[0] ?? '' },
              edges,
              nodes: [...new Set(edges.flatMap((edge) => graph.extremities(edge)))],
            };
          }),
      };
    }
    case 'paths': {
      const { from, to } = question;
      const found = paths(graph, from, to, { background, accept: (edge) => shown.edges.has(edge) });
      return {
        title: `Between ${name(from)} and ${name(to)}`,
        rows: found.flatMap(({ steps }, path) =>
          steps.map((step, at) => ({
            key: `${path} ${at}`,
            text: `${path + 1}.${at + 1} ${displayName(step.forward ? step.fromLabel : step.toLabel, 60)} ${displayName(phrase(graph.getEdgeAttributes(step.edge)), 60)} ${displayName(step.forward ? step.toLabel : step.fromLabel, 60)}`,
            words: step.sentence,
            opens: { type: 'edge' as const, key: step.edge },
            edges: [step.edge],
            nodes: [step.from, step.to],
          })),
        ),
      };
    }
    case 'neighbours': {
      const { of, distance } = question;
      const near = neighboursOf(graph, shown);
      const reached = [...within(near, of, distance)].filter((node) => node !== of);
      return {
        title: `At most ${distance} ${distance === 1 ? 'step' : 'steps'} from ${name(of)}`,
        rows: nodeRows(graph, reached, (node) => `${near.get(node)?.length ?? 0} facts`).map((row) => ({
          ...row,
          nodes: [...row.nodes, of],
        })),
      };
    }
    case 'communities': {
      const groups = new Map<number, string[]>();
      for (const [node, group] of communities(graph, shown)) groups.set(group, [...(groups.get(group) ?? []), node]);
      return {
        title: 'Communities',
        rows: [...groups].map(([group, nodes]) => {
          const ordered = [...nodes].sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
          return {
            key: String(group),
            text: `Group ${group + 1}, ${nodes.length} nodes: ${ordered.slice(0, 5).map(name).join(', ')}`,
            words: '',
            opens: { type: 'node', key: ordered[0] ?? '' },
            edges: [],
            nodes,
          };
        }),
      };
    }
    case 'centralities': {
      const { degree, pagerank, betweenness } = centralities(graph, shown);
      const ordered = [...degree.keys()].sort(
        (a, b) => (pagerank.get(b) ?? 0) - (pagerank.get(a) ?? 0) || (a < b ? -1 : 1),
      );
      const percent = (value: number): string => (value * 100).toFixed(1);
      return {
        title: 'Who stands in the middle',
        rows: nodeRows(graph, ordered, (node) =>
          [
            `${degree.get(node) ?? 0} facts`,
            `PageRank ${percent(pagerank.get(node) ?? 0)} %`,
            betweenness && `between ${percent(betweenness.get(node) ?? 0)} %`,
          ]
            .filter(Boolean)
            .join(', '),
        ),
        ...(!betweenness && { note: `“Between” is worked out for up to ${mostForBetweenness} nodes: filter first.` }),
      };
    }
  }
}

function nodeRows(graph: EntenteGraph, nodes: readonly string[], tell: (node: string) => string): AnswerRow[] {
  return nodes.slice(0, mostRows).map((node) => ({
    key: node,
    text: `${displayName(graph.getNodeAttribute(node, 'label'), 60)}: ${tell(node)}`,
    words: '',
    opens: { type: 'node', key: node },
    edges: [],
    nodes: [node],
  }));
}

function edgesByStatement(graph: EntenteGraph): ReadonlyMap<string, readonly string[]> {
  const edges = new Map<string, string[]>();
  graph.forEachEdge((key, edge) => {
    if (edge.kind !== 'statement') return;
    edges.set(edge.statementId, [...(edges.get(edge.statementId) ?? []), key]);
  });
  return edges;
}

function dates(since: string | undefined, until: string | undefined): string {
  if (since && until) return `${showDate(since)} to ${showDate(until)}`;
  return since ? `since ${showDate(since)}` : until ? `until ${showDate(until)}` : '';
}

/** An answer as lines to paste, one for each row. */
export const answerText = ({ title, rows }: Answer): string =>
  [title, ...rows.map(({ text, words }) => (words ? `${text}\n  “${words}”` : text))].join('\n');
