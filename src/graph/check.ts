/** What must hold in a graph beyond the shape that its JSON Schema describes. */
import { mayJoin } from './ends.ts';
import { firstDay, isPartialDate, lastDay } from './partial-date.ts';
import type { EdgeAttributes, EntenteGraph, Evidence, NodeAttributes } from './schema.ts';

/** Something wrong in a graph: where, as a path into `graph.json`, and what. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/**
 * Problems of a graph, in order of nodes and edges; an empty list when it is sound.
 *
 * Checked: every edge joins kinds that the contract lets it join; every stated or inferred edge has evidence, but for those of other
 * programs; evidence names a
 * document of the graph and `text.slice(start, end) === quote` where the text is kept; dates are dates, and none ends before it
 * starts; the list of documents and the document nodes agree; edges of one statement agree on its words.
 */
export function checkGraph(graph: EntenteGraph): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, message: string): void => void problems.push({ path, message });
  const listed = new Set(graph.getAttribute('documents'));
  for (const key of listed)
    if (!graph.hasNode(key) || graph.getNodeAttribute(key, 'kind') !== 'document')
      report('attributes.documents', `${key} is listed and no document of the graph.`);
  for (const key of graph.nodes()) {
    const node = graph.getNodeAttributes(key);
    const path = `nodes[${key}]`;
    if (node.kind === 'document' && !listed.has(key)) report(path, 'This document is not listed in `documents`.');
    for (const [at, evidence] of nodeEvidence(node)) checkEvidence(graph, `${path}.${at}`, evidence, report);
  }
  const words = new Map<string, string>();
  for (const key of graph.edges()) checkEdge(graph, key, words, report);
  return problems;
}

type Report = (path: string, message: string) => void;

function checkEdge(graph: EntenteGraph, key: string, words: Map<string, string>, report: Report): void {
  const edge: EdgeAttributes = graph.getEdgeAttributes(key);
  const path = `edges[${key}]`;
  const [source, target] = graph.extremities(key);
  const from = graph.getNodeAttribute(source, 'kind');
  const to = graph.getNodeAttribute(target, 'kind');
  if (!mayJoin(edge.kind, from, to)) report(path, `No ${edge.kind} goes from a ${from} to a ${to}.`);
  if (edge.kind !== 'other' && edge.basis !== 'background' && edge.evidence.length === 0)
    report(path, `A ${edge.basis} edge needs evidence, and this one has none.`);
  if (edge.basis === 'background' && !edge.source) report(path, 'A background edge needs the `source` of its table.');
  for (const [index, evidence] of edge.evidence.entries())
    checkEvidence(graph, `${path}.evidence[${index}]`, evidence, report);
  if (edge.kind === 'affiliation' || edge.kind === 'membership') {
    const { since, until } = edge;
    for (const [name, date] of Object.entries({ since, until }))
      if (date !== undefined && !isPartialDate(date))
        report(`${path}.${name}`, `"${date}" is no ISO 8601 year, month or day.`);
    const [start, end] = [firstDay(since), lastDay(until)];
    if (start && end && end < start) report(path, `It ends (${until}) before it starts (${since}).`);
  }
  if (edge.kind === 'statement') {
    const known = words.get(edge.statementId);
    if (known !== undefined && known !== edge.text)
      report(path, `Edges of statement ${edge.statementId} differ in their text.`);
    words.set(edge.statementId, known ?? edge.text);
  }
}

function checkEvidence(graph: EntenteGraph, path: string, evidence: Evidence, report: Report): void {
  const { document, start, end, quote } = evidence;
  const node = graph.hasNode(document) ? graph.getNodeAttributes(document) : undefined;
  if (node?.kind !== 'document') report(path, `${document} is no document of the graph.`);
  else if (end - start !== quote.length)
    report(path, `Offsets ${start} to ${end} do not fit a quote of ${quote.length}.`);
  else if (node.text !== undefined && node.text.slice(start, end) !== quote)
    report(
      path,
      `The text has ${JSON.stringify(node.text.slice(start, end))} at ${start}, not ${JSON.stringify(quote)}.`,
    );
}

/** Evidence that a node carries itself, each piece with its path inside the node. */
export function nodeEvidence(node: NodeAttributes): [string, Evidence][] {
  if (node.kind === 'document')
    return node.unattributed.flatMap((one, i) =>
      one.evidence.map((evidence, j): [string, Evidence] => [`unattributed[${i}].evidence[${j}]`, evidence]),
    );
  if (node.kind === 'statement') return [];
  return (node.aliasEvidence ?? []).map(({ evidence }, i): [string, Evidence] => [
    `aliasEvidence[${i}].evidence`,
    evidence,
  ]);
}
