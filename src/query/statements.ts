/** Who said what about whom. */
import type { Stance, StatementMode } from '../extract/fact.ts';
import { firstDay, isPartialDate, lastDay } from '../graph/partial-date.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { statementsOf } from '../graph/statements.ts';
import { type Backing, backingOf } from './backing.ts';
import { findEntity } from './find.ts';

export interface StatementsOptions {
  /** Only statements of this speaker (a name, alias, acronym or key). */
  readonly by?: string;
  /** Only statements about this entity. */
  readonly about?: string;
  /** Only statements of articles that appeared in this time: ISO 8601 year, month or day, both ends included. */
  readonly from?: string;
  readonly to?: string;
  readonly stance?: Stance;
  /** Which edges may answer; default: all. A statement answers when one of its edges may. */
  readonly accept?: (edge: string) => boolean;
}

export interface StatementRow extends Backing {
  readonly id: string;
  /** Keys of the edges that carry it. */
  readonly edges: readonly string[];
  /** Labels of the speakers; several for a joint statement. */
  readonly speakers: readonly string[];
  readonly about: readonly string[];
  readonly text: string;
  readonly mode: StatementMode;
  readonly stance: Stance;
  readonly cue?: string;
  readonly published?: string;
}

/**
 * Statements, each once, in order of document and place.
 *
 * @throws {UnknownNameError | AmbiguousNameError} When `by` or `about` names nothing, or several; see `findEntity`.
 * @throws {RangeError} When `from` or `to` is no date.
 */
export function statements(graph: EntenteGraph, options: StatementsOptions = {}): StatementRow[] {
  const by = options.by === undefined ? undefined : findEntity(graph, options.by);
  const about = options.about === undefined ? undefined : findEntity(graph, options.about);
  const labelOf = (key: string): string => graph.getNodeAttribute(key, 'label');
  return statementsOf(graph)
    .filter((one) => by === undefined || one.speakers.includes(by))
    .filter((one) => about === undefined || one.about.includes(about))
    .filter((one) => options.stance === undefined || one.stance === options.stance)
    .filter((one) => options.accept === undefined || one.edges.some(options.accept))
    .filter((one) => isBetween(publishedOf(graph, one.document), options.from, options.to))
    .map((one) => {
      const published = publishedOf(graph, one.document);
      return {
        id: one.id,
        edges: one.edges,
        speakers: one.speakers.map(labelOf),
        about: one.about.map(labelOf),
        text: one.text,
        mode: one.mode,
        stance: one.stance,
        ...(one.cue && { cue: one.cue }),
        // the first piece, not the most telling: it is where the statement begins
        ...backingOf(graph, one, []),
        ...(published && { published }),
      };
    });
}

function publishedOf(graph: EntenteGraph, document: string): string | undefined {
  const node = graph.hasNode(document) ? graph.getNodeAttributes(document) : undefined;
  return node?.kind === 'document' ? node.published : undefined;
}

/** Whether a date may lie between two; an unknown one lies in no time that is asked for. */
function isBetween(date: string | undefined, from: string | undefined, to: string | undefined): boolean {
  for (const end of [from, to])
    if (end !== undefined && !isPartialDate(end))
      throw new RangeError(`"${end}" is no date. Give a year, month or day: 2022, 2022-06 or 2022-06-30.`);
  if (from === undefined && to === undefined) return true;
  const [first, last] = [firstDay(date), lastDay(date)];
  if (first === undefined || last === undefined) return false;
  return (from === undefined || last >= (firstDay(from) ?? '')) && (to === undefined || first <= (lastDay(to) ?? ''));
}
