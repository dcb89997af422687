/** Answers to the questions about facts: each row opens the words that say so. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { affiliations } from '../../src/query/affiliations.ts';
import { members } from '../../src/query/members.ts';
import { neighbourhood } from '../../src/query/neighbourhood.ts';
import type { Part } from '../../src/query/part.ts';
import { paths } from '../../src/query/paths.ts';
import { statements } from '../../src/query/statements.ts';
import type { Answer, AnswerRow, Said } from './answer.ts';
import type { Question } from './ask.ts';
import { displayName } from './display-name.ts';
import { nodeKindWords } from './kinds.ts';
import { phrase } from './phrase.ts';
import { showDate } from './show-date.ts';

export interface Asked {
  readonly graph: EntenteGraph;
  /** What the filters let through. */
  readonly shown: Part;
  /** Whether the tables may answer too. */
  readonly background: boolean;
}

export type FactQuestion = Extract<
  Question,
  { readonly type: 'members' | 'affiliations' | 'statements' | 'paths' | 'neighbours' }
>;

export const isFactQuestion = (question: Question): question is FactQuestion =>
  ['members', 'affiliations', 'statements', 'paths', 'neighbours'].includes(question.type);

/** Columns with which each line of a table ends. */
const backing = ['basis', 'confidence', 'sentence', 'document'] as const;

/**
 * The answer among what the filters let through, and how many answers they keep back.
 *
 * @throws {UnknownNameError | RangeError} When a name or date in the question is none, in words for the reader.
 */
export function factAnswer(question: FactQuestion, asked: Asked): Answer {
  const answer = answerTo(question, asked);
  if (question.type === 'paths' || question.type === 'neighbours' || asked.shown.edges.size === asked.graph.size)
    return answer;
  const all = { nodes: new Set(asked.graph.nodes()), edges: new Set(asked.graph.edges()) };
  const hidden = lengthOf(answerTo(question, { ...asked, shown: all })) - lengthOf(answer);
  return hidden > 0 ? { ...answer, note: `Filters hide ${hidden} more.` } : answer;
}

const lengthOf = ({ sections }: Answer): number => sections.reduce((sum, { rows }) => sum + rows.length, 0);

function answerTo(question: FactQuestion, asked: Asked): Answer {
  switch (question.type) {
    case 'members':
      return membersAnswer(question, asked);
    case 'affiliations':
      return affiliationsAnswer(question, asked);
    case 'statements':
      return statementsAnswer(question, asked);
    case 'paths':
      return pathsAnswer(question, asked);
    case 'neighbours':
      return neighboursAnswer(question, asked);
  }
}

type Of<Type extends Question['type']> = Extract<Question, { readonly type: Type }>;

export const nameOf = (graph: EntenteGraph, key: string): string =>
  graph.hasNode(key) ? displayName(graph.getNodeAttribute(key, 'label'), 60) : displayName(key, 60);

const oneList = (rows: readonly AnswerRow[]) => [{ title: '', rows }];

function membersAnswer({ of, asOf }: Of<'members'>, { graph, shown, background }: Asked): Answer {
  const accept = (edge: string): boolean => shown.edges.has(edge);
  const rows = members(graph, of, { ...(asOf && { asOf }), background, all: true, accept });
  return {
    title: `Members of ${nameOf(graph, of)}${asOf ? ` as of ${showDate(asOf)}` : ''}`,
    form: 'list',
    columns: ['member', 'status', 'since', 'until', 'disputed', ...backing],
    sections: oneList(
      rows.map((row) => ({
        key: row.edge,
        says: [
          { name: nameOf(graph, row.member) },
          `: ${listed(row.status, row.conflict && 'disputed', dates(row), row.basis !== 'stated' && row.basis)}`,
        ],
        words: row.sentence,
        opens: { type: 'edge', key: row.edge },
        edges: [row.edge],
        nodes: [row.member, row.body],
        cells: [row.label, row.status, row.since, row.until, row.conflict ? 'yes' : '', ...cellsOf(row)],
      })),
    ),
  };
}

function affiliationsAnswer({ of, asOf }: Of<'affiliations'>, { graph, shown, background }: Asked): Answer {
  const accept = (edge: string): boolean => shown.edges.has(edge);
  const rows = affiliations(graph, of, { ...(asOf && { asOf }), background, accept });
  return {
    title: `Affiliations of ${nameOf(graph, of)}${asOf ? ` as of ${showDate(asOf)}` : ''}`,
    form: 'list',
    columns: ['holder', 'role', 'body', 'status', 'since', 'until', ...backing],
    sections: oneList(
      rows.map((row) => ({
        key: row.edge,
        says: [
          { name: nameOf(graph, row.holder) },
          `: ${[row.status !== 'current' && row.status, displayName(row.role, 80) || 'affiliated'].filter(Boolean).join(' ')}, `,
          { name: nameOf(graph, row.body) },
          ...after(listed(dates(row), row.basis !== 'stated' && row.basis)),
        ],
        words: row.sentence,
        opens: { type: 'edge', key: row.edge },
        edges: [row.edge],
        nodes: [row.holder, row.body],
        cells: [row.holderLabel, row.role, row.bodyLabel, row.status, row.since, row.until, ...cellsOf(row)],
      })),
    ),
  };
}

