/** An explanation of an edge as text for a terminal. */
import { MIN_TIE_SCORE } from '../language/decode-ties.ts';
import type { EdgeExplanation, ExplainedEvidence } from '../query/explain.ts';
import type { Finder } from '../query/finder.ts';
import type { ReadMention, ReadSentence, Rereading } from '../query/read-again.ts';
import { wrap } from './display-width.ts';
import { type Column, formatTable } from './table.ts';
import { printable } from './terminal.ts';

/** How one document of the edge's evidence was read again, or why it was not. */
export type Reread = { readonly document: string } & (Rereading | { readonly notRead: string });

/** Sentences whose parse is printed; an edge of many articles has more. */
const MOST_SENTENCES = 5;
const BASIS = {
  stated: 'stated: the text says it',
  inferred: 'inferred: it follows by a rule or a resolved reference',
  background: 'background: no text says it, a table does',
} as const satisfies Record<EdgeExplanation['basis'], string>;

interface ParsedWord {
  readonly id: number;
  readonly form: string;
  readonly upos: string;
  readonly relation: string;
  readonly head: string;
}
const WORD_COLUMNS: readonly Column<ParsedWord>[] = [
  { title: '#', cell: ({ id }) => String(id) },
  { title: 'Word', cell: ({ form }) => form },
  { title: 'Part of speech', cell: ({ upos }) => upos },
  { title: 'Relation', cell: ({ relation }) => relation },
  { title: 'Head', cell: ({ head }) => head },
];
const MENTION_COLUMNS: readonly Column<ReadMention>[] = [
  { title: 'Mention', cell: ({ text }) => text },
  { title: 'Form', cell: ({ form }) => form },
  { title: 'Kind', cell: ({ kind }) => kind ?? '' },
  { title: 'Score', cell: ({ score }) => shown(score) },
  { title: 'Entity', cell: ({ entity }) => (entity ? `${entity.label} (${entity.key})` : 'not resolved') },
];

const shown = (score: number): string => score.toFixed(3);

/** Everything that is known of one edge. Keys are never wrapped, so that they can be copied. */
export function explanationText(explanation: EdgeExplanation, rereads: readonly Reread[], width: number): string {
  const { edge, kind, from, to, says, basis, confidence, source, evidence } = explanation;
  const fields: [string, string][] = [
    ['from', `${from.label} (${from.kind})`],
    ['to', `${to.label} (${to.kind})`],
    ...Object.entries(says).map(([name, value]): [string, string] => [name, String(value)]),
    ['basis', BASIS[basis]],
    ['confidence', String(confidence)],
    ...(source === undefined ? [] : [['source', source] as [string, string]]),
  ];
  return [
    `${printable(edge)}\n${fieldLines([['kind', kind], ...fields], width)}`,
    ...evidence.map((piece, i) => evidenceText(piece, i + 1, evidence.length, width)),
    ...rereads.map((reread) => rereadText(reread, kind, width)),
  ].join('\n');
}

/** Edges to choose from, each with its key, what it says and its first words. */
export function edgeList(explanations: readonly EdgeExplanation[], width: number): string {
  return explanations
    .map(({ edge, kind, from, to, says, basis, confidence, source, evidence }) => {
      const { role, status, type, stance } = says;
      const told = [kind, role, status, type, stance].filter((part) => part !== undefined).join(', ');
      const first = evidence[0];
      return [
        `${printable(edge)}\n`,
        paragraph(`${from.label} → ${to.label}: ${told}; ${basis}, ${confidence}`, '  ', width),
        paragraph(first ? marked(first) : (source ?? ''), '  ', width),
      ].join('');
    })
    .join('\n');
}

function evidenceText(piece: ExplainedEvidence, number: number, all: number, width: number): string {
  const { title, document, start, end, foundBy } = piece;
  return [
    `Evidence ${number} of ${all}\n`,
    paragraph(marked(piece), '  ', width),
    fieldLines(
      [
        ['document', `${title} (${document}), ${start} to ${end}`],
        ['found by', `${foundBy.id}: ${foundBy.meaning}`],
        ...recordFields(foundBy),
      ],
      width,
    ),
  ].join('');
}

