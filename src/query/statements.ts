/** Who said what about whom. */
import type { Stance, StatementMode } from '../extract/fact.ts';
import type { EntenteGraph } from '../graph/schema.ts';
import { statementsOf } from '../graph/statements.ts';
import { type Backing, backingOf } from './backing.ts';
import { findEntity } from './find.ts';

export interface StatementsOptions {
  /** Only statements of this speaker (a name, alias, acronym or key). */
  readonly by?: string;
  /** Only statements about this entity. */
  readonly about?: string;
}

export interface StatementRow extends Backing {
  readonly id: string;
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
 */
export function statements(graph: EntenteGraph, options: StatementsOptions = {}): StatementRow[] {
  const by = options.by === undefined ? undefined : findEntity(graph, options.by);
  const about = options.about === undefined ? undefined : findEntity(graph, options.about);
  const labelOf = (key: string): string => graph.getNodeAttribute(key, 'label');
  return statementsOf(graph)
    .filter((one) => by === undefined || one.speakers.includes(by))
    .filter((one) => about === undefined || one.about.includes(about))
    .map((one) => {
      const node = graph.hasNode(one.document) ? graph.getNodeAttributes(one.document) : undefined;
      const published = node?.kind === 'document' ? node.published : undefined;
      return {
        id: one.id,
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