function statementsAnswer(question: Of<'statements'>, { graph, shown }: Asked): Answer {
  const { type: _, ...options } = question;
  const rows = statements(graph, { ...options, accept: (edge) => shown.edges.has(edge) });
  const { by, about, stance, from, to } = question;
  return {
    title: [
      'Statements',
      by && `by ${nameOf(graph, by)}`,
      about && `about ${nameOf(graph, about)}`,
      stance && (stance === 'neutral' ? 'that take no side' : `that ${stance}`),
      from && `from ${showDate(from)}`,
      to && `to ${showDate(to)}`,
    ]
      .filter(Boolean)
      .join(' '),
    form: 'list',
    columns: ['speakers', 'about', 'text', 'mode', 'stance', 'published', ...backing],
    sections: oneList(
      rows.map((row) => ({
        key: row.id,
        says: [
          ...named(row.speakers),
          ...(row.about.length > 0 ? [' about ', ...named(row.about)] : []),
          ...after(
            listed(row.stance !== 'neutral' && stanceWords[row.stance], row.published && showDate(row.published)),
          ),
        ],
        // Of a statement that goes on over several sentences the first alone would not tell it.
        words: row.sentence.includes(row.text) ? row.sentence : row.text,
        opens: { type: 'edge', key: row.edges[0] ?? '' },
        edges: row.edges,
        nodes: [...new Set(row.edges.flatMap((edge) => graph.extremities(edge)))],
        cells: [
          row.speakers.join(' | '),
          row.about.join(' | '),
          row.text,
          row.mode,
          row.stance,
          row.published,
          ...cellsOf(row),
        ],
      })),
    ),
  };
}

const named = (labels: readonly string[]): Said[] =>
  labels.flatMap((label, at): Said[] => [...(at > 0 ? [', '] : []), { name: displayName(label, 60) }]);

const stanceWords = { support: 'in support', oppose: 'opposed' } as const;

function pathsAnswer({ from, to }: Of<'paths'>, { graph, shown, background }: Asked): Answer {
  const found = paths(graph, from, to, { background, accept: (edge) => shown.edges.has(edge) });
  const steps = found[0]?.steps.length;
  return {
    title: `Between ${nameOf(graph, from)} and ${nameOf(graph, to)}${steps === undefined ? '' : `, ${counted(steps, 'step')}`}`,
    form: 'list',
    columns: ['path', 'step', 'from', 'fact', 'to', 'more', ...backing],
    sections: found.map(({ steps, confidence }, path) => ({
      title: `Path ${path + 1}, ${Math.round(confidence * 100)} % sure`,
      rows: steps.map((step, at): AnswerRow => {
        const [one, other] = step.forward ? [step.from, step.to] : [step.to, step.from];
        const fact = displayName(phrase(graph.getEdgeAttributes(step.edge)), 60);
        const more = step.edges.length - 1;
        return {
          key: `${path} ${at}`,
          says: [
            { name: nameOf(graph, one) },
            ` ${fact} `,
            { name: nameOf(graph, other) },
            ...(more > 0 ? [`, and ${counted(more, 'more fact')}`] : []),
          ],
          words: step.sentence,
          opens: { type: 'edge', key: step.edge },
          edges: step.edges,
          nodes: [step.from, step.to],
          cells: [
            path + 1,
            at + 1,
            graph.getNodeAttribute(one, 'label'),
            fact,
            graph.getNodeAttribute(other, 'label'),
            more,
            ...cellsOf(step),
          ],
        };
      }),
    })),
  };
}

function neighboursAnswer({ of, distance }: Of<'neighbours'>, { graph, shown }: Asked): Answer {
  const near = graph.hasNode(of) ? neighbourhood(graph, shown, of, distance) : [];
  return {
    title: `At most ${counted(distance, 'step')} from ${nameOf(graph, of)}`,
    form: 'list',
    columns: ['name', 'kind', 'steps', 'facts'],
    sections: Array.from({ length: distance }, (_, step) => ({
      title: distance === 1 ? '' : counted(step + 1, 'step'),
      rows: near
        .filter((one) => one.distance === step + 1)
        .map(({ node, edges }): AnswerRow => {
          const { label, kind } = graph.getNodeAttributes(node);
          return {
            key: node,
            says: [{ name: displayName(label, 60) }, `: ${nodeKindWords[kind].one}, ${counted(edges.length, 'fact')}`],
            words: '',
            opens: edges.length === 1 ? { type: 'edge', key: edges[0] ?? '' } : { type: 'node', key: node },
            // What is reached and where from, with all the facts among them.
            nodes: [of, node],
            edges: [],
            cells: [label, kind, step + 1, edges.length],
          };
        }),
    })).filter(({ rows }) => rows.length > 0),
  };
}

interface Backed {
  readonly basis: string;
  readonly confidence: number;
  readonly sentence: string;
  readonly document: string;
}

const cellsOf = ({ basis, confidence, sentence, document }: Backed) => [basis, confidence, sentence, document];

export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const listed = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ');

const after = (text: string): string[] => (text === '' ? [] : [`, ${text}`]);

function dates({ since, until }: { readonly since?: string; readonly until?: string }): string {
  if (since && until) return `${showDate(since)} to ${showDate(until)}`;
  return since ? `since ${showDate(since)}` : until ? `until ${showDate(until)}` : '';
}
