import type { EntenteGraph } from '../../src/graph/schema.ts';
import type { Fact } from './facts.ts';
import { showDate } from './show-date.ts';

/** When it held, as far as the texts say; else when it was reported. */
export function dateOf(graph: EntenteGraph, fact: Fact): string {
  const { attributes } = fact;
  const since = 'since' in attributes ? attributes.since : undefined;
  const until = 'until' in attributes ? attributes.until : undefined;
  if (since && until) return `${showDate(since)} to ${showDate(until)}`;
  if (since) return `since ${showDate(since)}`;
  if (until) return `until ${showDate(until)}`;
  const documents = fact.evidence.map((evidence) => evidence.document).filter((key) => graph.hasNode(key));
  const dates = documents.flatMap((key) => {
    const document = graph.getNodeAttributes(key);
    return document.kind === 'document' && document.published ? [document.published] : [];
  });
  const latest = dates.sort().at(-1);
  return latest ? `reported ${showDate(latest)}` : '';
}