const recordFields = ({ record }: Finder): [string, string][] =>
  record === undefined
    ? []
    : [
        ...Object.entries(record.fields).filter(([, value]) => value !== ''),
        ['example', record.example.join(' ⇒ ')],
        ['but not', record.not.join(' / ')],
        ['table', `${record.table}, which says what its fields and letters mean`],
      ];

/** The sentence with `[[` and `]]` around the quote. */
function marked({ sentence, quote, quoteStart }: ExplainedEvidence): string {
  if (quoteStart < 0) return sentence;
  const end = quoteStart + quote.length;
  return `${sentence.slice(0, quoteStart)}[[${sentence.slice(quoteStart, end)}]]${sentence.slice(end)}`;
}

function rereadText(reread: Reread, kind: string, width: number): string {
  const head = `As the model reads it: ${printable(reread.document)}\n`;
  if ('notRead' in reread) return head + paragraph(reread.notRead, '  ', width);
  const { sentences, ties, attributions } = reread;
  const more = sentences.length - MOST_SENTENCES;
  return [
    head,
    ...sentences.slice(0, MOST_SENTENCES).map((sentence) => sentenceText(sentence, width)),
    ...(more > 0 ? [paragraph(`${more} more with --json.`, '  ', width)] : []),
    ...(kind === 'statement'
      ? [indented('Attributions', attributions, ATTRIBUTION_COLUMNS, 'The model finds no attribution here.', width)]
      : []),
    ...(kind === 'affiliation' || kind === 'membership'
      ? [indented('Ties', ties, TIE_COLUMNS, `The model ties the two by no score of ${MIN_TIE_SCORE} or more.`, width)]
      : []),
  ].join('\n');
}

const TIE_COLUMNS: readonly Column<Rereading['ties'][number]>[] = [
  { title: 'Score', cell: ({ score }) => shown(score) },
  { title: 'Tie', cell: ({ label }) => label },
  { title: 'From', cell: ({ from }) => from },
  { title: 'To', cell: ({ to }) => to },
];
const ATTRIBUTION_COLUMNS: readonly Column<Rereading['attributions'][number]>[] = [
  { title: 'Score', cell: ({ score }) => shown(score) },
  { title: 'Cue', cell: ({ cue }) => cue },
  { title: 'Source', cell: ({ source }) => source ?? 'none' },
  { title: 'Content', cell: ({ content }) => content.join(' … ') },
];

function sentenceText({ text, words, mentions }: ReadSentence, width: number): string {
  const formOf = (id: number): string => words.find((word) => word.id === id)?.form ?? '';
  const parsed = words.map((word) => ({ ...word, head: word.head === 0 ? '' : `${word.head} ${formOf(word.head)}` }));
  return [
    paragraph(text, '  ', width),
    indented(undefined, parsed, WORD_COLUMNS, '', width),
    indented(undefined, mentions, MENTION_COLUMNS, 'The model finds nobody mentioned here.', width),
  ].join('\n');
}

function indented<Row>(
  title: string | undefined,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  none: string,
  width: number,
): string {
  if (rows.length === 0) return paragraph(none, '  ', width);
  const table = formatTable(rows, columns, width - 2).replace(/^(?=.)/gm, '  ');
  return title === undefined ? table : `  ${title}\n${table}`;
}

const LABEL_WIDTH = 12;

const fieldLines = (fields: readonly (readonly [string, string])[], width: number): string =>
  fields
    .map(([name, value]) => {
      const [first = '', ...rest] = wrap(printable(value), Math.max(1, width - LABEL_WIDTH - 2));
      const lines = [`${name.padEnd(LABEL_WIDTH - 1)} ${first}`, ...rest.map((line) => ' '.repeat(LABEL_WIDTH) + line)];
      return lines.map((line) => `  ${line}\n`).join('');
    })
    .join('');

const paragraph = (text: string, indent: string, width: number): string =>
  wrap(printable(text), width - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('');
