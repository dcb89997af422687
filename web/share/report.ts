/** A report of what is selected or shown: facts by kind with their quotations, then the sources they are numbered by. */
import type { EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from '../state/display-name.ts';
import { dateOf } from '../state/fact-date.ts';
import type { Fact } from '../state/facts.ts';
import { backingWords, edgeKinds, edgeKindWords } from '../state/kinds.ts';
import { nodeNames } from '../state/node-names.ts';
import { passagesOfFact } from '../state/passages.ts';
import { phrase } from '../state/phrase.ts';
import { citationOf } from './citation.ts';

export interface Report {
  readonly title: string;
  readonly groups: readonly {
    readonly title: string;
    readonly entries: readonly ReportEntry[];
  }[];
  /** In the order of their numbers, which begin with 1. */
  readonly sources: readonly string[];
}

interface ReportEntry {
  readonly claim: string;
  /** Basis, confidence, date, verdict, note. */
  readonly details: readonly string[];
  readonly quotations: readonly { readonly words: string; readonly source: number }[];
}

export function reportOf(graph: EntenteGraph, title: string, facts: readonly Fact[]): Report {
  const numbers = new Map<string, number>();
  const sources: string[] = [];
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const document = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
    sources.push(document?.kind === 'document' ? citationOf(document) : displayName(key));
    numbers.set(key, sources.length);
    return sources.length;
  };
  const groups = edgeKinds.flatMap((kind) => {
    const entries = facts
      .filter((fact) => fact.attributes.kind === kind)
      .map(
        (fact): ReportEntry => ({
          claim: claimOf(graph, fact),
          details: detailsOf(graph, fact),
          quotations: passagesOfFact(graph, fact).map(({ document, evidence }) => ({
            words: evidence.map(({ quote }) => displayName(quote, 1200)).join(' … '),
            source: numberOf(document),
          })),
        }),
      );
    return entries.length === 0 ? [] : [{ title: edgeKindWords[kind].many, entries }];
  });
  return { title: displayName(title), groups, sources };
}

function claimOf(graph: EntenteGraph, { attributes, from, to }: Fact): string {
  const speakers = nodeNames(graph, from);
  if (attributes.kind !== 'statement')
    return `${speakers} ${displayName(phrase(attributes), 120)} ${nodeNames(graph, to)}`;
  const about = to.filter((node) => graph.getNodeAttribute(node, 'kind') !== 'document');
  const cue = displayName(attributes.cue || 'said', 40);
  return `${speakers} ${cue}${about.length > 0 ? ` about ${nodeNames(graph, about)}` : ''}: ${displayName(attributes.text, 1200)}`;
}

function detailsOf(graph: EntenteGraph, fact: Fact): string[] {
  const { attributes } = fact;
  return [
    backingWords(attributes),
    attributes.verdict === 'right' ? 'checked by a reader' : `${Math.round(attributes.confidence * 100)} % sure`,
    dateOf(graph, fact),
    attributes.source ? displayName(attributes.source) : '',
    attributes.note ? `note: ${displayName(attributes.note, 600)}` : '',
  ].filter(Boolean);
}

export function reportMarkdown({ title, groups, sources }: Report): string {
  const lines = [`# ${markdown(title)}`, ''];
  for (const group of groups) {
    lines.push(`## ${group.title}`, '');
    for (const { claim, details, quotations } of group.entries) {
      lines.push(`- ${markdown(claim)} (${markdown(details.join('; '))})`);
      for (const { words, source } of quotations) lines.push('', `  > ${markdown(words)} [${source}]`);
      lines.push('');
    }
  }
  if (sources.length > 0) lines.push('## Sources', '');
  sources.forEach((source, index) => void lines.push(`${index + 1}. ${markdown(source)}`));
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Text from articles as Markdown shows it letter by letter: no markup, no HTML, no link of its own making. */
const markdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])/, '$1\\$2');
