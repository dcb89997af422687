/** Answers to the questions about facts: each row opens the words that say so. */
import { affiliations } from '../../src/query/affiliations.ts';
import { members } from '../../src/query/members.ts';
import { statements } from '../../src/query/statements.ts';
import type { Answer, AnswerRow } from './answer.ts';
import { type Asked, neighboursAnswer, type Of, pathsAnswer } from './answer-ways.ts';
import { after, backing, cellsOf, dates, listed, named, nameOf } from './answer-words.ts';
import type { Question } from './ask.ts';
import { displayName } from './display-name.ts';
import { showDate } from './show-date.ts';

export type FactQuestion = Extract<
  Question,
  { readonly type: 'members' | 'affiliations' | 'statements' | 'paths' | 'neighbours' }
>;

export const isFactQuestion = (question: Question): question is FactQuestion =>
  ['members', 'affiliations', 'statements', 'paths', 'neighbours'].includes(question.type);

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

const stanceWords = { support: 'in support', oppose: 'opposed' } as const;
