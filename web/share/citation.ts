/** How an article and the words in it are cited, as text to paste. */
import type { DocumentNode, EntenteGraph } from '../../src/graph/schema.ts';
import { displayName } from '../state/display-name.ts';
import type { Fact } from '../state/facts.ts';
import { passagesOfFact } from '../state/passages.ts';
import { showDate } from '../state/show-date.ts';

/** Byline, "title", publisher, date, address; what is not known is left out. */
export function citationOf(document: DocumentNode): string {
  const parts = [
    document.byline && displayName(document.byline),
    `“${displayName(document.title || document.label, 400)}”`,
    document.publisher && displayName(document.publisher),
    document.published && showDate(document.published),
    webAddress(document.url),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** The quoted words of each passage of a fact, with the article that they stand in; empty for a background fact. */
export function factCitation(graph: EntenteGraph, fact: Fact): string {
  return passagesOfFact(graph, fact)
    .flatMap(({ document: key, evidence }) => {
      const document = graph.hasNode(key) ? graph.getNodeAttributes(key) : undefined;
      if (document?.kind !== 'document') return [];
      const words = evidence.map(({ quote }) => displayName(quote, 600)).join(' … ');
      return [`“${words}” ${citationOf(document)}`];
    })
    .join('\n');
}

/** A graph may hold anything as an address; only one of the web is shown as such. */
export const webAddress = (url: string | undefined): string | undefined =>
  url && /^https?:\/\/[^\s<>"']+$/i.test(url) ? url : undefined;
