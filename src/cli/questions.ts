/** The questions of `entente query`, one record each: how it is answered and how the answer is shown. */
import { type AffiliationRow, affiliations } from '../query/affiliations.ts';
import { type MemberRow, members } from '../query/members.ts';
import { type PathStep, paths } from '../query/paths.ts';
import { type StatementRow, statements } from '../query/statements.ts';
import { GRAPH_QUESTIONS } from './graph-questions.ts';
import { answered, type Question } from './question.ts';
import type { Column } from './table.ts';
import { UsageError } from './usage-error.ts';

const EVIDENCE = ['basis', 'confidence', 'quote', 'sentence', 'document', 'start', 'end'] as const;

/** Where no sentence backs a fact it comes from a table, whose source stands instead. */
export const MEMBER_COLUMNS: readonly Column<MemberRow>[] = [
  { title: 'Member', cell: ({ label }) => label },
  { title: 'Status', cell: ({ status, conflict }) => (conflict ? `${status} (disputed)` : status) },
  { title: 'Since', cell: ({ since }) => since ?? '' },
  { title: 'Until', cell: ({ until }) => until ?? '' },
  { title: 'Basis', cell: ({ basis }) => (basis === 'stated' ? '' : basis) },
  { title: 'Evidence', cell: ({ sentence }) => sentence },
];
const AFFILIATION_COLUMNS: readonly Column<AffiliationRow>[] = [
  { title: 'Who', cell: ({ holderLabel }) => holderLabel },
  { title: 'Role', cell: ({ role, status }) => (status === 'current' ? role : `${status} ${role}`.trim()) },
  { title: 'Where', cell: ({ bodyLabel }) => bodyLabel },
  { title: 'Since', cell: ({ since }) => since ?? '' },
  { title: 'Until', cell: ({ until }) => until ?? '' },
  { title: 'Basis', cell: ({ basis }) => (basis === 'stated' ? '' : basis) },
  { title: 'Evidence', cell: ({ sentence }) => sentence },
];
const STATEMENT_COLUMNS: readonly Column<StatementRow>[] = [
  { title: 'Date', cell: ({ published }) => published ?? '' },
  { title: 'Who', cell: ({ speakers }) => speakers.join(', ') },
  { title: 'About', cell: ({ about }) => about.join(', ') },
  { title: 'Stance', cell: ({ stance }) => (stance === 'neutral' ? '' : stance) },
  { title: 'Evidence', cell: ({ sentence }) => sentence },
];

const PATH_COLUMNS: readonly Column<PathStep & { readonly path: number; readonly step: number }>[] = [
  { title: 'Path', cell: ({ path, step }) => `${path}.${step}` },
  { title: 'From', cell: ({ forward, fromLabel, toLabel }) => (forward ? fromLabel : toLabel) },
  { title: 'Fact', cell: ({ edge }) => edge.split(':', 1)[0] ?? '' },
  { title: 'To', cell: ({ forward, fromLabel, toLabel }) => (forward ? toLabel : fromLabel) },
  { title: 'Basis', cell: ({ basis }) => (basis === 'stated' ? '' : basis) },
  { title: 'Evidence', cell: ({ sentence }) => sentence },
];

export const QUESTIONS: readonly Question[] = [
  {
    id: 'members',
    named: true,
    options: ['as-of', 'background', 'all'],
    none: 'The articles name no members. --all shows those outside too, --background what our tables know.',
    answer: (graph, { name, ...options }) => {
      const rows = members(graph, name, options);
      const fields = ['member', 'label', 'body', 'status', 'since', 'until', 'conflict', ...EVIDENCE] as const;
      return answered(rows, MEMBER_COLUMNS, fields);
    },
  },
  {
    id: 'affiliations',
    named: true,
    options: ['as-of', 'background'],
    none: 'The articles name no affiliations.',
    answer: (graph, { name, asOf, background }) => {
      const rows = affiliations(graph, name, { ...(asOf !== undefined && { asOf }), background });
      const fields = [
        'holder',
        'holderLabel',
        'role',
        'body',
        'bodyLabel',
        'status',
        'since',
        'until',
        ...EVIDENCE,
      ] as const;
      return answered(rows, AFFILIATION_COLUMNS, fields);
    },
  },
  {
    id: 'statements',
    named: false,
    options: ['by', 'about', 'since', 'until', 'stance'],
    none: 'The articles hold no such statements.',
    answer: (graph, { by, about, since, until, stance }) => {
      const rows = statements(graph, {
        ...(by !== undefined && { by }),
        ...(about !== undefined && { about }),
        ...(since !== undefined && { from: since }),
        ...(until !== undefined && { to: until }),
        ...(stance !== undefined && { stance }),
      });
      const fields = [
        'id',
        'edges',
        'speakers',
        'about',
        'text',
        'mode',
        'stance',
        'cue',
        'published',
        ...EVIDENCE,
      ] as const;
      return answered(rows, STATEMENT_COLUMNS, fields);
    },
  },
  {
    id: 'paths',
    named: true,
    options: ['to', 'background'],
    none: 'No facts lead from the one to the other.',
    answer: (graph, { name, to, background }) => {
      if (to === undefined)
        throw new UsageError('paths needs both ends. Write: entente query paths "Wang Yi" --to "Japan"');
      const rows = paths(graph, name, to, { background }).flatMap(({ steps }, index) =>
        steps.map((step, at) => ({ ...step, path: index + 1, step: at + 1 })),
      );
      const fields = [
        'path',
        'step',
        'from',
        'fromLabel',
        'to',
        'toLabel',
        'forward',
        'edge',
        'edges',
        ...EVIDENCE,
      ] as const;
      return answered(rows, PATH_COLUMNS, fields);
    },
  },
  ...GRAPH_QUESTIONS,
];
