/** Corrections of facts. */
import { edgeKeyOf } from '../graph/edge-key-of.ts';
import { mayJoin } from '../graph/ends.ts';
import { joinEvidence } from '../graph/evidence.ts';
import { statementId } from '../graph/keys.ts';
import { firstDay, isPartialDate, lastDay } from '../graph/partial-date.ts';
import type { EdgeAttributes, Evidence } from '../graph/schema.ts';
import type { AddedFact, Of } from './correction.ts';
import { type Draft, dropEdge, edgeIn, entityIn, nodeIn, putEdge } from './draft.ts';
import { evidenceFor } from './passages.ts';
import { aKind, Refusal } from './refusal.ts';

export function mark(draft: Draft, { edge: key, verdict }: Of<'mark'>): void {
  const edge = edgeIn(draft, key);
  if (verdict === 'wrong') dropEdge(draft, key);
  else draft.graph.setEdge(key, { ...edge, attributes: { ...edge.attributes, verdict: 'right', confidence: 1 } });
}

export function deleteEdge(draft: Draft, { edge }: Of<'delete-edge'>): void {
  dropEdge(draft, edge);
}

/** A node goes with its edges. An article does not: other facts rest on its words. */
export function deleteNode(draft: Draft, { node }: Of<'delete-node'>): void {
  entityIn(draft, node);
  for (const { key } of draft.graph.edgesAt(node)) dropEdge(draft, key);
  draft.graph.dropNode(node);
}

export function addEdge(draft: Draft, { source, target, fact, evidence: passages }: Of<'add-edge'>): void {
  const [from, to] = [nodeIn(draft, source), nodeIn(draft, target)];
  if (source === target) throw new Refusal('A fact needs two different ends.');
  if (!mayJoin(fact.kind, from.kind, to.kind))
    throw new Refusal(`No ${fact.kind} goes from ${aKind(from.kind)} to ${aKind(to.kind)}.`);
  checkDates(fact);
  if (fact.kind === 'statement' && fact.text.trim() === '') throw new Refusal('A statement needs its text.');
  if (passages.length === 0) throw new Refusal('A fact needs the words that back it.');
  const evidence = joinEvidence(
    passages.map((passage) => evidenceFor(draft, passage)),
    new Map(draft.graph.documents.map((document, index) => [document, index])),
  );
  const attributes = attributesOf(fact, evidence);
  checkText(draft, attributes);
  putEdge(draft, edgeKeyOf(source, target, attributes), { source, target, attributes });
}

/** Edges of one statement agree on what it says. */
function checkText({ graph }: Draft, added: EdgeAttributes): void {
  if (added.kind !== 'statement') return;
  const told = graph.findEdge((edge) => edge.kind === 'statement' && edge.statementId === added.statementId);
  if (told?.kind === 'statement' && told.text !== added.text)
    throw new Refusal(`These words are a statement already, which reads “${told.text}”. Give it the same text.`);
}

function attributesOf(fact: AddedFact, evidence: readonly Evidence[]): EdgeAttributes {
  const backing = { basis: 'stated' as const, confidence: 1, evidence, verdict: 'right' as const };
  if (fact.kind !== 'statement') return { ...fact, ...backing };
  const id = statementId(evidence[0]?.document ?? '', evidence);
  return { ...fact, statementId: id, ...backing };
}

function checkDates(fact: AddedFact): void {
  if (fact.kind !== 'affiliation' && fact.kind !== 'membership') return;
  const { since, until } = fact;
  for (const date of [since, until])
    if (date !== undefined && !isPartialDate(date))
      throw new Refusal(`“${date}” is no date. Write 2022, 2022-05 or 2022-05-24.`);
  const [start, end] = [firstDay(since), lastDay(until)];
  if (start && end && end < start) throw new Refusal(`It would end (${until}) before it starts (${since}).`);
}
